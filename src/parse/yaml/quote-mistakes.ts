import type { Mistake, Situation } from './mistake.ts'
import type { WrittenLine } from './written-line.ts'
import { withQuotedValue, writtenLine } from './written-line.ts'

/** How far back a quote that was never closed is looked for; longer texts are written as blocks. */
const REACH = 200

/**
 * A quote that is opened and never closed, or closed too early: found by walking back from where the parser
 * gave up.
 */
export function quoteMistake(situation: Situation): Mistake | undefined {
  const stop = Math.max(0, situation.line - REACH)
  for (let line = Math.min(situation.line, situation.map.lines.length - 1); line >= stop; line -= 1) {
    const written = writtenLine(situation.map.lines[line] ?? '')
    const quote = written.value[0]
    if (quote !== '"' && quote !== "'") continue
    const mistake = quoteOn(situation, { line, written, quote })
    if (mistake !== undefined) return mistake
  }
  return undefined
}

interface OpenedQuote {
  readonly line: number
  readonly written: WrittenLine
  readonly quote: '"' | "'"
}

function quoteOn(situation: Situation, opened: OpenedQuote): Mistake | undefined {
  const { line, written, quote } = opened
  const close = closingQuote(situation.text, situation.map.offsetOf(line) + written.valueColumn, quote)
  const place = close < 0 ? undefined : situation.map.placeOf(close)
  if (place?.line === line) return textAfterQuote(opened, place.column)
  const closingLine = place === undefined ? '' : (situation.map.lines[place.line] ?? '')
  if (place !== undefined && isBlank(closingLine.slice(place.column + 1))) return undefined
  return {
    line,
    column: written.valueColumn,
    length: 1,
    message: `The quote that opens here is never closed.`,
    hint: `Add the closing ${quote} at the end of the text.`,
    repair: withQuotedValue(written, written.value.slice(1)),
  }
}

function textAfterQuote({ line, written, quote }: OpenedQuote, column: number): Mistake | undefined {
  const rest = written.text.slice(column + 1)
  if (isBlank(rest)) return undefined
  const value = written.value.trimEnd()
  const isApostrophe = quote === "'" && value.endsWith("'")
  const inner = isApostrophe || (quote === '"' && value.endsWith('"')) ? value.slice(1, -1) : value
  return {
    line,
    column,
    length: 1,
    message: isApostrophe
      ? `The text ends at this apostrophe, because it began with one; what follows cannot be read.`
      : `The quoted text ends here, and more text follows it on the line.`,
    hint: isApostrophe
      ? `Put the text in double quotes, or write the apostrophe twice ('').`
      : `Put the whole value in one pair of quotes, and write \\" for a double quote inside it.`,
    repair: withQuotedValue(written, inner),
  }
}

/** True where nothing but a comment follows; list and map punctuation counts as nothing too. */
function isBlank(rest: string): boolean {
  const trimmed = rest.trimStart()
  return trimmed === '' || (trimmed.startsWith('#') && trimmed !== rest) || /^[,\]}:]/.test(trimmed)
}

function closingQuote(text: string, open: number, quote: string): number {
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text[at]
    if (quote === '"' && character === '\\') at += 1
    else if (character === quote && quote === "'" && text[at + 1] === "'") at += 1
    else if (character === quote) return at
  }
  return -1
}

/** A backslash inside double quotes that begins no escape YAML knows: a Windows path, or LaTeX. */
export function escapeMistake({ reason, line, column, map }: Situation): Mistake | undefined {
  if (!reason.includes('escape')) return undefined
  const text = map.lines[line] ?? ''
  const backslash = text.lastIndexOf('\\', column)
  if (backslash < 0) return undefined
  const written = writtenLine(text)
  const escape = text.slice(backslash, backslash + 2)
  const inner = written.value.endsWith('"') ? written.value.slice(1, -1) : written.value.slice(1)
  return {
    line,
    column: backslash,
    length: 2,
    message: `Between double quotes a backslash begins an escape, and \`${escape}\` is none.`,
    hint: `Use single quotes, in which a backslash is just a backslash, or write it twice.`,
    ...(written.value.startsWith('"') ? { repair: withQuotedValue(written, inner) } : {}),
  }
}
