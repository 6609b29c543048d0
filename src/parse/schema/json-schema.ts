import type { DataRecord, DataValue } from '../../model/data.ts'
import { recordOf } from '../../model/record.ts'
import type { KeySchema, RecordSchema, Schema } from './schema.ts'

/** The name and address that a JSON Schema carries. */
export interface SchemaHeading {
  readonly id: string
  readonly title: string
  readonly description: string
}

/**
 * A JSON Schema, draft 2020-12, of the same definition that checks values, so that editors complete keys and
 * show their sentences.
 */
export function toJsonSchema(schema: RecordSchema, heading: SchemaHeading): DataRecord {
  return recordOf([
    ['$schema', 'https://json-schema.org/draft/2020-12/schema'],
    ['$id', heading.id],
    ['title', heading.title],
    ['description', heading.description],
    ...Object.entries(nodeOf(schema)),
  ])
}

function nodeOf(schema: Schema): DataRecord {
  switch (schema.kind) {
    case 'any':
      return recordOf([])
    case 'text':
      return recordOf([['type', ['string', 'number', 'null']]])
    case 'flag':
      return recordOf([['type', ['boolean', 'null']]])
    case 'number':
      return recordOf([
        ['type', [schema.whole ? 'integer' : 'number', 'null']],
        ...optional('minimum', schema.least),
        ...optional('maximum', schema.most),
      ])
    case 'oneOf':
      return recordOf([['enum', [...schema.values, null]]])
    case 'list':
      return listNode(schema.item, schema.acceptsOne)
    case 'map':
      return recordOf([
        ['type', ['object', 'null']],
        ['additionalProperties', nodeOf(schema.value)],
      ])
    case 'record':
      return recordOf([
        ['type', ['object', 'null']],
        ['properties', properties(schema)],
      ])
    case 'anyOf':
      return recordOf([['anyOf', schema.options.map(nodeOf)]])
  }
}

function listNode(item: Schema, acceptsOne: boolean): DataRecord {
  const node = recordOf([
    ['type', ['array', 'null']],
    ['items', nodeOf(item)],
  ])
  return acceptsOne ? recordOf([['anyOf', [node, nodeOf(item)]]]) : node
}

function properties(schema: RecordSchema): DataRecord {
  return recordOf(
    Object.entries(schema.keys).flatMap(([name, key]) => [
      [name, property(key)] as const,
      ...(key.aliases ?? []).map(
        (alias) =>
          [
            alias,
            recordOf([
              ['description', `Another spelling of ${name}.`],
              ...Object.entries(nodeOf(key.schema)),
            ]),
          ] as const,
      ),
    ]),
  )
}

function property(key: KeySchema): DataRecord {
  return recordOf([
    ['description', key.doc],
    ...Object.entries(nodeOf(key.schema)),
    ...optional('default', key.default),
    ...(key.example === undefined ? [] : [['examples', [key.example]] as const]),
  ])
}

function optional(name: string, value: DataValue | undefined): readonly (readonly [string, DataValue])[] {
  return value === undefined ? [] : [[name, value]]
}
