import type { DataRecord, DataValue } from '../../model/data.ts'
import { isList, isRecord } from '../../model/record.ts'

/**
 * A setting as a list of texts: a list as it is, a text by itself; empty texts and everything else are left
 * out.
 */
export function textsOf(value: DataValue | undefined): readonly string[] {
  const items = isList(value) ? value : [value]
  return items.filter((item) => typeof item === 'string').filter((item) => item.trim() !== '')
}

/** A setting as a text; numbers and switches are written out, everything else is empty. */
export function textOf(value: DataValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : ''
}

/** A setting as a list with commas, whether it was written so or as a list. */
export function commaList(value: DataValue | undefined): string | undefined {
  const text = isList(value) ? value.map(textOf).join(',') : textOf(value)
  return text === '' ? undefined : text
}

/** A setting as a record; one without keys where it is none. */
export function recordIn(value: DataValue | undefined): DataRecord {
  return isRecord(value) ? value : {}
}
