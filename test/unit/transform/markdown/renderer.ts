import katex from 'katex'
import 'katex/contrib/mhchem'
import { sourcePath } from '../../../../src/model/paths.ts'
import type {
  LinkTarget,
  MarkdownOptions,
  MarkdownReads,
} from '../../../../src/transform/markdown/markdown-types.ts'
import { createMarkdown } from '../../../../src/transform/markdown/render-markdown.ts'

export const path = sourcePath('content/a.md')

/** MathML alone, since what the engine draws is not ours to test and its HTML is long. */
export const options: MarkdownOptions = {
  lang: 'en',
  math: { output: 'mathml', macros: { '\\R': '\\mathbb{R}' } },
  emoji: true,
  smartQuotes: true,
  embeds: { clickToLoad: true, bareLinks: false },
  loadMath: () => katex,
}

/**
 * A site in which `x.md` is at `/x/`, files are where they are, and nothing is whose name begins with
 * `gone`.
 */
export const reads: MarkdownReads = {
  resolveLink: (href, kind): LinkTarget | undefined => {
    if (href.startsWith('gone')) return { url: href, problem: `No ${kind} ${href}.`, hint: 'Add it.' }
    const page = /^([\w-]+)\.md(#.*)?$/.exec(href)
    return page === null ? undefined : { url: `/${page[1]}/${page[2] ?? ''}` }
  },
}

const markdown = createMarkdown(options)

/** Renders a text as `content/a.md` whose body begins on line 1. */
export function render(text: string) {
  return markdown.render({ text, path, line: 1 }, reads)
}
