/** What the codes of a terminal have switched on. */
interface Style {
  readonly ink: string
  readonly paper: string
  readonly marks: ReadonlySet<string>
}

const PLAIN: Style = { ink: '', paper: '', marks: new Set() }
const COLORS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const
const MARKS: Readonly<Record<number, string>> = { 1: 'bold', 2: 'faint', 3: 'italic', 4: 'underline', 7: 'inverse' }
// oxlint-disable-next-line no-control-regex -- these are the codes of a terminal
const SEQUENCE = /\u001b\[([\d;:]*)([A-Za-z])|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[@-_]/g

/**
 * Text as a terminal would show it, as HTML: colours and weights become classes `ansi-…` (ECMA-48, SGR),
 * other codes go, and a line that was written over shows what it showed last.
 */
export function ansiHtml(text: string): string {
  let style = PLAIN
  let html = ''
  let from = 0
  const shown = overwritten(text)
  for (const match of shown.matchAll(SEQUENCE)) {
    html += span(shown.slice(from, match.index), style)
    if (match[2] === 'm') style = styled(style, match[1] ?? '')
    from = match.index + match[0].length
  }
  return html + span(shown.slice(from), style)
}

/** Carriage returns and backspaces, as bars of progress use them. */
function overwritten(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  return lines.map((line) => withoutBackspaces(line.split('\r').findLast((part) => part !== '') ?? '')).join('\n')
}

function withoutBackspaces(line: string): string {
  if (!line.includes('\b')) return line
  const kept: string[] = []
  for (const sign of line) {
    if (sign === '\b') kept.pop()
    else kept.push(sign)
  }
  return kept.join('')
}

function span(text: string, { ink, paper, marks }: Style): string {
  // oxlint-disable-next-line no-control-regex -- what no browser may show
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
  const escaped = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const classes = [
    ...(ink === '' ? [] : [`ansi-${ink}`]),
    ...(paper === '' ? [] : [`ansi-${paper}-paper`]),
    ...[...marks].map((mark) => `ansi-${mark}`),
  ]
  return classes.length === 0 || plain === '' ? escaped : `<span class="${classes.join(' ')}">${escaped}</span>`
}

function styled(before: Style, codes: string): Style {
  const numbers = codes.split(/[;:]/).map((code) => Number(code || 0))
  let style = before
  for (let at = 0; at < numbers.length; at++) {
    const code = numbers[at] ?? 0
    // A colour of a table of 256, or of three numbers, is none of the theme's.
    if (code === 38 || code === 48) {
      const isIndexed = numbers[at + 1] === 5
      const index = numbers[at + 2] ?? 0
      if (isIndexed && index < 16) style = coloured(style, index % 8, code === 38 ? 'ink' : 'paper')
      at += isIndexed ? 2 : 4
    } else style = after(style, code)
  }
  return style
}

function after(style: Style, code: number): Style {
  if (code === 0) return PLAIN
  if (code >= 30 && code <= 37) return coloured(style, code - 30, 'ink')
  if (code >= 90 && code <= 97) return coloured(style, code - 90, 'ink')
  if (code >= 40 && code <= 47) return coloured(style, code - 40, 'paper')
  if (code >= 100 && code <= 107) return coloured(style, code - 100, 'paper')
  if (code === 39) return { ...style, ink: '' }
  if (code === 49) return { ...style, paper: '' }
  if (code === 22) return without(style, ['bold', 'faint'])
  if (code > 22 && code < 28) return without(style, [MARKS[code - 20] ?? ''])
  const mark = MARKS[code]
  return mark === undefined ? style : { ...style, marks: new Set([...style.marks, mark]) }
}

function coloured(style: Style, index: number, what: 'ink' | 'paper'): Style {
  return { ...style, [what]: COLORS[index] ?? '' }
}

function without(style: Style, marks: readonly string[]): Style {
  return { ...style, marks: new Set([...style.marks].filter((mark) => !marks.includes(mark))) }
}
