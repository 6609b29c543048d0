import { expect, test } from 'vitest'
import { sourcePath } from '../../../../src/model/paths.ts'
import { cellPlace } from '../../../../src/transform/notebooks/cell-places.ts'
import type { NotebookText } from '../../../../src/transform/notebooks/notebook-markdown.ts'
import { notebookMarkdown } from '../../../../src/transform/notebooks/notebook-markdown.ts'
import { readNotebook } from '../../../../src/transform/notebooks/read-notebook.ts'

const PATH = sourcePath('content/a.ipynb')

type Cell = Readonly<Record<string, unknown>>

const markdown = (source: unknown, more: Cell = {}): Cell => ({ cell_type: 'markdown', metadata: {}, source, ...more })
const code = (source: string, outputs: readonly unknown[] = [], more: Cell = {}): Cell => {
  return { cell_type: 'code', execution_count: 2, metadata: {}, source, outputs, ...more }
}
const shown = (data: Cell, metadata: Cell = {}): Cell => ({ output_type: 'display_data', data, metadata })

function json(cells: readonly Cell[], metadata: Cell = { language_info: { name: 'python' } }): string {
  return JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, undefined, 1)
}

function written(...cells: readonly Cell[]): NotebookText {
  const { value, diagnostics } = readNotebook(json(cells), PATH)
  if (value === undefined) throw new Error(diagnostics[0]?.message)
  return notebookMarkdown(value, ({ cell, part, mime }, size) => ({ url: `/a-${cell}-${part}.${mime.slice(6, 9)}`, ...size }))
}

/** What stands in the outputs of a cell. */
const output = (cell: Cell): string => /<div class="notebook__outputs">\n\n([\s\S]*?)\n\n<\/div>/.exec(written(cell).text)?.[1] ?? ''

test.each([
  ['a drawing before a picture', shown({ 'image/png': 'AAAA', 'image/svg+xml': '<svg/>' }), '<img src="/a-1-1.svg" alt="[2]" loading="lazy" decoding="async">'],
  ['a picture, in the size that it is shown in', shown({ 'image/png': 'AAAA', 'text/html': 'x' }, { 'image/png': { width: 10, height: 4 } }), '<img src="/a-1-1.png" alt="[2]" width="10" height="4" loading="lazy" decoding="async">'],
  ['a chart of Altair', shown({ 'application/vnd.vegalite.v5+json': { mark: 'bar' }, 'text/plain': 'alt.Chart' }), '```vega-lite alt="[2]"\n{"mark":"bar"}\n```'],
  ['a table on one line', shown({ 'text/html': ['<table>\n', '\n', '<tr><td>1</td></tr>\n', '</table>'], 'text/plain': '1' }), '<div class="notebook__html"><table>&#10;&#10;<tr><td>1</td></tr>&#10;</table></div>'],
  ['a formula before plain text', shown({ 'text/latex': '$\\displaystyle x^2$', 'text/plain': 'x**2' }), '$$\nx^2\n$$'],
  ['plain text, where HTML is nothing but a script', shown({ 'text/html': '<script>x()</script>', 'text/plain': 'Widget()' }), '<pre class="notebook__result" tabindex="0">Widget()</pre>'],
  ['what was printed, with its blank lines', { output_type: 'stream', name: 'stdout', text: ['a\n', '\n', 'b\n'] }, '<pre class="notebook__stream" tabindex="0">a&#10;&#10;b</pre>'],
  ['what was complained of', { output_type: 'stream', name: 'stderr', text: 'old' }, '<pre class="notebook__stream notebook__stderr" tabindex="0">old</pre>'],
  ['an error with its colours', { output_type: 'error', ename: 'E', evalue: 'v', traceback: ['\u001b[31mE\u001b[0m: v'] }, '<pre class="notebook__error" tabindex="0"><span class="ansi-red">E</span>: v</pre>'],
])('the output of a cell is %s', (_name, one, html) => {
  expect(output(code('x', [one]))).toBe(html)
})

test('code stands in a fence of the language of the notebook, below its number', () => {
  const fence = '<div class="notebook__cell">\n\n<div class="notebook__count" aria-hidden="true">[2]</div>\n\n```python\n1 + 1\n```\n\n</div>\n'
  expect(written(code('1 + 1\n')).text).toBe(fence)
  expect(written(code('"""```"""')).text, 'marks within need longer ones around').toContain('````python')
})

