import type { Metadata } from 'sharp'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { digest } from '../../src/disk/digest.ts'
import { AWKWARD, CANARY } from './awkward-pictures.ts'
import { EXPECTED } from './awkward-expected.ts'
import type { PictureBuild } from './picture-site.ts'
import { buildPictures } from './picture-site.ts'

let built: PictureBuild
const originals = new Map<string, Uint8Array>()

beforeAll(async () => {
  const files: Record<string, string | Uint8Array> = { 'content/site.yml': 'title: T\nurl: https://example.org\n' }
  for (const [index, { name, bytes }] of AWKWARD.entries()) {
    const body = await bytes()
    originals.set(name, body)
    files[`content/p${index}/${name}`] = body
    files[`content/p${index}/index.md`] = `---\ntitle: P${index}\n---\n\nSee\n![shown](<${name}>)\n`
  }
  built = await buildPictures(files)
}, 120_000)

describe('awkward pictures', () => {
  test('there are at least forty, each with what is expected of it', () => {
    expect(AWKWARD.length).toBeGreaterThanOrEqual(40)
    expect(Object.keys(EXPECTED)).toEqual(AWKWARD.map(({ name }) => name))
  })

  test.each(Object.entries(EXPECTED))('%s is shown as %s', (name, expected) => {
    expect(described(AWKWARD.findIndex((picture) => picture.name === name))).toBe(expected)
  })

  test('nothing that a camera or a program wrote is published', async () => {
    for (const path of built.outputs.keys()) {
      const bytes = built.bytes(path)
      expect(Buffer.from(bytes).includes(CANARY), path).toBe(false)
      const found = await metadataOf(bytes)
      expect([found?.iptc, found?.comments], path).toEqual([undefined, undefined])
      // An AVIF keeps the room of its notes, blanked, since everything else in it is counted from its beginning.
      expect(found?.xmp?.every((byte) => byte === 0x20) ?? true, path).toBe(true)
      // What is left says which way is up, and no more.
      expect(found?.exif?.filter((byte) => byte !== 0).length ?? 0, path).toBeLessThan(24)
    }
  })

  test('an original keeps its pixels and which way is up', async () => {
    for (const [index, { name }] of AWKWARD.entries()) {
      const before = originals.get(name) ?? new Uint8Array()
      const was = await metadataOf(before)
      if (was === undefined || /svg|bomb|cut|head-only/.test(name)) continue
      const after = built.bytes(`p${index}/${name}`)
      const is = await metadataOf(after)
      expect([is?.autoOrient, is?.pages, is?.delay, is?.icc?.length], name).toEqual([was.autoOrient, was.pages, was.delay, was.icc?.length])
      expect(await pixels(after), name).toBe(await pixels(before))
    }
  })

  test('a picture that was made is upright, in sRGB, of eight bits, no wider and no larger than its original', async () => {
    for (const [path, output] of built.outputs) {
      if ('body' in output || !output.copyOf.startsWith('cache:')) continue
      const index = Number(/^p(\d+)\//.exec(path)?.[1])
      const name = AWKWARD[index]?.name ?? ''
      const original = originals.get(name) ?? new Uint8Array()
      const made = built.bytes(path)
      const [is, was] = [await metadataOf(made), await metadataOf(original)]
      expect(is?.depth, path).toBe('uchar')
      expect(['srgb', 'b-w'], path).toContain(is?.space)
      expect(is?.width ?? 0, path).toBeLessThanOrEqual(was?.autoOrient.width ?? 0)
      // Of one that is cut off, frames that no longer differ become one.
      if (!name.includes('cut')) expect([is?.pages ?? 1, is?.delay], path).toEqual(name.startsWith('moving') ? [was?.pages, was?.delay] : [1, undefined])
      if (!/sixteen|cmyk|scan/.test(name)) expect(made.length, path).toBeLessThan(original.length)
      if (/turned|transparent|photo|grey|plot/.test(name)) expect(await differenceOf(made, original), path).toBeLessThan(6)
    }
  }, 60_000)
})

/** What a page shows of a picture, and what is reported of it, as one line. */
function described(index: number): string {
  const html = built.text(`p${index}/index.html`)
  const image = /<img[^>]*alt="shown"[^>]*>/.exec(html)?.[0] ?? ''
  const size = `${/ width="(\d+)"/.exec(image)?.[1] ?? '?'}x${/ height="(\d+)"/.exec(image)?.[1] ?? '?'}`
  const sources = [...html.matchAll(/<source type="image\/(\w+)" srcset="([^"]*)"/g)].map(([, type, set = '']) => {
    return `${type} ${[...set.matchAll(/ (\d+)w/g)].map(([, width]) => width).join(',')}`
  })
  const src = / src="([^"]*)"/.exec(image)?.[1] ?? ''
  const fallback = /-(\d+)\.[0-9a-f]{8}\.(\w+)$/.exec(src)
  const codes = built.diagnostics
    .filter(({ at }) => at?.path.startsWith(`content/p${index}/`))
    .map(({ code, at }) => `${code} ${at?.line}:${at?.column}`)
  return [size, ...sources, fallback === null ? 'original' : `${fallback[2]} ${fallback[1]}`, ...codes].join('; ')
}

async function metadataOf(bytes: Uint8Array): Promise<Metadata | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false, animated: true }).metadata()
  } catch {
    return undefined
  }
}

async function pixels(bytes: Uint8Array): Promise<string> {
  return digest(await sharp(bytes).raw().toBuffer())
}

/** The mean difference of two pictures, both made small and upright. */
async function differenceOf(one: Uint8Array, other: Uint8Array): Promise<number> {
  const small = (bytes: Uint8Array): Promise<Buffer> =>
    sharp(bytes).autoOrient().flatten().toColourspace('srgb').resize(16, 16, { fit: 'fill' }).removeAlpha().raw().toBuffer()
  const [a, b] = [await small(one), await small(other)]
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length
}
