import type { DataRecord, DataValue, Locate } from '../../model/data.ts'
import type { Details, Diagnostic } from '../../model/diagnostic.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import { isList, isRecord, recordOf } from '../../model/record.ts'

/**
 * Checked settings over their defaults, with the place of each and a list that takes what is wrong with them.
 */
export interface Settings {
  readonly data: DataRecord
  readonly locate: Locate
  readonly diagnostics: Diagnostic[]
}

type ConfigCode = 'config/bad-url' | 'config/bad-timezone' | 'config/bad-value' | 'config/bad-path'

/** Notes that a setting's value is wrong, at its place. */
export function complain(
  settings: Settings,
  code: ConfigCode,
  details: Details & { readonly key: string },
): void {
  const { key, ...rest } = details
  settings.diagnostics.push(diagnostic(code, { ...rest, at: settings.locate([key], 'value') }))
}

/** The text of a setting, without blanks around it; empty where there is none. */
export function textOf(data: DataRecord, key: string): string {
  const value = data[key]
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

/** A switch; the default where there is none. */
export function flagOf(data: DataRecord, key: string, fallback: boolean): boolean {
  const value = data[key]
  return typeof value === 'boolean' ? value : fallback
}

/** A number; the default where there is none. */
export function numberOf(data: DataRecord, key: string, fallback: number): number {
  const value = data[key]
  return typeof value === 'number' ? value : fallback
}

/** The texts of a list; a single text is a list of itself, and everything else an empty one. */
export function textsOf(value: DataValue | undefined): readonly string[] {
  const all = isList(value) ? value : value === undefined ? [] : [value]
  return all.flatMap((item) => (typeof item === 'string' && item !== '' ? [item] : []))
}

/** The mapping under a key; an empty one where there is none. */
export function recordUnder(data: DataRecord, key: string): DataRecord {
  const value = data[key]
  return isRecord(value) ? value : recordOf([])
}
