import { describe, expect, it } from 'vitest'
import { authorsLine } from '../../../../src/transform/publications/authors-html.ts'
import { fieldHtml } from '../../../../src/transform/publications/field-html.ts'
import { highwireTags } from '../../../../src/transform/publications/highwire.ts'
import { fillPlaceholders, listPlaceholder } from '../../../../src/transform/publications/list-placeholder.ts'
import { listSettings } from '../../../../src/transform/publications/list-settings.ts'
import { paperBadges } from '../../../../src/transform/publications/paper-badges.ts'
import { paperLinks } from '../../../../src/transform/publications/paper-links.ts'
import type { SettingReads } from '../../../../src/transform/publications/paper-settings.ts'
import { paperSettings } from '../../../../src/transform/publications/paper-settings.ts'
import { uniqueSlugs } from '../../../../src/transform/publications/unique-slugs.ts'
import { readVenues, venueStyles } from '../../../../src/transform/publications/venues.ts'
import { publicationOf } from './bibliography-of.ts'

type Values = Readonly<Record<string, Exclude<ReturnType<SettingReads['setting']>, undefined>>>

const settingsOf = (site: Values, data: Values = {}, lang = 'en'): ReturnType<typeof paperSettings> =>
  paperSettings({ lang, ownerName: 'Emmy Noether', setting: (key) => site[key], data: (name) => data[name] })

const authors = (names: string, site: Values = {}, lang = 'en'): string => {
  const { html, legend } = authorsLine(publicationOf(`@misc{a, ${names}}`), settingsOf(site, {}, lang))
  return [html, ...legend.map(({ mark, meaning }) => `${mark} ${meaning}`)].join(' | ')
}

describe('authors stand in one line', () => {
  it.each([
    ['author = {A B}', {}, 'A B'],
    ['author = {A B and C D}', {}, 'A B and C D'],
    ['author = {A B and C D and E F}', {}, 'A B, C D, and E F'],
    ['author = {A B and others}', {}, 'A B, et al.'],
    ['author = {Noether, E.}', {}, '<strong class="owner">E. Noether</strong>'],
    ['editor = {A B and C D}', {}, 'A B and C D (eds.)'],
    ['editor = {A B and others}', {}, 'A B, et al. (eds.)'],
    ['author = {{CERN <Team>}}', {}, 'CERN &lt;Team&gt;'],
    ['author = {A B and C D and E F}', { max_author_limit: 1 }, 'A B, <details class="more-authors"><summary>2 more</summary> C D, E F</details>'],
    ['author = {A B and C D}', { max_author_limit: 1 }, 'A B and C D'],
    ['author = {A B* and C D*}', {}, 'A B<sup>*</sup> and C D<sup>*</sup> | * equal contribution'],
    ['author = {A B* and C D}', {}, 'A B<sup>*</sup> and C D'],
    ['author = {A B* and C D}', { scholar: { marks: { '*': 'presenter' } } }, 'A B<sup>*</sup> and C D | * presenter'],
    ['author = {A B and C D}, author+an = {1=corresponding}', {}, 'A B<sup>†</sup> and C D | † corresponding author'],
    ['author = {A B and C D}', { scholar: { highlight: ['D, C'] } }, 'A B and <em class="highlighted">C D</em>'],
  ])('%s %o', (names, site, line) => {
    expect(authors(names, site)).toBe(line)
  })

  it('in the language of the site', () => {
    expect(authors('author = {A B and C D and E F}', {}, 'de-AT')).toBe('A B, C D und E F')
  })
})

describe('links of a paper', () => {
  const links = (fields: string): readonly string[] =>
    paperLinks(publicationOf(`@misc{a, ${fields}}`), (field, value) => (value.startsWith('no') ? undefined : `/${field}/${value}`))
      .map(({ label, url }) => `${label} ${url}`)
  it.each([
    ['doi = {https://doi.org/10.1/a#b}', ['DOI https://doi.org/10.1/a%23b']],
    ['doi = {10.1/a}, url = {http://dx.doi.org/10.1/A}', ['DOI https://doi.org/10.1/a']],
    ['arxiv = {arXiv:2001.00001v2}', ['arXiv https://arxiv.org/abs/2001.00001v2']],
    ['eprint = {2001.1}, archiveprefix = {arXiv}', ['arXiv https://arxiv.org/abs/2001.1']],
    ['eprint = {2001.1}', []],
    ['slides = {s.pdf}, pdf = {p.pdf}', ['PDF /pdf/p.pdf', 'Slides /slides/s.pdf']],
    ['pdf = {nowhere.pdf}', []],
    ['code = {javascript:alert(1)}, blog = {JAVASCRIPT:x}', []],
    ['website = {//example.org/x y}', ['Website https://example.org/x%20y']],
  ])('%s', (fields, expected) => {
    expect(links(fields)).toEqual(expected)
  })
})

