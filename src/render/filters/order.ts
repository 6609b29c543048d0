import { byCodeUnit } from '../../model/paths.ts'
import { DateTime } from '../../model/date-time.ts'
import { textOf } from './text-of.ts'

const NUMERIC = /^\s*[+-]?\d+(?:\.\d+)?\s*$/

/**
 * What two values are compared by: a kind, since different kinds have no order among them, and a number or a
 * text.
 */
export type SortKey =
  | { readonly kind: 'number' | 'date'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }

/**
 * The key of a value: numbers (also written as text) by size, dates by moment, all else by text; undefined
 * for nil.
 */
export function sortKey(value: unknown): SortKey | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'number') return { kind: 'number', value }
  if (value instanceof DateTime) return { kind: 'date', value: value.valueOf() }
  const text = textOf(value)
  return NUMERIC.test(text) ? { kind: 'number', value: Number(text) } : { kind: 'text', value: text }
}

const RANK = { number: 0, date: 1, text: 2 } as const

/**
 * Orders two keys by code unit or by size; keys of different kinds keep apart: numbers, then dates, then
 * texts.
 */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (a.kind === 'text' && b.kind === 'text') return byCodeUnit(a.value, b.value)
  if (a.kind !== b.kind) return RANK[a.kind] - RANK[b.kind]
  return Number(a.value) - Number(b.value)
}

export interface Keyed {
  readonly item: unknown
  readonly key: SortKey | undefined
}

/**
 * Sorts items by their keys, items with equal keys in the order they had, and those without a key first or
 * last.
 */
export function inOrder(items: readonly Keyed[], nils: 'first' | 'last'): readonly unknown[] {
  const without = items.filter(({ key }) => key === undefined).map(({ item }) => item)
  const sorted = items
    .flatMap(({ item, key }) => (key === undefined ? [] : [{ item, key }]))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item)
  return nils === 'first' ? [...without, ...sorted] : [...sorted, ...without]
}

/** True where the keys are of more than one kind, so that their order is ours alone. */
export function isMixed(items: readonly Keyed[]): boolean {
  return new Set(items.flatMap(({ key }) => (key === undefined ? [] : [key.kind]))).size > 1
}
