import { describe, expect, it } from 'vitest'
import type { Built, SmallSite } from '../../support/site-in-a-string.ts'
import { siteInAString, told } from '../../support/site-in-a-string.ts'

const CONFIG = `title: Emmy Noether
url: https://noether.example.org
first_name: Emmy
last_name: Noether
max_author_limit: 3
scholar:
  last_name: [Noether]
  first_name: [Emmy, E.]
  highlight: ["Deuring, Max"]
`

const BIB = `@string{annalen = "Mathematische Annalen"}

@article{etale, author = {Noether, E. and Hasse, Helmut and Deuring, Max}, journal = annalen, year = 1932, month = mar, volume = 3,
  title = {On the {$\\ell_p$}-norm of {G}r{\\"o}bner bases: {\\'E}tale $\\mathbb{Q}_p$}, pages = {1--12}, doi = {10.1000/xyz},
  abbr = {Math. Ann.}, pdf = {etale.pdf}, code = {https://code.example.org}, note = {With *Emphasis*}, selected = {true},
  abstract = {Two
    lines with $x$.}, bibtex_show = {true}}
@phdthesis{thesis, author = {Emmy Noether}, title = {Formensysteme}, school = {Erlangen}, year = 1907}
@inproceedings{many, author = {A One* and B Two* and C Three and D Four and E Five}, title = {Many hands}, booktitle = {Proc}, year = 1932}
`

const FILES = {
  'content/site.yml': CONFIG,
  'content/index.md': '---\nlayout: about\ntitle: Home\nselected_papers: true\n---\nHello.\n',
  'content/publications/papers.bib': BIB,
  'content/assets/pdf/etale.pdf': '%PDF-1.4',
  'content/data/coauthors.yml': 'hasse:\n  - firstname: [Helmut]\n    url: https://hasse.example.org\n',
  'content/data/venues.yml': '"Math. Ann.":\n  url: https://annalen.example.org\n  color: "#8a2b2b"\n',
  'content/projects/norms.md': '---\ntitle: Norms\nrelated_publications: etale, thsis\n---\nText.\n',
}

function page(built: Built, path: string): string {
  const text = built.outputs.get(path)
  if (text === undefined) throw new Error(`${path} is not there, only ${[...built.outputs.keys()].join(' ')}`)
  return text
}

const site = (more: Readonly<Record<string, string>> = {}): SmallSite => siteInAString({ ...FILES, ...more })
const built = site().build()
const list = page(built, 'publications/index.html')
const paper = page(built, 'publications/etale/index.html')

