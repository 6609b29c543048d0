import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { digest } from '../../src/disk/digest.ts'
import type { MemoryDisk } from '../../src/disk/memory-disk.ts'
import { memoryDisk } from '../../src/disk/memory-disk.ts'
import { arrange } from '../../src/model/diagnostic.ts'
import { photograph } from './awkward-pictures.ts'
import type { PictureBuild } from './picture-site.ts'
import { buildPictures } from './picture-site.ts'

let photo: Uint8Array
let other: Uint8Array

beforeAll(async () => {
  photo = await photograph(1000, 700).jpeg().toBuffer()
  other = await photograph(700, 1000).jpeg({ quality: 70 }).toBuffer()
})

const site = (): Record<string, string | Uint8Array> => ({
  'content/site.yml': 'title: T\nurl: https://example.org\nimages: { formats: [webp], quality: 70 }\n',
  'content/index.md': '---\nlayout: about\nprofile: { image: me.jpg }\n---\n\nHello\n',
  'content/me.jpg': photo,
  'content/other.jpg': other,
  'content/words.md': '---\ntitle: Words\n---\n\nNone.\n',
  'content/page.md': '---\ntitle: Page\n---\n\n![a](me.jpg)\n\n![b](other.jpg)\n',
})

/** Every output with the digest of its bytes, so that two builds can be compared. */
function whole(built: PictureBuild): Readonly<Record<string, string>> {
  const paths = [...built.outputs.keys()].sort()
  return Object.fromEntries(paths.map((path) => [path, digest(built.bytes(path))]))
}

function cacheFiles(disk: MemoryDisk): readonly string[] {
  const found: string[] = []
  const walk = (folder: string): void => {
    for (const { name, kind } of disk.list(folder)) {
      if (kind === 'folder') walk(`${folder}/${name}`)
      else found.push(`${folder}/${name}`)
    }
  }
  walk('.cache/images')
  return found
}

const isBlob = (path: string): boolean => /images\/[0-9a-f]{2}\/[0-9a-f]{62}$/.test(path)

