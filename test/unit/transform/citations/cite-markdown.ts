import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import katex from 'katex'
import { sourcePath } from '../../../../src/model/paths.ts'
import type { CitationReads, MarkdownRenderer } from '../../../../src/transform/markdown/markdown-types.ts'
import { createMarkdown } from '../../../../src/transform/markdown/render-markdown.ts'
import { nearest } from '../../../../src/model/nearest.ts'
import { bibliographyOf } from '../publications/bibliography-of.ts'

export const folder = join(import.meta.dirname, 'fixtures')
const works = new Map(bibliographyOf(readFileSync(join(folder, 'works.bib'), 'utf8')).map((work) => [work.key, work]))

/** The names of all fixtures, without the ending. */
export function fixtures(): readonly string[] {
  return readdirSync(folder).flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -3)] : []))
}

/** What a text asks of the works of the fixtures. */
export function citationReads(options: Partial<CitationReads> = {}): CitationReads {
  return {
    work: (key) => works.get(key),
    keys: () => [...works.keys()],
    nearest: (key) => nearest(key, works.keys()),
    style: 'author-year',
    lang: 'en',
    list: 'end',
    heading: 'References',
    nocite: [],
    ...options,
  }
}

/** A renderer whose formulas are short. */
export function renderer(lang = 'en'): MarkdownRenderer {
  const math = { output: 'mathml', macros: {} } as const
  const loadMath = () => ({ renderToString: (tex: string) => `<math>${katex.renderToString(tex) === '' ? '' : tex}</math>` })
  return createMarkdown({ lang, math, emoji: true, smartQuotes: true, embeds: { clickToLoad: true, bareLinks: false }, loadMath })
}

/** Renders a text as a page that may cite the works of the fixtures; options stand in a comment on its first line. */
export function citeMarkdown(text: string) {
  const first = /^<!-- (.*) -->\n/.exec(text)?.[1] ?? ''
  const options = new Map(first.split('; ').map((pair) => pair.split(': ')).map(([name = '', value = '']) => [name, value]))
  const lang = options.get('lang') ?? 'en'
  const docId = options.get('docId')
  const citations = citationReads({
    lang,
    style: options.get('style') === 'numeric' ? 'numeric' : 'author-year',
    list: options.get('list') === 'placed' ? 'placed' : options.get('list') === 'none' ? 'none' : 'end',
    nocite: (options.get('nocite') ?? '').split(' ').filter((key) => key !== ''),
  })
  const body = first === '' ? text : text.slice(text.indexOf('\n') + 1)
  const source = { text: body, path: sourcePath('content/a.md'), line: first === '' ? 1 : 2, ...(docId === undefined ? {} : { docId }) }
  return renderer(lang).render(source, { resolveLink: () => undefined, citations })
}
