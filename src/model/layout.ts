import type { Span } from './diagnostic.ts'
import type { DataRecord } from './data.ts'
import type { SourcePath } from './paths.ts'

/** A layout or partial: its front matter, and the template below it. */
export interface Layout {
  readonly source: SourcePath
  /** Its path below `layouts/`, without extension: `post`, `partials/head`. */
  readonly name: string
  /** The layout that this one is set into: `layout:` of its front matter. */
  readonly parent?: string
  /** Where it says so. */
  readonly parentAt?: Span
  readonly data: DataRecord
  readonly text: string
  /** The line of the file on which the template begins, counted from 1. */
  readonly textLine: number
}
