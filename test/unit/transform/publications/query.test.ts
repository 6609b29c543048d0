import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../../src/model/paths.ts'
import { parseQuery } from '../../../../src/transform/publications/query-parser.ts'
import { selectPublications } from '../../../../src/transform/publications/select.ts'
import { bibliographyOf } from './bibliography-of.ts'

const all = bibliographyOf(`
@article{a, title = {Optics of {G}lass}, author = {Noether, Emmy}, year = 2019,
  keywords = {optics, glass}, selected = {true}}
@inproceedings{b, title = {Rings}, author = {van der Waerden, B. L. and Noether, Emmy}, year = 2021,
  url = {https://example.org}}
@book{c, title = {Algebra}, author = {Emil Artin}, year = 2022, month = may, publisher = {Springer}}
@xdata{x, publisher = {Nobody}}
`)

describe('a query asks for', () => {
  it.each([
    ['@*', 'a b c'],
    ['', 'a b c'],
    ['@*[selected=true]*', 'a'],
    ['@*[selected=true]', 'a'],
    ['@article', 'a'],
    ['@article, @book', 'a c'],
    ['@article @book', 'a c'],
    ['!@book', 'a b'],
    ['@*[year>=2021]', 'b c'],
    ['@*[year>=2020 && author ^= van]', 'b'],
    ['@*[year<2020 || year>2021]', 'a c'],
    ['@*[url]', 'b'],
    ['@*[!url]', 'a c'],
    ['@*[author = Emmy Noether]', 'a b'],
    ['@*[author="Noether, Emmy"]', 'a b'],
    ['@*[author ~= waerden|artin]', 'b c'],
    ['@*[author !~ noether]', 'c'],
    ['@*[keywords=optics]', 'a'],
    ['@*[keywords ~= opt]', 'a'],
    ['@*[publisher != Springer]', 'a b'],
    ['@book[year=2022 && (month=5 || month=6)]', 'c'],
    ['@*[title ^= optics of glass]', 'a'],
    ['@*[key=b]', 'b'],
    ['@*[title ~= ^Alg.*bra$]', 'c'],
    ['@*[title ~= (rings|algebra)]', 'b c'],
    ['@*[]', 'a b c'],
    ['@*[year==2019]', 'a'],
  ])('%s', (text, keys) => {
    const { value, diagnostics } = parseQuery(text)
    expect(diagnostics).toEqual([])
    expect(
      selectPublications(all, { query: value })
        .map(({ key }) => key)
        .join(' '),
    ).toBe(keys)
  })

  it('at most so many, from so far on', () => {
    expect(selectPublications(all, { max: 1, offset: 1 }).map(({ key }) => key)).toEqual(['b'])
  })
})

describe('a query that cannot be read asks for everything and is reported where it goes wrong', () => {
  const at = { path: sourcePath('content/site.yml'), line: 3, column: 10 }
  it.each([
    ['article', 10],
    ['@*[year>=', 19],
    ['@*[year=2020', 22],
    ['@*[=2]', 13],
    ['@*[(a=1]', 17],
    ['@', 10],
  ])('%s', (text, column) => {
    const { value, diagnostics } = parseQuery(text, at)
    expect(value.selectors).toEqual([])
    expect(diagnostics.map((problem) => [problem.code, problem.at?.line, problem.at?.column])).toEqual([
      ['bibliography/bad-query', 3, column],
    ])
  })

  it('however deep it is', () => {
    expect(parseQuery(`@*[${'('.repeat(100_000)}a`).diagnostics).toHaveLength(1)
  })
})
