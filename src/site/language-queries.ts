import type { DataValue } from '../model/data.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { Route } from '../model/output.ts'
import type { SourcePath } from '../model/paths.ts'
import { byCodeUnit, folderOf, normalisePath, sourcePath, withoutExtension } from '../model/paths.ts'
import { isRecord } from '../model/record.ts'
import type { Tracker } from '../track/tracker.ts'
import type { Alternate } from '../transform/languages/alternate.ts'
import { editionPrefix, withoutPrefix } from '../transform/languages/editions.ts'
import { isSameLanguage } from '../transform/languages/tags.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

export interface LanguageQueries {
  /** The author's page at an address. */
  pageAt(url: string): SourcePath | undefined
  /**
   * The address that a link to a file leads to from a page: that of its translation where the page has one.
   */
  addressOf(from: SourcePath, wanted: string): string | undefined
  /** The page that says the same in another edition; undefined where there is none. */
  translation(path: SourcePath, edition: string): SourcePath | undefined
  /** The same page in every edition that has it, its own first among equals; empty where it stands alone. */
  alternates(route: Route, edition: string): readonly Alternate[]
  /** Where an edition begins: its own home page, else the site's. */
  home(edition: string): string
  /** A key that `languages` of site.yml gives an edition for itself. */
  setting(edition: string, key: string): DataValue | undefined
}

interface Reads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly summaries: SummaryQueries
  readonly routes: RouteQueries
}

/**
 * Binds to the tracker which pages are translations of each other; a page depends on those of its own group
 * only.
 */
export function languageQueries(tracker: Tracker, reads: Reads): LanguageQueries {
  const { config, summaries, routes } = reads
  const found = tracker.query('pageAtAddress', () => {
    return new Map(summaries.shown().map((path) => [bare(summaries.summary(path)?.url ?? ''), path]))
  })
  const pageAt = tracker.query('pageAt', (url) => found('').get(url))
  const groupOf = groupQueries(tracker, reads, pageAt)
  const translation = (path: SourcePath, edition: string): SourcePath | undefined => {
    return groupOf(path).find((member) => summaries.edition(member) === edition)
  }
  const isPlural = (): boolean => summaries.editions().all.length > 1
  return {
    addressOf: (from, wanted) =>
      isPlural() ? translatedAddress([from, wanted], translation, reads) : undefined,
    pageAt: (url) => pageAt(bare(url)),
    translation: (path, edition) => (isPlural() ? translation(path, edition) : undefined),
    alternates: (route, edition) => (isPlural() ? alternatesOf({ route, edition }, translation, reads) : []),
    home: (edition) => {
      const url = `${editionPrefix(edition, config.part('lang'))}/`
      return url === '/' || routes.hasAddress(url) ? url : '/'
    },
    setting: settingQuery(tracker, config),
  }
}

/**
 * The pages that say the same as one, itself among them: by their paths without a language, and by
 * `translation_of`.
 */
function groupQueries(
  tracker: Tracker,
  { content, summaries }: Reads,
  pageAt: (url: string) => SourcePath | undefined,
): (path: SourcePath) => readonly SourcePath[] {
  const original = tracker.query('originalOf', (path): SourcePath | undefined => {
    const written = content.page(path as SourcePath)?.meta.data['translation_of']
    if (typeof written !== 'string' || written === '') return undefined
    const found = pathsMeant(written, path).find((candidate) => content.page(candidate) !== undefined)
    const known = found ?? pageAt(bare(written.startsWith('/') ? written : `/${written}`))
    if (known === undefined)
      tracker.report(noOriginal(written, content.placeOf(sourcePath(path), ['translation_of'])))
    return known
  })
  const key = tracker.query('translationKey', (path): string => {
    const seen = new Set<string>([path])
    let last = path
    for (let next = original(last); next !== undefined && !seen.has(next); next = original(last)) {
      seen.add(next)
      last = next
    }
    return withoutExtension(content.place(last).path)
  })
  const groups = tracker.query('translationGroups', () => {
    const all = new Map<string, SourcePath[]>()
    for (const path of summaries.shown()) all.set(key(path), [...(all.get(key(path)) ?? []), path])
    return all
  })
  const group = tracker.query('translationGroup', (name) => (groups('').get(name) ?? []).toSorted(byCodeUnit))
  return (path) => group(key(path))
}

/** `languages: {ko: {title: …}}`: each key by itself, so that a page depends on those that it shows. */
function settingQuery(tracker: Tracker, config: ConfigQueries): LanguageQueries['setting'] {
  const setting = tracker.query('editionSetting', (key): DataValue | undefined => {
    const [edition = '', name = ''] = key.split('\n')
    const all = config.setting('languages')
    if (!isRecord(all)) return undefined
    const own = Object.entries(all).find(([tag]) => isSameLanguage(tag, edition))?.[1]
    return isRecord(own) && Object.hasOwn(own, name) ? own[name] : undefined
  })
  return (edition, name) => setting(`${edition}\n${name}`)
}

interface About {
  readonly route: Route
  readonly edition: string
}

/**
 * An author's page goes with its translations; what the program makes, with what stands at the same place
 * of another edition.
 */
function alternatesOf(
  { route, edition }: About,
  translation: LanguageQueries['translation'],
  { config, summaries, routes }: Reads,
): readonly Alternate[] {
  const { from, url } = route
  if (['asset', 'generated', 'paper', 'redirect'].includes(from.kind)) return []
  const main = config.part('lang')
  const plain = withoutPrefix(url, editionPrefix(edition, main))
  const found = summaries.editions().all.flatMap((other): readonly Alternate[] => {
    if (other === edition) return [{ lang: other, url }]
    const path = from.kind === 'page' ? translation(from.source, other) : undefined
    const same = editionPrefix(other, main) + plain
    const address =
      path === undefined ? (routes.hasAddress(same) ? same : undefined) : summaries.summary(path)?.url
    return address === undefined || address === url ? [] : [{ lang: other, url: address }]
  })
  return found.length > 1 ? found : []
}

/**
 * A link that names a file of another language outright is left alone; one that names the original means
 * the reader's own.
 */
function translatedAddress(
  [from, wanted]: readonly [SourcePath, string],
  translation: LanguageQueries['translation'],
  { config, content, summaries }: Reads,
): string | undefined {
  const source = sourcePath(`content/${wanted}`)
  const main = config.part('lang')
  if (content.page(source) === undefined || (content.place(source).lang ?? main) !== main) return undefined
  const path = translation(source, summaries.edition(from))
  return path === undefined ? undefined : summaries.summary(path)?.url
}

/** A path below `content/`, from its root or from the page's own folder. */
function pathsMeant(written: string, path: string): readonly SourcePath[] {
  const plain = written.replace(/^\/?(?:content\/)?/, '')
  const beside = normalisePath(`${folderOf(path)}/${plain}`)
  const fromRoot = normalisePath(`content/${plain}`)
  return [beside, fromRoot].flatMap((found) =>
    found === undefined || found === path ? [] : [sourcePath(found)],
  )
}

function noOriginal(
  written: string,
  at: ReturnType<ContentQueries['placeOf']>,
): ReturnType<typeof diagnostic> {
  return diagnostic('content/missing-file', {
    message: `\`translation_of\` names \`${written}\`, and there is no such page.`,
    hint: 'Write the path of the page that this one translates, such as `about.md`, or its address, such as `/about/`.',
    at,
  })
}

function bare(url: string): string {
  return url.length > 1 ? url.replace(/(?:index\.html|\/)$/, '') : url
}
