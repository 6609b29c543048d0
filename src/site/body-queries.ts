import { diagnostic } from '../model/diagnostic.ts'
import type { Page, PageSummary } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import type { CompiledTemplate } from '../render/compile-template.ts'
import { compileTemplate } from '../render/compile-template.ts'
import type { Environment } from '../render/environment.ts'
import type { View } from '../render/lookup.ts'
import type { PageContent } from '../render/page-view.ts'
import type { Rest } from '../render/record-view.ts'
import { ON_DEMAND } from '../render/template-context.ts'
import type { Query, Tracker } from '../track/tracker.ts'
import { beginsWithHeading, shiftHeadings } from '../transform/shift-headings.ts'
import type { ContentQueries } from './content-queries.ts'
import type { MarkupQueries } from './markup-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

type LayoutOf = (page: PageSummary) => string

interface Reads {
  readonly content: ContentQueries
  readonly summaries: SummaryQueries
  readonly markups: MarkupQueries
  readonly environment: Environment
  readonly pageView: (path: SourcePath) => View
  readonly siteView: (edition: string) => View
  /** Puts the lists of papers into a text that asks for them. */
  readonly withLists: (html: string, path: SourcePath) => string
}

/** The bodies of pages as HTML. */
export interface Bodies {
  pageContent(path: SourcePath): PageContent
  template(path: SourcePath, onDemand: Pick<Rest, 'lookup'>): string | undefined
}

const NOTHING: PageContent = {
  html: '',
  headings: [],
  words: 0,
  hasMath: false,
  hasCode: false,
  beginsWithHeading: false,
}

/** Binds to the tracker the bodies of pages; `layoutOf` tells the layout that a page is set into. */
export function bodyQueries(tracker: Tracker, reads: Reads, layoutOf: LayoutOf): Bodies {
  // Counts the bodies being rendered right now: within one, the content of another template is not to be had,
  // because the two might ask for each other without an end.
  let depth = 0
  const compiled = compiledBodies(tracker, reads)
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
    const body = markdownBody(reads, path as SourcePath, layoutOf)
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

/** The bodies of pages that are templates, compiled. */
function compiledBodies(
  tracker: Tracker,
  { content, environment }: Reads,
): Query<CompiledTemplate | undefined> {
  const run = (path: string): CompiledTemplate | undefined => {
    const page = content.page(path as SourcePath)
    if (page === undefined) return undefined
    const source = { source: page.source, text: page.body, textLine: page.bodyLine }
    const { value, diagnostics } = compileTemplate(source, environment.filterNames)
    tracker.reportAll(diagnostics)
    return value
  }
  return tracker.query('bodyTemplate', run, { equal: Object.is })
}

function markdownBody(reads: Reads, path: SourcePath, layoutOf: LayoutOf): PageContent {
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
