import { DateTime } from '../../model/date-time.ts'
import type { FilterEnvironment } from './filter.ts'
import { isRecord, namesOf } from './property.ts'
import { isMarked, textOf } from './text-of.ts'

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }

interface Walk {
  readonly env: FilterEnvironment
  readonly open: Set<object>
  room: number
  complete: boolean
}

const MOST_VALUES = 50_000
const DEEPEST = 30

/**
 * Names under which a page answers with another page or with all of its text; a page inside another leaves
 * them out.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(['content', 'next', 'previous'])

/**
 * Copies a value into what JSON can hold, views included: dates and marked texts become texts, functions
 * null.
 * Ends at circles, at 30 levels and at 50,000 values; `complete` is then false.
 */
export function plainOf(
  value: unknown,
  env: FilterEnvironment,
): { readonly value: Plain; readonly complete: boolean } {
  const walk: Walk = { env, open: new Set(), room: MOST_VALUES, complete: true }
  return { value: copy(value, walk), complete: walk.complete }
}

function copy(value: unknown, walk: Walk): Plain {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (value instanceof DateTime || isMarked(value)) return textOf(value)
  if (typeof value !== 'object' || value === null) return null
  if (walk.open.has(value) || walk.open.size >= DEEPEST || walk.room <= 0) {
    walk.complete = false
    return null
  }
  walk.open.add(value)
  const copied = Array.isArray(value) ? copyList(value, walk) : copyRecord(value, walk)
  walk.open.delete(value)
  return copied
}

function copyList(list: readonly unknown[], walk: Walk): Plain {
  walk.room -= list.length
  return list.map((item) => copy(item, walk))
}

function copyRecord(record: object, walk: Walk): Plain {
  const names = isRecord(record) ? namesOf(record) : []
  walk.room -= names.length
  const isInnerPage = walk.open.size > 1 && names.includes('url') && names.includes('next')
  const kept = isInnerPage ? names.filter((name) => !LEFT_OUT.has(name)) : names
  return Object.fromEntries(
    kept.map((name) => [name, walk.env.lookup(record, name)] as const)
      .filter(([, value]) => value !== undefined && typeof value !== 'function')
      .map(([name, value]) => [name, copy(value, walk)]),
  )
}
