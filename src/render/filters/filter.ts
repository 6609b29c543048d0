import type { DateTime } from '../../model/date-time.ts'
import type { DiagnosticCode } from '../../model/codes.ts'

/** All that a filter may know of the page and the site it runs in. */
export interface FilterEnvironment {
  readonly baseurl: string
  readonly url: string
  readonly lang: string
  /** An IANA name, in which dates without an offset are read. */
  readonly zone: string
  readonly now: DateTime
  readonly markdown: {
    readonly block: (text: string) => string
    readonly inline: (text: string) => string
    readonly smartify: (text: string) => string
  }
  /** Reads a property of a template view: own properties only, tracked; undefined where there is none. */
  readonly lookup: (object: unknown, key: string) => unknown
  /** Reads a variable of the template that is running, for expressions such as `post.url != page.url`. */
  readonly variable: (name: string) => unknown
  /** Runs another filter by name, for expressions such as `post.date | date: "%Y"`. */
  readonly filter: (name: string, input: unknown, args: readonly unknown[]) => unknown
  /** Marks a text as HTML that is not to be escaped again. */
  readonly safe: (html: string) => unknown
  readonly report: (code: DiagnosticCode, message: string, hint?: string) => void
}

export type Filter = (input: unknown, args: readonly unknown[], env: FilterEnvironment) => unknown

export interface FilterEntry {
  readonly doc: {
    /** One sentence for the reference. */
    readonly summary: string
    /** A template of one line; a test runs it and compares with `result`. */
    readonly example: string
    readonly result: string
  }
  readonly apply: Filter
}

export type FilterTable = Readonly<Record<string, FilterEntry>>

/** Reports that a filter was given what it cannot use, and returns what the filter answers instead. */
export function refused<T>(env: FilterEnvironment, value: T, [message, hint]: readonly [string, string]): T {
  env.report('template/filter-argument', message, hint)
  return value
}
