import type { Markup } from '../model/markup.ts'
import type { SourcePath } from '../model/paths.ts'
import { contentPath } from '../read/conventions.ts'
import type { Tracker } from '../track/tracker.ts'
import { excerptOf } from '../transform/excerpt.ts'
import { resolveLink } from '../transform/links.ts'
import type { ResolvedLink } from '../transform/links.ts'
import type { MarkdownOptions, MarkdownRenderer, MathEngine } from '../transform/markdown/markdown-types.ts'
import { createMarkdown } from '../transform/markdown/render-markdown.ts'
import { nearest } from '../transform/nearest.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
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
  renderer(): MarkdownRenderer
}

/** Binds the one configured Markdown renderer to the tracker; it is made anew only when its options change. */
export function rendererQueries(tracker: Tracker, config: ConfigQueries, loadMath: () => MathEngine): RendererQueries {
  const options = tracker.query('markdownOptions', (): Omit<MarkdownOptions, 'loadMath'> => ({
    lang: config.part('lang'),
    math: config.part('math'),
    emoji: config.part('emoji'),
    smartQuotes: config.part('smartQuotes'),
  }))
  const renderer = tracker.query('renderer', () => createMarkdown({ ...options(''), loadMath }), { equal: Object.is })
  return { renderer: () => renderer('') }
}

interface Reads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly summaries: SummaryQueries
  readonly routes: RouteQueries
  readonly renderers: RendererQueries
}

/** Binds the rendering of Markdown, and of the links in it, to the tracker. */
export function markupQueries(tracker: Tracker, reads: Reads): MarkupQueries {
  const { config, content, summaries, routes, renderers } = reads
  const paths = tracker.query('contentPaths', () => {
    const { pages, statics } = content.files()
    return [...pages, ...statics].map(contentPath)
  })
  const link = (path: SourcePath, href: string): ResolvedLink => {
    const page = summaries.summary(path)
    const origin = { path: page?.path ?? '', url: page?.url ?? '/', baseurl: config.part('baseurl') }
    return resolveLink(href, origin, {
      addressOf: routes.addressOf,
      hasAddress: routes.hasAddress,
      nearestPaths: (wanted) => nearest(wanted, paths('')),
    })
  }
  const markup = tracker.query('markup', (path): Markup | undefined => {
    const page = content.page(path as SourcePath)
    if (page === undefined || page.kind !== 'markdown') return undefined
    const source = { text: page.body, path: page.source, line: page.bodyLine }
    const { math } = page.meta.data
    const options = math === false ? { math: false } : {}
    const { value, diagnostics } = renderers
      .renderer()
      .render(source, { resolveLink: (href) => link(page.source, href) }, options)
    tracker.reportAll(diagnostics)
    return value
  })
  const excerpt = tracker.query('excerpt', (path): string => {
    const page = content.page(path as SourcePath)
    if (page === undefined) return ''
    if (page.meta.excerpt !== undefined) return renderers.renderer().renderPlain(page.meta.excerpt)
    if (page.kind !== 'markdown') return ''
    const text = excerptOf(page.body, page.meta.excerptSeparator ?? config.part('excerptSeparator'))
    const source = { text, path: page.source, line: page.bodyLine, docId: 'excerpt' }
    return renderers.renderer().render(source, { resolveLink: (href) => link(page.source, href) }).value.html
  })
  return {
    markup,
    excerpt,
    link,
    block: (markdown) => renderers.renderer().renderPlain(markdown),
    inline: (markdown) => renderers.renderer().renderInline(markdown),
  }
}
