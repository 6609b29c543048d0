import type { DataRecord, DataValue } from '../../model/data.ts'
import { isList, isRecord, recordOf } from '../../model/record.ts'
import type { YamlAlias, YamlEntry, YamlMapping, YamlNode, YamlScalar } from './node.ts'
import { resolveScalar } from './scalar.ts'

/**
 * The deepest nesting that is read; js-yaml stops at the same depth, and aliases may not lead below it
 * either.
 */
export const MAX_DEPTH = 50

export type YamlProblemKind =
  | 'duplicate'
  | 'complex-key'
  | 'unknown-alias'
  | 'cycle'
  | 'unknown-tag'
  | 'ignored-tag'
  | 'too-many'
  | 'too-deep'

/** Something wrong with a text that parses: what, where, and the first place where there are two. */
export interface YamlProblem {
  readonly kind: YamlProblemKind
  readonly name: string
  readonly node: YamlNode
  readonly first?: YamlNode
}

interface Composer {
  readonly anchors: Map<string, YamlNode>
  readonly open: Set<YamlNode>
  readonly problems: YamlProblem[]
  readonly limit: number
  count: number
  /** The outermost alias being followed: where the author looks when its copies grow too many. */
  through: YamlNode | undefined
}

const KNOWN_TAGS = new Set([
  '!!timestamp',
  '!!binary',
  '!!set',
  '!!omap',
  '!!pairs',
  '!!map',
  '!!seq',
  '!!merge',
])

/**
 * Turns a tree into plain values: aliases are copied, `<<` merged, and of two equal keys the last wins. It
 * never makes more than `limit` values, however the aliases multiply; what lies beyond is null, and the
 * problems say so.
 */
export function composeYaml(
  root: YamlNode,
  limit: number,
): { value: DataValue; problems: readonly YamlProblem[] } {
  const composer: Composer = {
    anchors: new Map(),
    open: new Set(),
    problems: [],
    limit,
    count: 0,
    through: undefined,
  }
  return { value: compose(composer, root, 1), problems: composer.problems }
}

function compose(composer: Composer, node: YamlNode, depth: number): DataValue {
  if (composer.count > composer.limit) return null
  composer.count += 1
  if (composer.count > composer.limit)
    return refuse(composer, { kind: 'too-many', name: '', node: composer.through ?? node })
  if (depth > MAX_DEPTH + 1)
    return refuse(composer, { kind: 'too-deep', name: '', node: composer.through ?? node })
  if (node.kind === 'alias') return follow(composer, node, depth)
  if (node.anchor !== '') composer.anchors.set(node.anchor, node)
  if (node.kind === 'scalar') return composeScalar(composer, node)
  if (node.tag !== '' && node.tag !== '!' && !KNOWN_TAGS.has(node.tag))
    composer.problems.push({ kind: 'ignored-tag', name: node.tag, node })
  composer.open.add(node)
  const value =
    node.kind === 'sequence'
      ? node.items.map((item) => compose(composer, item, depth + 1))
      : composeMapping(composer, node, depth)
  composer.open.delete(node)
  return value
}

function follow(composer: Composer, alias: YamlAlias, depth: number): DataValue {
  const target = composer.anchors.get(alias.name)
  if (target === undefined) {
    composer.problems.push({ kind: 'unknown-alias', name: alias.name, node: alias })
    return `*${alias.name}`
  }
  if (composer.open.has(target)) return refuse(composer, { kind: 'cycle', name: alias.name, node: alias })
  const outer = composer.through
  composer.through = outer ?? alias
  const value = compose(composer, target, depth)
  composer.through = outer
  return value
}

function refuse(composer: Composer, problem: YamlProblem): DataValue {
  composer.problems.push(problem)
  return null
}

function composeScalar(composer: Composer, scalar: YamlScalar): DataValue {
  const { tag, text } = scalar
  if (tag === '') return scalar.plain ? resolveScalar(text) : text
  if (tag === '!' || tag === '!!str') return text
  if (tag === '!!int' || tag === '!!float' || tag === '!!bool' || tag === '!!null') return resolveScalar(text)
  if (KNOWN_TAGS.has(tag)) return text
  composer.problems.push({ kind: 'unknown-tag', name: tag, node: scalar })
  return `${tag} ${text}`.trimEnd()
}

function composeMapping(composer: Composer, mapping: YamlMapping, depth: number): DataRecord {
  const seen = new Map<string, YamlNode>()
  const own: [string, DataValue][] = []
  const merged: (readonly [string, DataValue])[] = []
  for (const { key, value } of mapping.entries) {
    if (composer.count > composer.limit) break
    const name = keyOf(composer, key)
    if (name === undefined) continue
    const composed = compose(composer, value, depth + 1)
    if (isMerge(key)) {
      merged.push(...mergedEntries(composed))
      continue
    }
    const first = seen.get(name)
    if (first === undefined) seen.set(name, key)
    else composer.problems.push({ kind: 'duplicate', name, node: key, first })
    own.push([name, composed])
  }
  return merged.length === 0
    ? recordOf(own)
    : recordOf([...merged.filter(([name]) => !seen.has(name)), ...own])
}

function isMerge(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.plain && key.text === '<<'
}

/**
 * The earlier of two merged mappings wins, so the list is turned round for `recordOf`, where the last does.
 */
function mergedEntries(value: DataValue): readonly (readonly [string, DataValue])[] {
  if (isRecord(value)) return Object.entries(value)
  if (!isList(value)) return []
  return [...value].reverse().flatMap((item) => (isRecord(item) ? Object.entries(item) : []))
}

function keyOf(composer: Composer, key: YamlNode): string | undefined {
  const target = key.kind === 'alias' ? composer.anchors.get(key.name) : key
  if (target?.kind === 'scalar') {
    if (target.anchor !== '') composer.anchors.set(target.anchor, target)
    return target.text
  }
  composer.problems.push({ kind: 'complex-key', name: '', node: key })
  return undefined
}

/**
 * Finds the entry of a mapping by its key's text; the last one of that name, since that one's value is used.
 */
export function entryOf(mapping: YamlMapping, name: string | number): YamlEntry | undefined {
  const text = String(name)
  return mapping.entries.findLast(({ key }) => key.kind === 'scalar' && key.text === text)
}
