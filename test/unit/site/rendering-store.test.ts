import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Disk } from '../../../src/disk/disk.ts'
import { faultyDisk } from '../../../src/disk/faulty-disk.ts'
import type { MemoryFiles } from '../../../src/disk/memory-disk.ts'
import { memoryDisk } from '../../../src/disk/memory-disk.ts'
import { nodeDisk } from '../../../src/disk/node-disk.ts'
import { digest } from '../../../src/disk/digest.ts'
import { sourcePath } from '../../../src/model/paths.ts'
import type { RenderingStore } from '../../../src/site/rendering-store.ts'
import { lineOf, renderingStore, STORE_FOLDER } from '../../../src/site/rendering-store.ts'
import { firstRenderings } from '../../../src/site/renderings-of-build.ts'
import type { KeptMarkup } from '../../../src/transform/markdown/recorded-reads.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const FILE = `${STORE_FOLDER}/renderings`
const MANY = 120
const SOURCE = { text: '', path: sourcePath('content/a.md'), line: 1 }

const key = (index: number): string => digest(`text ${index}`)
const markup = (index: number): KeptMarkup => ({
  asked: [{ question: 'resolveLink', given: ['a.md', 'link'], answer: '{"url":"/a/"}' }],
  markup: {
    html: `<p>Invariant ${index}, “Noether”</p>\n`, headings: [], images: [], citations: [],
    words: 2, hasMath: false, hasCode: false,
  },
  diagnostics: [],
})

/** A store in which a build has kept some renderings, opened anew by the next one. */
function opened(disk: Disk, count = MANY): RenderingStore {
  const store = renderingStore(disk)
  for (let index = 0; index < count; index++) store.keep(key(index), markup(index))
  store.save()
  return renderingStore(disk)
}

/** Which of the first renderings a store has. */
function found(store: RenderingStore, count = MANY): number {
  const all = Array.from({ length: count }, (_, index) => store.find(key(index), SOURCE))
  for (const [index, one] of all.entries()) if (one !== undefined) expect(one).toEqual(markup(index))
  return all.filter((one) => one !== undefined).length
}

test('what one build keeps the next one finds', () => {
  const store = opened(memoryDisk())
  expect([store.size, found(store), store.find(digest('other'), SOURCE)]).toEqual([MANY, MANY, undefined])
})

test('below a hundred texts nothing is written', () => {
  const disk = memoryDisk()
  expect(opened(disk, 99).size).toBe(0)
  expect(disk.stat('.cache')).toBeUndefined()
  expect(opened(disk, 100).size).toBe(100)
})

test('a file that is there is kept up to date however small the site becomes', () => {
  const disk = memoryDisk()
  const store = opened(disk)
  expect(found(store, 3)).toBe(3)
  store.save()
  expect(renderingStore(disk).size).toBe(3)
})

test('where nothing has changed the file is not touched', () => {
  const disk = memoryDisk()
  const store = opened(disk)
  found(store)
  const before = disk.stat(FILE)?.identity
  store.save()
  expect(disk.stat(FILE)?.identity).toBe(before)
})

test('the order in which texts are rendered does not show in the file', () => {
  const [one, two] = [memoryDisk(), memoryDisk()]
  opened(one)
  const store = renderingStore(two)
  for (let index = MANY - 1; index >= 0; index--) store.keepLine(key(index), lineOf(key(index), markup(index)))
  store.save()
  expect(two.readText(FILE)).toBe(one.readText(FILE))
})

test('a rendering whose answers have changed takes the place of the old one', () => {
  const disk = memoryDisk()
  const store = opened(disk)
  found(store)
  store.keep(key(0), markup(7))
  store.save()
  const later = renderingStore(disk)
  expect([later.size, later.find(key(0), SOURCE)]).toEqual([MANY, markup(7)])
})

/** A way to damage the file, and how many renderings are left of it. */
interface Damage {
  readonly what: string
  readonly damage: (text: string) => string | Uint8Array
  readonly left: number
}

const DAMAGES: readonly Damage[] = [
  { what: 'a letter of one line is another', damage: (text) => text.replace('Noether', 'Noetter'), left: MANY - 1 },
  { what: 'the digest of one line is another', damage: (text) => text.replace(/ [0-9a-f]{64} /, ` ${'0'.repeat(64)} `), left: MANY - 1 },
  { what: 'the end was cut off', damage: (text) => text.slice(0, -20), left: MANY - 1 },
  { what: 'half of it was cut off', damage: (text) => text.split('\n').slice(0, MANY / 2).join('\n'), left: MANY / 2 },
  { what: 'a line is doubled', damage: (text) => `${text}\n${text.split('\n')[0]}`, left: MANY },
  { what: 'the lines end as on Windows', damage: (text) => text.replaceAll('\n', '\r\n'), left: 1 },
  { what: 'the keys of two lines are exchanged for none of ours', damage: (text) => text.replace(/^[0-9a-f]{64}/, 'f'.repeat(64)), left: MANY - 1 },
  { what: 'it is empty', damage: () => '', left: 0 },
  { what: 'it is the page of an error', damage: () => '<!DOCTYPE html>\n<title>502</title>\n', left: 0 },
  { what: 'it is bytes of no text', damage: () => Uint8Array.from({ length: 4096 }, (_, index) => (index * 151) % 256), left: 0 },
  { what: 'it is JSON that is none of ours', damage: () => `${key(0)} ${digest('nul')} nul`, left: 0 },
]

