import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Publication } from '../../../../src/model/publication.ts'
import { isbnDigit, orcidDigit } from '../../../../src/transform/publications/care/check-digits.ts'
import { careFor } from '../../../../src/transform/publications/care/care-for.ts'
import { bibliographyOf } from './bibliography-of.ts'

const reads = { thisYear: 2026 }

/** What is said of a bibliography: the code without its family, the place, and the piece of text that stands there. */
function careOf(text: string): readonly string[] {
  const lines = text.split('\n')
  return careFor(bibliographyOf(text), reads).map(({ code, at }) => {
    const { line = 0, column = 0, length = 0 } = at ?? {}
    const piece = lines[line - 1]?.slice(column - 1, column - 1 + length)
    return `${code.slice('bibliography/'.length)} ${line}:${column} ${piece}`
  })
}

const WHOLE = 'author = {Noether, Emmy}, title = {Idealtheorie in Ringbereichen}, journal = {Math. Ann.}, year = 1921'

describe('an oversight is reported at its place', () => {
  it.each([
    ['two entries with one DOI, however it is written', `@article{a, ${WHOLE}, pages = 1, doi = {10.1007/BF01464225}}
@article{b, ${WHOLE}, pages = 2, doi = {https://doi.org/10.1007/bf01464225}}`, ['duplicate-doi 2:135 https://doi.org/10.1007/bf01464225']],
    ['one work twice, braces and accents apart', `@book{a, author = {Hausdorff, Felix}, title = {Grundzüge der Mengenlehre}, year = 1914}
@book{b, author = {Hausdorff, F.}, title = {{G}rundz{\\"u}ge der {M}engenlehre}, year = 1914}`, ['duplicate-title 2:45 {G}rundz{\\"u}ge der {M}engenlehre']],
    ['a preprint beside the article', `@misc{a, author = {Noether, Emmy}, title = {Idealtheorie in Ringbereichen}, eprint = {2101.00001}}
@article{b, ${WHOLE}}`, ['preprint-published 1:45 Idealtheorie in Ringbereichen']],
    ['what an article lacks', '@article{a, title = {A title}}', ['missing-field 1:1 @article{a, title = {A title}}']],
    ['a DOI without its slash', `@article{a, ${WHOLE}, doi = {10.1007 BF01464225}}`, ['bad-doi 1:124 10.1007 BF01464225']],
    ['a DOI with a full stop', `@article{a, ${WHOLE}, doi = {10.1007/BF01464225.}}`, ['bad-doi 1:124 10.1007/BF01464225.']],
    ['an ISBN with a slip', '@misc{a, title = {A}, isbn = {978-3-16-148410-1 (print)}}', ['bad-isbn 1:31 978-3-16-148410-1']],
    ['an ISBN that is too short', '@misc{a, title = {A}, isbn = {12345}}', ['bad-isbn 1:31 12345']],
    ['an ORCID with a slip', '@misc{a, title = {A}, author = {Carberry, Josiah}, orcid = {0000-0002-1825-0098}}', ['bad-orcid 1:61 0000-0002-1825-0098']],
    ['a year that is short of a digit', '@misc{a, title = {A}, year = {198}}', ['odd-year 1:31 198']],
    ['a year far ahead', '@misc{a, title = {A}, year = 20256}', []],
    ['a year some decades ahead', '@misc{a, title = {A}, year = 2062}', ['odd-year 1:30 2062']],
    ['a journal in two spellings', `@article{a, ${WHOLE}}\n@article{b, ${WHOLE.replace('Ideal', 'Abstrakte Ideal').replace('Math. Ann.', 'Math Ann')}}`, ['venue-spelling 2:101 Math Ann']],
    ['a journal abbreviated and in full', `@article{a, ${WHOLE}}\n@article{b, ${WHOLE.replace('Ideal', 'Abstrakte Ideal').replace('Math. Ann.', 'Mathematische Annalen')}}`, ['venue-spelling 2:101 Mathematische Annalen']],
    ['a person with and without accents', `@misc{a, title = {A}, author = {Gröbner, Wolfgang}}\n@misc{b, title = {B}, author = {Grobner, Wolfgang}}`, ['name-spelling 2:33 Grobner']],
    ['initials of somebody with the same co-author', `@misc{a, title = {A}, author = {Curie, Pierre and Bémont, Gustave}}\n@misc{b, title = {B}, author = {Curie, P. and Bémont, Gustave}}`, ['name-spelling 2:33 Curie']],
    ['two initials that fit one full name', `@misc{a, title = {A}, author = {Noether, Amalie Emmy}}\n@misc{b, title = {B}, author = {A. E. Noether}}`, ['name-spelling 2:39 Noether']],
    ['pages with one hyphen, once a file', `@article{a, ${WHOLE}, pages = {24-66}}\n@book{b, title = {B}, editor = {C}, year = 1900, pages = {1-2}}`, ['single-hyphen 1:126 24-66']],
    ['an address that is a DOI', '@misc{a, title = {A}, url = {https://doi.org/10.1007/BF01464225}}', ['url-is-doi 1:30 https://doi.org/10.1007/BF01464225']],
  ])('%s', (_name, text, expected) => {
    expect(careOf(text)).toEqual(expected)
  })
})

