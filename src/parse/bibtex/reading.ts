import type { DiagnosticCode } from '../../model/codes.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import type { SourcePath } from '../../model/paths.ts'
import { boundariesOf } from './headers.ts'
import { LineMap } from './line-map.ts'
import { MONTH_STRINGS } from './strings.ts'

/** One pass over a .bib file: its text, the @strings known so far, and what was wrong up to here. */
export interface Reading {
  readonly text: string
  readonly lines: LineMap
  readonly boundaries: readonly number[]
  readonly strings: Map<string, string>
  readonly problems: Diagnostic[]
}

/** What is wrong, and where in the text. */
export interface Problem {
  readonly message: string
  readonly hint: string
  readonly offset: number
  readonly length?: number
}

/** Begins a pass over a text. */
export function beginReading(text: string, path: SourcePath): Reading {
  return {
    text,
    lines: new LineMap(text, path),
    boundaries: boundariesOf(text),
    strings: new Map(MONTH_STRINGS),
    problems: [],
  }
}

/** Notes a diagnostic at an offset of the text. */
export function report(reading: Reading, code: DiagnosticCode, problem: Problem): void {
  const { message, hint, offset, length = 1 } = problem
  reading.problems.push(diagnostic(code, { message, hint, at: reading.lines.span(offset, length) }))
}
