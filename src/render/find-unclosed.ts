/** What a template leaves open, where the parser only says that the text has ended. */
export interface Unclosed {
  /** As a sentence names it: `{% for %}`, or what opens it. */
  readonly what: string
  readonly end: string
  /** Counted from 0, as the parser counts. */
  readonly line: number
  readonly column: number
}

const CLOSING: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}' }
const BLOCKS: ReadonlySet<string> = new Set(['block', 'call', 'filter', 'for', 'if', 'macro', 'switch'])
const VERBATIM: ReadonlySet<string> = new Set(['raw', 'verbatim'])

/** A tag's text between its marks; a string in it may hold the closing mark. */
const INSIDE = /(?:"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[^"'])*?(?=[-]?(?:%\}|\}\}))/y

interface Open {
  readonly what: string
  readonly end: string
  readonly at: number
}

/**
 * Finds the construct that a template never closes: a value, tag or comment without its end mark, else the
 * innermost block without its end tag. Undefined where everything is closed.
 */
export function findUnclosed(text: string): Unclosed | undefined {
  const open: Open[] = []
  const opening = /\{[{%#]/g
  for (let mark = opening.exec(text); mark !== null; mark = opening.exec(text)) {
    const [what] = mark
    const end = endOf(text, mark.index, what)
    if (end === undefined)
      return placed(text, { what: `\`${what}\``, end: CLOSING[what] ?? '', at: mark.index })
    const tag = what === '{%' ? text.slice(mark.index + 2, end - 2) : ''
    opening.lastIndex = enter(open, { tag, at: mark.index, text, end })
  }
  const last = open.at(-1)
  return last === undefined ? undefined : placed(text, last)
}

/** A text in quotes that ends on its line. */
const QUOTED = /(["'])(?:(?!\1)[^\n\\]|\\.)*\1/g

/**
 * Finds a value or tag that runs on into the next one, or a text in quotes that runs on over its line: what
 * the parser stumbles over stands far behind its cause. Undefined where there is none.
 */
export function findRunOn(text: string): Unclosed | undefined {
  for (const match of text.matchAll(/\{[{%]/g)) {
    const [what] = match
    const inside = text.slice(match.index + 2, (endOf(text, match.index, what) ?? text.length + 2) - 2)
    const code = inside.replace(QUOTED, (whole) => '_'.repeat(whole.length))
    const quote = /(["'])[^\n]*\n/.exec(code)
    const at = match.index
    if (quote !== null)
      return placed(text, { what: 'The quotation mark', end: quote[1] ?? '"', at: at + 2 + quote.index })
    if (/\{[{%]/.test(code)) return placed(text, { what: `\`${what}\``, end: CLOSING[what] ?? '', at })
  }
  return undefined
}

/** Where a value, tag or comment is over; undefined where it never is. */
function endOf(text: string, at: number, what: string): number | undefined {
  const close = CLOSING[what] ?? ''
  let from = at + what.length
  if (what !== '{#') {
    INSIDE.lastIndex = from
    const inside = INSIDE.exec(text)
    if (inside === null) return undefined
    from += inside[0].length
  }
  const end = text.indexOf(close, from)
  return end < 0 ? undefined : end + close.length
}

interface Tag {
  readonly tag: string
  readonly at: number
  readonly text: string
  readonly end: number
}

/**
 * Notes what a tag opens or closes, and returns where to go on: behind it, or behind what is to be taken
 * literally.
 */
function enter(open: Open[], { tag, at, text, end }: Tag): number {
  const name = /^-?\s*(\w+)/.exec(tag)?.[1] ?? ''
  const isOpening = BLOCKS.has(name) || VERBATIM.has(name) || (name === 'set' && !tag.includes('='))
  if (isOpening) open.push({ what: `\`{% ${name} %}\``, end: `{% end${name} %}`, at })
  if (VERBATIM.has(name)) {
    const over = text.slice(end).search(new RegExp(`\\{%-?\\s*end${name}`))
    return over < 0 ? text.length : end + over
  }
  if (name.startsWith('end') && open.at(-1)?.end === `{% ${name} %}`) open.pop()
  return end
}

function placed(text: string, { what, end, at }: Open): Unclosed {
  const before = text.slice(0, at).split('\n')
  return { what, end, line: before.length - 1, column: before.at(-1)?.length ?? 0 }
}
