import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tests } from 'commonmark-spec'
import { describe, expect, it } from 'vitest'
import { createPlainMarkdown } from '../../../src/transform/markdown/plain-markdown.ts'
import { createMarkdown } from '../../../src/transform/markdown/render-markdown.ts'
import { options, path } from '../../unit/transform/markdown/renderer.ts'

/** An example as the package gives it, its tabs written as arrows. */
const examples = tests.map(({ markdown, html, number, section }) => ({
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
  number,
  section,
}))

const plain = createPlainMarkdown()
const full = createMarkdown(options)
const asWritten = { resolveLink: () => undefined }

/** The numbers that begin the lines of a list; what follows them is for people. */
function numbersIn(name: string): readonly number[] {
  const text = readFileSync(join(import.meta.dirname, name), 'utf8')
  return text.split('\n').filter((line) => /^\d/.test(line)).map((line) => Number.parseInt(line, 10))
}

/** The specification leaves the line end inside an empty quote open. */
function bare(html: string): string {
  return html.replaceAll('<blockquote>\n</blockquote>', '<blockquote></blockquote>').trimEnd()
}

const WRAPPED = new RegExp(
  '<div class="language-([^" ]+)[^"]*"><div class="highlight"><pre class="highlight" tabindex="0"><code>' +
    '([\\s\\S]*?)</code></pre></div></div>',
  'g',
)

/** HTML without what we add everywhere on purpose: ids of headings, the wrappers of code, no slash in `<br>`. */
function withoutAdditions(html: string): string {
  return bare(html)
    .replace(/<(h[1-6]) id="[^"]*"/g, '<$1')
    .replace(WRAPPED, (_, language: string, code: string) => {
      const name = language === 'plaintext' ? '' : ` class="language-${language}"`
      return `<pre><code${name}>${code.replace(/<\/?span[^>]*>/g, '')}</code></pre>`
    })
    .replaceAll('&quot;', '"')
    .replace(/<((?:br|hr|img)\b[^<>]*?) ?\/>/g, '<$1>')
}

describe('CommonMark 0.31.2', () => {
  it('lists every example once as good or bad', () => {
    const listed = [...numbersIn('good.txt'), ...numbersIn('bad.txt')].sort((a, b) => a - b)
    expect(listed).toEqual(examples.map(({ number }) => number))
  })

  it.each(numbersIn('good.txt'))('example %i reads as the specification says', (number) => {
    const example = examples.find((each) => each.number === number)
    expect(bare(plain.render(example?.markdown ?? ''))).toBe(bare(example?.html ?? '?'))
  })

  it('has no bad example that has become good', () => {
    const better = numbersIn('bad.txt').filter((number) => {
      const example = examples.find((each) => each.number === number)
      return bare(plain.render(example?.markdown ?? '')) === bare(example?.html ?? '?')
    })
    expect(better).toEqual([])
  })

  it('differs in the full renderer in exactly the examples on record', () => {
    const differing = examples.filter(({ markdown, html }) => {
      const { value } = full.render({ text: markdown, path, line: 1 }, asWritten)
      return withoutAdditions(value.html) !== withoutAdditions(html)
    })
    expect(differing.map(({ number }) => number)).toEqual(numbersIn('differences.txt'))
  })
})