describe('the list of publications', () => {
  it('has every entry once, under its year, newest first', () => {
    expect([...list.matchAll(/<h2 class="group-title" id="([^"]*)">|<li class="publication[^"]*" id="([^"]*)"/g)].map((m) => m[1] ?? m[2]))
      .toEqual(['y-1932', 'etale', 'many', 'y-1907', 'thesis'])
  })

  it('shows the owner, people to highlight and known co-authors', () => {
    expect(list).toContain(
      '<strong class="owner">E. Noether</strong>, <a href="https://hasse.example.org">Helmut Hasse</a>, '
      + 'and <em class="highlighted">Max Deuring</em>',
    )
  })

  it('folds away names beyond the limit and explains marks that are shared', () => {
    expect(list).toContain('A One<sup>*</sup>, B Two<sup>*</sup>, C Three, <details class="more-authors">')
    expect(list).toContain('<summary>2 more</summary> D Four, E Five</details>')
    expect(list).toContain('<sup>*</sup>equal contribution')
  })

  it('has a badge whose colour is in the style sheet and not in the page', () => {
    expect(list).toContain('<a class="badge venue-math-ann" href="https://annalen.example.org">Math. Ann.</a>')
    expect(list).not.toContain('style="color')
    expect([...built.outputs].find(([path]) => path.startsWith('assets/css/main.'))?.[1]).toMatch(/\.badge\.venue-math-ann\s*\{[^}]*background:\s*#8a2b2b/)
  })

  it('links a local file from the root and reads a note as Markdown', () => {
    expect(list).toContain('href="/assets/pdf/etale.pdf">PDF<')
    expect(list).toContain('With <em>Emphasis</em>')
  })

  it('keeps private fields out of the BibTeX that it shows', () => {
    const bibtex = /<code>(@article\{etale[\s\S]*?)<\/code>/.exec(list)?.[1] ?? ''
    expect(bibtex).toContain('journal = {Mathematische Annalen}')
    expect(bibtex).not.toMatch(/abstract|abbr|selected|lines with|pdf/)
  })
})

describe('a query that cannot be read', () => {
  it('is reported at its character, in front matter and in a text', () => {
    const { diagnostics } = site({
      'content/papers.md': '---\nlayout: publications\nquery: "@article[year >= ]"\n---\n',
      'content/some.md': '---\ntitle: Some\n---\nSome.\n\n::: publications query="@article[yeer"\n:::\n',
    }).build()
    expect(diagnostics.filter(({ code }) => code === 'bibliography/bad-query').map(({ at }) => at)).toEqual([
      { path: 'content/papers.md', line: 3, column: 26, length: 1 },
      { path: 'content/some.md', line: 6, column: 38, length: 1 },
    ])
  })
})

describe('types of papers as headings', () => {
  const headings = (more: string): readonly (string | undefined)[] => {
    const html = page(site({ 'content/site.yml': CONFIG.replace('scholar:\n', `${more}scholar:\n  group_by: type\n`) }).build(), 'publications/index.html')
    return [...html.matchAll(/<h2 class="group-title"[^>]*>([^<]*?) ?</g)].map((match) => match[1])
  }

  it('are in the language of the site', () => {
    expect(headings('lang: fr\n')).toEqual(['Articles de revue', 'Communications de colloque', 'Thèses de doctorat'])
    expect(headings('lang: ko\n')).toContain('박사 학위 논문')
  })

  it('stand beside months that have names', () => {
    const html = page(site({ 'content/months.md': '---\nlayout: publications\ngroup_by: month\n---\n' }).build(), 'months/index.html')
    expect(html).toContain('<h2 class="group-title" id="m-3">March</h2>')
  })
})

describe('the page of a paper', () => {
  it('has the title with its mathematics, and as text where only text can stand', () => {
    expect(paper).toMatch(/<h1>On the <span class="katex">.*-norm of Gröbner bases: Étale <span class="katex">/)
    expect(paper).toContain('<title>On the ℓₚ-norm of Gröbner bases: Étale ℚₚ · Emmy Noether</title>')
    expect(paper).toContain('<meta name="citation_title" content="On the ℓₚ-norm of Gröbner bases: Étale ℚₚ">')
  })

  it('tells Google Scholar what it asks for, in its words', () => {
    const tags = [...paper.matchAll(/<meta name="citation_(\w+)" content="([^"]*)">/g)].map((match) => `${match[1]}: ${match[2]}`)
    expect(tags.slice(1)).toEqual([
      'author: Noether, E.', 'author: Hasse, Helmut', 'author: Deuring, Max', 'publication_date: 1932',
      'journal_title: Mathematische Annalen', 'volume: 3', 'firstpage: 1', 'lastpage: 12', 'doi: 10.1000/xyz',
      'pdf_url: https://noether.example.org/assets/pdf/etale.pdf',
    ])
    expect(page(built, 'publications/thesis/index.html')).toContain('<meta name="citation_dissertation_institution" content="Erlangen">')
  })

  it('describes itself as JSON-LD', () => {
    const json: unknown = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(paper)?.[1] ?? '')
    expect(json).toMatchObject({ '@type': 'ScholarlyArticle', datePublished: '1932-03', isPartOf: { name: 'Mathematische Annalen' } })
  })

  it('names the projects that name it, and stands in the sitemap', () => {
    expect(paper).toContain('<a href="/projects/norms/">Norms</a>')
    expect(page(built, 'sitemap.xml')).toContain('https://noether.example.org/publications/etale/')
  })

  it('is not made where site.yml says so', () => {
    const without = site({ 'content/site.yml': `${CONFIG}publications: {pages: false}\n` }).build()
    expect([...without.outputs.keys()].filter((path) => path.startsWith('publications/'))).toEqual([
      'publications/index.html',
      ...['etale', 'thesis', 'many'].flatMap((key) => ['bib', 'ris', 'json'].map((format) => `publications/${key}.${format}`)),
    ])
  })
})

describe('exports', () => {
  it('hold the whole list, each entry, and a feed', () => {
    expect(page(built, 'publications.bib').match(/^@/gm)).toHaveLength(3)
    expect(page(built, 'publications/thesis.bib')).toBe(
      '@phdthesis{thesis,\n  author = {Emmy Noether},\n  title = {Formensysteme},\n  school = {Erlangen},\n  year = {1907}\n}\n',
    )
    const csl: unknown = JSON.parse(page(built, 'publications/thesis.json'))
    expect(csl).toMatchObject([{ id: 'thesis', type: 'thesis', author: [{ family: 'Noether', given: 'Emmy' }] }])
    expect(paper).toContain('<a href="/publications/etale.json" download>CSL-JSON</a>')
    const feed = page(built, 'publications/feed.xml')
    expect(feed).toContain('<title>On the ℓₚ-norm of Gröbner bases: Étale ℚₚ</title>')
    expect(feed).toContain('<published>1932-03-01T00:00:00Z</published>')
  })
})

describe('papers elsewhere', () => {
  it('stand on the home page when they are selected, and on a project that names them', () => {
    expect(page(built, 'index.html')).toContain('<a href="/publications/etale/">')
    expect(page(built, 'index.html')).not.toContain('/publications/thesis/')
    expect(page(built, 'projects/norms/index.html')).toContain('<a href="/publications/etale/">')
  })

  it('are reported where a key is mistyped or a file is not there', () => {
    const broken = site({ 'content/publications/papers.bib': `\n${BIB.replace('etale.pdf', 'etael.pdf')}` }).build()
    expect(told(broken.diagnostics)).toEqual([
      'bibliography/unknown-related content/projects/norms.md:3:1 `related_publications` names `thsis`, which is the key of no entry.',
      expect.stringMatching(/^bibliography\/missing-file content\/publications\/papers\.bib:6:31 The file `etael\.pdf`/),
    ])
  })
})

describe('pages of academicpages', () => {
  const withPages = site({
    'content/publications/2009-10-01-alone.md':
      '---\ntitle: Alone in the world\ncategory: conferences\ndate: 2009-10-01\nvenue: GSA\npaperurl: /assets/pdf/etale.pdf\n---\nBody.\n',
    'content/publications/formen.md': '---\ntitle: A page\nkey: thesis\npermalink: /publication/formen/\n---\nWhat it says.\n',
  }).build()

  it('are one with the entry of the same key', () => {
    expect(withPages.outputs.has('publications/thesis/index.html')).toBe(false)
    const merged = page(withPages, 'publication/formen/index.html')
    expect(merged).toContain('<h1>Formensysteme</h1>')
    expect(merged).toContain('<p>What it says.</p>')
    expect(merged).toContain('@phdthesis{thesis,')
  })

  it('stand in the list by themselves where no entry is about the same paper', () => {
    const all = page(withPages, 'publications/index.html')
    expect(all.match(/<li class="publication/g)).toHaveLength(4)
    expect(all).toContain('Alone in the world')
    expect(all).toContain('In <em>GSA</em>, October 2009')
    expect(page(withPages, 'publications.bib')).not.toContain('Alone')
  })

  it('are divided by publication_category', () => {
    const categories = 'publication_category:\n  books:\n    title: Books\n  conferences:\n    title: Conference Papers\n'
    const all = page(site({ 'content/site.yml': CONFIG + categories }).build(), 'publications/index.html')
    expect([...all.matchAll(/<h2 class="group-title"[^>]*>([^<]*?) ?</g)].map((match) => match[1])).toEqual([
      'Conference Papers', 'Journal articles', 'PhD theses',
    ])
  })
})

describe('an edit of the bibliography', () => {
  it('renders again only what shows the entry', () => {
    const small = site()
    small.build()
    const lines = small.edit({ 'content/publications/papers.bib': `\n\n${BIB}` })
    expect([lines.runs.get('output') ?? 0, lines.runs.get('paper') ?? 0]).toEqual([0, 0])
    const edited = small.edit({ 'content/publications/papers.bib': BIB.replace('Formensysteme', 'Systeme von Formen') })
    const changed = [...edited.outputs].filter(([path, text]) => lines.outputs.get(path) !== text).map(([path]) => path)
    expect(changed).toEqual(expect.arrayContaining(['publications/index.html', 'publications/thesis/index.html', 'publications.bib']))
    expect(changed).not.toContain('publications/etale/index.html')
    expect([edited.runs.get('output'), edited.runs.get('paper')]).toEqual([changed.length, 1])
  })
})

describe('the papers of a person', () => {
  const profiles = (entries: string): string => `---\nlayout: profiles\ntitle: People\nprofiles:\n${entries}---\n`
  const people = (entries: string): string =>
    page(site({ 'content/people.md': profiles(entries) }).build(), 'people/index.html')
  const keysIn = (html: string): readonly (string | undefined)[] =>
    [...html.matchAll(/<a href="\/publications\/([^/"]*)\/">/g)].map((match) => match[1])

  it('stand with their profile where it asks for them, newest first', () => {
    const html = people('  - name: Emmy Noether\n    papers: true\n  - name: Helmut Hasse\n  - name: C Three\n    papers: true\n')
    expect(keysIn(html)).toEqual(['etale', 'thesis', 'many'])
    expect(html.match(/class="person__papers"/g)).toHaveLength(2)
  })

  it('are as many as the profile says', () => {
    expect(keysIn(people('  - name: Emmy Noether\n    papers: 1\n'))).toEqual(['etale'])
  })

  it('are found by another name and by the ORCID', () => {
    expect(keysIn(people('  - name: Max Noether\n    also_known_as: [E. Five]\n    papers: true\n'))).toEqual(['many'])
    const bib = `${BIB}@misc{marked, author = {Hopper, Grace}, author+an:orcid = {1="0000-0002-1825-0097"}, title = {Marked}, year = 1952}\n`
    const entries = '  - name: G. M. H.\n    orcid: https://orcid.org/0000-0002-1825-0097\n    papers: true\n'
    const built = site({ 'content/people.md': profiles(entries), 'content/publications/papers.bib': bib }).build()
    expect(keysIn(page(built, 'people/index.html'))).toEqual(['marked'])
  })
})

describe('papers in the CV', () => {
  it.each([
    ['Publications: bibliography', ['Formensysteme', 'Many hands']],
    ['Theses: {source: bib, query: "@phdthesis"}', ['Formensysteme']],
  ])('%s', (section, titles) => {
    const cv = `cv:\n  name: Emmy Noether\n  sections:\n    ${section}\n`
    const text = page(site({ 'content/cv.yml': cv, 'content/cv.md': '---\nlayout: cv\ntitle: CV\n---\n' }).build(), 'cv/index.html')
    expect(titles.filter((title) => text.includes(title))).toEqual(titles)
    expect(text).toContain('href="/publications/thesis/"')
  })
})

describe('pages that cite a paper', () => {
  it('are named on its page', () => {
    const cited = site({ 'content/posts/2025-01-01-hands.md': '---\ntitle: On hands\n---\nSee [@many].\n' }).build()
    expect(page(cited, 'publications/many/index.html')).toContain('>On hands</a>')
  })
})

describe('a list within a text', () => {
  it('shows the papers of its query, without an address of their own on that page', () => {
    const text = '---\ntitle: Theses\n---\nBefore.\n\n::: publications query="@phdthesis" limit=5\n:::\n\nAfter.\n'
    const own = site({ 'content/theses.md': text }).build()
    const html = page(own, 'theses/index.html')
    expect(html).toMatch(/Before\.<\/p>\s*<div class="publications">\s*<ol class="publications">\s*<li class="publication">/)
    expect(html.match(/<li class="publication/g)).toHaveLength(1)
    expect(html).toContain('<a href="/publications/thesis/">Formensysteme</a>')
    expect(html).not.toContain('query=')
    expect(told(own.diagnostics).filter((line) => !line.includes('thsis'))).toEqual([])
  })
})