describe('of a damaged file what is sound is used, and the rest is made again', () => {
  test.each(DAMAGES)('$what: $left are left', ({ damage, left }) => {
    const disk = memoryDisk()
    opened(disk)
    disk.writeFile(FILE, damage(disk.readText(FILE)))
    const store = renderingStore(disk)
    expect(found(store)).toBe(left)
    for (let index = 0; index < MANY; index++) {
      if (store.find(key(index), SOURCE) === undefined) store.keep(key(index), markup(index))
    }
    store.save()
    expect(found(renderingStore(disk))).toBe(MANY)
  })
})

interface Place {
  readonly what: string
  readonly files: MemoryFiles
  /** True where a build can keep something all the same. */
  readonly isUsable: boolean
}

const PLACES: readonly Place[] = [
  { what: 'the folder of caches is a file', files: { '.cache': 'mine' }, isUsable: false },
  { what: 'the folder is a file', files: { [STORE_FOLDER]: 'mine' }, isUsable: false },
  { what: 'the file is a folder', files: { [`${FILE}/`]: '' }, isUsable: false },
  { what: 'the file is a folder with something in it', files: { [`${FILE}/a.txt`]: 'mine' }, isUsable: false },
  { what: 'the file aside is a folder', files: { [`${FILE}.new/`]: '' }, isUsable: false },
  { what: 'the file aside was left by a build that was killed', files: { [`${FILE}.new`]: 'half' }, isUsable: true },
  { what: 'the folder is a link that leads out of the site', files: { [STORE_FOLDER]: { target: '/elsewhere' } }, isUsable: false },
  { what: 'the folder is a link to nothing', files: { [STORE_FOLDER]: { target: 'nothing' } }, isUsable: false },
  { what: 'the file is a link that leads out of the site', files: { [FILE]: { target: '/etc/passwd' } }, isUsable: true },
]

describe('where the store cannot be, a build is as if there were none', () => {
  test.each(PLACES)('$what', ({ files, isUsable }) => {
    const store = opened(memoryDisk(files))
    expect(found(store)).toBe(isUsable ? MANY : 0)
  })

  test('the disk may refuse at any call, and no error comes of it', () => {
    const plain = faultyDisk(memoryDisk())
    opened(plain)
    for (let at = 1; at <= plain.calls; at++) {
      for (const kind of ['fail', 'fail-from'] as const) {
        const inner = memoryDisk()
        opened(faultyDisk(inner, { kind, at, errno: 'EACCES' }))
        expect([0, MANY]).toContain(found(renderingStore(inner)))
      }
    }
  })

  test('a build that is killed while it writes leaves the old file or the new one', () => {
    for (let at = 1; at <= 12; at++) {
      const inner = memoryDisk()
      const before = opened(inner)
      found(before)
      const store = renderingStore(faultyDisk(inner, { kind: 'kill', at: at + 2 }))
      try {
        store.keep(key(MANY), markup(MANY))
        found(store)
        store.save()
      } catch {
        // The process is dead from here on.
      }
      expect(found(renderingStore(inner))).toBe(MANY)
    }
  })
})

test('a link in place of the file aside is never written through', () => {
  const folder = temporaryFolder()
  const outside = path.join(temporaryFolder(), 'theirs.txt')
  fs.writeFileSync(outside, 'theirs')
  fs.mkdirSync(path.join(folder, STORE_FOLDER), { recursive: true })
  fs.symlinkSync(outside, path.join(folder, `${FILE}.new`))
  expect(opened(nodeDisk(folder)).size).toBe(MANY)
  expect(fs.readFileSync(outside, 'utf8')).toBe('theirs')
  expect(fs.lstatSync(path.join(folder, FILE)).isFile()).toBe(true)
})

test('a preview finds what builds have kept, until it forgets it, and keeps nothing', () => {
  const disk = memoryDisk()
  opened(disk)
  const before = disk.readText(FILE)
  const first = firstRenderings(disk)
  expect([first.find(key(3), SOURCE), first.find(digest('other'), SOURCE)]).toEqual([markup(3), undefined])
  first.keep(digest('other'), markup(1))
  expect(first.find(digest('other'), SOURCE)).toBeUndefined()
  first.forget()
  expect([first.find(key(3), SOURCE), disk.readText(FILE)]).toEqual([undefined, before])
})
