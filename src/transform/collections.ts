import type { CollectionConfig } from '../model/collection.ts'
import type { DataRecord, DataValue } from '../model/data.ts'
import { DateTime } from '../model/date-time.ts'
import { byCodeUnit } from '../model/paths.ts'
import { isRecord } from '../model/record.ts'

/** What ordering reads of a page; `path` is relative to `content/`, as in Jekyll. */
export interface Ordered {
  readonly path: string
  readonly date?: DateTime | undefined
  readonly data: DataRecord
}

/** What ordering reads of a collection's settings. */
export interface Ordering {
  readonly name: string
  readonly sortBy?: CollectionConfig['sortBy'] | undefined
  readonly order: CollectionConfig['order']
}

/**
 * The pages before and after one in the order in which they were written: `previous` is the older, `next` the
 * newer.
 */
export interface Neighbours<T> {
  readonly previous?: T
  readonly next?: T
}

/**
 * Puts a collection in reading order: posts newest first, others oldest first, pages without a date last,
 * ties by path (backwards for posts, whose order is the oldest-first one turned round). `order` lists files
 * that come first; without it `sortBy` names a key, nested ones with dots, and pages without it come last.
 * The order of the input is ignored.
 */
export function orderCollection<T extends Ordered>(pages: readonly T[], ordering: Ordering): readonly T[] {
  if (ordering.order.length > 0) return listedFirst([...pages].sort(byDate), ordering)
  if (ordering.sortBy !== undefined) return [...pages].sort(byKey(ordering.sortBy))
  return [...pages].sort(isNewestFirst(ordering) ? newestFirst : byDate)
}

/**
 * The neighbours of the page at a place of an ordered collection; in one that is newest first, the next
 * stands before.
 */
export function neighboursAt<T>(items: readonly T[], index: number, ordering: Ordering): Neighbours<T> {
  const [before, after] = [items[index - 1], items[index + 1]]
  const [previous, next] = isNewestFirst(ordering) ? [after, before] : [before, after]
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) }
}

function isNewestFirst({ name, sortBy, order }: Ordering): boolean {
  return name === 'posts' && sortBy === undefined && order.length === 0
}

/** Oldest first, without a date last, ties by path: Jekyll's order of documents. */
export function byDate(a: Ordered, b: Ordered): number {
  return whenDated(a, b) || (a.date?.valueOf() ?? 0) - (b.date?.valueOf() ?? 0) || byCodeUnit(a.path, b.path)
}

/** Newest first, without a date last, ties by path backwards: Jekyll's order of posts. */
export function newestFirst(a: Ordered, b: Ordered): number {
  return whenDated(a, b) || (b.date?.valueOf() ?? 0) - (a.date?.valueOf() ?? 0) || byCodeUnit(b.path, a.path)
}

function whenDated(a: Ordered, b: Ordered): number {
  return Number(a.date === undefined) - Number(b.date === undefined)
}

function listedFirst<T extends Ordered>(pages: readonly T[], { name, order }: Ordering): readonly T[] {
  const listed = order.map((path) => withoutFolder(path, name))
  const places = new Map(listed.map((path) => [path, listed.indexOf(path)]))
  const placeOf = (page: T) => places.get(withoutFolder(page.path, name)) ?? listed.length
  return [...pages].sort((a, b) => placeOf(a) - placeOf(b))
}

/** `order` names files below the collection's folder; the folder may be written too, as in paths. */
function withoutFolder(path: string, collection: string): string {
  const match = path.startsWith(`${collection}/`) || path.startsWith(`_${collection}/`)
  return match ? path.slice(path.indexOf('/') + 1) : path
}

function byKey(key: string): (a: Ordered, b: Ordered) => number {
  return (a, b) => compareValues(valueAt(a, key), valueAt(b, key)) || byDate(a, b)
}

function valueAt(page: Ordered, key: string): DataValue | DateTime | undefined {
  if (key === 'date') return page.date
  if (Object.hasOwn(page.data, key)) return page.data[key]
  let value: DataValue | undefined = page.data
  for (const part of key.split('.')) {
    value = isRecord(value) && Object.hasOwn(value, part) ? value[part] : undefined
  }
  return value
}

/**
 * Ranks of kinds of values, so that any two can be compared and the order is the same from whichever side.
 */
function rankOf(value: DataValue | DateTime | undefined): number {
  if (value === undefined || value === null) return 4
  if (typeof value === 'number') return Number.isNaN(value) ? 4 : 0
  if (typeof value === 'boolean') return 1
  return typeof value === 'string' || value instanceof DateTime ? 2 : 3
}

function compareValues(a: DataValue | DateTime | undefined, b: DataValue | DateTime | undefined): number {
  const ranks = rankOf(a) - rankOf(b)
  if (ranks !== 0) return ranks
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : Number(a > b)
  if (typeof a === 'boolean') return Number(a) - Number(b)
  if (a instanceof DateTime && b instanceof DateTime) return a.valueOf() - b.valueOf()
  return typeof a === 'string' && typeof b === 'string' ? byCodeUnit(a, b) : 0
}
