/** The parts of one line of block YAML, as far as they can be told without its neighbours. */
export interface WrittenLine {
  readonly text: string
  /** Blanks and tabs before the first character, and any `- ` of list items. */
  readonly prefix: string
  /** As written, without quotes taken off; empty for a line without `key:`. */
  readonly key: string
  /** The column of the value, or of the line's end where there is none. */
  readonly valueColumn: number
  /** The value without a comment behind it. */
  readonly value: string
}

/** Splits a line into prefix, key and value by looks alone; every line gives something. */
export function writtenLine(text: string): WrittenLine {
  const prefix = prefixOf(text)
  const colon = colonOf(text, prefix.length)
  const key = colon < 0 ? '' : text.slice(prefix.length, colon).trim()
  const from = colon < 0 ? prefix.length : colon + 1
  const rest = text.slice(from)
  const valueColumn = from + (rest.length - rest.trimStart().length)
  return { text, prefix, key, valueColumn, value: withoutComment(text.slice(valueColumn)) }
}

/** Writes a text as YAML's single-quoted scalar, in which nothing but the quote itself is special. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** The line with its value in quotes, which keeps every character of it as text. */
export function withQuotedValue(line: WrittenLine, value: string): string {
  return line.text.slice(0, line.valueColumn) + quoted(value)
}

function prefixOf(text: string): string {
  let at = 0
  while (at < text.length) {
    const character = text[at]
    const isDash = character === '-' && (text[at + 1] === ' ' || at + 1 === text.length)
    if (character !== ' ' && character !== '\t' && !isDash) break
    at += 1
  }
  return text.slice(0, at)
}

/** The colon that ends the key: the first one outside quotes with a blank or the line's end behind it. */
function colonOf(text: string, from: number): number {
  const first = text[from]
  if (first === undefined || first === '#') return -1
  const afterQuote = first === '"' || first === "'" ? text.indexOf(first, from + 1) : from
  if (afterQuote < 0) return -1
  for (let at = text.indexOf(':', afterQuote); at >= 0; at = text.indexOf(':', at + 1)) {
    const next = text[at + 1]
    if (next === undefined || next === ' ' || next === '\t') return at
  }
  return -1
}

function withoutComment(value: string): string {
  const isQuoted = value.startsWith('"') || value.startsWith("'")
  const comment = isQuoted ? -1 : value.indexOf(' #')
  return (value.startsWith('#') ? '' : comment < 0 ? value : value.slice(0, comment)).trimEnd()
}

/** How many blanks and tabs a line begins with. */
export function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
