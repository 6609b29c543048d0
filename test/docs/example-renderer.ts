import { sourcePath } from '../../src/model/paths.ts'
import type { MarkdownReads } from '../../src/transform/markdown/markdown-types.ts'
import { createMarkdown } from '../../src/transform/markdown/render-markdown.ts'
import { loadMath } from '../support/site-in-a-string.ts'

const markdown = createMarkdown({
  lang: 'en', math: { output: 'mathml', macros: {} }, emoji: true, smartQuotes: true, embeds: { clickToLoad: true, bareLinks: false }, loadMath,
})

/** Files of Markdown are at addresses of their names, everything else is where it is. */
const reads: MarkdownReads = {
  resolveLink: (href) => {
    const [, name, rest = ''] = /^([\w/-]+)\.md(#.*)?$/.exec(href) ?? []
    return name === undefined ? undefined : { url: `/${name}/${rest}` }
  },
}

/** Renders an example of the manual as a site without any other page would. */
export function renderExample(text: string): ReturnType<typeof markdown.render> {
  return markdown.render({ text, path: sourcePath('content/example.md'), line: 1 }, reads)
}
