import type { SourcePath } from './paths.ts'
import { byCodeUnit } from './paths.ts'
import type { DiagnosticCode } from './codes.ts'
import { codes } from './codes.ts'

export type Severity = 'error' | 'warning' | 'info'

/** A place in a file, counted from 1; `column` counts UTF-16 units, and `length` is of that line. */
export interface Span {
  readonly path: SourcePath
  readonly line: number
  readonly column: number
  readonly length?: number
}

/** Something an author should know. The code never changes once released; the reference has a page for it. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  /** What happened and why, in one or two sentences. */
  readonly message: string
  /** What to do now. */
  readonly hint?: string
  readonly at?: Span
  readonly notes?: readonly { readonly at?: Span; readonly message: string }[]
}

/** What parsing returns: always a value, and what was wrong on the way. Parsing never fails. */
export interface Parsed<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

/** What a diagnostic says beside its code. */
export type Details = Omit<Diagnostic, 'code' | 'severity'>

/** Makes a diagnostic of the severity that the table of codes gives to its code. */
export function diagnostic(code: DiagnosticCode, details: Details): Diagnostic {
  return { code, severity: codes[code].severity, ...details }
}

/** True for a diagnostic that keeps the site from being written. */
export function isError(problem: Diagnostic): boolean {
  return problem.severity === 'error'
}

/** Wraps a value that nothing was wrong with. */
export function parsed<T>(value: T, diagnostics: readonly Diagnostic[] = []): Parsed<T> {
  return { value, diagnostics }
}

/**
 * Sorts by file, place, code and message, and drops exact repeats, so that the order of evaluation never
 * shows.
 */
export function arrange(diagnostics: Iterable<Diagnostic>): readonly Diagnostic[] {
  const sorted = [...diagnostics].sort(compare)
  return sorted.filter((problem, index) => {
    const previous = sorted[index - 1]
    return previous === undefined || compare(previous, problem) !== 0
  })
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    byCodeUnit(a.at?.path ?? '', b.at?.path ?? '') ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.message, b.message) ||
    byCodeUnit(a.hint ?? '', b.hint ?? '')
  )
}
