import type { DataValue } from '../../model/data.ts'
import { isList } from '../../model/record.ts'
import type { NumberSchema, Schema } from './schema.ts'

/** What a schema asks for, in words that fit after "should be". */
export function describeSchema(schema: Schema): string {
  switch (schema.kind) {
    case 'text':
      return 'text'
    case 'flag':
      return 'true or false'
    case 'any':
      return 'anything'
    case 'number':
      return describeNumber(schema)
    case 'oneOf':
      return `one of ${schema.values.join(', ')}`
    case 'list':
      return schema.item.kind === 'any' ? 'a list' : `a list (each item ${describeSchema(schema.item)})`
    case 'map':
      return 'names with values'
    case 'record':
      return `keys with values (${someOf(Object.keys(schema.keys))})`
    case 'anyOf':
      return [...new Set(schema.options.map(describeSchema))].join(', or ')
  }
}

function someOf(names: readonly string[]): string {
  return [...names.slice(0, 4), ...(names.length > 4 ? ['…'] : [])].join(', ')
}

function describeNumber({ whole, least, most }: NumberSchema): string {
  const name = whole ? 'a whole number' : 'a number'
  if (least !== undefined && most !== undefined) return `${name} from ${least} to ${most}`
  if (least !== undefined) return `${name}, ${least} or more`
  return most === undefined ? name : `${name}, ${most} or less`
}

/** What an author wrote, in words that fit after "is": its kind, and the value itself where it is short. */
export function describeValue(value: DataValue): string {
  if (value === null) return 'empty'
  if (isList(value)) return 'a list'
  if (typeof value === 'object') return 'keys with values'
  if (typeof value === 'string') return `the text "${shortened(value)}"`
  return typeof value === 'number' ? `the number ${value}` : `${value}`
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}

/** A line that shows how a key is written, for hints. */
export function exampleOf(name: string, schema: Schema): string | undefined {
  switch (schema.kind) {
    case 'text':
      return `${name}: some text`
    case 'flag':
      return `${name}: true`
    case 'number':
      return `${name}: ${schema.least ?? 1}`
    case 'oneOf':
      return `${name}: ${schema.values[0] ?? ''}`
    case 'list':
      return schema.item.kind === 'record' ? undefined : `${name}: [first, second]`
    case 'anyOf':
      return schema.options[0] === undefined ? undefined : exampleOf(name, schema.options[0])
    default:
      return undefined
  }
}
