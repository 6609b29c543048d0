/** The `@type{` that opens an entry, and where what is inside it begins. */
export interface Header {
  readonly start: number
  readonly inside: number
  /** As written; entry types and commands alike. */
  readonly type: string
  readonly opener: '{' | '('
}

const HEADER = /@[ \t\r\n]*([^\s{}(),=@"#%'\\]+)[ \t\r\n]*([{(])/y
const LINE_HEADER = /^[ \t]*@[ \t]*([A-Za-z][\w-]*)[ \t]*([{(])(.*)$/gm
// A key followed by a comma, by the end of the line or by nothing at all: what a decorator in quoted code
// does not look like.
const KEY_FOLLOWS = /^[ \t]*(?:[^\s,={}()"#%@\\]+[ \t]*)?(?:,|\r?$)/
const COMMANDS = new Set(['string', 'preamble', 'comment'])
const KNOWN_TYPES = new Set([
  ...COMMANDS,
  'article',
  'book',
  'booklet',
  'collection',
  'conference',
  'dataset',
  'inbook',
  'incollection',
  'inproceedings',
  'manual',
  'mastersthesis',
  'misc',
  'mvbook',
  'online',
  'patent',
  'periodical',
  'phdthesis',
  'proceedings',
  'report',
  'software',
  'techreport',
  'thesis',
  'unpublished',
  'xdata',
])

/** Reads the header that begins exactly at an offset; undefined where there is none. */
export function headerAt(text: string, offset: number): Header | undefined {
  HEADER.lastIndex = offset
  const match = HEADER.exec(text)
  const type = match?.[1]
  if (match === null || type === undefined) return undefined
  return { start: offset, inside: HEADER.lastIndex, type, opener: match[2] === '(' ? '(' : '{' }
}

/**
 * Offsets of the lines that open an entry, in order. A value that is never closed ends before the next of
 * them, so that one missing brace costs one entry and not the rest of the file.
 */
export function boundariesOf(text: string): readonly number[] {
  const found: number[] = []
  for (const match of text.matchAll(LINE_HEADER)) {
    if (opensEntry(match[1] ?? '', match[2] ?? '', match[3] ?? ''))
      found.push(match.index + match[0].indexOf('@'))
  }
  return found
}

function opensEntry(type: string, opener: string, rest: string): boolean {
  const name = type.toLowerCase()
  return KNOWN_TYPES.has(name) || (opener === '{' && KEY_FOLLOWS.test(rest))
}
