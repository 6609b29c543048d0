import { describe, expect, it } from 'vitest'
import { siteInAString, told } from '../../support/site-in-a-string.ts'

const COUNT = 1000
/** The entry whose brace is never closed, in the midst of the others. */
const BROKEN = 500

const numbers = Array.from({ length: COUNT }, (_, index) => index)

function entryOf(number: number): string {
  const title = number === BROKEN ? `{Paper number ${number}` : `{Paper number ${number} on {$\\ell_${number % 7}$}-norms}`
  return [
    `@${['article', 'inproceedings', 'book'][number % 3]}{paper${number},`,
    `  title = ${title},`,
    `  author = {Noether, Emmy and Author${number}, A. and van der Waerden, B. L.},`,
    `  journal = {Journal ${number % 10}},`,
    `  year = {${1900 + (number % 120)}},`,
    '}',
  ].join('\n')
}

const LINES_EACH = 7
const bib = `${numbers.map(entryOf).join('\n\n')}\n`
const { outputs, diagnostics } = siteInAString({
  'content/site.yml': 'title: A long list\nurl: https://example.org\nscholar:\n  last_name: [Noether]\n  first_name: [Emmy]\n',
  'content/index.md': '---\ntitle: Home\n---\nHello.\n',
  'content/publications/many.bib': bib,
}).build()
const list = outputs.get('publications/index.html') ?? ''
const listed = [...list.matchAll(/<li class="publication[^"]*" id="paper(\d+)"/g)].map((match) => Number(match[1]))
const broken = diagnostics.filter(({ code }) => /^bibliography\/(?:broken|missing)-/.test(code))

describe('a bibliography of a thousand entries with one that is broken', () => {
  it('lists or reports every entry', () => {
    const reported = broken.flatMap(({ at }) => (at === undefined ? [] : [Math.floor((at.line - 1) / LINES_EACH)]))
    expect(new Set([...listed, ...reported])).toEqual(new Set(numbers))
  })

  it('reports the broken one alone, with its line', () => {
    expect(broken.map(({ code, at }) => [code, at?.path, at?.line])).toEqual([
      ['bibliography/broken-entry', 'content/publications/many.bib', BROKEN * LINES_EACH + 2],
    ])
    expect(told(diagnostics)).toEqual([expect.stringContaining(`paper${BROKEN}`)])
  })

  it('lists each of the others once', () => {
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed.toSorted((a, b) => a - b)).toEqual(numbers.filter((number) => number !== BROKEN))
  })

  it('has a page for each that is listed, and one entry for each in the exports', () => {
    const pages = [...outputs.keys()].flatMap((path) => /^publications\/paper(\d+)\/index\.html$/.exec(path)?.[1] ?? []).map(Number)
    expect(pages.toSorted((a, b) => a - b)).toEqual(listed.toSorted((a, b) => a - b))
    expect(outputs.get('publications.bib')?.match(/^@/gm)).toHaveLength(listed.length)
    expect(outputs.get('publications.ris')?.match(/^TY /gm)).toHaveLength(listed.length)
    const csl: unknown = JSON.parse(outputs.get('publications.json') ?? '')
    expect(csl).toHaveLength(listed.length)
  })
})