describe('badges are plain links', () => {
  const badges = (fields: string, site: Values = {}): readonly string[] =>
    paperBadges(publicationOf(`@misc{a, ${fields}}`), settingsOf({ scholar_userid: 'U', ...site }, { citations: { papers: { 'U:p': { citations: 7 } } } }))
      .map(({ label, url, count }) => `${label} ${url} ${count ?? ''}`.trim())
  it.each([
    ['altmetric = {true}, doi = {10.1/a}', {}, ['Altmetric https://www.altmetric.com/details.php?doi=10.1%2Fa']],
    ['altmetric = {55}', {}, ['Altmetric https://www.altmetric.com/details/55']],
    ['altmetric = {55}', { enable_publication_badges: { altmetric: false } }, []],
    ['dimensions = {false}', {}, []],
    ['google_scholar_id = {p}', {}, ['Google Scholar https://scholar.google.com/citations?view_op=view_citation&user=U&citation_for_view=U%3Ap 7']],
    ['inspirehep_id = {12}', {}, ['INSPIRE https://inspirehep.net/literature/12']],
  ])('%s %o', (fields, site, expected) => {
    expect(badges(fields, site)).toEqual(expected)
  })
})

describe('free text of a field', () => {
  const rendering = { math: (tex: string): string => `[${tex}]`, inline: (markdown: string): string => `md(${markdown})` }
  it.each([
    ['With *stress*', 'md(With *stress*)'],
    ['{K}lein~said', 'md(Klein\u00A0said)'],
    ['{\\"U}ber $x^{2}$', 'Über [x^{2}]'],
    ['About $\\rho$ and {G}', 'md(About $\\rho$ and G)'],
  ])('%s', (note, html) => {
    expect(fieldHtml(publicationOf(`@misc{a, note = {${note}}}`).fields.get('note'), rendering)).toBe(html)
  })
})

describe('Highwire tags', () => {
  const tags = (entry: string): readonly string[] => highwireTags(publicationOf(entry), undefined).map(({ name, content }) => `${name.slice(9)} ${content}`)
  it.each([
    ['@inproceedings{a, booktitle = {Proc}, year = 2020, month = mar, day = 4}', ['publication_date 2020/3/4', 'conference_title Proc']],
    ['@techreport{a, institution = {I}, number = {7}}', ['technical_report_institution I', 'technical_report_number 7']],
    ['@article{a, journal = {J}, pages = {5}}', ['journal_title J', 'firstpage 5']],
    ['@misc{a, author = {van der Berg, Jr., Anna}, year = {to appear}}', ['author van der Berg, Jr., Anna']],
  ])('%s', (entry, expected) => {
    expect(tags(entry)).toEqual(expected)
  })
})

describe('settings of a list', () => {
  it.each([
    [{}, {}, null, 'year'],
    [{}, {}, { books: { title: 'Books' } }, 'type'],
    [{}, { group_by: 'type,year' }, null, 'type year'],
    [{ group_by: 'none' }, { group_by: 'year' }, null, ''],
  ])('%o %o %o', (own, scholar, categories, groups) => {
    expect(listSettings(own, scholar, { categories, lang: 'en' }).groupBy.join(' ')).toBe(groups)
  })
})

describe('addresses, colours and placeholders', () => {
  it('differ in more than case, and stay clear of what the program makes', () => {
    expect([...uniqueSlugs(['a/b', 'a-b', 'A-B', 'feed'], new Set(['feed'])).values()]).toEqual(['a-b', 'a-b-2', 'A-B-3', 'feed-2'])
  })

  it('are taken only where they are colours, with letters that can be read', () => {
    const styles = venueStyles(readVenues({ 'A. B': { color: '#fff' }, C: { color: '#123456' }, D: { color: 'red;}body{' } }))
    expect(styles).toBe(
      '.badge.venue-a-b { border-color: #fff; background: #fff; color: #000; }\n'
      + '.badge.venue-c { border-color: #123456; background: #123456; color: #fff; }\n',
    )
  })

  it('hold whatever a query may hold', () => {
    const query = '@*[title ~= "a-->b--c"]'
    const html = `<p>${listPlaceholder({ query })}</p><!--papers:%%-->`
    expect(fillPlaceholders(html, (wanted) => `<${String(wanted['query'])}>`)).toBe(`<p><${query}>\n</p><!--papers:%%-->`)
  })
})
