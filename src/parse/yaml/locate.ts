import type { Locate } from '../../model/data.ts'
import type { Span } from '../../model/diagnostic.ts'
import type { TextPlace } from '../line-map.ts'
import { lineMap, spanBetween } from '../line-map.ts'
import { entryOf } from './compose.ts'
import type { YamlEntry, YamlNode } from './node.ts'
import type { YamlReading } from './read.ts'

/**
 * Finds keys and values of a tree in the author's file. A path that leads nowhere gives the place of the
 * deepest part of it that is there, and of the text's first line where nothing is.
 */
export function locateIn({ root, text }: YamlReading, place: TextPlace): Locate {
  const map = lineMap(text)
  const start: Span = { path: place.path, line: place.line, column: 1 }
  return (path, part = 'key') => {
    const found = root === undefined ? undefined : walk(root, path)
    if (found === undefined) return start
    const value = found.value.start < 0 ? undefined : found.value
    const node = part === 'value' ? (value ?? found.key) : (found.key ?? value)
    return node === undefined || node.start < 0 ? start : spanBetween(map, place, [node.start, node.end])
  }
}

interface Found {
  readonly key: YamlNode | undefined
  readonly value: YamlNode
}

function walk(root: YamlNode, path: readonly (string | number)[]): Found | undefined {
  let found: Found = { key: undefined, value: root }
  for (const [index, step] of path.entries()) {
    const next = stepInto(found.value, step)
    if (next === undefined) return index === 0 ? undefined : found
    found = next
  }
  return found
}

function stepInto(node: YamlNode, step: string | number): Found | YamlEntry | undefined {
  if (node.kind === 'mapping') return entryOf(node, step)
  if (node.kind !== 'sequence' || typeof step !== 'number') return undefined
  const item = node.items[step]
  return item === undefined ? undefined : { key: undefined, value: item }
}
