import { beforeEach, expect, test } from 'vitest'
import { sourcePath } from '../../../../src/model/paths.ts'
import type { Renderings } from '../../../../src/transform/markdown/keeping-renderer.ts'
import { keepingRenderer } from '../../../../src/transform/markdown/keeping-renderer.ts'
import type {
  CitationReads,
  MarkdownReads,
  MarkdownSource,
  PageOptions,
} from '../../../../src/transform/markdown/markdown-types.ts'
import type { KeptMarkup } from '../../../../src/transform/markdown/recorded-reads.ts'
import { createMarkdown } from '../../../../src/transform/markdown/render-markdown.ts'
import type { RenderingOptions } from '../../../../src/site/rendering-key.ts'
import { renderingKey } from '../../../../src/site/rendering-key.ts'
import { options } from './renderer.ts'

const { loadMath, ...OPTIONS } = options
const TEXT = 'Emmy Noether proved it in [1918](paper.md).\n'
const NO_CITATIONS: CitationReads = {
  work: () => undefined, keys: () => [], nearest: () => [], nocite: [],
  style: 'author-year', lang: 'en', list: 'end', heading: 'References',
}
const READS: MarkdownReads = {
  resolveLink: (href) => (href.endsWith('.md') ? { url: `/${href.slice(0, -3)}/` } : undefined),
  citations: NO_CITATIONS,
}

/** What a kept rendering is asked for: all but `text` as it was when it was kept, unless said. */
interface Asked {
  readonly text?: string
  readonly place?: Partial<MarkdownSource>
  readonly page?: PageOptions
  readonly reads?: Partial<MarkdownReads>
  readonly options?: Partial<RenderingOptions>
  readonly program?: string
}

const kept = new Map<string, KeptMarkup>()
const shelf: Renderings = {
  // As JSON, since a disk is what keeps them.
  find: (key) => JSON.parse(JSON.stringify(kept.get(key) ?? null)) ?? undefined,
  keep: (key, rendering) => void kept.set(key, rendering),
}

/** Renders with what is kept, and says how often the renderer itself had to run. */
function ask(asked: Asked): { readonly html: string; readonly ran: number; readonly problems: readonly string[] } {
  const settings = { ...OPTIONS, ...asked.options }
  const inner = createMarkdown({ ...settings, ...(loadMath && { loadMath }) })
  let ran = 0
  const counted = { ...inner, render: (...words: Parameters<typeof inner.render>) => (ran++, inner.render(...words)) }
  const renderer = keepingRenderer(counted, shelf, renderingKey(asked.program ?? 'p', settings))
  const source = { text: asked.text ?? TEXT, path: sourcePath('content/a.md'), line: 4, ...asked.place }
  const { value, diagnostics } = renderer.render(source, { ...READS, ...asked.reads }, asked.page ?? {})
  return { html: value.html, ran, problems: diagnostics.map(({ code }) => code) }
}

/** Asks the same twice: how often the second one ran. */
function again(first: Asked, second: Asked = first): number {
  ask(first)
  const answer = ask(second)
  kept.clear()
  expect(answer).toEqual({ ...ask(second), ran: answer.ran })
  return answer.ran
}

beforeEach(() => kept.clear())

test('a text is rendered once where nothing is other than it was', () => {
  expect(again({})).toBe(0)
})

interface Row {
  readonly what: string
  readonly before?: Asked
  readonly after: Asked
}

const OTHER: readonly Row[] = [
  { what: 'the text is', after: { text: `${TEXT}\nMore.\n` } },
  { what: 'the file is', after: { place: { path: sourcePath('content/b.md') } } },
  { what: 'the first line is', after: { place: { line: 5 } } },
  { what: 'the prefix of its footnotes is', after: { place: { docId: 'excerpt' } } },
  { what: 'its page does without formulas', after: { page: { math: false } } },
  { what: 'its page is not trusted', after: { page: { untrusted: true } } },
  { what: 'its page has a macro', after: { page: { macros: { '\\Z': '\\mathbb{Z}' } } } },
  { what: 'the language is', after: { options: { lang: 'de' } } },
  { what: 'emoji are off', after: { options: { emoji: false } } },
  { what: 'a macro of the site is', after: { options: { math: { output: 'mathml', macros: {} } } } },
  { what: 'the program is', after: { program: 'q' } },
  { what: 'a link leads elsewhere', after: { reads: { resolveLink: () => ({ url: '/moved/' }) } } },
  { what: 'a link leads nowhere any more', after: { reads: { resolveLink: (url) => ({ url, problem: 'Gone.' }) } } },
  { what: 'a link is left as it is', after: { reads: { resolveLink: () => undefined } } },
  {
    what: 'a work is listed without a mention',
    after: { reads: { citations: { ...NO_CITATIONS, nocite: ['noether1918'] } } },
  },
  { what: 'there is no bibliography any more', after: { reads: { citations: undefined } as never } },
]

test.each(OTHER)('a text is rendered anew where $what', ({ after }) => {
  expect(again({}, after)).toBe(1)
})

const PICTURE = { original: '/town.jpg', sources: [], files: [], isReduced: false }

/** A way of asking that changes its answer, and a text that asks it. */
interface Question {
  readonly what: string
  readonly text: string
  readonly reads: (answer: string) => Partial<MarkdownReads>
}

const QUESTIONS: readonly Question[] = [
  {
    what: 'the picture at an address',
    text: '![Göttingen](town.jpg)\n',
    reads: (answer) => ({
      picture: () => ({ picture: { ...PICTURE, url: `/${answer}.jpg` } }),
    }),
  },
  {
    what: 'what a container puts after its text',
    text: '::: publications\n:::\n',
    reads: (answer) => ({ container: () => `<p>${answer}</p>` }),
  },
  {
    what: 'what came of a drawing',
    text: '```dot\ndigraph { a -> b }\n```\n',
    reads: (answer) => ({ work: () => ({ kind: 'failed', message: answer }) }),
  },
]

test.each(QUESTIONS)('$what counts: the same keeps the text, another renders it anew', ({ text, reads }) => {
  let asked = 0
  const counting = (answer: string): Partial<MarkdownReads> => {
    return Object.fromEntries(Object.entries(reads(answer)).map(([name, run]) => [name, (...given: []) => {
      asked++
      return (run as (...given: []) => unknown)(...given)
    }]))
  }
  ask({ text, reads: counting('one') })
  expect(asked).toBeGreaterThan(0)
  const before = asked
  expect(ask({ text, reads: counting('one') }).ran).toBe(0)
  // Whoever answers counts as read, so that the page is looked at again when an answer changes.
  expect(asked).toBeGreaterThan(before)
  expect(ask({ text, reads: counting('two') }).ran).toBe(1)
})

test('what was wrong with a text is told again each time', () => {
  const broken: Asked = { reads: { resolveLink: (url) => ({ url, problem: 'There is no such page.' }) } }
  const first = ask(broken)
  expect(first.problems.length).toBeGreaterThan(0)
  expect(ask(broken)).toEqual({ ...first, ran: 0 })
})

test('a text that cites is never kept, nor one that asks for every work', () => {
  const citing: Asked = { text: 'As in [@noether1918].\n' }
  expect(again(citing)).toBe(1)
  const all: Asked = { reads: { citations: { ...NO_CITATIONS, nocite: ['*'] } } }
  expect(again(all)).toBe(1)
})

test('a rendering that is forgotten between two builds is made again', () => {
  ask({})
  kept.clear()
  expect(ask({}).ran).toBe(1)
})