test.each([
  ['remove-input', { metadata: { tags: ['remove-input'] } }, { code: false, output: true }],
  ['an older tag', { metadata: { tags: ['remove_input'] } }, { code: false, output: true }],
  ['a switch of JupyterLab', { metadata: { jupyter: { source_hidden: true } } }, { code: false, output: true }],
  ['remove-output', { metadata: { tags: ['remove-output'] } }, { code: true, output: false }],
  ['remove-cell', { metadata: { tags: ['remove-cell'] } }, { code: false, output: false }],
  ['an option of Quarto', { source: '#| echo: false\nx = 1' }, { code: false, output: true }],
])('%s decides what is shown', (_name, more, seen) => {
  const { text } = written(code('x = 1', [{ output_type: 'stream', name: 'stdout', text: 'printed' }], more))
  expect({ code: text.includes('x = 1'), output: text.includes('printed') }).toEqual(seen)
})

test('what is folded up is a container', () => {
  expect(written(code('x', [], { metadata: { tags: ['hide-input'] } })).text).toContain('::: details\n\n```python\nx\n```\n\n:::')
})

test('options of Quarto describe a picture, and do not stand in the code', () => {
  const { text } = written(code('#| fig-alt: "Transits & more"\n#| fig-cap: Transits\nplot()', [shown({ 'image/png': 'AAAA' })]))
  expect(text).toContain('```python\nplot()\n```')
  expect(text).toContain('alt="Transits &amp; more" loading="lazy" decoding="async"><figcaption>Transits</figcaption></figure>')
})

test('texts are Markdown as they stand, and their attachments are files', () => {
  const { text } = written(markdown(['# Title\n', '\n', 'Text'], {}), markdown('![x](attachment:a%20b.png)', { attachments: { 'a b.png': { 'image/png': 'AAAA' } } }))
  expect(text).toBe('# Title\n\nText\n\n![x](/a-2-a b.png.png)\n')
})

test('a fence or a comment that a text leaves open ends with it', () => {
  expect(written(markdown('```py\nx'), markdown('After')).text).toBe('```py\nx\n```\n\nAfter\n')
  expect(written(markdown('<!-- x'), markdown('After')).text).toBe('<!-- x\n-->\n\nAfter\n')
})

test('a first raw cell between hyphens is front matter, and so is `carrel` of the metadata', () => {
  const raw = { cell_type: 'raw', metadata: {}, source: ['---\n', 'title: T\n', '---'] }
  expect(written(raw, markdown('Text'))).toMatchObject({ frontMatter: { text: 'title: T', cell: 1 }, text: 'Text\n' })
  const { value } = readNotebook(json([markdown('Text')], { carrel: { title: 'T' } }), PATH)
  expect(value?.frontMatter).toBe('{"title":"T"}')
})

test('every line is known by its cell, and every cell by its place in the file', () => {
  const cells = [markdown(['One\n', 'two']), code('x\ny', [shown({ 'text/plain': '{"cells": [{"source": "no"}]}' })]), markdown('Three')]
  const text = json(cells)
  const { lines, text: shownText } = written(...cells)
  const at = (line: string): unknown => {
    const from = lines[shownText.split('\n').indexOf(line)]
    const place = from === undefined ? undefined : cellPlace(text, PATH, from)
    return place === undefined ? undefined : text.split('\n')[place.line - 1]?.slice(place.column - 1)
  }
  expect(at('One')).toBe('One\\n",')
  expect(at('two')).toBe('two"')
  expect(at('y'), 'a cell of one string is one line').toBe('x\\ny",')
  expect(at('Three')).toBe('Three"')
})

test.each([
  ['{ broken', 'notebooks/broken'],
  ['[]', 'notebooks/broken'],
  ['{"nbformat": 4}', 'notebooks/broken'],
  ['{"nbformat": 3, "worksheets": []}', 'notebooks/old-format'],
  ['', 'notebooks/broken'],
])('%j is no notebook', (text, wrong) => {
  const { value, diagnostics } = readNotebook(text, PATH)
  expect(value).toBeUndefined()
  expect(diagnostics.map(({ code: found }) => found)).toEqual([wrong])
})

test('what is not as it should be within a notebook is passed over', () => {
  const odd = [1, null, {}, { cell_type: 'code', source: 3, outputs: [{ output_type: 'later' }, 4] }, markdown(['a', 5])]
  const { value, diagnostics } = readNotebook(JSON.stringify({ nbformat: 4, cells: odd }), PATH)
  expect(diagnostics).toEqual([])
  expect(value === undefined ? '' : notebookMarkdown(value, () => undefined).text).toBe('a\n')
})
