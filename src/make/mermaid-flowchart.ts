const STATEMENTS: readonly RegExp[] = [
  /^classDef\s+\w+\s+.+$/,
  /^class\s+[\w,-]+\s+\w+$/,
  /^style\s+[\w,-]+\s+.+$/,
  /^linkStyle\s+(?:default|[\d,\s]+)\s+.+$/,
  /^direction\s+(?:TD|TB|LR|BT|RL)$/i,
  /^subgraph\s+(?:[\w-]+\s*\[.+\]|[^[\]]+)$/,
  /^end$/,
]

/** Words that begin a statement which the package would take for a node. */
const OTHERS = /^(?:click|href|callback|call|accTitle|accDescr|title)\s/

/**
 * A line of a flowchart, rewritten so that every arrow has blanks around it and its text between bars, which
 * is the one form that the package always reads. Undefined for what it does not know.
 */
export function flowchartLine(line: string): string | undefined {
  const bare = line.replace(/\s*;$/, '')
  if (STATEMENTS.some((form) => form.test(bare))) return bare
  if (OTHERS.test(bare)) return undefined
  const links = bare.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((part) => chain(part.trim()))
  return links.every((part) => part !== undefined) ? links.join('\n') : undefined
}

/** `A & B --> C -- text --> D`, link by link. */
function chain(text: string): string | undefined {
  const pieces: string[] = []
  let rest = text
  for (;;) {
    const node = nodeAt(rest)
    if (node === undefined) return undefined
    pieces.push(node.written)
    rest = node.rest.trimStart()
    if (rest === '') return pieces.join(' ')
    const link = rest.startsWith('&') ? { written: '&', rest: rest.slice(1) } : linkAt(rest)
    if (link === undefined) return undefined
    pieces.push(link.written)
    rest = link.rest.trimStart()
  }
}

interface Piece {
  readonly written: string
  readonly rest: string
}

/** Within a name a hyphen may stand between letters, not where an arrow begins. */
const NAME = /^\w+(?:-(?=\w)\w+)*/
const CLASS = /^:::\w+(?:-(?=\w)\w+)*/
const CLOSING: Readonly<Record<string, string>> = {
  '(((': ')))', '([': '])', '((': '))', '[[': ']]', '[(': ')]', '{{': '}}', '[': ']', '(': ')', '{': '}', '>': ']',
}
const OPENINGS = Object.keys(CLOSING)

function nodeAt(text: string): Piece | undefined {
  const name = NAME.exec(text)?.[0]
  if (name === undefined) return undefined
  const shape = shapeAt(text.slice(name.length))
  if (shape === undefined) return undefined
  const after = text.slice(name.length + shape.length)
  const named = CLASS.exec(after)?.[0] ?? ''
  return { written: name + shape + named, rest: after.slice(named.length) }
}

/** The brackets behind a name with what is in them; empty where there are none, undefined where they stay open. */
function shapeAt(text: string): string | undefined {
  const opening = OPENINGS.find((one) => text.startsWith(one))
  if (opening === undefined) return text.startsWith('@{') ? undefined : ''
  const closing = CLOSING[opening] ?? ''
  const from = text[opening.length] === '"' ? text.indexOf('"', opening.length + 1) : opening.length
  if (from < 0) return undefined
  const end = text.indexOf(closing, from)
  return end <= opening.length ? undefined : text.slice(0, end + closing.length)
}

const ARROW = /^(<?)(?:(-{2,})(>|-)|(-\.+-)(>?)|(={2,})(>|=))(?:\|([^|]*)\|)?(?![ox](?:\s|$)|>)/
const TEXT_ARROW = /^(<?)(--|-\.|==)\s*([^-.=|>\s][^|>]*?)\s*(-{2,}>|-{3,}|\.+->|\.+-|={2,}>|={3,})/

function linkAt(text: string): Piece | undefined {
  const plain = ARROW.exec(text)
  if (plain !== null) {
    const [whole, start = '', solid, solidEnd, dotted, dottedEnd, , thickEnd, label] = plain
    const line =
      solid === undefined
        ? dotted === undefined ? `==${thickEnd ?? '>'}` : `-.-${dottedEnd ?? ''}`
        : `--${solidEnd ?? '>'}`
    return { written: `${start}${line}${barred(label)}`, rest: text.slice(whole.length) }
  }
  const worded = TEXT_ARROW.exec(text)
  if (worded === null) return undefined
  const [whole, start = '', open, label, close = ''] = worded
  const points = close.endsWith('>')
  const line = open === '--' ? (points ? '-->' : '---') : open === '-.' ? (points ? '-.->' : '-.-') : points ? '==>' : '==='
  return { written: `${start}${line}${barred(label)}`, rest: text.slice(whole.length) }
}

function barred(label: string | undefined): string {
  return label === undefined || label.trim() === '' ? '' : `|${label.trim()}|`
}
