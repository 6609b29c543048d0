import type { PageSummary, Page } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import { baseName, extensionOf, urlPath, withoutExtension } from '../model/paths.ts'
import type { Tracker } from '../track/tracker.ts'
import { isMarkdown, isNotebook } from '../read/conventions.ts'
import { firstHeading } from '../transform/first-heading.ts'
import type { Permalink } from '../transform/permalink.ts'
import { permalinkFor } from '../transform/permalink.ts'
import { titleOfSlug, parseFileName } from '../parse/file-name.ts'
import { visibilityOf } from '../transform/visibility.ts'
import { editionPrefix, inEdition } from '../transform/languages/editions.ts'
import type { CollectionQueries } from './collection-queries.ts'
import { collectionQueries } from './collection-queries.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { EditionQueries } from './edition-queries.ts'
import { editionQueries } from './edition-queries.ts'

export interface SummaryQueries extends CollectionQueries, EditionQueries {
  summary(path: SourcePath): PageSummary | undefined
  /** The permalink's pattern and where it came from, for `explain`. */
  permalinkRule(path: SourcePath): string
  /** Why a page is left out; undefined for one that is shown. */
  hidden(path: SourcePath): string | undefined
  /** All pages that are shown, by path. */
  shown(): readonly SourcePath[]
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
    const at = found.problems.length === 0 ? {} : { at: content.placeOf(page.source, ['permalink'], 'value') }
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
    const plain = content.place(path).path
    const title = page.meta.title ?? heading(path) ?? titleOfSlug(parseFileName(plain).slug)
    // The suffix of a translation is no part of its name.
    const isSuffixed = baseName(plain) !== baseName(page.path) && page.meta.slug === undefined
    const meta = isSuffixed ? { ...page.meta, slug: withoutExtension(baseName(plain)) } : page.meta
    return { ...rest, meta, title, url: address.url }
  })
  const hidden = tracker.query('hidden', (path) => {
    const page = content.page(path as SourcePath)
    return page === undefined ? undefined : hiddenBecause(page, config)
  })
  const shown = tracker.query('shown', () => content.files().pages.filter((path) => hidden(path) === undefined))
  const editions = editionQueries(tracker, { config, content, shown: () => shown('') })
  const known = { ...editions, summary, shown: () => shown('') }
  const collections = collectionQueries(tracker, content, known)
  return { ...known, ...collections, hidden, permalinkRule: (path) => permalink(path)?.rule ?? '' }
}

/** Every host looks for the page of dead ends at one address, whatever the site's style is. */
function hostPermalink(path: string): string | undefined {
  return /^404\.(?:md|markdown|html|njk)$/.test(path) ? '/404.html' : undefined
}

function permalinkOf(page: Page, config: ConfigQueries, content: ContentQueries): Permalink {
  const { meta, collection } = page
  const { path, lang } = content.place(page.source)
  const inside = collection === 'pages' ? path : path.slice(path.indexOf('/') + 1)
  const found = permalinkFor({
    collection,
    path: inside,
    slug: meta.slug,
    title: meta.title,
    date: meta.date,
    categories: meta.categories,
    ownPermalink: meta.permalink ?? hostPermalink(path),
    collectionPermalink: content.collectionConfig(collection).permalink,
    sitePermalink: config.part('permalink'),
    hasHtmlOutput: outputExtension(path) === '.html',
    extension: outputExtension(path),
  })
  if (lang === undefined) return found
  return { ...found, url: urlPath(inEdition(found.url, editionPrefix(lang, config.part('lang')))) }
}

/** What a page becomes: HTML for Markdown and templates, else what its name says; `feed.xml.njk` is XML. */
function outputExtension(path: string): string {
  if (isMarkdown(path) || isNotebook(path)) return '.html'
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
