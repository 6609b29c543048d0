import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { digest } from '../../src/disk/digest.ts'
import { memoryDisk } from '../../src/disk/memory-disk.ts'
import { cardMaker } from '../../src/make/card-maker.ts'
import type { Maker } from '../../src/make/maker.ts'
import { paintDrawing } from '../../src/images/paint-drawing.ts'
import type { PictureBuild } from './picture-site.ts'
import { buildPictures } from './picture-site.ts'

const PAPERS = `@article{ideal, author = {Noether, Emmy}, title = {Idealtheorie in {$p$}-adischen Ringen}, journal = {Math. Ann.}, year = 1921}
@article{brauer, author = {Brauer, Richard and Hasse, Helmut and Noether, Emmy}, title = {Beweis eines Hauptsatzes}, journal = {J. reine angew. Math.}, year = 1932}
`

function site(more: Readonly<Record<string, string | Uint8Array>> = {}): Record<string, string | Uint8Array> {
  return {
    'content/site.yml': 'title: Emmy Noether\ndescription: Algebra in Göttingen\nurl: https://noether.example.org\nsocial_cards: true\ntheme: { accent: forest }\n',
    'content/index.md': '---\ntitle: Home\n---\n\nWelcome.\n',
    'content/posts/2021-03-23-chains.md': '---\ntitle: Chains that stop\nauthor: Emil Artin\n---\n\nA post.\n',
    'content/talks/zurich.md': '---\ntitle: Hyperkomplexe Systeme\nvenue: Congress\nlocation: Zürich\ndate: 1932-09-07\n---\n',
    'content/teaching/algebra.md': '---\ntitle: Abstract algebra\nvenue: Moscow State University\nterm: Winter\nyear: 1928\n---\n',
    'content/projects/rings.md': '---\ntitle: Rings\ndescription: Chains of ideals.\n---\n',
    'content/publications/papers.bib': PAPERS,
    ...more,
  }
}

/** A maker that notes what it was asked for, and gives each request bytes of its own. */
function noting(): { readonly maker: Maker; readonly asked: string[] } {
  const asked: string[] = []
  const make: Maker['make'] = (request) => {
    asked.push(request)
    return Promise.resolve({ kind: 'bytes', bytes: new TextEncoder().encode(request), extension: 'png' })
  }
  return { asked, maker: { version: () => Promise.resolve('1'), make } }
}

const meta = (built: PictureBuild, page: string, name: string): string | undefined =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(built.text(page))?.[1]

