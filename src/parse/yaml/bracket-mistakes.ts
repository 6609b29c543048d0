import type { Mistake, Situation } from './mistake.ts'
import { withQuotedValue, writtenLine } from './written-line.ts'

const REACH = 200
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/** A `{{ … }}` or `{% … %}` at the beginning of a value, which YAML takes for a mapping. */
export function templateMistake({ written, line }: Situation): Mistake | undefined {
  if (!written.value.startsWith('{{') && !written.value.startsWith('{%')) return undefined
  return {
    line,
    column: written.valueColumn,
    length: 2,
    message: `The value begins with a brace, which opens a mapping in YAML, so this code cannot be read.`,
    hint: `Put quotes around it. Front matter is not a template here: the text stays as it is written.`,
    repair: withQuotedValue(written, written.value),
  }
}

/** A `[` or `{` that is opened and never closed, found by walking back from where the parser gave up. */
export function bracketMistake(situation: Situation): Mistake | undefined {
  const stop = Math.max(0, situation.line - REACH)
  for (let line = Math.min(situation.line, situation.map.lines.length - 1); line >= stop; line -= 1) {
    const written = writtenLine(situation.map.lines[line] ?? '')
    const open = written.value[0] ?? ''
    if (open !== '[' && open !== '{') continue
    const close = closingBracket(situation.text, situation.map.offsetOf(line) + written.valueColumn)
    if (close < 0 || situation.map.placeOf(close).line > situation.line) return unclosed(situation, line)
    return afterBracket(situation, line, close)
  }
  return undefined
}

function unclosed({ map }: Situation, line: number): Mistake {
  const written = writtenLine(map.lines[line] ?? '')
  const close = CLOSING[written.value[0] ?? ''] ?? ''
  return {
    line,
    column: written.valueColumn,
    length: 1,
    message: `The bracket that opens here is never closed.`,
    hint: `Add the closing ${close}, or write the list with one "- item" on each line.`,
    repair: written.text.slice(0, written.valueColumn) + written.value + close,
  }
}

function afterBracket({ map }: Situation, line: number, close: number): Mistake | undefined {
  const place = map.placeOf(close)
  const rest = (map.lines[place.line] ?? '').slice(place.column + 1).trim()
  if (place.line !== line || rest === '' || rest.startsWith('#')) return undefined
  const written = writtenLine(map.lines[line] ?? '')
  return {
    line,
    column: place.column + 1,
    length: rest.length,
    message: `The value begins with a bracket and ends with its partner, but more text follows.`,
    hint: `Put quotes around the whole value if it is meant as text.`,
    repair: withQuotedValue(written, written.value),
  }
}

function closingBracket(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    const character = text[at]
    if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    else if (character === '"' || character === "'") at = skipQuote(text, at, character)
    if (depth === 0) return at
  }
  return -1
}

/**
 * Apostrophes inside words open nothing, and a quote that is never closed is skipped as a single character.
 */
function skipQuote(text: string, at: number, quote: string): number {
  const before = text[at - 1] ?? ' '
  if (!/[\s[{,:]/.test(before)) return at
  const close = text.indexOf(quote, at + 1)
  return close < 0 ? at : close
}
