import type { PageSummary } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import { THEME_PREFIX } from '../model/paths.ts'
import type { Tracker } from '../track/tracker.ts'
import { absoluteHtml } from '../transform/generated/absolute-html.ts'
import { compactCss } from '../transform/generated/compact-css.ts'
import { emojiFavicon } from '../transform/generated/favicon.ts'
import type { FeedEntry } from '../transform/generated/feed.ts'
import { atomFeed } from '../transform/generated/feed.ts'
import { robots } from '../transform/generated/robots.ts'
import { sitemap } from '../transform/generated/sitemap.ts'
import { venueStyles } from '../transform/publications/venues.ts'
import { absoluteUrl } from '../transform/seo.ts'
import { stripTags } from '../transform/strip-tags.ts'
import type { PageContent } from '../render/page-view.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { Inputs } from './inputs.ts'
import type { MarkupQueries } from './markup-queries.ts'
import type { EntryQueries } from './paper-entries.ts'
import { paperExports } from './paper-exports.ts'
import type { PaperQueries } from './paper-queries.ts'
import type { PeopleQueries } from './people-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

export interface GeneratedQueries {
  /** A file that the program makes, by its name in the output. */
  text(name: string): string
}

interface Reads {
  readonly config: ConfigQueries
  readonly inputs: Inputs
  readonly entries: EntryQueries
  readonly markups: MarkupQueries
  readonly papers: PaperQueries
  readonly people: PeopleQueries
  readonly routes: RouteQueries
  readonly summaries: SummaryQueries
  readonly pageContent: (path: SourcePath) => PageContent
  readonly version: string
}

/** Binds to the tracker the files that every site needs beside its pages. */
export function generatedQueries(tracker: Tracker, reads: Reads): GeneratedQueries {
  const entry = tracker.query('feedEntry', (path) => feedEntry(path as SourcePath, reads))
  const exports = paperExports(tracker, reads)
  const text = tracker.query('generated', (name): string => {
    if (name === 'sitemap.xml') return siteMap(reads)
    if (name === 'robots.txt') return robots(sitemapAddress(reads))
    if (name === 'favicon.svg') return emojiFavicon(String(reads.config.setting('icon')))
    if (name === 'assets/css/main.css') return styles(reads.inputs) + venueStyles(reads.papers.settings().venues)
    return exports.text(name) ?? feed(reads, entry)
  })
  return { text }
}

function sitemapAddress({ config }: Reads): string | undefined {
  const url = config.part('url')
  return url === '' || !config.part('sitemap') ? undefined : absoluteUrl('/sitemap.xml', { url, baseurl: config.part('baseurl') })
}

function siteMap({ config, routes, summaries }: Reads): string {
  const site = { url: config.part('url'), baseurl: config.part('baseurl') }
  const entries = [...routes.routes().values()].flatMap(({ url, from }) => {
    if (['paper', 'term', 'terms'].includes(from.kind) || from.kind === 'index' || from.kind === 'list-page') return [{ url: absoluteUrl(url, site) }]
    const page = from.kind === 'page' ? summaries.summary(from.source) : undefined
    if (page === undefined || !page.meta.inSitemap || !/(?:\/|\.html)$/.test(url) || url.endsWith('/404.html')) return []
    const modified = page.meta.date?.toXmlSchema()
    return [{ url: absoluteUrl(url, site), ...(modified === undefined ? {} : { modified }) }]
  })
  return sitemap(entries.toSorted((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0)))
}

function feed(reads: Reads, entry: (path: string) => FeedEntry | undefined): string {
  const { config, people, summaries, version } = reads
  const site = { url: config.part('url'), baseurl: config.part('baseurl') }
  const { limit, path } = config.part('feed')
  const entries = summaries.collection('posts').items.slice(0, limit).flatMap((source) => entry(source) ?? [])
  return atomFeed({
    title: config.part('title'), subtitle: config.part('description'), author: people.ownerName(), lang: config.part('lang'),
    home: absoluteUrl('/', site), self: absoluteUrl(`/${path.replace(/^\//, '')}`, site), version, entries,
  })
}

function feedEntry(source: SourcePath, reads: Reads): FeedEntry | undefined {
  const { config, markups, people, summaries } = reads
  const page: PageSummary | undefined = summaries.summary(source)
  if (page === undefined) return undefined
  const site = { url: config.part('url'), baseurl: config.part('baseurl') }
  const url = absoluteUrl(page.url, site)
  const published = page.meta.date?.toXmlSchema() ?? '1970-01-01T00:00:00Z'
  const { author, description, last_modified_at: modified } = page.meta.data
  return {
    title: page.title, url, published,
    updated: typeof modified === 'string' && /^\d{4}-\d\d-\d\dT/.test(modified) ? modified : published,
    html: config.part('feed').excerptOnly ? '' : absoluteHtml(reads.pageContent(source).html, site.url, url),
    summary: typeof description === 'string' ? description : stripTags(markups.excerpt(source)).trim(),
    ...(typeof author === 'string' ? { author: people.authorNamed(author).name } : {}),
    categories: [...new Set([...page.meta.categories, ...page.meta.tags])],
  }
}

/** The theme's style sheets in their own order, each replaced by the site's file of the same name, and the site's further ones. */
function styles(inputs: Inputs): string {
  const order = inputs.source(`${THEME_PREFIX}assets/css/order.txt`)?.text ?? ''
  const names = order.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  const sheets = names
    .map((name) => inputs.source(`assets/css/${name}`)?.text ?? inputs.source(`${THEME_PREFIX}assets/css/${name}`)?.text ?? '')
  return compactCss(sheets.join('\n'))
}
