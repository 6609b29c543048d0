import type { CollectionConfig } from '../../model/collection.ts'
import { BUILT_IN_COLLECTIONS } from '../../model/collection.ts'
import type { DefaultsRule } from '../../model/config.ts'
import type { DataRecord, DataValue } from '../../model/data.ts'
import { isList, isRecord, recordOf } from '../../model/record.ts'
import { check } from '../schema/check.ts'
import { knownPageKeys, pageSchemaOf } from '../schema/page.ts'
import type { Settings } from './settings.ts'
import { flagOf, recordUnder, textOf, textsOf } from './settings.ts'

/** Folders of the two themes that stand for a built-in collection: their settings are meant for it. */
const SYNONYMS: Readonly<Record<string, string>> = { portfolio: 'projects', teachings: 'teaching' }

const SINGULAR: Readonly<Record<string, string>> = { page: 'pages', post: 'posts', draft: 'drafts' }

/**
 * The collections of a site: the built-in ones, which are written out, those the caller adds to them, and the
 * author's own, which follow Jekyll and are written out only when asked. Both of Jekyll's forms are read, a
 * list of names and a mapping.
 */
export function readCollections(
  data: DataRecord,
  further: readonly string[],
): Readonly<Record<string, CollectionConfig>> {
  const builtIn = [...BUILT_IN_COLLECTIONS, ...further]
  const written = namedSettings(data['collections'])
  const synonyms = [...written].flatMap(([name, settings]) => {
    const meant = SYNONYMS[name]
    return meant === undefined || written.has(meant) ? [] : [[meant, settings] as const]
  })
  const all = new Map([...builtIn.map((name) => [name, recordOf([])] as const), ...synonyms, ...written])
  const collections: Record<string, CollectionConfig> = Object.create(null)
  for (const [name, settings] of all) {
    const isBuiltIn = builtIn.includes(name) || SYNONYMS[name] !== undefined
    collections[name] = collectionOf(name, settings, isBuiltIn ? 'built-in' : 'own')
  }
  return collections
}

function namedSettings(value: DataValue | undefined): ReadonlyMap<string, DataRecord> {
  if (isList(value)) return new Map(textsOf(value).map((name) => [plainName(name), recordOf([])]))
  if (!isRecord(value)) return new Map()
  return new Map(Object.entries(value).map(([name, settings]) => [plainName(name), settingsOf(settings)]))
}

function settingsOf(value: DataValue): DataRecord {
  if (isRecord(value)) return value
  return typeof value === 'boolean' ? recordOf([['output', value]]) : recordOf([])
}

function collectionOf(name: string, settings: DataRecord, origin: 'built-in' | 'own'): CollectionConfig {
  const permalink = textOf(settings, 'permalink')
  const sortBy = textOf(settings, 'sort_by')
  return {
    name,
    output: flagOf(settings, 'output', origin === 'built-in'),
    ...(permalink === '' ? {} : { permalink }),
    ...(sortBy === '' ? {} : { sortBy }),
    order: textsOf(settings['order']),
  }
}

/** The rules of `defaults` in the order they are written; their values are checked as front matter is. */
export function readDefaults(settings: Settings): readonly DefaultsRule[] {
  const rules = settings.data['defaults']
  if (!isList(rules)) return []
  return rules.flatMap((rule, index) => (isRecord(rule) ? [ruleOf(settings, rule, index)] : []))
}

function ruleOf(settings: Settings, rule: DataRecord, index: number): DefaultsRule {
  const scope = recordUnder(rule, 'scope')
  const type = typeOf(settings.data, textOf(scope, 'type'))
  const values = check(pageSchemaOf(type === 'drafts' ? 'posts' : type), recordUnder(rule, 'values'), {
    locate: (path, part) => settings.locate(['defaults', index, 'values', ...path], part),
    family: 'config',
    alsoKnown: knownPageKeys,
  })
  settings.diagnostics.push(...values.diagnostics)
  const path = textOf(scope, 'path')
    .replace(/^\.?\/+/, '')
    .replace(/\/+$/, '')
  return { path: plainName(path), ...(type === '' ? {} : { type }), values: values.value }
}

/**
 * A theme's name for a built-in collection is that collection, unless the author has configured one of the
 * name.
 */
function typeOf(data: DataRecord, written: string): string {
  const type = SINGULAR[written] ?? plainName(written)
  return namedSettings(data['collections']).has(type) ? type : (SYNONYMS[type] ?? type)
}

/** Folders lose the underscore that Jekyll asks for. */
function plainName(name: string): string {
  return name.replace(/^_/, '')
}
