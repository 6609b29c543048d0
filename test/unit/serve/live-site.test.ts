import { expect, test } from 'vitest'
import type { Disk } from '../../../src/disk/disk.ts'
import { memoryDisk } from '../../../src/disk/memory-disk.ts'
import type { Maker } from '../../../src/make/maker.ts'
import { outputPath } from '../../../src/model/paths.ts'
import { LiveSite } from '../../../src/serve/live-site.ts'
import { createSite } from '../../../src/site/site.ts'
import type { Workshop } from '../../../src/site/workshop.ts'
import { workshop } from '../../../src/site/workshop.ts'
import { smallTheme } from '../../property/small-theme.ts'
import { plainPng } from '../../support/plain-png.ts'
import { loadMath, PLAIN_OPTIONS } from '../../support/site-in-a-string.ts'

const HOME = outputPath('index.html')

/** A live site of files in memory, and what went wrong with it. */
function live(disk: Disk, shop: Workshop): { readonly site: LiveSite; readonly failures: readonly unknown[] } {
  const failures: unknown[] = []
  const site = new LiveSite({
    site: createSite({ loadMath, version: '0.0.0' }),
    roots: { site: disk, theme: smallTheme() },
    options: () => ({ ...PLAIN_OPTIONS, preview: true }),
    origin: 'http://localhost:4000',
    onFailure: (failure) => failures.push(failure),
    shop,
  })
  return { site, failures }
}

function textOf(site: LiveSite): string {
  const output = site.output(HOME)
  return output !== undefined && 'body' in output ? output.body : ''
}

const codesOf = (site: LiveSite): readonly string[] => site.report().diagnostics.map(({ code }) => code)

const PICTURED = { 'content/index.md': '---\ntitle: Home\n---\n![The department](photo.png)\n', 'content/photo.png': plainPng(900, 90) }

test('without the package for pictures the page has the picture as it is, and it is told once, as no bug', async () => {
  const disk = memoryDisk(PICTURED)
  const absent = (): Promise<unknown> => Promise.reject(new Error("Cannot find package 'sharp'"))
  const { site, failures } = live(disk, workshop(disk, {}, absent))
  await site.begin()
  site.load('everything')
  expect(codesOf(site)).not.toContain('images/no-package')
  // Nothing was made, but there is something to tell.
  expect(await site.makePictures()).toBe(true)
  expect(codesOf(site).filter((code) => code === 'images/no-package')).toHaveLength(1)
  expect(await site.makePictures()).toBe(false)
  expect(textOf(site)).toContain('src="/photo.png"')
  expect(failures).toEqual([])
})

const DRAWN = { 'content/index.md': '---\ntitle: Home\n---\n```dot alt="Teachers"\ndigraph { Gordan -> Noether }\n```\n' }
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><path d="M1 2h3"/></svg>'

/** A maker of drawings that counts what it is asked to make. */
function maker(version: string): { readonly dot: Maker; readonly made: () => number } {
  let made = 0
  const make: Maker['make'] = () => Promise.resolve({ kind: 'text', text: (made++, SVG) })
  return { dot: { version: () => Promise.resolve(version), make }, made: () => made }
}

test('a drawing that an earlier build has left is on the page from the first moment', async () => {
  const disk = memoryDisk(DRAWN)
  const first = maker('1')
  const before = live(disk, workshop(disk, { dot: first.dot })).site
  before.load('everything')
  before.report()
  expect(textOf(before)).toContain('Gordan')
  expect(await before.makePictures()).toBe(true)
  expect([textOf(before).includes('M1 2h3'), first.made()]).toEqual([true, 1])

  const second = maker('1')
  const { site, failures } = live(disk, workshop(disk, { dot: second.dot }))
  await site.begin()
  site.load('everything')
  expect([textOf(site).includes('M1 2h3'), second.made(), failures]).toEqual([true, 0, []])
})

test('a drawing of another version of its maker is made anew', async () => {
  const disk = memoryDisk(DRAWN)
  const before = live(disk, workshop(disk, { dot: maker('1').dot })).site
  before.load('everything')
  before.report()
  await before.makePictures()
  const second = maker('2')
  const { site } = live(disk, workshop(disk, { dot: second.dot }))
  await site.begin()
  site.load('everything')
  expect(textOf(site).includes('M1 2h3')).toBe(false)
  site.report()
  await site.makePictures()
  expect([textOf(site).includes('M1 2h3'), second.made()]).toEqual([true, 1])
})

test('a cache that cannot be read costs the preview nothing but its drawings', async () => {
  const disk = memoryDisk({ ...DRAWN, '.cache': 'a file' })
  const { site, failures } = live(disk, workshop(disk, { dot: maker('1').dot }))
  await site.begin()
  site.load('everything')
  site.report()
  await site.makePictures()
  expect([textOf(site).includes('M1 2h3'), failures]).toEqual([true, []])
})
