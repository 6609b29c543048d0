import type { Span } from '../../model/diagnostic.ts'
import type { Header } from './headers.ts'
import { readKey } from './entry-key.ts'
import type { Lexer } from './lexer.ts'
import type { Reading } from './reading.ts'
import { report } from './reading.ts'
import { readValue } from './value.ts'

/** A field as it was read; `offset` is counted from the entry's `@`. */
export interface RawField {
  readonly raw: string
  readonly offset: number
  readonly length: number
}

/** An entry as it was read: what its fields mean is not known yet. */
export interface BibEntry {
  /** Empty where the author wrote none. */
  readonly key: string
  readonly type: string
  readonly fields: ReadonlyMap<string, RawField>
  readonly source: string
  readonly span: Span
}

const SWALLOWED = /[}"\d][ \t]*,\s*[A-Za-z][\w+:-]*[ \t]*=[ \t]*["{\d]/

interface Draft {
  readonly header: Header
  readonly key: string
  readonly fields: Map<string, RawField>
}

/**
 * Reads an entry from inside its opening brace up to behind its closing one. Small faults are reported and
 * mended; undefined where a value is never closed, which is reported too, and then the entry cannot be shown.
 */
export function readEntry(header: Header, lexer: Lexer, reading: Reading): BibEntry | undefined {
  const key = readKey(header, lexer, reading)
  const draft: Draft = { header, key, fields: new Map() }
  for (;;) {
    lexer.skipBlank()
    if (lexer.accept(',')) continue
    const end = endOf(draft, lexer, reading)
    if (end === 'unclosed') return undefined
    if (end !== undefined) return finished(draft, end, reading)
    if (readField(draft, lexer, reading) === 'unclosed') return undefined
  }
}

function endOf(draft: Draft, lexer: Lexer, reading: Reading): number | 'unclosed' | undefined {
  const { header, key } = draft
  if (lexer.accept(header.opener === '{' ? '}' : ')')) return lexer.position
  if (lexer.position < lexer.limit) return undefined
  const swallowing = swallowingField(draft.fields)
  if (swallowing !== undefined) {
    const [name, field] = swallowing
    reportUnclosed(draft, { name, offset: header.start + field.offset - 1 }, reading)
    return 'unclosed'
  }
  const end = header.start + reading.text.slice(header.start, lexer.limit).trimEnd().length
  report(reading, 'bibliography/missing-brace', {
    message:
      `The entry ${named(key)} has no closing ${header.opener === '{' ? 'brace' : 'parenthesis'}; `
      + 'it is shown with the fields before this place.',
    hint: `Put \`${header.opener === '{' ? '}' : ')'}\` on a line of its own at the end of the entry.`,
    offset: Math.max(header.start, end - 1),
  })
  return end
}

// One brace too many in a field is balanced by the brace that should close the entry, so that the value holds
// the fields behind it.
function swallowingField(
  fields: ReadonlyMap<string, RawField>,
): readonly [name: string, field: RawField] | undefined {
  const last = [...fields].at(-1)
  return last !== undefined && SWALLOWED.test(last[1].raw) ? last : undefined
}

function readField(draft: Draft, lexer: Lexer, reading: Reading): 'read' | 'unclosed' {
  const start = lexer.position
  const name = lexer.name()
  lexer.skipBlank()
  if (name === '' || !lexer.accept('=')) return passOver(draft, start, { lexer, reading })
  const value = readValue(lexer, reading)
  if ('fault' in value) {
    if (value.fault === 'absent') return passOver(draft, start, { lexer, reading })
    reportUnclosed(draft, { name, offset: value.start }, reading)
    return 'unclosed'
  }
  keep(draft, { name, start, value }, reading)
  expectSeparator(draft, name, { lexer, reading })
  return 'read'
}

interface NamedValue {
  readonly name: string
  readonly start: number
  readonly value: { readonly raw: string; readonly start: number; readonly end: number }
}

function keep(draft: Draft, field: NamedValue, reading: Reading): void {
  const name = field.name.toLowerCase()
  const { raw, start, end } = field.value
  if (!draft.fields.has(name)) {
    draft.fields.set(name, { raw, offset: start - draft.header.start, length: end - start })
    return
  }
  if (draft.fields.get(name)?.raw === raw) return
  report(reading, 'bibliography/duplicate-field', {
    message: `The entry ${named(draft.key)} has a second \`${name}\`; only the first one counts.`,
    hint: 'Delete the one that is wrong.',
    offset: field.start,
    length: field.name.length,
  })
}

interface Place {
  readonly lexer: Lexer
  readonly reading: Reading
}

function expectSeparator(draft: Draft, name: string, { lexer, reading }: Place): void {
  lexer.skipBlank()
  const next = lexer.peek()
  if (next === '' || next === ',' || next === (draft.header.opener === '{' ? '}' : ')')) return
  const start = lexer.position
  const word = lexer.name()
  lexer.skipBlank()
  const another = word !== '' && lexer.peek() === '='
  lexer.position = start
  if (!another) {
    passOver(draft, start, { lexer, reading })
    return
  }
  report(reading, 'bibliography/missing-comma', {
    message: `There is no comma between \`${name}\` and \`${word}\` in the entry ${named(draft.key)}.`,
    hint: `Put a comma after the value of \`${name}\`.`,
    offset: start,
    length: word.length,
  })
}

// A lone closing brace in an entry with parentheses would stop the reading for good, so at least one
// character is passed.
function passOver(draft: Draft, start: number, { lexer, reading }: Place): 'read' {
  lexer.position = start
  lexer.skipTo(draft.header.opener === '{' ? ',}' : ',)')
  if (lexer.position === start) lexer.position++
  const text = reading.text.slice(start, lexer.position).trim()
  report(reading, 'bibliography/broken-field', {
    message:
      `In the entry ${named(draft.key)}, \`${shortened(text)}\` is not of the form \`name = {value}\`, `
      + 'so it was passed over.',
    hint: 'Write `name = {value},` or delete it; a brace or quotation mark may be wrong just before it.',
    offset: start,
    length: text.length,
  })
  return 'read'
}

function reportUnclosed(
  draft: Draft,
  field: { readonly name: string; readonly offset: number },
  reading: Reading,
): void {
  const mark = reading.text.charAt(field.offset) === '"' ? 'quotation mark' : 'brace'
  report(reading, 'bibliography/broken-entry', {
    message:
      `The ${mark} that opens \`${field.name}\` is never closed, `
      + `so the entry ${named(draft.key)} is left out.`,
    hint: `Count the ${mark}s in the value of \`${field.name}\`: one is missing or too many.`,
    offset: field.offset,
  })
}

function finished(draft: Draft, end: number, reading: Reading): BibEntry {
  const { header, key, fields } = draft
  const source = reading.text.slice(header.start, end)
  const firstLine = source.search(/\r?\n|$/)
  return {
    key,
    type: header.type.toLowerCase(),
    fields,
    source,
    span: reading.lines.span(header.start, firstLine),
  }
}

function named(key: string): string {
  return key === '' ? 'without a key' : `\`${key}\``
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 40 ? line : `${line.slice(0, 39)}…`
}