describe('what is in order is left alone', () => {
  it.each([
    ['a talk that became an article', `@inproceedings{a, ${WHOLE}, booktitle = {Congress}}\n@article{b, ${WHOLE}}`],
    ['parts of one title', `@article{a, ${WHOLE}, pages = {1--2}}\n@article{b, ${WHOLE}, pages = {3--4}}`],
    ['namesakes', '@misc{a, title = {A}, author = {Noether, Emmy}}\n@misc{b, title = {B}, author = {Noether, Max}}'],
    ['initials that fit two people', '@misc{a, title = {A}, author = {Bach, Johann and X, Y}}\n@misc{b, title = {B}, author = {Bach, Jakob and X, Y}}\n@misc{c, title = {C}, author = {Bach, J. and X, Y}}'],
    ['initials without anything in common', '@misc{a, title = {A}, author = {Noether, Emmy}}\n@misc{b, title = {B}, author = {Noether, E.}}'],
    ['people with two ORCIDs', '@misc{a, title = {A}, author = {Curie, Marie and Q, R}, orcid = {0000-0002-1825-0097, 0000-0001-5109-3700}}\n@misc{b, title = {B}, author = {Curie, M. and Q, R}, orcid = {0000-0002-1694-233X, 0000-0001-5109-3700}}'],
    ['journals of one family', '@article{a, title = {A}, author = {A}, year = 1900, journal = {Physical Review A}}\n@article{b, title = {B}, author = {B}, year = 1900, journal = {Physical Review B}}'],
    ['a conference of two years', '@article{a, title = {A}, author = {A}, year = 1900, journal = {Proc. Congress 1900}}\n@article{b, title = {B}, author = {B}, year = 1904, journal = {Proc. Congress 1904}}'],
    ['a work to appear', `@article{a, ${WHOLE.replace('1921', '{to appear}')}}`],
    ['years before our era', '@misc{a, title = {Elements}, date = {-0300}}'],
    ['a field that a parent lends', '@inproceedings{a, author = {A}, title = {A}, crossref = {p}}\n@inproceedings{b, author = {B}, title = {B}, crossref = {p}}\n@proceedings{p, title = {P}, year = 1932, isbn = {978-3-16-148410-0}, doi = {10.1000/x}}'],
  ])('%s', (_name, text) => {
    expect(careOf(text)).toEqual([])
  })

  it('the bibliography of the demo', () => {
    const text = readFileSync(`${import.meta.dirname}/../../../../content/publications/noether.bib`, 'utf8')
    expect(careOf(text)).toEqual([])
  })
})

describe('check digits', () => {
  it.each([['316148410', 'X'], ['080442957', 'X'], ['978316148410', '0']])('an ISBN %s ends with %s', (digits, last) => {
    expect(isbnDigit(digits)).toBe(last)
  })
  it.each([['000000021825009', '7'], ['000000021694233', 'X']])('an ORCID %s ends with %s', (digits, last) => {
    expect(orcidDigit(digits)).toBe(last)
  })
})

it('five thousand entries are looked after in good time', () => {
  const publications: Publication[] = []
  const words = 'algebra number group field ring topology analysis operator matrix graph'.split(' ')
  const text = Array.from({ length: 5000 }, (_, index) => {
    const word = words[index % 10] ?? ''
    return `@article{k${index}, author = {Wang, ${'ABCDEFGHIJ'[index % 10]}${word} and Li, ${'KLMNOPQRST'[index % 9]}. and P${index % 700}, Q${index % 7}.},
 title = {On the ${word} of type ${index} and ${words[(index * 7) % 10]}}, journal = {Journal of ${word} ${words[index % 7]} ${index % 300}},
 year = ${1950 + (index % 70)}, pages = {${index}-${index + 9}}, doi = {10.1000/x${index}}, isbn = {978-3-16-148410-0}}`
  }).join('\n')
  publications.push(...bibliographyOf(text))
  expect(() => careFor(publications, reads)).not.toThrow()
})
