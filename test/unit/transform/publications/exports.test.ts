import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBibliography } from '../../../../src/parse/bibtex/bibliography.ts'
import { sourcePath } from '../../../../src/model/paths.ts'
import { toCslJson } from '../../../../src/transform/publications/to-csl-json.ts'
import { toRis } from '../../../../src/transform/publications/to-ris.ts'
import { publicationOf } from './bibliography-of.ts'

const ARTICLE = `@article{noether1921, author = {van der Waerden, Bartel Leendert and Noether*, Emmy and {Institut f{\\"u}r Mathematik} and others},
  title = {On the {$\\ell_p$}-norm of {G}r{\\"o}bner bases}, journal = {Math. Ann.}, volume = 83, number = {1--2}, pages = {24--66},
  date = {1921-03-01/1921-04}, doi = {https://doi.org/10.1007/BF01464225}, url = {https://e.org/a}, keywords = {ideals, rings}, abstract = {A
  b}}`

/** A record of RIS as `tag value` lines. */
function linesOf(text: string): readonly string[] {
  return text.trimEnd().split('\r\n').map((line) => line.replace(/ {2}- /, ' ').trim())
}

describe('CSL-JSON', () => {
  it('holds everything that an entry says', () => {
    expect(toCslJson(publicationOf(ARTICLE))).toEqual({
      id: 'noether1921', type: 'article-journal', title: 'On the ℓₚ-norm of Gröbner bases',
      author: [
        { family: 'Waerden', given: 'Bartel Leendert', 'non-dropping-particle': 'van der' },
        { family: 'Noether', given: 'Emmy' },
        { literal: 'Institut für Mathematik' },
        { literal: 'others' },
      ],
      issued: { 'date-parts': [[1921, 3, 1], [1921, 4]] },
      'container-title': 'Math. Ann.', volume: '83', issue: '1–2', page: '24-66', DOI: '10.1007/BF01464225',
      URL: 'https://e.org/a', keyword: 'ideals, rings', abstract: 'A b',
    })
  })

  it.each([
    ['@inproceedings{a, title = {T}, booktitle = {B}}', { type: 'paper-conference', 'container-title': 'B' }],
    ['@phdthesis{a, title = {T}, school = {S}}', { type: 'thesis', publisher: 'S', genre: 'PhD thesis' }],
    ['@techreport{a, title = {T}, number = 7}', { type: 'report', number: '7' }],
    ['@misc{a, title = {T}, eprint = {2101.00001}}', { type: 'article', archive: 'arXiv', archive_location: '2101.00001' }],
    ['@misc{a, title = {T}, year = {to appear}}', { type: 'document', issued: { literal: 'to appear' } }],
    ['@online{a, title = {T}, urldate = {2024-05-06}}', { type: 'webpage', accessed: { 'date-parts': [[2024, 5, 6]] } }],
    ['@book{a, title = {T}, date = {-0300}}', { type: 'book', issued: { 'date-parts': [[-300]] } }],
    ['@unheardof{a, title = {T}}', { type: 'document' }],
  ])('%s', (entry, expected) => {
    expect(toCslJson(publicationOf(entry))).toMatchObject(expected)
  })
})

describe('RIS', () => {
  it('has a line for each person, and first and last page apart', () => {
    expect(linesOf(toRis(publicationOf(ARTICLE)))).toEqual([
      'TY JOUR', 'ID noether1921', 'AU van der Waerden, Bartel Leendert', 'AU Noether, Emmy', 'AU Institut für Mathematik',
      'TI On the ℓₚ-norm of Gröbner bases', 'PY 1921', 'DA 1921/03/01/', 'JO Math. Ann.', 'VL 83', 'IS 1–2', 'SP 24',
      'EP 66', 'DO 10.1007/BF01464225', 'UR https://e.org/a', 'AB A b', 'KW ideals', 'KW rings', 'ER  -',
    ])
  })

  it('never lists the others as a person', () => {
    expect(toRis(publicationOf('@book{a, author = {A, B and others}, title = {T}}'))).not.toMatch(/others/)
  })
})

describe('whatever an entry holds', () => {
  const field = fc.constantFrom('title', 'author', 'editor', 'year', 'date', 'month', 'pages', 'doi', 'eprint', 'journal', 'note', 'keywords')
  const text = fc.string({ unit: 'binary', maxLength: 40 }).map((value) => value.replace(/[{}\\%]/g, ''))
  const entry = fc.array(fc.tuple(field, text), { maxLength: 12 }).map((fields) => {
    return `@article{k,\n${fields.map(([name, value]) => `${name} = {${value}}`).join(',\n')}\n}`
  })
  const each = (check: (publication: ReturnType<typeof publicationOf>) => void): void => {
    fc.assert(fc.property(entry, (source) => {
      for (const publication of parseBibliography(source, sourcePath('a.bib')).value) check(publication)
    }))
  }

  it('a record of RIS begins, ends, and has one tag a line', () => {
    each((publication) => {
      const lines = toRis(publication).split('\r\n')
      expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/)
      expect(lines.at(-2)).toBe('ER  - ')
      expect(lines.slice(0, -1).filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([])
    })
  })

  it('CSL-JSON survives being written and read, and has its id and type', () => {
    each((publication) => {
      const item = toCslJson(publication)
      expect(JSON.parse(JSON.stringify(item))).toEqual(item)
      expect([item.id, item.type]).toEqual(['k', 'article-journal'])
      expect(Object.values(item)).not.toContain(undefined)
    })
  })
})
