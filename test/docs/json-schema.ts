import type { DataValue } from '../../src/model/data.ts'
import { isList, isRecord } from '../../src/model/record.ts'

/**
 * Checks a value against the words of JSON Schema that ours use: type, enum, anyOf, properties, additionalProperties, items,
 * minimum, maximum. Returns a sentence for each fault; a word it does not know is one too.
 */
export function faultsOf(value: DataValue, schema: DataValue, where = '$'): readonly string[] {
  if (!isRecord(schema)) return [`${where}: the schema is no mapping`]
  const unknown = Object.keys(schema).filter((word) => !KNOWN.has(word)).map((word) => `${where}: unknown word ${word}`)
  const { anyOf } = schema
  if (isList(anyOf)) {
    const isFit = anyOf.some((option) => faultsOf(value, option, where).length === 0)
    return isFit ? unknown : [...unknown, `${where}: fits none of anyOf`]
  }
  return [...unknown, ...ownFaults(value, schema, where), ...innerFaults(value, schema, where)]
}

const KNOWN: ReadonlySet<string> = new Set([
  '$schema', '$id', 'title', 'description', 'default', 'examples', 'type', 'enum', 'anyOf', 'properties',
  'additionalProperties', 'items', 'minimum', 'maximum',
])

function ownFaults(value: DataValue, schema: Readonly<Record<string, DataValue>>, where: string): readonly string[] {
  const { type, minimum, maximum } = schema
  const types = isList(type) ? type : type === undefined ? undefined : [type]
  const choices = schema['enum']
  return [
    ...(types === undefined || types.some((name) => isOfType(value, name)) ? [] : [`${where}: is not ${types.join(' or ')}`]),
    ...(!isList(choices) || choices.includes(value) ? [] : [`${where}: is not one of ${choices.join(', ')}`]),
    ...(typeof value === 'number' && typeof minimum === 'number' && value < minimum ? [`${where}: is too small`] : []),
    ...(typeof value === 'number' && typeof maximum === 'number' && value > maximum ? [`${where}: is too large`] : []),
  ]
}

function innerFaults(value: DataValue, schema: Readonly<Record<string, DataValue>>, where: string): readonly string[] {
  const { items, properties, additionalProperties } = schema
  if (isList(value)) {
    return items === undefined ? [] : value.flatMap((item, index) => faultsOf(item, items, `${where}[${index}]`))
  }
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = isRecord(properties) ? properties[key] : undefined
    const below = known ?? additionalProperties
    return below === undefined ? [] : faultsOf(inner, below, `${where}.${key}`)
  })
}

function isOfType(value: DataValue, name: DataValue): boolean {
  switch (name) {
    case 'null':
      return value === null
    case 'array':
      return isList(value)
    case 'object':
      return isRecord(value)
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === name
  }
}
