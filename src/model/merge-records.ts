import type { DataRecord } from './data.ts'
import { isRecord, recordOf } from './record.ts'

/**
 * Lays one record over another, as Jekyll merges front matter with its defaults: mappings are merged key by
 * key at every depth, lists and all else are replaced, and a key without a value (`tags:`) leaves what lies
 * below it.
 */
export function mergeRecords(below: DataRecord, above: DataRecord): DataRecord {
  const merged = Object.entries(above).map(([key, value]) => {
    const under = Object.hasOwn(below, key) ? below[key] : undefined
    if (under === undefined) return [key, value] as const
    if (value === null) return [key, under] as const
    return [key, isRecord(under) && isRecord(value) ? mergeRecords(under, value) : value] as const
  })
  return recordOf([...Object.entries(below), ...merged])
}
