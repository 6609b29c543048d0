import type { Route } from '../model/output.ts'
import type { PageSummary } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import type { Tracker } from '../track/tracker.ts'
import { absoluteHtml } from '../transform/generated/absolute-html.ts'
import { withoutButtons } from '../transform/embeds/placeholder.ts'
import { emojiFavicon, letterFavicon } from '../transform/generated/favicon.ts'
import type { FeedEntry } from '../transform/generated/feed.ts'
import { atomFeed } from '../transform/generated/feed.ts'
import type { Feed } from '../transform/generated/feed.ts'
import { jsonFeed } from '../transform/generated/json-feed.ts'
import { robots } from '../transform/generated/robots.ts'
import type { SitemapEntry } from '../transform/generated/sitemap.ts'
import { sitemap } from '../transform/generated/sitemap.ts'
import { hreflangs } from '../transform/languages/alternate.ts'
import { absoluteUrl } from '../transform/seo.ts'
import { stripTags } from '../transform/strip-tags.ts'
import type { PageContent } from '../render/page-view.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { CvFiles } from './cv-files.ts'
import { feedFile } from './edition-claims.ts'
import type { LanguageQueries } from './language-queries.ts'
import { jsonFeedFile } from './machine-claims.ts'
import type { MachineReads } from './machine-queries.ts'
import { machineQueries } from './machine-queries.ts'
import type { MarkupQueries } from './markup-queries.ts'
import type { EntryQueries } from './paper-entries.ts'
import { paperExports } from './paper-exports.ts'
import type { PaperQueries } from './paper-queries.ts'
import type { PeopleQueries } from './people-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import { searchQueries } from './search-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'
import type { Bundle, ThemeQueries } from './theme-queries.ts'

export interface GeneratedQueries {
  /** A file that the program makes, by its name in the output. */
  text(name: string): string
}

interface Reads extends MachineReads {
  readonly cvFiles: CvFiles
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly entries: EntryQueries
  readonly languages: LanguageQueries
  readonly markups: MarkupQueries
  readonly papers: PaperQueries
  readonly people: PeopleQueries
  readonly routes: RouteQueries
  readonly searchScript: () => Bundle
  readonly summaries: SummaryQueries
  readonly theme: ThemeQueries
  readonly pageContent: (path: SourcePath) => PageContent
  readonly version: string
}

/** Binds to the tracker the files that every site needs beside its pages. */
export function generatedQueries(tracker: Tracker, reads: Reads): GeneratedQueries {
  const entry = tracker.query('feedEntry', (path) => feedEntry(path as SourcePath, reads))
  const exports = paperExports(tracker, reads)
  const search = searchQueries(tracker, reads)
  const forMachines = machineQueries(tracker, reads)
  const text = tracker.query('generated', (name): string => {
    if (name === 'sitemap.xml') return siteMap(reads)
    if (name === 'robots.txt') return robots(sitemapAddress(reads))
    if (name === 'favicon.svg') return favicon(reads)
    const bundles = [...reads.theme.styles(), ...reads.theme.scripts()]
    const bundle = bundles.find(({ path }) => path === name)
    if (bundle !== undefined) return bundle.text
    const { config, summaries } = reads
    const made = exports.text(name) ?? search.text(name) ?? forMachines.text(name) ?? reads.cvFiles.text(name)
    if (made !== undefined) return made
    const inJson = summaries.editions().all.find((lang) => jsonFeedFile(lang, config) === name)
    const self = absoluteFile(name, reads)
    if (inJson !== undefined) return jsonFeed({ ...feed(reads, entry, inJson), self })
    const edition = summaries.editions().all.find((lang) => feedFile(lang, config) === name)
    return atomFeed(feed(reads, entry, edition ?? config.part('lang')))
  })
  return { text }
}

function favicon({ config, people, theme }: Reads): string {
  const icon = config.setting('icon')
  if (typeof icon === 'string' && icon !== '') return emojiFavicon(icon)
  return letterFavicon(config.part('title') || people.ownerName(), theme.accent())
}

