import type { DataValue } from '../../model/data.ts'
import { isList, isRecord } from '../../model/record.ts'

/** Keys of records and indexes of lists. */
type Steps = readonly (string | number)[]

/**
 * The value at a path of keys and indexes within data of unknown shape; undefined where the path ends early.
 */
export function valueAt(data: DataValue | undefined, path: Steps): DataValue | undefined {
  let value = data
  for (const step of path) {
    if (typeof step === 'number') value = isList(value) ? value[step] : undefined
    else value = isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }
  return value
}

/** The text at a path, without blanks around it; the empty text for anything else. */
export function textAt(data: DataValue | undefined, path: Steps): string {
  const value = valueAt(data, path)
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

/** The list at a path; an empty one for anything else. */
export function listAt(data: DataValue | undefined, path: Steps): readonly DataValue[] {
  const value = valueAt(data, path)
  return isList(value) ? value : []
}
