import type { DataRecord } from '../model/data.ts'
import type { Markup } from '../model/markup.ts'
import type { Page } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import type { Tracker } from '../track/tracker.ts'
import { excerptOf } from '../transform/excerpt.ts'
import type { ResolvedLink } from '../transform/links.ts'
import type {
  MarkdownReads,
  MarkdownRenderer,
  MathEngine,
  PageOptions,
} from '../transform/markdown/markdown-types.ts'
import type { Renderings } from '../transform/markdown/keeping-renderer.ts'
import { keepingRenderer } from '../transform/markdown/keeping-renderer.ts'
import { createMarkdown } from '../transform/markdown/render-markdown.ts'
import { listPlaceholder } from '../transform/publications/list-placeholder.ts'
import type { CitationQueries } from './citation-queries.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { FileQueries } from './file-queries.ts'
import type { LanguageQueries } from './language-queries.ts'
import type { LinkQueries } from './link-queries.ts'
import { linkQueries } from './link-queries.ts'
import type { Inputs } from './inputs.ts'
import { includedNotebook, notebookMark, withNotebook, withNotebooks } from './notebook-include.ts'
import type { NotebookQueries } from './notebook-queries.ts'
import type { PictureQueries } from './picture-queries.ts'
import type { RenderingOptions } from './rendering-key.ts'
import { renderingKey } from './rendering-key.ts'
import type { RouteQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'
import type { WorkQueries } from './work-queries.ts'

export interface MarkupQueries {
  /** A Markdown page's body; undefined for any other page. */
  markup(path: SourcePath): Markup | undefined
  /** A page's excerpt as HTML: its own `excerpt`, else the text before the separator. */
  excerpt(path: SourcePath): string
  /** Where an address that stands on a page leads. */
  link(path: SourcePath, href: string): ResolvedLink
  /** Markdown of front matter or data that stands on no page of its own. */
  block(markdown: string): string
  inline(markdown: string): string
}

export interface RendererQueries {
  /** The renderer for a language; for the site's own where none is named. */
  renderer(lang?: string): MarkdownRenderer
  /** What the renderer for the site's own language is made with. */
  options(): RenderingOptions
}

/** What renderers need of the shell. */
export interface RenderingParts {
  readonly loadMath: () => MathEngine
  /** Where renderings are kept between builds, and the mark of the program that makes them. */
  readonly kept?: { readonly renderings: Renderings; readonly program: string }
}

/**
 * Binds the one configured Markdown renderer to the tracker; it is made anew only when its options change.
 */
export function rendererQueries(
  tracker: Tracker,
  config: ConfigQueries,
  { loadMath, kept }: RenderingParts,
): RendererQueries {
  const options = tracker.query('markdownOptions', (lang): RenderingOptions => ({
    lang: lang || config.part('lang'),
    math: config.part('math'),
    emoji: config.part('emoji'),
    smartQuotes: config.part('smartQuotes'),
    embeds: config.part('embeds'),
    untrusted: config.part('untrusted'),
  }))
  const make = (lang: string): MarkdownRenderer => {
    const made = createMarkdown({ ...options(lang), loadMath })
    if (kept === undefined) return made
    return keepingRenderer(made, kept.renderings, renderingKey(kept.program, options(lang)))
  }
  const renderer = tracker.query('renderer', make, { equal: Object.is })
  return { renderer: (lang = '') => renderer(lang), options: () => options('') }
}

interface Reads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly summaries: SummaryQueries
  readonly languages: LanguageQueries
  readonly files: FileQueries
  readonly pictures: PictureQueries
  readonly routes: RouteQueries
  readonly renderers: RendererQueries
  readonly citations: CitationQueries
  readonly works: WorkQueries
  readonly notebooks: NotebookQueries
  readonly inputs: Inputs
}

/**
 * A list of papers within a text; it is put in when the text becomes a page's body, and an excerpt goes
 * without it.
 */
function listOrNothing(name: string, attributes: DataRecord): string | undefined {
  return name === 'publications' ? listPlaceholder(attributes) : undefined
}

/** Binds the rendering of Markdown, and of the links in it, to the tracker. */
export function markupQueries(tracker: Tracker, reads: Reads): MarkupQueries {
  const { content, renderers } = reads
  const links = linkQueries(tracker, reads)
  const means = { ...reads, tracker, addresses: links.addresses }
  const markup = tracker.query('markup', (path): Markup | undefined => {
    const page = content.page(path as SourcePath)
    return page?.kind === 'markdown' ? bodyOf(page, means) : undefined
  })
  const excerpt = tracker.query('excerpt', (path): string => {
    const page = content.page(path as SourcePath)
    return page === undefined ? '' : excerptOfPage(page, means)
  })
  return {
    markup,
    excerpt,
    link: links.link,
    block: (markdown) => renderers.renderer().renderPlain(markdown),
    inline: (markdown) => renderers.renderer().renderInline(markdown),
  }
}

interface Means extends Reads {
  readonly tracker: Tracker
  readonly addresses: LinkQueries['addresses']
}

function bodyOf(page: Page, means: Means): Markup {
  const { tracker, renderers } = means
  const renderer = renderers.renderer(page.meta.lang)
  const asked = askedBy(page, 'body', means)
  const included = new Map<string, Markup | undefined>()
  // Parsing may ask for one container twice.
  const container: MarkdownReads['container'] = (name, attributes) => {
    if (name !== 'notebook') return listOrNothing(name, attributes)
    const file = attributes['file'] ?? ''
    if (!included.has(file)) {
      included.set(file, includedNotebook(file, { page, renderer, reads: asked }, means))
    }
    return notebookMark(file)
  }
  const source = { text: page.body, path: page.source, line: page.bodyLine }
  const { value, diagnostics } = renderer.render(source, { ...asked, container }, optionsOf(page))
  tracker.reportAll(diagnostics)
  return withNotebooks(value, included)
}

function excerptOfPage(page: Page, means: Means): string {
  const { config, renderers } = means
  const renderer = renderers.renderer(page.meta.lang)
  if (page.meta.excerpt !== undefined) return renderer.renderPlain(page.meta.excerpt)
  if (page.kind !== 'markdown') return ''
  const text = excerptOf(page.body, page.meta.excerptSeparator ?? config.part('excerptSeparator'))
  const source = { text, path: page.source, line: page.bodyLine, docId: 'excerpt' }
  const asked = { ...askedBy(page, 'excerpt', means), container: listOrNothing }
  return renderer.render(source, asked, optionsOf(page)).value.html
}

/** What a page's text may ask of the site. */
function askedBy(page: Page, part: 'body' | 'excerpt', means: Means): MarkdownReads {
  const { addresses, citations, notebooks, works } = means
  const own = withNotebook(addresses(page.source), page.source, notebooks)
  return { ...own, citations: citations.readsOf(page, part), work: works.result }
}

/** What a page's front matter says of how it is rendered. */
function optionsOf(page: Page): PageOptions {
  const trust = page.meta.data['untrusted'] === true ? { untrusted: true } : {}
  return page.meta.data['math'] === false ? { ...trust, math: false } : trust
}
