import type { Span } from './diagnostic.ts'

/** A value of front matter or of a data file, as YAML's core schema has it; objects have no prototype. */
export type DataValue = string | number | boolean | null | readonly DataValue[] | DataRecord

export interface DataRecord {
  readonly [key: string]: DataValue
}

/**
 * Finds the place of a key (or list index) inside a YAML text; the whole block's first line where the key
 * is absent.
 */
export type Locate = (path: readonly (string | number)[], part?: 'key' | 'value') => Span
