import { expect, test } from 'vitest'
import type { MemoryDisk } from '../../../src/disk/memory-disk.ts'
import { memoryDisk } from '../../../src/disk/memory-disk.ts'
import { makeWork } from '../../../src/make/make-work.ts'
import type { Made } from '../../../src/make/maker.ts'
import type { WorkCache } from '../../../src/make/work-cache.ts'
import { workCache } from '../../../src/make/work-cache.ts'
import { workKey } from '../../../src/make/work-key.ts'
import type { WorkOrder, WorkResult } from '../../../src/model/work.ts'

const order: WorkOrder = { kind: 'card', request: '{"title":"Invariante Variationsprobleme"}' }
const made: Made = { kind: 'bytes', bytes: new TextEncoder().encode('a picture'), extension: 'png' }

/** Makes the order with a maker of a version, and tells what came of it and how often it was made. */
async function run(cache: WorkCache, version: string, result: Made = made): Promise<{ readonly result: WorkResult; readonly count: number }> {
  let count = 0
  const maker = {
    version: () => Promise.resolve(version),
    make: () => {
      count++
      return Promise.resolve(result)
    },
  }
  return { result: await makeWork(order, { makers: { card: maker }, cache: () => cache }), count }
}

function filesOf(disk: MemoryDisk, folder = ''): readonly string[] {
  return disk.list(folder).flatMap(({ name, kind }) => {
    const path = folder === '' ? name : `${folder}/${name}`
    return kind === 'folder' ? filesOf(disk, path) : [path]
  })
}

test('what was made is kept, and made again for another version of its maker', async () => {
  const disk = memoryDisk()
  const first = await run(workCache(disk), 'one')
  expect(first).toEqual({ count: 1, result: { kind: 'file', mark: expect.stringMatching(/^[0-9a-f]{64}$/), size: 9, extension: 'png' } })
  expect(await run(workCache(disk), 'one')).toEqual({ ...first, count: 0 })
  expect((await run(workCache(disk), 'two')).count).toBe(1)
})

test.each([
  ['a result that was cut off', /\.json$/, '{'],
  ['a file that was changed', /^[0-9a-f]{2}\/[0-9a-f]{62}$/, 'another picture'],
  ['a file of nothing', /^[0-9a-f]{2}\/[0-9a-f]{62}$/, ''],
])('%s is made anew', async (_name, which, body) => {
  const disk = memoryDisk()
  const first = await run(workCache(disk), 'one')
  for (const path of filesOf(disk)) if (which.test(path)) disk.writeFile(path, body)
  const again = workCache(disk)
  expect(await run(again, 'one')).toEqual(first)
  expect(new TextDecoder().decode(again.readFile(first.result.kind === 'file' ? first.result.mark : ''))).toBe('a picture')
})

test('that a package is missing is asked anew each time', async () => {
  const disk = memoryDisk()
  expect(await run(workCache(disk), '', { kind: 'absent', package: 'a-package' })).toEqual({ count: 1, result: { kind: 'absent', package: 'a-package' } })
  expect((await run(workCache(disk), '')).count).toBe(1)
})

test('a kind that nobody makes fails in words', async () => {
  const result = await makeWork(order, { makers: {}, cache: () => workCache(memoryDisk()) })
  expect(result).toEqual({ kind: 'failed', message: 'this version of Carrel cannot make it' })
})

test('what no build has ordered for long is forgotten, with its file', async () => {
  const disk = memoryDisk()
  await run(workCache(disk), 'one')
  const cache = workCache(disk)
  cache.prune(new Set([workKey(order)]))
  for (let build = 0; build < 19; build++) cache.prune(new Set(['another']))
  expect(filesOf(disk).filter((path) => path.startsWith('card-'))).toHaveLength(1)
  cache.prune(new Set(['another']))
  expect(filesOf(disk)).toEqual(['used.json'])
})
