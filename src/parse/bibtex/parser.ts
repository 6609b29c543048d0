import type { Parsed } from '../../model/diagnostic.ts'
import { parsed } from '../../model/diagnostic.ts'
import type { SourcePath } from '../../model/paths.ts'
import type { BibEntry } from './entry.ts'
import { readEntry } from './entry.ts'
import type { Header } from './headers.ts'
import { headerAt } from './headers.ts'
import { Lexer } from './lexer.ts'
import type { Reading } from './reading.ts'
import { beginReading, report } from './reading.ts'
import { reportStrayText } from './stray-text.ts'
import { readValue } from './value.ts'

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/
const BROKEN_IN_A_ROW = 50

/**
 * Reads a .bib file into its entries, in the order of the file. Front matter on top, comments and prose
 * between entries are left alone; whatever was meant as an entry is either returned or named by a diagnostic.
 */
export function parseBibtex(text: string, path: SourcePath): Parsed<readonly BibEntry[]> {
  const reading = beginReading(text, path)
  const entries: BibEntry[] = []
  let position = FRONT_MATTER.exec(text)?.[0].length ?? 0
  let broken = { limit: -1, count: 0 }
  for (
    let header = nextHeader(reading, position);
    header !== undefined;
    header = nextHeader(reading, position)
  ) {
    const lexer = new Lexer(text, header.inside, limitAfter(reading, header.start))
    const outcome = readCommand(header, lexer, reading)
    if (outcome !== 'broken') {
      if (outcome !== 'done') entries.push(outcome)
      position = lexer.position
      continue
    }
    broken = { limit: lexer.limit, count: broken.limit === lexer.limit ? broken.count + 1 : 1 }
    position = afterBroken(reading, header, broken)
  }
  return parsed(entries, reading.problems)
}

function readCommand(header: Header, lexer: Lexer, reading: Reading): BibEntry | 'done' | 'broken' {
  switch (header.type.toLowerCase()) {
    case 'comment':
      return skipComment(header, lexer)
    case 'preamble':
      return readPreamble(header, lexer, reading)
    case 'string':
      return readString(header, lexer, reading)
    default:
      return readEntry(header, lexer, reading) ?? 'broken'
  }
}

// A comment may hold whole entries that were put aside, so it ends where its braces balance, whatever lines
// it spans.
function skipComment(header: Header, lexer: Lexer): 'done' {
  const whole = new Lexer(lexer.text, header.inside - 1, lexer.text.length)
  if (header.opener === '{' && whole.braced() !== undefined) lexer.position = whole.position
  else lexer.skipTo(header.opener === '{' ? '\n' : ')\n')
  return 'done'
}

function readPreamble(header: Header, lexer: Lexer, reading: Reading): 'done' | 'broken' {
  const value = readValue(lexer, reading)
  if (!('fault' in value) && closes(header, lexer)) return 'done'
  return brokenCommand(header, reading)
}

function readString(header: Header, lexer: Lexer, reading: Reading): 'done' | 'broken' {
  lexer.skipBlank()
  const name = lexer.name()
  lexer.skipBlank()
  if (name === '' || !lexer.accept('=')) return brokenCommand(header, reading)
  const value = readValue(lexer, reading)
  if ('fault' in value) return brokenCommand(header, reading)
  reading.strings.set(name.toLowerCase(), value.raw)
  return closes(header, lexer) ? 'done' : brokenCommand(header, reading)
}

function closes(header: Header, lexer: Lexer): boolean {
  lexer.skipBlank()
  lexer.accept(',')
  lexer.skipBlank()
  return lexer.accept(header.opener === '{' ? '}' : ')')
}

function brokenCommand(header: Header, reading: Reading): 'broken' {
  report(reading, 'bibliography/broken-entry', {
    message: `This @${header.type} cannot be read: a brace or quotation mark is missing or too many.`,
    hint:
      header.type.toLowerCase() === 'string'
        ? 'Write `@string{name = {text}}`.'
        : 'Write `@preamble{"text"}`.',
    offset: header.start,
    length: header.inside - header.start,
  })
  return 'broken'
}

function limitAfter(reading: Reading, start: number): number {
  let low = 0
  let high = reading.boundaries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reading.boundaries[middle] ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return reading.boundaries[low] ?? reading.text.length
}

/**
 * Where to go on after an entry that could not be read. Entries on the same line are tried one by one, but
 * not without end: each try may read up to the limit again, and a file made to be slow would have thousands
 * of them.
 */
function afterBroken(reading: Reading, header: Header, broken: { limit: number; count: number }): number {
  if (broken.count >= BROKEN_IN_A_ROW) {
    report(reading, 'bibliography/broken-entry', {
      message:
        'So many entries are broken in a row that the text from here to the next entry is left out.',
      hint: 'Begin each entry on a line of its own, and balance its braces.',
      offset: header.start,
    })
    return broken.limit
  }
  for (
    let at = reading.text.indexOf('@', header.inside);
    at >= 0 && at < broken.limit;
    at = reading.text.indexOf('@', at + 1)
  ) {
    if (looksLikeEntry(reading.text, at)) return at
  }
  return broken.limit
}

function looksLikeEntry(text: string, at: number): boolean {
  const header = headerAt(text, at)
  return (
    header !== undefined && /^\s*[^\s,={}()"#%\\]+\s*,/.test(text.slice(header.inside, header.inside + 200))
  )
}

function nextHeader(reading: Reading, from: number): Header | undefined {
  const { text } = reading
  // What stands before the `@` on its line is carried along, since looking back from each would be slow on
  // one long line.
  let before = ''
  let previous = from
  for (let at = text.indexOf('@', from); at >= 0; at = text.indexOf('@', at + 1)) {
    before = lineBefore(before, text.slice(previous, at))
    previous = at
    if (before === '%' || /[\w.]$/.test(before)) continue
    const header = headerAt(text, at)
    if (header !== undefined) {
      reportStrayText(reading, from, at)
      return header
    }
    if (before === '') reportWithoutBrace(reading, at)
  }
  reportStrayText(reading, from, text.length)
  return undefined
}

// Empty at the beginning of a line, a per cent sign in a comment, else the last character before the place.
function lineBefore(before: string, added: string): string {
  const newline = added.lastIndexOf('\n')
  const line = newline < 0 ? added : added.slice(newline + 1)
  if (line.includes('%') || (newline < 0 && before === '%')) return '%'
  const visible = line.trimEnd()
  return visible === '' ? (newline < 0 ? before : '') : line.slice(-1)
}

function reportWithoutBrace(reading: Reading, at: number): void {
  const type = /^@[ \t]*([A-Za-z]+)[ \t]+[^\s{}]+,[ \t\r]*$/.exec(
    reading.text.slice(at, at + 200).split('\n', 1)[0] ?? '',
  )
  if (type === null || type[1]?.toLowerCase() === 'comment') return
  report(reading, 'bibliography/broken-entry', {
    message: `\`${type[0].trim()}\` looks like the beginning of an entry but has no opening brace.`,
    hint: `Write \`@${type[1] ?? ''}{…,\`.`,
    offset: at,
    length: type[0].trimEnd().length,
  })
}
