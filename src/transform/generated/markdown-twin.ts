/** What stands at the top of a page's twin. */
export interface TwinHead {
  readonly title: string
  readonly description: string
  /** The page's own address, absolute. */
  readonly url: string
  /** `2024-03-01`; empty where the page has none. */
  readonly date: string
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/
/** Code spans, inline destinations, and definitions at the beginning of a line. */
const PARTS = new RegExp(
  [
    /(`+)[^`](?:[\s\S]*?[^`])?\1(?!`)/,
    /\]\((<[^>\n]*>|[^\s()<]+(?:\([^\s()]*\)[^\s()]*)*)/,
    /^ {0,3}\[[^\]\n]+\]:\s*(<[^>\n]*>|\S+)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gm',
)

/**
 * The Markdown of a page, as its author wrote it, for readers that want no HTML: under its title, with its
 * links and pictures leading to absolute addresses. `resolve` says where an address leads; code is left
 * alone.
 */
export function markdownTwin(head: TwinHead, body: string, resolve: (href: string) => string): string {
  const hasTitle = /^\s*(?:# |[^\n]+\n=+\s*(?:\n|$))/.test(body)
  const about = [head.date, head.url].filter((part) => part !== '').join(' · ')
  const top = [
    ...(hasTitle ? [] : [`# ${head.title}`]),
    ...(head.description === '' ? [] : [`> ${head.description.replace(/\s+/g, ' ').trim()}`]),
    about,
  ]
  return `${top.join('\n\n')}\n\n${withAddresses(body.trim(), resolve)}\n`
}

function withAddresses(body: string, resolve: (href: string) => string): string {
  return textAndCode(body)
    .map(({ text, isCode }) => (isCode ? text : resolved(text, resolve)))
    .join('\n')
}

function resolved(text: string, resolve: (href: string) => string): string {
  return text.replace(PARTS, (whole, _code, inline: string | undefined, defined: string | undefined) => {
    const written = inline ?? defined
    if (written === undefined) return whole
    const isAngled = written.startsWith('<')
    const href = isAngled ? written.slice(1, -1) : written
    const to = resolve(href)
    const put = isAngled ? `<${to}>` : to
    return whole.slice(0, whole.length - written.length) + put
  })
}

interface Piece {
  readonly text: string
  readonly isCode: boolean
}

/** A text cut at its fences, whose lines go with the code. */
function textAndCode(body: string): readonly Piece[] {
  const pieces: { lines: string[]; isCode: boolean }[] = [{ lines: [], isCode: false }]
  let fence = ''
  for (const line of body.split('\n')) {
    const mark = FENCE.exec(line)?.[1] ?? ''
    const opens = fence === '' && mark !== ''
    const closes = fence !== '' && mark.startsWith(fence) && line.trim() === mark
    if (opens) pieces.push({ lines: [], isCode: true })
    pieces.at(-1)?.lines.push(line)
    if (opens) fence = mark
    else if (closes) {
      fence = ''
      pieces.push({ lines: [], isCode: false })
    }
  }
  return pieces
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, isCode }) => ({ text: lines.join('\n'), isCode }))
}
