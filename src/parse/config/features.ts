import type { Config } from '../../model/config.ts'
import type { DataRecord, DataValue } from '../../model/data.ts'
import { normalisePath } from '../../model/paths.ts'
import { isList, isRecord } from '../../model/record.ts'
import type { Settings } from './settings.ts'
import { complain, flagOf, numberOf, recordUnder, textOf, textsOf } from './settings.ts'

type ArchiveKind = Config['archives']['kinds'][number]

const ARCHIVE_KINDS: readonly ArchiveKind[] = ['tags', 'categories', 'years']
const KIND_NAMES: Readonly<Record<string, ArchiveKind>> = {
  tag: 'tags',
  tags: 'tags',
  category: 'categories',
  categories: 'categories',
  year: 'years',
  years: 'years',
}
const PAGE_PATH = '/page/:num/'

/**
 * Pagination from either of Jekyll's forms: `paginate` and `paginate_path`, or `pagination` as a switch or a
 * mapping. The mapping wins where both are there; without either, lists hold ten items a page.
 */
export function readPagination(settings: Settings): Config['pagination'] {
  const { data } = settings
  const { pagination, paginate } = data
  const mapping = recordUnder(data, 'pagination')
  const isOn =
    pagination === false || (!isRecord(pagination) && (paginate === 0 || paginate === false)) ? false : true
  const old = typeof paginate === 'number' && paginate > 0 ? paginate : 10
  return {
    enabled: isOn && flagOf(mapping, 'enabled', true),
    perPage: numberOf(mapping, 'per_page', old),
    path: pagePath(settings, textOf(mapping, 'permalink') === '' ? 'paginate_path' : 'pagination'),
  }
}

function pagePath(settings: Settings, key: 'paginate_path' | 'pagination'): string {
  const { data } = settings
  const written =
    key === 'pagination'
      ? textOf(recordUnder(data, 'pagination'), 'permalink')
      : textOf(data, 'paginate_path')
  if (written === '') return PAGE_PATH
  const hasNumber = written.includes(':num')
  const isInside = normalisePath(written) !== undefined
  if (hasNumber && isInside) return written.startsWith('/') ? written : `/${written}`
  complain(settings, isInside ? 'config/bad-value' : 'config/bad-path', {
    key,
    message: isInside
      ? `The address of further pages, "${written}", has no \`:num\`, so all pages would have one address.`
      : `The address of further pages, "${written}", leads out of the site.`,
    hint: `Write it like ${PAGE_PATH}`,
  })
  return PAGE_PATH
}

/**
 * Archives from our own form (a switch, a list of kinds, a mapping) and from jekyll-archives', with or
 * without a collection's name.
 */
export function readArchives(data: DataRecord): Config['archives'] {
  const { archives } = data
  const plugin = pluginSettings(recordUnder(data, 'jekyll-archives'))
  const ours = isRecord(archives) ? archives : undefined
  const asked = ours?.['enabled'] ?? (isRecord(archives) ? undefined : archives) ?? plugin['enabled']
  const kinds = kindsOf(asked)
  const permalinks = permalinksOf(recordUnder(ours ?? plugin, 'permalinks'))
  return { enabled: kinds.length > 0, kinds, ...(permalinks === undefined ? {} : { permalinks }) }
}

function pluginSettings(plugin: DataRecord): DataRecord {
  if (Object.hasOwn(plugin, 'enabled')) return plugin
  const posts = plugin['posts'] ?? Object.values(plugin)[0]
  return isRecord(posts) ? posts : plugin
}

function kindsOf(asked: DataValue | undefined): readonly ArchiveKind[] {
  if (asked === undefined || asked === null || asked === true || asked === 'all') return ARCHIVE_KINDS
  if (asked === false) return []
  const named = isList(asked) || typeof asked === 'string' ? textsOf(asked) : []
  return ARCHIVE_KINDS.filter((kind) => named.some((name) => KIND_NAMES[name] === kind))
}

function permalinksOf(written: DataRecord): Readonly<Partial<Record<ArchiveKind, string>>> | undefined {
  const permalinks: Partial<Record<ArchiveKind, string>> = {}
  for (const [name, pattern] of Object.entries(written)) {
    const kind = KIND_NAMES[name]
    if (kind !== undefined && typeof pattern === 'string' && pattern !== '') permalinks[kind] = pattern
  }
  return Object.keys(permalinks).length === 0 ? undefined : permalinks
}

/** The feed: a switch or a mapping; its path without a slash at the beginning. */
export function readFeed(settings: Settings): Config['feed'] {
  const feed = recordUnder(settings.data, 'feed')
  const written = textOf(feed, 'path')
  const path = normalisePath(written)
  const isBad = path === undefined || /^[a-z]+:/i.test(written) || written.endsWith('/')
  if (isBad) {
    complain(settings, 'config/bad-path', {
      key: 'feed',
      message: `The path of the feed, "${written}", is no file of the site, so feed.xml is used.`,
      hint: 'Write it like feed.xml or blog/atom.xml.',
    })
  }
  return {
    enabled: settings.data['feed'] !== false && flagOf(feed, 'enabled', true),
    path: isBad || path === '' ? 'feed.xml' : path,
    limit: numberOf(feed, 'posts_limit', 20),
    excerptOnly: flagOf(feed, 'excerpt_only', false),
  }
}

/** How formulas are set; the name of a macro gets the backslash that MathJax's form of it lacks. */
export function readMath(data: DataRecord): Config['math'] {
  const math = recordUnder(data, 'math')
  const output = textOf(math, 'output')
  const macros: Record<string, string> = Object.create(null)
  for (const [name, body] of Object.entries(recordUnder(math, 'macros'))) {
    if (typeof body === 'string' && name !== '') macros[name.startsWith('\\') ? name : `\\${name}`] = body
  }
  return { output: output === 'html' || output === 'mathml' ? output : 'htmlAndMathml', macros }
}

/** What becomes of what other hosts keep; as a switch, `embeds` says whether it waits for a click. */
export function readEmbeds(data: DataRecord): Config['embeds'] {
  const embeds = recordUnder(data, 'embeds')
  return {
    clickToLoad: data['embeds'] !== false && flagOf(embeds, 'click_to_load', true),
    bareLinks: flagOf(embeds, 'bare_links', false),
  }
}
