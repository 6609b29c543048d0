import type { DataRecord, DataValue, Locate } from '../../model/data.ts'
import type { Diagnostic, Span } from '../../model/diagnostic.ts'
import type { DiagnosticCode } from '../../model/codes.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import { isList, isRecord } from '../../model/record.ts'

/** A value of a CV's file, the way to it, and where to say what is wrong with it. */
export interface CvNode {
  readonly value: DataValue | undefined
  readonly path: readonly (string | number)[]
  readonly locate: Locate
  readonly problems: Diagnostic[]
}

/** The node under a key; its value is undefined where there is none. */
export function child(node: CvNode, key: string): CvNode {
  const record: DataRecord = isRecord(node.value) ? node.value : {}
  return { ...node, value: Object.hasOwn(record, key) ? record[key] : undefined, path: [...node.path, key] }
}

/** The nodes of a list; a single value counts as a list of one, nothing as an empty list. */
export function items(node: CvNode): readonly CvNode[] {
  const { value } = node
  if (value === undefined || value === null || value === '') return []
  if (!isList(value)) return [node]
  return value.map((item, index) => ({ ...node, value: item, path: [...node.path, index] }))
}

/** The keys of a record; none for other values. */
export function keysOf(node: CvNode): readonly string[] {
  return isRecord(node.value) ? Object.keys(node.value) : []
}

/** The first node under one of several keys that holds something. */
export function firstOf(node: CvNode, keys: readonly string[]): CvNode | undefined {
  for (const key of keys) {
    const found = child(node, key)
    if (found.value !== undefined && found.value !== null && found.value !== '') return found
  }
  return undefined
}

/**
 * The text of a value: a text trimmed, a number, the texts of a list joined by commas; undefined for all
 * else.
 */
export function textOfValue(value: DataValue | undefined): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (!isList(value)) return undefined
  const texts = value.map(textOfValue).filter((text) => text !== undefined)
  return texts.length === 0 ? undefined : texts.join(', ')
}

/** The text under the first of several keys that holds one. */
export function textAt(node: CvNode, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = textOfValue(child(node, key).value)
    if (text !== undefined) return text
  }
  return undefined
}

/** The texts of a list under the first of several keys that holds something. */
export function textsAt(node: CvNode, keys: readonly string[]): readonly string[] {
  const found = firstOf(node, keys)
  if (found === undefined) return []
  return items(found).map(({ value }) => textOfValue(value)).filter((text) => text !== undefined)
}

/** Notes what is wrong with a node. */
export function complain(
  node: CvNode,
  code: DiagnosticCode,
  [message, hint]: readonly [string, string],
): void {
  const part = typeof node.value === 'object' ? 'key' : 'value'
  const at: Span = node.locate(node.path, part)
  node.problems.push(diagnostic(code, { message, hint, at }))
}

/** A record without the keys that hold undefined, as exact optional properties want it. */
export function given<T extends object>(record: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  const kept: Partial<T> = {}
  for (const key in record) {
    const value = record[key]
    if (value !== undefined) kept[key] = value
  }
  return kept
}
