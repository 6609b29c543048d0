import { createRequire } from 'node:module'
import { sourcePath } from '../../../src/model/paths.ts'
import type { MarkdownReads, MathEngine } from '../../../src/transform/markdown/markdown-types.ts'
import { createMarkdown } from '../../../src/transform/markdown/render-markdown.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { bucket, codeFeatures, unsound } from '../sound.ts'

const PATH = sourcePath('content/a.md')

const renderer = createMarkdown({
  lang: 'en',
  math: { output: 'htmlAndMathml', macros: {} },
  emoji: true,
  smartQuotes: true,
  embeds: { clickToLoad: true, bareLinks: false },
  loadMath: () => createRequire(import.meta.url)('katex') as MathEngine,
})

const READS: MarkdownReads = {
  resolveLink: (href) => (href.length % 3 === 0 ? { url: href, problem: 'it is not there' } : { url: `/x/${href}` }),
  container: (name) => (name === 'publications' ? '<!--list-->' : undefined),
}

/** Markdown with all our constructs: never throws, the same twice, ids unique, every place one of the file. */
export const markdown: FuzzTarget = {
  name: 'markdown',
  words: [
    '# ', '## a\n', '- ', '1. ', '> ', '> [!NOTE]\n', '```js\n', '```\n', '~~~\n', '***', '__', '`', '![a](b.png)', '[a](b)', '[a]: b\n', '[^1]',
    '[^1]: x\n', '{: .c #i k="v"}', '{:toc}', '{:.no_toc}', '| a | b |\n|---|---|\n| 1 | 2 |\n', '$x$', '$$\n', '\\(', '\\)', '\\[', '\\]',
    '\\frac{', '\\begin{align}', '\\label{a}', '\\eqref{a}', '::: details A\n', ':::\n', ':smile:', '[@key]', '@key', '*[HTML]: Hyper\n',
    'term\n: text\n', '<div markdown="1">\n', '</div>\n', '<img src="a">', '<!--', '-->', '<script>', '{% include a %}', '{{ a }}', '{::comment}',
    '- [x] ', 'https://example.org', '<a@b.c>', '&amp;', '&#0;', '---\n', '===\n', '    code\n', '\\\n', '  \n', '--', '...', '"', "'",
  ],
  run(text) {
    const source = { text, path: PATH, line: 1 }
    const first = renderer.render(source, READS)
    const again = renderer.render(source, READS)
    const ids = first.value.headings.map(({ id }) => id)
    const finding =
      // To Markdown a carriage return alone ends a line (CommonMark, section 2.1).
      unsound(first.diagnostics, text.replace(/\r\n?/g, '\n')) ??
      (first.value.html === again.value.html ? undefined : 'the second rendering differs') ??
      (new Set(ids).size === ids.length || text.includes('{:') ? undefined : `two headings have one id among ${ids.join(' ').slice(0, 80)}`) ??
      (first.value.html.includes('\0') ? 'NUL is in the page' : undefined) ??
      (/<\/?(?:undefined|null|NaN)\b/.test(first.value.html.replace(/<[^>]*>/g, '')) ? 'undefined is written' : undefined)
    const tags = new Set([...first.value.html.matchAll(/<([a-z][a-z0-9]{0,10})\b/g)].map((match) => `<${match[1] ?? ''}`))
    return { finding, features: [...codeFeatures(first.diagnostics), ...tags, `headings ${bucket(ids.length)}`, `words ${bucket(first.value.words)}`] }
  },
}
