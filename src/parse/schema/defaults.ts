import type { DataRecord, DataValue } from '../../model/data.ts'
import { isRecord, recordOf } from '../../model/record.ts'
import type { RecordSchema } from './schema.ts'

/** Every default of a schema, nested ones in records of their own; keys without a default are absent. */
export function defaultsOf(schema: RecordSchema): DataRecord {
  return recordOf(
    Object.entries(schema.keys).flatMap(([name, { default: own, schema: inner }]) => {
      if (own !== undefined) return [[name, own] as const]
      const nested = inner.kind === 'record' ? defaultsOf(inner) : recordOf([])
      return Object.keys(nested).length === 0 ? [] : [[name, nested] as const]
    }),
  )
}

/**
 * One record over another, mappings merged key by key and everything else replaced, as Jekyll merges its
 * settings.
 */
export function mergeDeep(below: DataRecord, above: DataRecord): DataRecord {
  if (Object.keys(below).length === 0) return above
  return recordOf([
    ...Object.entries(below),
    ...Object.entries(above).map(([name, value]) => [name, mergeValue(below[name], value)] as const),
  ])
}

function mergeValue(below: DataValue | undefined, above: DataValue): DataValue {
  return isRecord(below) && isRecord(above) ? mergeDeep(below, above) : above
}
