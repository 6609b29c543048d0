import { describe, expect, test } from 'vitest'
import type { Made, Maker } from '../../src/make/maker.ts'
import { buildPictures } from '../images/picture-site.ts'

const SITE = {
  'content/site.yml': 'title: Emmy Noether\nurl: https://noether.example.org\ncards: false\nscholar: {last_name: Noether, first_name: [Emmy, E.]}\n',
  'content/index.md': '---\ntitle: Home\n---\nWelcome.\n',
  'content/cv.yml': [
    'cv:',
    '  name: Emmy Noether',
    '  sections:',
    '    Memberships: [{bullet: Circolo Matematico di Palermo}]',
    '    Papers: bibliography',
    '    Lectures: {source: talks}',
    '',
  ].join('\n'),
  'content/cv.md': '---\ntitle: CV\nlayout: cv\npermalink: /cv/\n---\n',
  'content/publications/a.bib': [
    '@article{a, title={On $x^2$ and the \\textit{rest}}, author={Noether, E. and Hilbert, D.}, journal={Math. Ann.}, year=1921, selected={true}}',
    '@article{b, title={Another}, author={Hilbert, D.}, journal={Math. Ann.}, year=1920}',
    '',
  ].join('\n'),
  'content/talks/1932-09-05-zuerich.md': '---\ntitle: Algebras\nvenue: Congress\nlocation: Zürich\n---\nA talk.\n',
  'content/teaching/moscow.md': '---\ntitle: Abstract algebra\nterm: Winter 1928/29\n---\nA course.\n',
} as const

/** A maker that keeps what it was asked for. */
function recorder(made: Made = { kind: 'bytes', bytes: new TextEncoder().encode('%PDF'), extension: 'pdf' }) {
  const requests: { sources: readonly string[]; pages: number; fonts: readonly string[] }[] = []
  const maker: Maker = {
    version: () => Promise.resolve('0'),
    make: (request) => {
      requests.push(JSON.parse(request))
      return Promise.resolve(made)
    },
  }
  return { requests, makers: { 'cv-pdf': maker } }
}

describe('files that are made of the CV', () => {
  test('the page links the PDF, and papers and talks come from where they are kept', async () => {
    const { requests, makers } = recorder()
    const built = await buildPictures(SITE, {}, makers)
    expect(built.diagnostics).toEqual([])
    expect(built.text('cv.pdf')).toBe('%PDF')
    expect(built.text('cv/index.html')).toContain('href="/cv.pdf"')
    const [source = ''] = requests[0]?.sources ?? []
    expect(requests).toHaveLength(1)
    expect(source).toContain('#math.equation(alt: "x²", $attach(x, t: 2)$)')
    expect(source).toContain('#strong[#"E. Noether"]#", "#"D. Hilbert"')
    expect(source).toContain('title: [#link("https://noether.example.org/talks/1932-09-05-zuerich/")[#"Algebras"]]')
    expect(source).toContain('where: [#"Congress, Zürich"]')
  })

  test('the exports hold the same, with whole addresses', async () => {
    const built = await buildPictures(SITE, {}, recorder().makers)
    expect(JSON.parse(built.text('cv.json'))).toMatchObject({
      basics: { name: 'Emmy Noether' },
      publications: [{ name: 'On x² and the rest', releaseDate: '1921' }, { name: 'Another' }],
    })
    expect(built.text('cv.md')).toContain('## Lectures\n\n- **[Algebras](<https://noether.example.org/talks/1932-09-05-zuerich/>)**, Congress, Zürich, 5 Sep 1932')
  })

  test('sections are chosen and ordered, papers selected, and a short version has its own', async () => {
    const cv = 'cv:\n  sections: [teaching, talks, publications]\n  short: {pages: 1, sections: [memberships, publications]}\n'
    const { requests, makers } = recorder()
    const built = await buildPictures({ ...SITE, 'content/site.yml': SITE['content/site.yml'] + cv }, {}, makers)
    expect(built.diagnostics).toEqual([])
    expect(titles(built.text('cv/index.html'))).toEqual(['Teaching', 'Lectures', 'Papers'])
    const short = requests.find(({ pages }) => pages === 1)?.sources ?? []
    expect(short).toHaveLength(8)
    expect(short[0]?.match(/#heading\(level: 1, \[#"\w+"\]\)/g)).toEqual(['#heading(level: 1, [#"Memberships"])', '#heading(level: 1, [#"Papers"])'])
    expect(short[0]).not.toContain('Another')
    expect(built.text('cv/index.html')).toContain('href="/cv-short.pdf"')
  })

  test('a PDF of the author’s is linked, and none is made', async () => {
    for (const own of [
      { 'content/cv.md': SITE['content/cv.md'].replace('title', 'cv_pdf: mine.pdf\ntitle'), 'content/mine.pdf': '%PDF mine' },
      { 'content/cv.pdf': '%PDF mine' },
    ]) {
      const { requests, makers } = recorder()
      const built = await buildPictures({ ...SITE, ...own }, {}, makers)
      expect(requests).toEqual([])
      expect(built.text('cv/index.html').match(/class="button"/g)).toHaveLength(1)
      expect(built.text('cv/index.html')).toContain(`href="/${'content/mine.pdf' in own ? 'mine' : 'cv'}.pdf"`)
    }
  })

  test('Markdown alone is a CV, and a site without one is asked for nothing', async () => {
    const { 'content/cv.yml': _data, ...rest } = SITE
    const first = recorder()
    const page = '---\nlayout: cv\npermalink: /cv/\n---\n# Emmy Noether\n\n## Education\n\nErlangen\n'
    const built = await buildPictures({ ...rest, 'content/cv.md': page }, {}, first.makers)
    expect(first.requests[0]?.sources[0]).toContain('#heading(level: 1, [#"Education"])')
    expect(built.text('cv.md')).toBe('# Emmy Noether\n\n## Education\n\nErlangen\n')
    expect(built.outputs.has('cv.json')).toBe(false)
    const none = recorder()
    await buildPictures({ 'content/index.md': 'Hello.\n' }, {}, none.makers)
    expect(none.requests).toEqual([])
  })

  test('without the package all else is made, and a second build asks for nothing', async () => {
    const built = await buildPictures(SITE, {}, recorder({ kind: 'absent', package: 'typst' }).makers)
    expect(built.diagnostics.map(({ code }) => code)).toEqual(['cv/no-typst'])
    expect(built.outputs.has('cv.pdf')).toBe(false)
    expect(built.text('cv/index.html')).not.toContain('cv.pdf')
    const kept = recorder()
    const first = await buildPictures(SITE, {}, kept.makers)
    await buildPictures(first.disk, {}, kept.makers)
    expect(kept.requests).toHaveLength(1)
  })
})

function titles(html: string): readonly string[] {
  return [...html.matchAll(/<h2 id="[^"]*"><a[^>]*>([^<]*)<\/a>/g)].map(([, title = '']) => title)
}
