import type { Diagnostic, Span } from '../../model/diagnostic.ts'
import { parseQuery } from './query-parser.ts'

/**
 * What is wrong with a query, at the character itself where the place holds just the query, quotation marks
 * or none; at the whole place where YAML folds it. The place is worked out only for a query that cannot be
 * read.
 */
export function queryProblems(text: string, place: () => Span | undefined): readonly Diagnostic[] {
  const problems = parseQuery(text).diagnostics
  if (problems.length === 0) return problems
  const at = place()
  if (at === undefined) return problems
  if (at.length === text.length) return parseQuery(text, at).diagnostics
  if (at.length === text.length + 2) return parseQuery(text, { ...at, column: at.column + 1 }).diagnostics
  return problems.map((problem) => ({ ...problem, at }))
}
