import { describe, expect, it } from 'vitest'
import { exportBibtex } from '../../../../src/transform/publications/export-bibtex.ts'
import { plainRich } from '../../../../src/transform/publications/plain-rich.ts'
import { isSafeAddress, renderRich } from '../../../../src/transform/publications/render-rich.ts'
import { venueLine } from '../../../../src/transform/publications/venue-line.ts'
import { bibliographyOf, publicationOf } from './bibliography-of.ts'

const math = (tex: string): string => `<math>${tex.replaceAll('<', '&lt;')}</math>`

describe('formatted text becomes HTML', () => {
  it.each([
    [
      '{On the {$\\ell_p$}-norm of {G}r{\\"o}bner bases}',
      'On the <math>\\ell_p</math>-norm of Gröbner bases',
    ],
    [
      '{\\emph{a} \\textbf{b} \\texttt{c} \\textsc{d} e\\textsuperscript{f}}',
      '<em>a</em> <strong>b</strong> <code>c</code> <span class="smallcaps">d</span> e<sup>f</sup>',
    ],
    ['{<b onclick="x">&\'</b>}', '&lt;b onclick=&quot;x&quot;&gt;&amp;’&lt;/b&gt;'],
    [
      '{\\href{javascript:alert(1)}{x} \\href{https://e.org/?a=1&b="}{y} \\url{JavaScript:x}}',
      'x <a href="https://e.org/?a=1&amp;b=&quot;">y</a> JavaScript:x',
    ],
  ])('%s', (title, html) => {
    expect(renderRich(publicationOf(`@misc{a, title = ${title}}`).title, { math })).toBe(html)
  })

  it.each([
    ['https://a.b', true],
    ['mailto:a@b.c', true],
    ['/assets/a.pdf', true],
    ['a.pdf', true],
    ['javascript:x', false],
    [' java\nscript:x', false],
    ['data:text/html,x', false],
    ['//evil.example', false],
    ['vbscript:x', false],
    ['', false],
  ])('the address %j is safe: %s', (address, safe) => {
    expect(isSafeAddress(address)).toBe(safe)
  })
})

describe('the venue line says where it appeared', () => {
  it.each([
    [
      '@article{a, journal = {Math. Ann.}, volume = 83, number = {1--2}, pages = {24--66}}',
      'Math. Ann. 83(1–2), 24–66',
    ],
    ['@article{a, journaltitle = {Math. Ann.}, pages = {24-66}}', 'Math. Ann., 24–66'],
    [
      '@inproceedings{a, booktitle = {Verhandlungen}, volume = 1, pages = {189--194}, location = {Zürich}}',
      'In Verhandlungen, vol. 1, pp. 189–194, Zürich',
    ],
    ['@incollection{a, booktitle = {Actualités}, pages = 7}', 'In Actualités, p. 7'],
    ['@phdthesis{a, school = {Universit{\\"a}t Erlangen}}', 'PhD thesis, Universität Erlangen'],
    ['@thesis{a, type = {Habilitation}, institution = {Göttingen}}', 'Habilitation, Göttingen'],
    ['@mastersthesis{a, school = {Bonn}}', 'Master’s thesis, Bonn'],
    ['@techreport{a, institution = {NASA}, number = 12}', 'Technical report 12, NASA'],
    ['@misc{a, eprint = {2101.00001}, archiveprefix = {arXiv}}', 'arXiv:2101.00001'],
    ['@article{a, eprint = {2101.00001}}', 'arXiv:2101.00001'],
    ['@book{a, publisher = {Springer}}', 'Springer'],
    ['@misc{a, howpublished = {Talk in \\emph{Bologna}}}', 'Talk in Bologna'],
    ['@misc{a, title = {x}}', ''],
  ])('%s', (entry, line) => {
    expect(plainRich(venueLine(publicationOf(entry)))).toBe(line)
  })
})

describe('an entry is exported', () => {
  const whole = publicationOf(`
@string{ma = {Math. Ann.}}
@article{a, title = {On the {$\\ell_p$}-norm}, author = {Einstein*, Albert and Noether$^\\dagger$, Emmy},
  journal = ma # { 83},
  abstract = {Several
    lines with } # "{braces = {x},}" # {}, selected = {true}, month = mar,
  note = {50\\% {\\"o}}, year = 1921}`)

  it('without private fields, marks and strings', () => {
    expect(exportBibtex(whole)).toBe(
      [
        '@article{a,',
        '  title = {On the {$\\ell_p$}-norm},',
        '  author = {Einstein, Albert and Noether, Emmy},',
        '  journal = {Math. Ann. 83},',
        '  month = mar,',
        '  note = {50\\% {\\"o}},',
        '  year = {1921}',
        '}',
        '',
      ].join('\n'),
    )
  })

  it('so that it is read back as the same entry', () => {
    const again = publicationOf(exportBibtex(whole, new Set()))
    expect([...again.fields].map(([name, field]) => [name, field.text])).toEqual(
      [...whole.fields].map(([name, field]) => [
        name,
        name === 'author' ? field.text.replace(/\*|†/g, '') : field.text,
      ]),
    )
    expect(exportBibtex(again)).toBe(exportBibtex(whole))
  })

  it('with what it inherits, so that it stands alone', () => {
    const [child] = bibliographyOf(
      '@inproceedings{a, title = {A}, crossref = {p}} @proceedings{p, title = {P}, year = 1932}',
    )
    expect(child === undefined ? '' : exportBibtex(child)).toBe(
      '@inproceedings{a,\n  title = {A},\n  booktitle = {P},\n  year = {1932}\n}\n',
    )
  })
})
