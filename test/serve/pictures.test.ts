import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { serveFolder } from './served-folder.ts'

const CANARY = 'CANARY-51N-9E'
const PHOTO = 'content/images/photo.jpg'
const SITE = `
-- content/site.yml --
title: The Site
-- content/index.md --
---
title: Home
---
![A photo](/images/photo.jpg)
`

/** A photograph that tells where it was taken. */
function photo(width: number, height: number): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: { r: width % 256, g: 90, b: 40 } } })
    .withExif({
      IFD0: { Artist: CANARY },
      IFD3: {
        GPSLatitudeRef: 'N', GPSLatitude: '51/1 31/1 42/1',
        GPSLongitudeRef: 'E', GPSLongitude: '9/1 56/1 8/1',
      },
    })
    .jpeg()
    .toBuffer()
}

interface Answered {
  readonly status: number
  readonly type: string | null
  readonly bytes: Buffer
}

const bytesAt = async (port: number, address: string): Promise<Answered> => {
  const got = await fetch(`http://127.0.0.1:${port}${address}`)
  const bytes = Buffer.from(await got.arrayBuffer())
  return { status: got.status, type: got.headers.get('content-type'), bytes }
}

const derivatives = (html: string): readonly string[] => {
  return html.match(/\/images\/photo-\d+\.[0-9a-f]{8}\.webp/g) ?? []
}

async function served(): Promise<Awaited<ReturnType<typeof serveFolder>> & { readonly home: string }> {
  const site = await serveFolder(SITE)
  site.write(PHOTO, await photo(1600, 900))
  const { text } = await site.until('/', (got) => derivatives(got.text).length > 0)
  return { ...site, home: text }
}

test('a page shows a picture with its size and in several widths, which are answered', async () => {
  const site = await served()
  expect(site.home).toMatch(/width="1600"[^>]*height="900"|height="900"[^>]*width="1600"/)
  expect(site.home).toContain('srcset=')
  for (const address of new Set(derivatives(site.home))) {
    const { status, type, bytes } = await bytesAt(site.port, address)
    expect([status, type]).toEqual([200, 'image/webp'])
    const { width, format } = await sharp(bytes).metadata()
    expect([String(width), format]).toEqual([/-(\d+)\./.exec(address)?.[1], 'webp'])
  }
  expect(site.troubles).toEqual([])
})

test('the original comes without what the camera wrote, from the first moment on', async () => {
  const site = await served()
  const raw = fs.readFileSync(path.join(site.folder, PHOTO))
  expect(raw.includes(CANARY)).toBe(true)
  const { status, type, bytes } = await bytesAt(site.port, '/images/photo.jpg')
  expect([status, type, bytes.includes(CANARY)]).toEqual([200, 'image/jpeg', false])
  expect(bytes.length).toBeLessThan(raw.length)
  expect((await sharp(bytes).metadata()).width).toBe(1600)
  for (const width of [700, 800, 900]) {
    site.write(PHOTO, await photo(width, 600))
    expect((await bytesAt(site.port, '/images/photo.jpg')).bytes.includes(CANARY)).toBe(false)
  }
})

test('an edited picture is made anew, and whoever looks at its page is told', async () => {
  const site = await served()
  await site.preview.settled()
  const before = site.outcomes.length
  site.write(PHOTO, await photo(1200, 800))
  const { text } = await site.until('/', (got) => {
    return got.text.includes('width="1200"') && derivatives(got.text).length > 0
  })
  const old = derivatives(site.home).filter((address) => !derivatives(text).includes(address))
  expect(old.length).toBeGreaterThan(0)
  await site.preview.settled()
  for (const address of old) expect((await site.get(address)).status).toBe(404)
  const told = site.outcomes.slice(before).flatMap(({ outputs }) => outputs)
  const names = ['index.html', 'images/photo.jpg', derivatives(text)[0]?.slice(1)]
  expect(told).toEqual(expect.arrayContaining(names))
  site.remove(PHOTO)
  await site.until('/images/photo.jpg', ({ status }) => status === 404)
  await site.until(derivatives(text)[0] ?? '', ({ status }) => status === 404)
  expect(site.troubles).toEqual([])
})

test('a picture that cannot be read is told of, and the preview goes on', async () => {
  const site = await served()
  site.write(PHOTO, Buffer.from(await photo(1600, 900)).subarray(0, 4000))
  await site.built(({ diagnostics }) => diagnostics.some(({ code }) => code.startsWith('images/')))
  site.write(PHOTO, await photo(640, 480))
  await site.until('/', ({ text }) => text.includes('width="640"'))
  expect(site.troubles).toEqual([])
})

test('where no pictures can be kept they are made all the same, and it is told', async () => {
  const site = await serveFolder(`${SITE}-- .cache --\nnot a folder\n`)
  site.write(PHOTO, await photo(1600, 900))
  const { text } = await site.until('/', (got) => derivatives(got.text).length > 0)
  expect((await site.get(derivatives(text)[0] ?? '')).status).toBe(200)
  await site.preview.settled()
  expect(site.outcomes.at(-1)?.diagnostics.map(({ code }) => code)).toContain('images/cache-unusable')
})
