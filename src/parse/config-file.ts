import type { Config } from '../model/config.ts'
import type { DataRecord, DataValue, Locate } from '../model/data.ts'
import type { Diagnostic, Parsed } from '../model/diagnostic.ts'
import { diagnostic, parsed } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'
import { sourcePath } from '../model/paths.ts'
import { isRecord, recordOf } from '../model/record.ts'
import { readAddress, readPermalink, readTimeZone } from './config/addresses.ts'
import { readCollections, readDefaults } from './config/collections.ts'
import { readArchives, readEmbeds, readFeed, readMath, readPagination } from './config/features.ts'
import type { Settings } from './config/settings.ts'
import { flagOf, recordUnder, textOf, textsOf } from './config/settings.ts'
import { findMojibake } from './encoding.ts'
import { check } from './schema/check.ts'
import { defaultsOf, mergeDeep } from './schema/defaults.ts'
import { siteSchema } from './schema/site.ts'
import type { InferredAddress } from './site-address.ts'
import { locateYaml, parseYaml } from './yaml.ts'

export interface ConfigSource {
  readonly path: SourcePath
  readonly text: string
}

export interface ConfigOptions {
  /** The address of the site where the author gives none. */
  readonly inferred?: Pick<InferredAddress, 'url' | 'baseurl'> | undefined
  /** Keys of site.yml that win over every file, as the command line gives them. */
  readonly overrides?: DataRecord
  /** Collections that this site has built in beside the usual ones: `books` where there is such a folder. */
  readonly furtherCollections?: readonly string[]
}

interface ReadSource {
  readonly data: DataRecord
  readonly locate: Locate
  readonly diagnostics: readonly Diagnostic[]
}

const DEFAULTS = defaultsOf(siteSchema)

/**
 * Reads the settings of a site out of its files, of which later ones win key by key, as Jekyll's `--config
 * a,b` does. Wrong values fall back to their defaults with a warning; only YAML that is broken is an error.
 * No files at all give the defaults.
 */
export function parseConfig(sources: readonly ConfigSource[], options: ConfigOptions = {}): Parsed<Config> {
  const files = sources.map(readSource)
  const written = files.reduce((below, { data }) => mergeDeep(below, data), recordOf([]))
  const own = mergeDeep(written, options.overrides ?? recordOf([]))
  const data = mergeDeep(DEFAULTS, withAddress(own, options.inferred))
  const settings: Settings = { data, locate: locateAmong(files, sources[0]?.path), diagnostics: [] }
  const config = configOf(settings, options.furtherCollections ?? [])
  return parsed(config, [...files.flatMap(({ diagnostics }) => diagnostics), ...settings.diagnostics])
}

/**
 * What the author says of the address counts as a whole: a `url` without `baseurl` is a site at the root, and
 * a `baseurl` alone keeps its path.
 */
function withAddress(own: DataRecord, inferred: ConfigOptions['inferred']): DataRecord {
  if (inferred === undefined || textOf(own, 'url') !== '') return own
  const isPathGiven = Object.hasOwn(own, 'baseurl')
  const known = Object.entries({ url: inferred.url, ...(isPathGiven ? {} : { baseurl: inferred.baseurl }) })
  return mergeDeep(own, recordOf(known))
}

function readSource({ path, text }: ConfigSource): ReadSource {
  const place = { path, line: 1 }
  const yaml = parseYaml(text, { ...place, family: 'config' })
  const locate = locateYaml(text, place)
  const garbled = findMojibake(text, path, 1)
  if (yaml.value === null || !isRecord(yaml.value)) {
    const problems = yaml.value === null ? [] : [notAMapping(path, yaml.value)]
    return { data: recordOf([]), locate, diagnostics: [...yaml.diagnostics, ...problems, ...garbled] }
  }
  const checked = check(siteSchema, yaml.value, { locate, family: 'config' })
  const filled = recordOf(Object.entries(checked.value).filter(([, value]) => value !== null))
  return { data: filled, locate, diagnostics: [...yaml.diagnostics, ...checked.diagnostics, ...garbled] }
}

function notAMapping(path: SourcePath, value: DataValue): Diagnostic {
  return diagnostic('config/not-a-mapping', {
    message: `This file is ${Array.isArray(value) ? 'a list' : 'one text'}, and should be keys with values.`,
    hint: 'Write one setting on each line, as in `title: Ada Lovelace`.',
    at: { path, line: 1, column: 1 },
  })
}

/** A setting stands where the last file that has it says. */
function locateAmong(files: readonly ReadSource[], path: SourcePath | undefined): Locate {
  return (steps, part) => {
    const file = files.findLast(({ data }) => Object.hasOwn(data, String(steps[0])))
    return file?.locate(steps, part) ?? { path: path ?? sourcePath('content/site.yml'), line: 1, column: 1 }
  }
}

function configOf(settings: Settings, further: readonly string[]): Config {
  const { data } = settings
  const { url, baseurl } = readAddress(settings)
  const timezone = readTimeZone(settings)
  const permalink = readPermalink(settings)
  const title = titleOf(data)
  return {
    title,
    description: textOf(data, 'description'),
    url,
    baseurl,
    lang: textOf(data, 'lang').replaceAll('_', '-') || 'en',
    timezone,
    permalink,
    collections: readCollections(data, further),
    defaults: readDefaults(settings),
    include: withDefaults(data, 'include'),
    exclude: withDefaults(data, 'exclude'),
    keepFiles: withDefaults(data, 'keep_files'),
    ...switchesOf(data),
    excerptSeparator: separatorOf(data),
    pagination: readPagination(settings),
    archives: readArchives(data),
    feed: readFeed(settings),
    math: readMath(data),
    embeds: readEmbeds(data),
    data: mergeDeep(data, recordOf(Object.entries({ title, url, baseurl, timezone, permalink }))),
  }
}

type Switches = Pick<
  Config,
  'future' | 'showDrafts' | 'unpublished' | 'strict' | 'untrusted' | 'sitemap' | 'emoji' | 'smartQuotes'
>

function switchesOf(data: DataRecord): Switches {
  return {
    future: flagOf(data, 'future', false),
    showDrafts: flagOf(data, 'show_drafts', false),
    unpublished: flagOf(data, 'unpublished', false),
    strict: flagOf(data, 'strict', false),
    untrusted: flagOf(data, 'untrusted', false),
    sitemap: flagOf(data, 'sitemap', true),
    emoji: flagOf(data, 'emoji', true),
    smartQuotes: flagOf(data, 'smart_quotes', true),
  }
}

/** al-folio's `title: blank`, and no title at all, stand for the name of the owner. */
function titleOf(data: DataRecord): string {
  const title = textOf(data, 'title')
  if (title !== '' && title.toLowerCase() !== 'blank') return title
  const parts = ['first_name', 'middle_name', 'last_name']
    .map((key) => textOf(data, key))
    .filter((part) => part !== '')
  if (parts.length > 0) return parts.join(' ')
  return textOf(data, 'name') || textOf(recordUnder(data, 'author'), 'name') || textOf(data, 'author')
}

/** What the author lists comes on top of what is listed anyway, as in Jekyll. */
function withDefaults(data: DataRecord, key: string): readonly string[] {
  return [...new Set([...textsOf(DEFAULTS[key]), ...textsOf(data[key])])]
}

/** White space is all there may be to a separator, so it is not cut. */
function separatorOf(data: DataRecord): string {
  const { excerpt_separator: separator } = data
  return typeof separator === 'string' && separator !== '' ? separator : '\n\n'
}
