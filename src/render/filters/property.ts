import { DateTime } from '../../model/date-time.ts'
import { View } from '../lookup.ts'
import type { FilterEnvironment } from './filter.ts'
import { isMarked, textOf } from './text-of.ts'

/** True for what has named properties: records and views, not lists, dates or marked text. */
export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    && !(value instanceof DateTime) && !isMarked(value)
}

/**
 * Reads `name`, or `a.b.c` step by step, of a value. Lists answer to a number and, like texts, to `size`,
 * `first` and `last`.
 * Whatever is not there is undefined.
 */
export function propertyOf(item: unknown, path: unknown, env: FilterEnvironment): unknown {
  return textOf(path).split('.').reduce<unknown>((value, key) => stepInto(value, key, env), item)
}

/** Reads one property of a value, as a dot in an expression does. */
export function stepInto(value: unknown, key: string, env: FilterEnvironment): unknown {
  if (isRecord(value)) return recordProperty(value, key, env)
  if (Array.isArray(value)) return listProperty(value, key)
  if (key === 'size' && (typeof value === 'string' || isMarked(value))) return [...textOf(value)].length
  return undefined
}

// An author's own key called `size` wins over the number of keys, as in Liquid.
function recordProperty(value: object, key: string, env: FilterEnvironment): unknown {
  const found = env.lookup(value, key)
  return found === undefined && key === 'size' ? namesOf(value).length : found
}

function listProperty(list: readonly unknown[], key: string): unknown {
  if (key === 'size' || key === 'length') return list.length
  if (key === 'first') return list[0]
  if (key === 'last') return list.at(-1)
  return /^-?\d+$/.test(key) ? list.at(Number(key)) : undefined
}

/** The names of a record's own keys, or of what a view offers. */
export function namesOf(record: object): readonly string[] {
  return record instanceof View ? record.names() : Object.keys(record)
}

/** The items of a list, the values of a record; undefined for anything that holds no others. */
export function itemsOf(input: unknown, env: FilterEnvironment): readonly unknown[] | undefined {
  if (Array.isArray(input)) return input
  return isRecord(input) ? namesOf(input).map((key) => env.lookup(input, key)) : undefined
}

/** What Liquid makes of the input of a list filter: a list flattened, nothing for nil, else a list of one. */
export function listOf(input: unknown): readonly unknown[] {
  if (input === null || input === undefined) return []
  return Array.isArray(input) ? input.flat(20) : [input]
}
