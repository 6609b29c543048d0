import type { MarkdownIt } from 'markdown-it'
import { parsed } from '../../model/diagnostic.ts'
import type { Parsed } from '../../model/diagnostic.ts'
import type { Markup } from '../../model/markup.ts'
import { sourcePath } from '../../model/paths.ts'
import type {
  MarkdownOptions,
  MarkdownReads,
  MarkdownRenderer,
  MarkdownSource,
  PageOptions,
} from './markdown-types.ts'
import { createParser } from './parser.ts'
import { Rendering } from './rendering.ts'
import { countWords } from './words.ts'

/**
 * Makes a renderer: one configured parser, which keeps nothing between texts but coloured code by its
 * content. Rendering never fails; what an author did wrong comes back as diagnostics beside the HTML.
 */
export function createMarkdown(options: MarkdownOptions): MarkdownRenderer {
  const md = createParser(options)
  const run = (source: MarkdownSource, reads: MarkdownReads, page?: PageOptions): Rendering =>
    new Rendering(source, reads, {
      on: page?.math !== false,
      macros: { ...options.math.macros, ...page?.macros },
    })
  const aside = (text: string): Rendering => run({ text, path: sourcePath(''), line: 1 }, asWritten)
  return Object.freeze({
    render: (source: MarkdownSource, reads: MarkdownReads, page?: PageOptions) =>
      renderPage(md, run(source, reads, page)),
    renderInline: (text: string) => md.renderInline(text, { rendering: aside(text) }),
    renderPlain: (text: string) => md.render(text, { rendering: aside(text) }),
  })
}

const asWritten: MarkdownReads = { resolveLink: () => undefined }

function renderPage(md: MarkdownIt, rendering: Rendering): Parsed<Markup> {
  const env = { rendering }
  const tokens = md.parse(rendering.source.text, env)
  let words = 0
  for (const token of tokens) if (token.type === 'inline') words += countWords(token.content)
  const html = md.renderer.render(tokens, md.options, env)
  const { headings, images, citations, hasMath, hasCode } = rendering
  return parsed(
    { html, headings, images: [...images], citations: [...citations], words, hasMath, hasCode },
    rendering.diagnostics,
  )
}
