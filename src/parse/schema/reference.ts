import type { DataValue } from '../../model/data.ts'
import { describeSchema } from './describe.ts'
import type { KeySchema, RecordSchema, Schema } from './schema.ts'

/** A row of the reference: one key, with its path in dots (`giscus.repo`, `nav[].title`). */
export interface ReferenceRow {
  readonly key: string
  readonly type: string
  readonly doc: string
  readonly default?: DataValue
  readonly example?: DataValue
  readonly since?: string
  readonly aliases: readonly string[]
}

/** Every key of a schema in the order it is defined, each followed by the keys inside it. */
export function toReference(schema: RecordSchema, prefix = ''): readonly ReferenceRow[] {
  return Object.entries(schema.keys).flatMap(([name, key]) => {
    const path = `${prefix}${name}`
    return [rowOf(path, key), ...insideOf(key.schema, path)]
  })
}

function rowOf(path: string, key: KeySchema): ReferenceRow {
  return {
    key: path,
    type: describeSchema(key.schema),
    doc: key.doc,
    aliases: key.aliases ?? [],
    ...(key.default === undefined ? {} : { default: key.default }),
    ...(key.example === undefined ? {} : { example: key.example }),
    ...(key.since === undefined ? {} : { since: key.since }),
  }
}

function insideOf(schema: Schema, path: string): readonly ReferenceRow[] {
  switch (schema.kind) {
    case 'record':
      return toReference(schema, `${path}.`)
    case 'list':
      return insideOf(schema.item, `${path}[]`)
    case 'map':
      return insideOf(schema.value, `${path}.<name>`)
    case 'anyOf':
      return schema.options.flatMap((option) => insideOf(option, path))
    default:
      return []
  }
}
