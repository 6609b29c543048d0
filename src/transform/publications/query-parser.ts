import type { Parsed, Span } from '../../model/diagnostic.ts'
import { diagnostic, parsed } from '../../model/diagnostic.ts'

/**
 * A query in jekyll-scholar's language: `@*[year>=2020 && author ^= X]`; publications that fit any selector
 * are meant.
 */
export interface Query {
  readonly selectors: readonly Selector[]
}

export interface Selector {
  /** In lower case; `*` for every type. */
  readonly type: string
  readonly negated: boolean
  readonly condition?: Condition
}

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'exists'; readonly field: string }
  | Comparison

export interface Comparison {
  readonly kind: 'compare'
  readonly field: string
  readonly operator: Operator
  readonly value: string
}

export type Operator = '=' | '!=' | '~=' | '^=' | '!~' | '<' | '<=' | '>' | '>='

/** The query that every publication fits. */
export const EVERYTHING: Query = { selectors: [] }

const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['==', '='],
  ['!=', '!='],
  ['/=', '!='],
  ['~=', '~='],
  ['=~', '~='],
  ['^=', '^='],
  ['!~', '!~'],
  ['<=', '<='],
  ['>=', '>='],
  ['=', '='],
  ['<', '<'],
  ['>', '>'],
])
const DEEPEST = 30

/**
 * Reads a query. One that cannot be read is reported at `at`, moved to the character that is wrong where the
 * query stands on one line, and then asks for everything, so that no page loses its list.
 */
export function parseQuery(text: string, at?: Span): Parsed<Query> {
  const reader: Reader = { text, at: 0, expected: undefined, depth: 0 }
  const selectors: Selector[] = []
  skip(reader, /[\s,]*/y)
  while (reader.at < text.length && reader.expected === undefined) {
    selectors.push(selector(reader))
    skip(reader, /(?:\s|,|\|\|)*/y)
  }
  if (reader.expected === undefined) return parsed({ selectors })
  return parsed(EVERYTHING, [
    diagnostic('bibliography/bad-query', {
      message:
        `The query \`${text}\` cannot be read: `
        + `${reader.expected} is expected at character ${reader.at + 1}.`,
      hint: 'Write it as `@article[year >= 2020 && keywords = optics]`; `@*` stands for every type.',
      ...(at === undefined ? {} : { at: { ...at, column: at.column + reader.at, length: 1 } }),
    }),
  ])
}

interface Reader {
  readonly text: string
  at: number
  expected: string | undefined
  depth: number
}

function selector(reader: Reader): Selector {
  const negated = take(reader, /!\s*/y) !== ''
  const type = take(reader, /@\s*(?:\*|[A-Za-z][\w-]*)/y)
    .replace(/^@\s*/, '')
    .toLowerCase()
  if (type === '') return nothing(reader, 'a type such as `@article` or `@*`')
  skip(reader, /\s*/y)
  if (take(reader, /\[\s*/y) === '') return { type, negated }
  if (take(reader, /\]\*?/y) !== '') return { type, negated }
  const condition = alternatives(reader)
  if (reader.expected === undefined && take(reader, /\s*\]\*?/y) === '') reader.expected = '`]`'
  return { type, negated, condition }
}

function alternatives(reader: Reader): Condition {
  const parts = [conjunction(reader)]
  while (reader.expected === undefined && take(reader, /\s*\|\|\s*/y) !== '') parts.push(conjunction(reader))
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : { kind: 'or', parts }
}

function conjunction(reader: Reader): Condition {
  const parts = [single(reader)]
  while (reader.expected === undefined && take(reader, /\s*(?:&&|,)\s*/y) !== '') parts.push(single(reader))
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : { kind: 'and', parts }
}

function single(reader: Reader): Condition {
  skip(reader, /\s*/y)
  if (++reader.depth > DEEPEST) return failed(reader, 'a simpler condition')
  const condition = negation(reader)
  reader.depth--
  return condition
}

function negation(reader: Reader): Condition {
  if (take(reader, /!(?![=~])\s*/y) !== '') return { kind: 'not', part: single(reader) }
  if (take(reader, /\(\s*/y) === '') return comparison(reader)
  const inside = alternatives(reader)
  if (reader.expected === undefined && take(reader, /\s*\)/y) === '') reader.expected = '`)`'
  return inside
}

function comparison(reader: Reader): Condition {
  const field = take(reader, /[A-Za-z][\w+:-]*/y).toLowerCase()
  if (field === '') return failed(reader, 'the name of a field')
  skip(reader, /\s*/y)
  const operator = OPERATORS.get(take(reader, /==|!=|\/=|~=|=~|\^=|!~|<=|>=|=|<|>/y))
  if (operator === undefined) return { kind: 'exists', field }
  skip(reader, /\s*/y)
  return { kind: 'compare', field, operator, value: value(reader) }
}

function value(reader: Reader): string {
  const quoted = take(reader, /"[^"]*"|'[^']*'/y)
  if (quoted !== '') return quoted.slice(1, -1)
  const bare = take(reader, /(?:\([^()]*\)|(?!&&|\|\||[\])]).)+/y).trim()
  if (bare === '') reader.expected = 'a value'
  return bare
}

function failed(reader: Reader, expected: string): Condition {
  reader.expected ??= expected
  return { kind: 'exists', field: '' }
}

function nothing(reader: Reader, expected: string): Selector {
  reader.expected = expected
  return { type: '*', negated: false }
}

function skip(reader: Reader, pattern: RegExp): void {
  take(reader, pattern)
}

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0] ?? ''
  reader.at += found.length
  return found
}
