import type { DataRecord } from '../model/data.ts'
import type { Markup } from '../model/markup.ts'
import type { Page } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import type { Tracker } from '../track/tracker.ts'
import { excerptOf } from '../transform/excerpt.ts'
import type { ResolvedLink } from '../transform/links.ts'
import type {
  MarkdownOptions,
  MarkdownRenderer,
  MathEngine,
  PageOptions,
} from '../transform/markdown/markdown-types.ts'
import { createMarkdown } from '../transform/markdown/render-markdown.ts'
import { listPlaceholder } from '../transform/publications/list-placeholder.ts'
import type { CitationQueries } from './citation-queries.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { LanguageQueries } from './language-queries.ts'
import { linkQueries } from './link-queries.ts'
import type { PictureQueries } from './picture-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

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
}

/**
 * Binds the one configured Markdown renderer to the tracker; it is made anew only when its options change.
 */
export function rendererQueries(
  tracker: Tracker,
  config: ConfigQueries,
  loadMath: () => MathEngine,
): RendererQueries {
  const options = tracker.query('markdownOptions', (lang): Omit<MarkdownOptions, 'loadMath'> => ({
    lang: lang || config.part('lang'),
    math: config.part('math'),
    emoji: config.part('emoji'),
    smartQuotes: config.part('smartQuotes'),
  }))
  const renderer = tracker.query('renderer', (lang) => createMarkdown({ ...options(lang), loadMath }), {
    equal: Object.is,
  })
  return { renderer: (lang = '') => renderer(lang) }
}

interface Reads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly summaries: SummaryQueries
  readonly languages: LanguageQueries
  readonly pictures: PictureQueries
  readonly routes: RouteQueries
  readonly renderers: RendererQueries
  readonly citations: CitationQueries
}

/**
 * A list of papers within a text; it is put in when the text becomes a page's body, and an excerpt goes
 * without it.
 */
function container(name: string, attributes: DataRecord): string | undefined {
  return name === 'publications' ? listPlaceholder(attributes) : undefined
}

/** Binds the rendering of Markdown, and of the links in it, to the tracker. */
export function markupQueries(tracker: Tracker, reads: Reads): MarkupQueries {
  const { config, content, renderers, citations } = reads
  const { link, addresses } = linkQueries(tracker, reads)
  const markup = tracker.query('markup', (path): Markup | undefined => {
    const page = content.page(path as SourcePath)
    if (page === undefined || page.kind !== 'markdown') return undefined
    const source = { text: page.body, path: page.source, line: page.bodyLine }
    const asked = { ...addresses(page.source), citations: citations.readsOf(page, 'body'), container }
    const { value, diagnostics } = renderers.renderer(page.meta.lang).render(source, asked, optionsOf(page))
    tracker.reportAll(diagnostics)
    return value
  })
  const excerpt = tracker.query('excerpt', (path): string => {
    const page = content.page(path as SourcePath)
    if (page === undefined) return ''
    if (page.meta.excerpt !== undefined)
      return renderers.renderer(page.meta.lang).renderPlain(page.meta.excerpt)
    if (page.kind !== 'markdown') return ''
    const text = excerptOf(page.body, page.meta.excerptSeparator ?? config.part('excerptSeparator'))
    const source = { text, path: page.source, line: page.bodyLine, docId: 'excerpt' }
    const asked = { ...addresses(page.source), citations: citations.readsOf(page, 'excerpt'), container }
    return renderers.renderer(page.meta.lang).render(source, asked, optionsOf(page)).value.html
  })
  return {
    markup,
    excerpt,
    link,
    block: (markdown) => renderers.renderer().renderPlain(markdown),
    inline: (markdown) => renderers.renderer().renderInline(markdown),
  }
}

/** What a page's front matter says of how it is rendered. */
function optionsOf(page: Page): PageOptions {
  return page.meta.data['math'] === false ? { math: false } : {}
}