function sitemapAddress({ config }: Reads): string | undefined {
  const url = config.part('url')
  return url === '' || !config.part('sitemap')
    ? undefined
    : absoluteUrl('/sitemap.xml', { url, baseurl: config.part('baseurl') })
}

/** Pages that the program makes and search engines should know. */
const MADE: readonly string[] = ['paper', 'term', 'terms', 'index', 'list-page']

function siteMap({ config, languages, routes, summaries }: Reads): string {
  const site = { url: config.part('url'), baseurl: config.part('baseurl') }
  const versions = (route: Route, edition: string): Pick<SitemapEntry, 'alternates'> => {
    const found = hreflangs(languages.alternates(route, edition), config.part('lang'))
    return found.length === 0
      ? {}
      : { alternates: found.map(({ lang, url }) => ({ lang, url: absoluteUrl(url, site) })) }
  }
  const entries = [...routes.routes().values()].flatMap((route): readonly SitemapEntry[] => {
    const { url, from } = route
    const made = ('lang' in from ? from.lang : undefined) ?? config.part('lang')
    const edition = from.kind === 'page' ? summaries.edition(from.source) : made
    if (MADE.includes(from.kind)) return [{ url: absoluteUrl(url, site), ...versions(route, edition) }]
    const page = from.kind === 'page' ? summaries.summary(from.source) : undefined
    if (
      page === undefined ||
      !page.meta.inSitemap ||
      !/(?:\/|\.html)$/.test(url) ||
      url.endsWith('/404.html')
    )
      return []
    const modified = page.meta.date?.toXmlSchema()
    return [
      {
        url: absoluteUrl(url, site),
        ...(modified === undefined ? {} : { modified }),
        ...versions(route, edition),
      },
    ]
  })
  return sitemap(entries.toSorted((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0)))
}

function absoluteFile(name: string, { config }: Reads): string {
  return absoluteUrl(`/${name}`, { url: config.part('url'), baseurl: config.part('baseurl') })
}

function feed(reads: Reads, entry: (path: string) => FeedEntry | undefined, lang: string): Feed {
  const { config, languages, people, summaries, version } = reads
  const site = { url: config.part('url'), baseurl: config.part('baseurl') }
  const { limit } = config.part('feed')
  const own = (key: 'title' | 'description'): string =>
    String(languages.setting(lang, key) ?? config.part(key))
  const entries = summaries
    .collection('posts', lang)
    .items.slice(0, limit)
    .flatMap((source) => entry(source) ?? [])
  return {
    title: own('title'),
    subtitle: own('description'),
    author: people.ownerName(),
    lang,
    home: absoluteUrl(languages.home(lang), site),
    self: absoluteUrl(`/${feedFile(lang, config)}`, site),
    version,
    entries,
  }
}

function feedEntry(source: SourcePath, reads: Reads): FeedEntry | undefined {
  const { config, markups, people, summaries } = reads
  const page: PageSummary | undefined = summaries.summary(source)
  if (page === undefined) return undefined
  const site = { url: config.part('url'), baseurl: config.part('baseurl') }
  const url = absoluteUrl(page.url, site)
  const published = page.meta.date?.toXmlSchema() ?? '1970-01-01T00:00:00Z'
  const { author, description, last_modified_at: modified } = page.meta.data
  const body = (): string => withoutButtons(reads.pageContent(source).html)
  return {
    title: page.title,
    url,
    published,
    updated: typeof modified === 'string' && /^\d{4}-\d\d-\d\dT/.test(modified) ? modified : published,
    html: config.part('feed').excerptOnly ? '' : absoluteHtml(body(), site.url, url),
    summary: typeof description === 'string' ? description : stripTags(markups.excerpt(source)).trim(),
    ...(typeof author === 'string' ? { author: people.authorNamed(author).name } : {}),
    categories: [...new Set([...page.meta.categories, ...page.meta.tags])],
  }
}