describe('preparing pictures', () => {
  test('what is written is what its digest says, and every address leads to a file', async () => {
    const built = await buildPictures(site())
    expect(built.diagnostics).toEqual([])
    for (const [path, output] of built.outputs) expect(digest(built.bytes(path)), path).toBe(output.digest)
    const html = built.text('page/index.html') + built.text('index.html')
    const named = [...html.matchAll(/(?:srcset|src)="([^"]+)"/g)].flatMap(([, set = '']) => set.split(/,\s+/).map((one) => one.split(' ')[0] ?? ''))
    const pictures = named.filter((address) => /\.(?:webp|jpg)$/.test(address))
    expect(pictures.length).toBeGreaterThan(8)
    for (const address of pictures) expect([...built.outputs.keys()]).toContain(address.slice(1))
  })

  test('the portrait and the first picture are loaded at once, the rest when they are reached', async () => {
    const built = await buildPictures(site())
    expect(built.text('index.html')).toMatch(/<img[^>]* src="\/me-232[^>]*fetchpriority="high" width="1000" height="700">/)
    const [first, second] = built.text('page/index.html').match(/<img[^>]*>/g) ?? []
    expect(first).toContain('fetchpriority="high"')
    expect(first).not.toContain('loading')
    expect(second).toContain('loading="lazy"')
  })

  test('a second build makes nothing and runs each page once', async () => {
    const first = await buildPictures(site())
    const told: number[] = []
    const again = await buildPictures(first.disk, { pictures: (done) => told.push(done) })
    expect(told).toEqual([])
    expect(again.site.tracker.takeRuns().get('markup')).toBe(2 + 1)
    expect(whole(again)).toEqual(whole(first))
  })

  test('a first build runs a second time only the pages that show pictures', async () => {
    const built = await buildPictures(site())
    // Three pages, of which one has pictures in its text.
    expect(built.site.tracker.takeRuns().get('markup')).toBe(3 + 1)
  })

  test('the same site gives the same bytes, whatever the order of its files', async () => {
    const there = await buildPictures(site())
    const back = await buildPictures(Object.fromEntries(Object.entries(site()).reverse()))
    expect(whole(back)).toEqual(whole(there))
  })

  test('a damaged file of the cache is made again, the same as before', async () => {
    const first = await buildPictures(site())
    const before = whole(first)
    const blobs = cacheFiles(first.disk).filter(isBlob)
    first.disk.writeFile(blobs[0] ?? '', 'rubbish')
    first.disk.removeFile(blobs[1] ?? '')
    expect(whole(await buildPictures(first.disk))).toEqual(before)
  })

  test('a picture is the same whether it was made alone or with others', async () => {
    const files = site()
    const { disk } = await buildPictures({ ...files, 'content/page.md': '![a](me.jpg){: width="300"}' })
    disk.writeFile('content/page.md', files['content/page.md'] ?? '')
    expect(whole(await buildPictures(disk))).toEqual(whole(await buildPictures(files)))
  })

  test('a damaged record of the cache counts as absent', async () => {
    const first = await buildPictures(site())
    const before = whole(first)
    for (const path of cacheFiles(first.disk)) {
      if (path.endsWith('.json')) first.disk.writeFile(path, first.disk.readText(path).replace(/\d/g, '7'))
    }
    expect(whole(await buildPictures(first.disk))).toEqual(before)
  })

  test('a stopped build keeps what it made, and the next goes on from there', async () => {
    const stop = new AbortController()
    let made = 0
    const files: Record<string, string | Uint8Array> = { 'content/site.yml': 'title: T\nurl: https://example.org\n' }
    const names = Array.from({ length: 8 }, (_, index) => `p${index}.jpg`)
    for (const [index, name] of names.entries()) files[`content/${name}`] = await photograph(600 + index, 400).jpeg().toBuffer()
    files['content/index.md'] = names.map((name) => `![a](${name})`).join('\n\n')
    const stopped = await buildPictures(files, { signal: stop.signal, pictures: (done) => {
      made = done
      if (done >= 2) stop.abort()
    } })
    const kept = cacheFiles(stopped.disk).filter(isBlob).length
    expect(kept).toBeGreaterThan(0)
    const told: string[] = []
    const next = await buildPictures(stopped.disk, { pictures: (done, all) => told.push(`${done}/${all}`) })
    expect(told.at(-1)).toBe(`${8 - made}/${8 - made}`)
    expect(whole(next)).toEqual(whole(await buildPictures(files)))
  })

  test('what no build has shown for long is dropped', async () => {
    const { disk } = await buildPictures(site())
    const before = cacheFiles(disk).filter(isBlob).length
    disk.writeFile('content/page.md', '---\ntitle: Page\n---\n\nNothing.\n')
    for (let build = 0; build < 21; build++) await buildPictures(disk)
    const after = cacheFiles(disk)
    expect(after.filter(isBlob).length).toBeLessThan(before)
    expect(after.filter(isBlob).length).toBeGreaterThan(0)
  })

  test('a site without pictures has no cache and is evaluated once', async () => {
    const pages: number[] = []
    const built = await buildPictures({ 'content/index.md': 'Hello\n' }, { pages: (done) => pages.push(done) })
    expect(built.disk.stat('.cache')).toBeUndefined()
    expect(pages.filter((done) => done === 0)).toHaveLength(1)
  })

  test('a picture that no page shows is published without its notes, and nothing is made of it', async () => {
    const noted = await sharp(Buffer.from(photo)).withExif({ IFD0: { Make: 'CANARY' } }).jpeg().toBuffer()
    const built = await buildPictures({ 'content/index.md': 'Hello\n', 'content/a.jpg': noted })
    expect(Buffer.from(built.bytes('a.jpg')).includes('CANARY')).toBe(false)
    expect(cacheFiles(built.disk).filter(isBlob)).toEqual([])
  })

  test('a cache that leads out of the site is not used, and a message says so', async () => {
    const disk = memoryDisk({ ...site(), '.cache': 'a file' })
    const built = await buildPictures(disk)
    expect(built.diagnostics.map(({ code }) => code)).toEqual(['images/cache-unusable'])
    expect([...built.outputs.keys()].some((path) => path.endsWith('.webp'))).toBe(true)
  })

  test('a picture named in front matter that is broken is reported where it is named', async () => {
    const built = await buildPictures({ ...site(), 'content/me.jpg': new Uint8Array() })
    expect(arrange(built.diagnostics).map(({ code, at }) => `${code} ${at?.path}:${at?.line}:${at?.column}`)).toEqual([
      'images/empty content/index.md:3:12', 'images/empty content/page.md:5:6',
    ])
  })

  test('a dark variant beside a picture takes its place on dark screens', async () => {
    const dark = await photograph(900, 600).negate().jpeg().toBuffer()
    const built = await buildPictures({ ...site(), 'content/me.dark.jpg': dark })
    const [picture = ''] = /<picture>.*?<\/picture>/.exec(built.text('page/index.html')) ?? []
    const media = [...picture.matchAll(/<source(?: type="([^"]*)")?( media="\(prefers-color-scheme: dark\)")? srcset="\/([^ "]*)/g)]
    const lines = media.map(([, type, dim, file]) => `${type ?? 'any'}${dim === undefined ? '' : ' dark'} ${file?.split('.')[0]}`)
    expect(lines).toEqual(['image/webp dark me', 'any dark me', 'image/webp me-480'])
  })

  test('AVIF comes before WebP where it is asked for', async () => {
    const built = await buildPictures({ ...site(), 'content/site.yml': 'title: T\nimages: { formats: [webp, avif], widths: [200] }\n' })
    const types = [...built.text('page/index.html').matchAll(/<source type="image\/(\w+)"/g)].map(([, type]) => type)
    expect(types.slice(0, 2)).toEqual(['avif', 'webp'])
  })
})
