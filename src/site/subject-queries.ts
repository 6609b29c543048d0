import type { Span } from '../model/diagnostic.ts'
import type { PageSummary } from '../model/page.ts'
import type { Route } from '../model/output.ts'
import type { SourcePath } from '../model/paths.ts'
import { extensionOf, sourcePath } from '../model/paths.ts'
import type { Environment } from '../render/environment.ts'
import { layoutOfCollection } from '../render/layout-chain.ts'
import type { View } from '../render/lookup.ts'
import type { PageContent } from '../render/page-view.ts'
import type { Rest } from '../render/record-view.ts'
import { RecordView } from '../render/record-view.ts'
import type { Tracker } from '../track/tracker.ts'
import { outputPathFor } from '../transform/output-path.ts'
import type { Bodies } from './body-queries.ts'
import { bodyQueries } from './body-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { MarkupQueries } from './markup-queries.ts'
import type { EntryQueries } from './paper-entries.ts'
import type { SummaryQueries } from './summary-queries.ts'
import { madeTitle } from './made-pages.ts'

/**
 * What one HTML page is about: the view that templates see as `page`, its body, and what can be asked for
 * beside it.
 */
export interface Subject {
  readonly page: View
  readonly layout: string
  /** The edition of the site that it belongs to. */
  readonly edition: string
  /** Where the layout is named; asked only when a message needs it. */
  readonly layoutAt: () => Span
  /** The body as HTML; undefined when it cannot be made. */
  content(): string | undefined
  readonly onDemand: Pick<Rest, 'lookup'>
}

/** What a subject's on-demand names are worked out from. */
export interface About {
  readonly route: Route
  /** The page of the author's that it shows; undefined for one that the program makes. */
  readonly source: SourcePath | undefined
  readonly title: string
  /** Which page of a list, counted from 1. */
  readonly number: number
  readonly layout: string
  /** The page's own language, and the edition of the site that it belongs to. */
  readonly lang: string
  readonly edition: string
}

export interface SubjectQueries {
  subject(route: Route): Subject | undefined
  pageContent(path: SourcePath): PageContent
  layoutOf(page: PageSummary): string
}

interface Reads {
  readonly content: ContentQueries
  readonly entries: EntryQueries
  readonly summaries: SummaryQueries
  readonly markups: MarkupQueries
  readonly lang: () => string
  readonly environment: Environment
  readonly pageView: (path: SourcePath) => View
  readonly siteView: (edition: string) => View
  readonly onDemand: (about: About) => Pick<Rest, 'lookup'>
  /** Puts the lists of papers into a text that asks for them. */
  readonly withLists: (html: string, path: SourcePath) => string
}

/** Binds to the tracker what each HTML page consists of. */
export function subjectQueries(tracker: Tracker, reads: Reads): SubjectQueries {
  const bodies = bodyQueries(tracker, reads, layoutOf)
  const means = { reads, bodies }
  const subject = (route: Route): Subject | undefined => {
    const { from } = route
    switch (from.kind) {
      case 'page':
        return ofPage(route, from.source, means)
      case 'list-page':
        return ofPage(route, from.source, means)
      case 'paper':
        return made(route, { layout: 'paper', answers: { collection: () => 'publications' } }, reads)
      case 'redirect':
        return made(route, { layout: 'redirect', answers: { redirect_to: () => from.to } }, reads)
      case 'term':
        return made(route, { layout: 'archive', answers: {} }, reads)
      case 'terms':
        return made(route, { layout: 'archive', answers: { taxonomy: () => from.taxonomy } }, reads)
      case 'index':
        return made(route, { layout: INDEX_LAYOUTS[from.collection] ?? 'archive', answers: {} }, reads)
      case 'search':
        return made(route, { layout: 'search', answers: { sitemap: () => false } }, reads)
      case 'generated':
        return made(route, { layout: '404', answers: { sitemap: () => false } }, reads)
      case 'asset':
        return undefined
    }
  }
  return { subject, pageContent: bodies.pageContent, layoutOf }
}

interface Means {
  readonly reads: Reads
  readonly bodies: Bodies
}

/** A page of the author's, or one part of the list that it shows. */
function ofPage(route: Route, source: SourcePath, { reads, bodies }: Means): Subject | undefined {
  const page = reads.summaries.summary(source)
  if (page === undefined) return undefined
  const number = 'number' in route.from ? route.from.number : 1
  const paper = paperOfPage(page, reads.entries)
  const layout = paper === undefined ? layoutOf(page) : 'paper'
  const edition = reads.summaries.edition(source)
  const lang = page.meta.lang ?? reads.lang()
  const onDemand = reads.onDemand({
    route,
    source,
    title: paper ?? page.title,
    number,
    layout,
    lang,
    edition,
  })
  const layoutAt = (): Span => reads.content.placeOf(source, ['layout'], 'value')
  const content = (): string | undefined =>
    page.kind === 'template' ? bodies.template(source, onDemand) : bodies.pageContent(source).html
  return { page: reads.pageView(source), layout, edition, layoutAt, content, onDemand }
}

interface MadePage {
  readonly layout: string
  /** What the page answers beside its title and address. */
  readonly answers: Readonly<Record<string, () => unknown>>
}

/** Where a layout is named that the program chose itself. */
const CHOSEN_HERE: Span = { path: sourcePath('content/site.yml'), line: 1, column: 1 }

/** A page that no file stands for. */
function made(route: Route, { layout, answers }: MadePage, reads: Reads): Subject {
  const { from, url } = route
  const paper = from.kind === 'paper' ? reads.entries.publication(from.key)?.titleText : undefined
  const lang = ('lang' in from ? from.lang : undefined) ?? reads.lang()
  const title = paper ?? madeTitle(from, { lang, terms: (taxonomy) => reads.summaries.terms(taxonomy, lang) })
  const number = 'number' in from ? from.number : 1
  const page = new RecordView({
    title: () => title,
    url: () => url,
    layout: () => layout,
    lang: () => lang,
    ...answers,
  })
  const onDemand = reads.onDemand({ route, source: undefined, title, number, layout, lang, edition: lang })
  return { page, layout, edition: lang, layoutAt: () => CHOSEN_HERE, content: () => '', onDemand }
}

/** The layouts of the index pages that the program makes for collections. */
const INDEX_LAYOUTS: Readonly<Record<string, string>> = {
  books: 'bookshelf',
  news: 'news-list',
  portfolio: 'projects',
  posts: 'posts',
  projects: 'projects',
  publications: 'publications',
  talks: 'talks',
  teaching: 'teaching-list',
}

/**
 * Layouts of the two themes that a page beside an entry of the bibliography may name: it shows the paper
 * all the same.
 */
const PLAIN_LAYOUTS: ReadonlySet<string> = new Set(['page', 'publication', 'single'])

/**
 * The title of the paper that a page is about, as the bibliography has it; undefined for a page with a
 * layout of its own.
 */
function paperOfPage(page: PageSummary, entries: EntryQueries): string | undefined {
  const isPlain = PLAIN_LAYOUTS.has(page.meta.layout ?? 'publication')
  const key = isPlain && page.collection === 'publications' ? entries.keyOfPage(page.source) : undefined
  return key === undefined ? undefined : entries.publication(key)?.titleText
}

/** A page's layout: its own, else its collection's; a page that is no HTML gets none. */
function layoutOf(page: PageSummary): string {
  if (page.meta.layout !== undefined) return page.meta.layout
  return extensionOf(outputPathFor(page.url).path) === '.html' ? layoutOfCollection(page.collection) : 'none'
}
