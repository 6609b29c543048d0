import type { Header } from './headers.ts'
import type { Lexer } from './lexer.ts'
import type { Reading } from './reading.ts'
import { report } from './reading.ts'

const KEY = /[^\s,={}"]+/y
const FIELD_FOLLOWS = /\s*[^\s={},"#%()@]+\s*=/y

/**
 * Reads the key of an entry, up to and with the comma behind it. A missing comma, a missing key and a key
 * with blanks are reported; a missing key is the empty string.
 */
export function readKey(header: Header, lexer: Lexer, reading: Reading): string {
  lexer.skipBlank()
  const start = lexer.position
  const key = keyAt(lexer, header)
  const end = lexer.position
  lexer.skipBlank()
  const next = lexer.peek()
  if (key === '' || next === '=') {
    lexer.position = start
    return withoutKey(header, reading)
  }
  if (next === ',' || next === '' || next === '}' || next === ')') return key
  if (followedByField(lexer)) return withoutComma(key, end, reading)
  return withBlanks(key, start, { lexer, reading })
}

function keyAt(lexer: Lexer, header: Header): string {
  KEY.lastIndex = lexer.position
  const found = KEY.exec(lexer.text)?.[0] ?? ''
  const inside = found.slice(0, lexer.limit - lexer.position)
  const key = header.opener === '(' ? inside.replace(/\)$/, '') : inside
  lexer.position += key.length
  return key
}

function followedByField(lexer: Lexer): boolean {
  FIELD_FOLLOWS.lastIndex = lexer.position
  return FIELD_FOLLOWS.test(lexer.text)
}

function withoutKey(header: Header, reading: Reading): string {
  report(reading, 'bibliography/no-key', {
    message: `This @${header.type} has no key, so one was made of its author, year and title.`,
    hint: `Write one: \`@${header.type}{name2024word,\`.`,
    offset: header.start,
    length: header.inside - header.start,
  })
  return ''
}

function withoutComma(key: string, end: number, reading: Reading): string {
  report(reading, 'bibliography/missing-comma', {
    message: `There is no comma after the key \`${key}\`.`,
    hint: `Write \`${key},\`.`,
    offset: end - key.length,
    length: key.length,
  })
  return key
}

interface Place {
  readonly lexer: Lexer
  readonly reading: Reading
}

function withBlanks(first: string, start: number, { lexer, reading }: Place): string {
  const rest = /^[^,={}"\n]*/.exec(lexer.text.slice(lexer.position, lexer.limit))?.[0] ?? ''
  lexer.position += rest.length
  const key = `${first} ${rest}`.trim().replace(/\s+/g, ' ')
  report(reading, 'bibliography/bad-key', {
    message: `The key \`${key}\` contains a blank, which BibTeX does not allow.`,
    hint: `Write \`${key.replace(/\s+/g, '-')}\`.`,
    offset: start,
    length: key.length,
  })
  return key
}
