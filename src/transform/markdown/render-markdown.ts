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
 * Makes a renderer: one configured parser, and a second for texts that are not trusted, which keep nothing
 * between texts but coloured code by its content. Rendering never fails; what an author did wrong comes back
 * as diagnostics beside the HTML.
 */
export function createMarkdown(options: MarkdownOptions): MarkdownRenderer {
  // Both are kept for the life of the renderer; most sites never need the second.
  const trusted = createParser(options)
  let strict: MarkdownIt | undefined
  const parserFor = ({ isUntrusted }: Rendering): MarkdownIt =>
    isUntrusted ? (strict ??= createParser({ ...options, untrusted: true })) : trusted
  const run = (source: MarkdownSource, reads: MarkdownReads, page?: PageOptions): Rendering =>
    new Rendering(source, reads, {
      isUntrusted: options.untrusted === true || page?.untrusted === true,
      on: page?.math !== false,
      macros: { ...options.math.macros, ...page?.macros },
    })
  const aside = (text: string): Rendering => run({ text, path: sourcePath(''), line: 1 }, asWritten)
  return Object.freeze({
    render: (source: MarkdownSource, reads: MarkdownReads, page?: PageOptions) => {
      const rendering = run(source, reads, page)
      return renderPage(parserFor(rendering), rendering)
    },
    renderInline: (text: string) => {
      const rendering = aside(text)
      return parserFor(rendering).renderInline(text, { rendering })
    },
    renderPlain: (text: string) => {
      const rendering = aside(text)
      return parserFor(rendering).render(text, { rendering })
    },
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
