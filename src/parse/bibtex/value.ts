import type { Lexer } from './lexer.ts'
import type { Reading } from './reading.ts'
import { report } from './reading.ts'
import { LONGEST_VALUE } from './strings.ts'

/** A value with its @strings put in and its outer delimiters taken off; offsets are of the file. */
export interface RawValue {
  readonly raw: string
  readonly start: number
  readonly end: number
}

/** Why no value could be read: its delimiter is never closed, or there is none at all. */
export interface NoValue {
  readonly fault: 'unclosed' | 'absent'
  readonly start: number
}

/**
 * Reads a value: pieces in braces, in quotation marks, numbers and names of @strings, joined by `#`.
 * An @string that is not defined stands for its own name, with a diagnostic.
 */
export function readValue(lexer: Lexer, reading: Reading): RawValue | NoValue {
  lexer.skipBlank()
  const pieces: RawValue[] = []
  for (;;) {
    lexer.skipBlank()
    const piece = readPiece(lexer, reading)
    if ('fault' in piece) return piece
    pieces.push(piece)
    const end = lexer.position
    lexer.skipBlank()
    if (lexer.accept('#')) continue
    lexer.position = end
    return joined(pieces, reading)
  }
}

function readPiece(lexer: Lexer, reading: Reading): RawValue | NoValue {
  const start = lexer.position
  const next = lexer.peek()
  if (next === '{') return lexer.braced() ?? { fault: 'unclosed', start }
  if (next === '"') return lexer.quoted() ?? { fault: 'unclosed', start }
  const word = lexer.word()
  if (word === '') return { fault: 'absent', start }
  const end = lexer.position
  return { raw: /^\d+$/.test(word) ? word : expand(word, start, reading), start, end }
}

function expand(word: string, offset: number, reading: Reading): string {
  const value = reading.strings.get(word.toLowerCase())
  if (value !== undefined) return value
  // Years such as 2020a or 2019/2020 need no definition to be understood.
  if (/^\d/.test(word)) return word
  report(reading, 'bibliography/undefined-string', {
    message: `\`${word}\` has no braces, and no @string of that name stands before it in this file.`,
    hint: `Write \`{${word}}\` if it is meant as text, or define it with \`@string{${word} = {…}}\`.`,
    offset,
    length: word.length,
  })
  return word
}

function joined(pieces: readonly RawValue[], reading: Reading): RawValue {
  const [first] = pieces
  const start = first?.start ?? 0
  const end = pieces.at(-1)?.end ?? start
  if (pieces.length === 1 && first !== undefined) return first
  const length = pieces.reduce((sum, piece) => sum + piece.raw.length, 0)
  if (length <= LONGEST_VALUE) return { raw: pieces.map((piece) => piece.raw).join(''), start, end }
  report(reading, 'bibliography/too-long', {
    message: `This value would have ${length} characters once its @strings are put in, so it was left empty.`,
    hint: 'Look for @strings that repeat each other many times over.',
    offset: start,
    length: end - start,
  })
  return { raw: '', start, end }
}
