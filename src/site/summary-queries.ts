import type { Collection, Term } from '../model/collection.ts'
import type { PageSummary, Page } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import { extensionOf, withoutExtension } from '../model/paths.ts'
import type { Tracker } from '../track/tracker.ts'
import { isMarkdown } from '../read/conventions.ts'
import type { Ordered } from '../transform/collections.ts'
import { neighboursAt, orderCollection } from '../transform/collections.ts'
import { firstHeading } from '../transform/first-heading.ts'
import type { Permalink } from '../transform/permalink.ts'
import { permalinkFor } from '../transform/permalink.ts'
import { gatherTerms } from '../transform/taxonomies.ts'
import { titleOfSlug, parseFileName } from '../parse/file-name.ts'
import { visibilityOf } from '../transform/visibility.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'

export interface Neighbours {
  readonly previous?: SourcePath
  readonly next?: SourcePath
}

export interface SummaryQueries {
  summary(path: SourcePath): PageSummary | undefined
  /** The permalink's pattern and where it came from, for `explain`. */
  permalinkRule(path: SourcePath): string
  /** Why a page is left out; undefined for one that is shown. */
  hidden(path: SourcePath): string | undefined
  /** All pages that are shown, by path. */
  shown(): readonly SourcePath[]
  collection(name: string): Collection
  neighbours(path: SourcePath): Neighbours
  terms(taxonomy: Term['taxonomy']): readonly Term[]
  /** The slug of one term, so that a page with a tag depends on no other page's tags. */
  termSlug(taxonomy: Term['taxonomy'], name: string): string | undefined
}

/** Binds to the tracker what lists know of pages: everything but their bodies. */
export function summaryQueries(
  tracker: Tracker,
  config: ConfigQueries,
  content: ContentQueries & { readonly inlineText: (markdown: string) => string },
): SummaryQueries {
  const permalink = tracker.query('permalink', (path) => {
    const page = content.page(path as SourcePath)
    if (page === undefined) return undefined
    const found = permalinkOf(page, config, content)
    const at = found.problems.length === 0 ? {} : { at: content.placeOf(page.source, ['permalink']) }
    tracker.reportAll(found.problems.map((problem) => ({ ...problem, ...at })))
    return { url: found.url, rule: found.rule }
  })
  const heading = tracker.query('heading', (path) => {
    const page = content.page(path as SourcePath)
    const found = page?.kind === 'markdown' ? firstHeading(page.body) : undefined
    return found === undefined ? undefined : content.inlineText(found)
  })
  const summary = tracker.query('summary', (path): PageSummary | undefined => {
    const page = content.page(path as SourcePath)
    const address = permalink(path)
    if (page === undefined || address === undefined) return undefined
    const { body: _body, bodyLine: _line, ...rest } = page
    const title = page.meta.title ?? heading(path) ?? titleOfSlug(parseFileName(page.path).slug)
    return { ...rest, title, url: address.url }
  })
  const hidden = tracker.query('hidden', (path) => {
    const page = content.page(path as SourcePath)
    return page === undefined ? undefined : hiddenBecause(page, config)
  })
  const shown = tracker.query('shown', () => content.files().pages.filter((path) => hidden(path) === undefined))
  const members = tracker.query('members', (name) => {
    return shown('').filter((path) => (summary(path)?.collection ?? '') === name)
  })
  const collection = tracker.query('collection', (name): Collection => {
    const pages = members(name).flatMap((path) => summary(path) ?? [])
    const ordering = { ...content.collectionConfig(name), name }
    return { name, items: orderCollection(pages.map((page) => entryOf(page, name)), ordering).map((entry) => entry.source) }
  })
  const around = tracker.query('neighboursOfCollection', (name) => {
    const { items } = collection(name)
    const ordering = { ...content.collectionConfig(name), name }
    return new Map(items.map((path, index) => [path, neighboursAt(items, index, ordering)]))
  })
  const neighbours = tracker.query('neighbours', (path): Neighbours => {
    const page = summary(path)
    return page === undefined ? {} : (around(page.collection).get(page.source) ?? {})
  })
  const terms = tracker.query('terms', (taxonomy) => {
    const posts = collection('posts').items.flatMap((path) => summary(path) ?? [])
    return gatherTerms(posts, taxonomy as Term['taxonomy'])
  })
  const termSlug = tracker.query('termSlug', (key) => {
    const [taxonomy = '', name = ''] = key.split('\n')
    return terms(taxonomy).find((term) => term.name.toLowerCase() === name.toLowerCase())?.slug
  })
  return {
    summary,
    permalinkRule: (path) => permalink(path)?.rule ?? '',
    hidden,
    shown: () => shown(''),
    collection,
    neighbours,
    terms: (taxonomy) => terms(taxonomy),
    termSlug: (taxonomy, name) => termSlug(`${taxonomy}\n${name}`),
  }
}

interface Entry extends Ordered {
  readonly source: SourcePath
}

/** What ordering reads of a page; `order` of a collection names files relative to its folder. */
function entryOf(page: PageSummary, collection: string): Entry {
  const { meta, path, source } = page
  const inside = path.startsWith(`${collection}/`) ? path.slice(collection.length + 1) : path
  return { source, path: inside, date: meta.date, data: meta.data }
}

function permalinkOf(page: Page, config: ConfigQueries, content: ContentQueries): Permalink {
  const { meta, collection, path } = page
  const inside = collection === 'pages' ? path : path.slice(path.indexOf('/') + 1)
  return permalinkFor({
    collection,
    path: inside,
    slug: meta.slug,
    title: meta.title,
    date: meta.date,
    categories: meta.categories,
    ownPermalink: meta.permalink,
    collectionPermalink: content.collectionConfig(collection).permalink,
    sitePermalink: config.part('permalink'),
    hasHtmlOutput: outputExtension(path) === '.html',
    extension: outputExtension(path),
  })
}

/** What a page becomes: HTML for Markdown and templates, else what its name says; `feed.xml.njk` is XML. */
function outputExtension(path: string): string {
  if (isMarkdown(path)) return '.html'
  const inner = path.endsWith('.njk') ? extensionOf(withoutExtension(path)) : extensionOf(path)
  return inner === '' || inner === '.htm' ? '.html' : inner.toLowerCase()
}

function hiddenBecause(page: Page, config: ConfigQueries): string | undefined {
  const result = visibilityOf(page, {
    now: config.now(),
    drafts: config.option('drafts') || config.part('showDrafts'),
    unpublished: config.option('unpublished') || config.part('unpublished'),
    future: config.option('future') || config.part('future'),
  })
  return result === 'shown' ? undefined : result.hidden
}
