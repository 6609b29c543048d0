import type { DataRecord, DataValue } from './data.ts'

/**
 * Makes a record without a prototype, so that no key an author writes can reach Object's own; of two equal
 * keys the last wins. The key `__proto__` is left out: no author means it, and code further down might assign
 * it to a plain object.
 */
export function recordOf(entries: Iterable<readonly [string, DataValue]>): DataRecord {
  const record: Record<string, DataValue> = Object.create(null)
  for (const [key, value] of entries) {
    if (key !== '__proto__') record[key] = value
  }
  return record
}

/** True for a mapping of YAML or JSON, as against a list, a text, a number, a switch or nothing. */
export function isRecord(value: DataValue | undefined): value is DataRecord {
  return typeof value === 'object' && value !== null && !isList(value)
}

/** True for a list; `Array.isArray` does not narrow readonly arrays. */
export function isList(value: DataValue | undefined): value is readonly DataValue[] {
  return Array.isArray(value)
}