describe('social cards', () => {
  test('stand on every page, with size and words', async () => {
    const { maker } = noting()
    const built = await buildPictures(site(), {}, { card: maker })
    const words = ['index.html', 'posts/2021/chains/index.html', 'talks/zurich/index.html', 'teaching/algebra/index.html',
      'projects/rings/index.html', 'publications/ideal/index.html', 'publications/brauer/index.html', 'publications/index.html']
      .flatMap((page) => (built.outputs.has(page) ? [`${page}: ${meta(built, page, 'og:image:alt')}`] : []))
    expect(words).toEqual([
      'index.html: Emmy Noether · Algebra in Göttingen',
      'talks/zurich/index.html: Hyperkomplexe Systeme · Congress, Zürich, 7 September 1932 · Emmy Noether',
      'teaching/algebra/index.html: Abstract algebra · Moscow State University, Winter 1928 · Emmy Noether',
      'projects/rings/index.html: Rings · Chains of ideals. · Emmy Noether',
      'publications/ideal/index.html: Idealtheorie in p-adischen Ringen · Math. Ann., 1921 · Emmy Noether',
      'publications/brauer/index.html: Beweis eines Hauptsatzes · Richard Brauer, Helmut Hasse, Emmy Noether · J. reine angew. Math., 1932 · Emmy Noether',
      'publications/index.html: Publications · Emmy Noether',
    ])
    const post = [...built.outputs.keys()].find((path) => path.endsWith('chains/index.html')) ?? ''
    expect(meta(built, post, 'og:image:alt')).toBe('Chains that stop · Emil Artin · 23 March 2021 · Emmy Noether')
    expect([meta(built, 'index.html', 'og:image:width'), meta(built, 'index.html', 'og:image:height')]).toEqual(['1200', '630'])
    expect(meta(built, 'index.html', 'twitter:card')).toBe('summary_large_image')
    const image = meta(built, 'index.html', 'og:image') ?? ''
    expect(image).toMatch(/^https:\/\/noether\.example\.org\/assets\/cards\/[0-9a-f]{16}\.png$/)
    expect(built.outputs.has(new URL(image).pathname.slice(1))).toBe(true)
    expect(meta(built, '404.html', 'og:image')).toBeUndefined()
  })

  test('give way to a picture of the author’s', async () => {
    const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#123' } }).jpeg().toBuffer()
    const { maker } = noting()
    const built = await buildPictures(site({
      'content/rings.jpg': photo,
      'content/projects/rings.md': '---\ntitle: Rings\nog_image: /rings.jpg\n---\n',
      'content/projects/ideals.md': '---\ntitle: Ideals\nheader: { og_image: /rings.jpg }\n---\n',
      'content/projects/groups.md': '---\ntitle: Groups\nimage: { path: /rings.jpg, alt: A ring }\n---\n',
    }), {}, { card: maker })
    const shown = ['rings', 'ideals', 'groups'].map((name) => {
      const page = `projects/${name}/index.html`
      return [meta(built, page, 'og:image'), meta(built, page, 'og:image:width'), meta(built, page, 'og:image:alt')]
    })
    expect(shown).toEqual([
      ['https://noether.example.org/rings.jpg', '40', undefined],
      ['https://noether.example.org/rings.jpg', '40', undefined],
      ['https://noether.example.org/rings.jpg', '40', 'A ring'],
    ])
  })

  const wants: readonly (readonly [string, string, boolean])[] = [
    ['are made where the address is known', 'url: https://noether.example.org\n', true],
    ['are not made where the site wants none', 'url: https://noether.example.org\ncards: false\n', false],
    ['are not made without an address, and who says nothing of them hears nothing', 'title: A\n', false],
  ]
  test.each(wants)('%s', async (_, settings, isMade) => {
    const { maker, asked } = noting()
    const built = await buildPictures(site({ 'content/site.yml': settings }), {}, { card: maker })
    expect(meta(built, 'index.html', 'og:image') !== undefined).toBe(isMade)
    expect(asked.length > 0).toBe(isMade)
    expect(built.diagnostics.filter(({ code }) => code.startsWith('cards/'))).toEqual([])
  })

  test('are kept: the second build makes none, and a new title makes one', async () => {
    const disk = memoryDisk(site())
    const first = noting()
    await buildPictures(disk, {}, { card: first.maker })
    expect(first.asked.length).toBe(new Set(first.asked).size)
    const second = noting()
    const pages: number[] = []
    await buildPictures(disk, { pages: (done) => pages.push(done) }, { card: second.maker })
    expect([second.asked.length, pages.filter((done) => done === 0).length]).toEqual([0, 1])
    disk.writeFile('content/projects/rings.md', '---\ntitle: Rings and chains\n---\n')
    const third = noting()
    await buildPictures(disk, {}, { card: third.maker })
    expect(third.asked).toHaveLength(1)
  })

  test('a stopped build keeps the cards that it made, and the next makes only the rest', async () => {
    const disk = memoryDisk(site())
    const stop = new AbortController()
    const first = noting()
    await buildPictures(disk, { signal: stop.signal, works: (done) => (done >= 2 ? stop.abort() : undefined) }, { card: first.maker })
    const second = noting()
    await buildPictures(disk, {}, { card: second.maker })
    expect(second.asked.filter((request) => first.asked.includes(request))).toEqual([])
    expect(second.asked.length).toBeGreaterThan(0)
  })

  test('are PNGs of 1200 by 630, the same at every run', async () => {
    const marks: string[] = []
    for (let run = 0; run < 2; run++) {
      const built = await buildPictures(site({ 'content/publications/papers.bib': '' }), {}, { card: cardMaker(paintDrawing) })
      const files = [...built.outputs.keys()].filter((path) => path.startsWith('assets/cards/'))
      const found = await Promise.all(files.map((file) => sharp(built.bytes(file)).metadata()))
      expect(new Set(found.map(({ format, width, height, hasAlpha }) => `${format} ${width} ${height} ${hasAlpha}`)))
        .toEqual(new Set(['png 1200 630 false']))
      marks.push(files.map((file) => digest(built.bytes(file))).join())
    }
    expect(marks[0]).toBe(marks[1])
  })
})
