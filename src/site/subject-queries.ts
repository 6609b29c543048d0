import type { Span } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { Page, PageSummary } from '../model/page.ts'
import type { Route } from '../model/output.ts'
import type { SourcePath } from '../model/paths.ts'
import { extensionOf, sourcePath } from '../model/paths.ts'
import { compileTemplate } from '../render/compile-template.ts'
import type { Environment } from '../render/environment.ts'
import { layoutOfCollection } from '../render/layout-chain.ts'
import type { View } from '../render/lookup.ts'
import type { PageContent } from '../render/page-view.ts'
import type { Rest } from '../render/record-view.ts'
import { RecordView } from '../render/record-view.ts'
import { ON_DEMAND } from '../render/template-context.ts'
import type { Tracker } from '../track/tracker.ts'
import { outputPathFor } from '../transform/output-path.ts'
import { beginsWithHeading, shiftHeadings } from '../transform/shift-headings.ts'
import type { ContentQueries } from './content-queries.ts'
import type { MarkupQueries } from './markup-queries.ts'
import type { EntryQueries } from './paper-entries.ts'
import type { SummaryQueries } from './summary-queries.ts'
import { madeTitle } from './made-pages.ts'

/** What one HTML page is about: the view that templates see as `page`, its body, and what can be asked for beside it. */
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
  const bodies = bodyQueries(tracker, reads)
  const ofPage = (route: Route, source: SourcePath, number: number): Subject | undefined => {
    const page = reads.summaries.summary(source)
    if (page === undefined) return undefined
    const paper = paperOfPage(page, reads.entries)
    const layout = paper === undefined ? layoutOf(page) : 'paper'
    const edition = reads.summaries.edition(source)
    const lang = page.meta.lang ?? reads.lang()
    const onDemand = reads.onDemand({ route, source, title: paper ?? page.title, number, layout, lang, edition })
    const layoutAt = (): Span => reads.content.placeOf(source, ['layout'])
    const content = (): string | undefined =>
      page.kind === 'template' ? bodies.template(source, onDemand) : bodies.pageContent(source).html
    return { page: reads.pageView(source), layout, edition, layoutAt, content, onDemand }
  }
  const made = (route: Route, layout: string, answers: Readonly<Record<string, () => unknown>>): Subject => {
    const { from } = route
    const paper = from.kind === 'paper' ? reads.entries.publication(from.key)?.titleText : undefined
    const lang = ('lang' in from ? from.lang : undefined) ?? reads.lang()
    const title = paper ?? madeTitle(from, { lang, terms: (taxonomy) => reads.summaries.terms(taxonomy, lang) })
    const number = 'number' in route.from ? route.from.number : 1
    const page = new RecordView({ title: () => title, url: () => route.url, layout: () => layout, lang: () => lang, ...answers })
    const onDemand = reads.onDemand({ route, source: undefined, title, number, layout, lang, edition: lang })
    return { page, layout, edition: lang, layoutAt: () => ({ path: sourcePath('content/site.yml'), line: 1, column: 1 }), content: () => '', onDemand }
  }
  const subject = (route: Route): Subject | undefined => {
    const { from } = route
    switch (from.kind) {
      case 'page':
        return ofPage(route, from.source, 1)
      case 'list-page':
        return ofPage(route, from.source, from.number)
      case 'paper':
        return made(route, 'paper', { collection: () => 'publications' })
      case 'redirect':
        return made(route, 'redirect', { redirect_to: () => from.to })
      case 'term':
        return made(route, 'archive', {})
      case 'terms':
        return made(route, 'archive', { taxonomy: () => from.taxonomy })
      case 'index':
        return made(route, INDEX_LAYOUTS[from.collection] ?? 'archive', {})
      case 'search':
        return made(route, 'search', { sitemap: () => false })
      case 'generated':
        return made(route, '404', { sitemap: () => false })
      case 'asset':
        return undefined
    }
  }
  return { subject, pageContent: bodies.pageContent, layoutOf }
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

/** Layouts of the two themes that a page beside an entry of the bibliography may name: it shows the paper all the same. */
const PLAIN_LAYOUTS: ReadonlySet<string> = new Set(['page', 'publication', 'single'])

/** The title of the paper that a page is about, as the bibliography has it; undefined for a page with a layout of its own. */
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

interface Bodies {
  pageContent(path: SourcePath): PageContent
  template(path: SourcePath, onDemand: Pick<Rest, 'lookup'>): string | undefined
}

const NOTHING: PageContent = { html: '', headings: [], words: 0, hasMath: false, hasCode: false, beginsWithHeading: false }

function bodyQueries(tracker: Tracker, reads: Reads): Bodies {
  // Counts the bodies being rendered right now: within one, the content of another template is not to be had,
  // because the two might ask for each other without an end.
  let depth = 0
  const compiled = tracker.query(
    'bodyTemplate',
    (path) => {
      const page = reads.content.page(path as SourcePath)
      if (page === undefined) return undefined
      const source = { source: page.source, text: page.body, textLine: page.bodyLine }
      const { value, diagnostics } = compileTemplate(source, reads.environment.filterNames)
      tracker.reportAll(diagnostics)
      return value
    },
    { equal: Object.is },
  )
  const template = (path: SourcePath, onDemand: Pick<Rest, 'lookup'>): string | undefined => {
    const found = compiled(path)
    if (found === undefined) return undefined
    depth++
    const site = reads.siteView(reads.summaries.edition(path))
    const text = reads.environment.render(found, { page: reads.pageView(path), site, [ON_DEMAND]: onDemand })
    depth--
    return text
  }
  const ofMarkdown = tracker.query('body', (path): PageContent => {
    const body = markdownBody(reads, path as SourcePath)
    return { ...body, html: reads.withLists(body.html, path as SourcePath) }
  })
  const ofTemplate = tracker.query('templateBody', (path): PageContent => {
    const text = template(path as SourcePath, { lookup: () => undefined }) ?? ''
    return { ...NOTHING, html: text, beginsWithHeading: beginsWithHeading(text) }
  })
  const pageContent = (path: SourcePath): PageContent => {
    const kind: Page['kind'] | undefined = reads.summaries.summary(path)?.kind
    if (kind !== 'template') return ofMarkdown(path)
    if (depth === 0) return ofTemplate(path)
    const message = `The content of \`${path}\`, itself a template, is asked for while another template's body is made.`
    tracker.report(diagnostic('template/nested-content', { message, at: { path, line: 1, column: 1 } }))
    return NOTHING
  }
  return { pageContent, template }
}

function markdownBody(reads: Reads, path: SourcePath): PageContent {
  const markup = reads.markups.markup(path)
  const page = reads.summaries.summary(path)
  if (markup === undefined || page === undefined) return NOTHING
  const begins = beginsWithHeading(markup.html)
  const count = markup.headings.filter((heading) => heading.level === 1).length
  const { headings, words, hasMath, hasCode } = markup
  const facts = { words, hasMath, hasCode, beginsWithHeading: begins }
  const isShifted = begins ? count > 1 : count > 0
  if (!isShifted || layoutOf(page) === 'none') return { ...facts, headings, html: markup.html }
  const from = begins ? markup.html.indexOf('</h1>') + '</h1>'.length : 0
  const moved = headings.map((heading, index) =>
    begins && index === 0 ? heading : { ...heading, level: Math.min(6, heading.level + 1) },
  )
  return { ...facts, headings: moved, html: shiftHeadings(markup.html, from) }
}
