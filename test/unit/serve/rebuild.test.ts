import { expect, test } from 'vitest'
import { DiskFailure } from '../../../src/disk/disk-failure.ts'
import type { OutputPath } from '../../../src/model/paths.ts'
import { outputPath } from '../../../src/model/paths.ts'
import type { Steps } from '../../../src/serve/rebuild.ts'
import { Rebuild } from '../../../src/serve/rebuild.ts'
import type { Dirty } from '../../../src/site/reload-site.ts'

const PAGES = ['a', 'b', 'c'].map(outputPath)

/** Steps that write down what they are asked; some of them do more, which the test says. */
function recorded(more: Partial<Steps> = {}): { readonly steps: Steps; readonly log: string[] } {
  const log: string[] = []
  const told = (dirty: Dirty): string => (dirty === 'everything' ? dirty : [...dirty].join('+'))
  const steps: Steps = {
    load: (dirty) => {
      log.push(`load ${told(dirty)}`)
      return more.load?.(dirty) ?? true
    },
    make: (path: OutputPath) => {
      log.push(`make ${path}`)
      more.make?.(path)
    },
    viewed: () => PAGES.slice(2),
    onViewed: () => log.push('viewed'),
    all: () => PAGES,
    onDone: () => log.push('done'),
    makeMissing: async () => {
      return (await more.makeMissing?.()) ?? false
    },
    onFailure: (failure) => log.push(`failure ${failure instanceof Error ? failure.message : ''}`),
  }
  return { steps, log }
}

test('what is being viewed is made before the rest', async () => {
  const { steps, log } = recorded()
  const rebuild = new Rebuild(steps)
  rebuild.changed(new Set(['x', 'y']))
  expect(rebuild.state).toBe('building')
  await rebuild.settled()
  expect(log).toEqual(['load x+y', 'make c', 'viewed', 'make a', 'make b', 'make c', 'done'])
  expect(rebuild.state).toBe('idle')
})

test('a change during a build begins it again, and is done once', async () => {
  const { steps, log } = recorded({
    make: (path) => {
      if (path === 'b' && log.filter((entry) => entry.startsWith('load')).length === 1) rebuild.changed(new Set(['late']))
    },
  })
  const rebuild = new Rebuild(steps)
  rebuild.changed(new Set(['x']))
  await rebuild.settled()
  expect(log).toEqual(['load x', 'make c', 'viewed', 'make a', 'make b', 'load late', 'make c', 'viewed', 'make a', 'make b', 'make c', 'done'])
})

test('a build that was begun again is finished even if nothing more had changed', async () => {
  let rounds = 0
  const { steps, log } = recorded({
    load: () => ++rounds === 1,
    make: (path) => {
      if (path === 'b' && rounds === 1) rebuild.changed(new Set(['same']))
    },
  })
  const rebuild = new Rebuild(steps)
  rebuild.changed('everything')
  await rebuild.settled()
  expect(log.at(-1)).toBe('done')
  expect(log.filter((entry) => entry === 'done')).toHaveLength(1)
})

test('nothing is made where nothing has changed', async () => {
  const { steps, log } = recorded({ load: () => false })
  const rebuild = new Rebuild(steps)
  rebuild.changed(new Set(['x']))
  await rebuild.settled()
  expect(log).toEqual(['load x'])
})

test('what the disk refused is asked for again', async () => {
  let rounds = 0
  const { steps, log } = recorded({
    load: () => {
      if (++rounds === 1) throw new DiskFailure('read', 'x', 'EIO')
      return true
    },
  })
  const rebuild = new Rebuild(steps)
  rebuild.changed(new Set(['x']))
  await rebuild.settled()
  expect(log.slice(0, 3)).toEqual(['load x', 'failure Cannot read x: the device reported an error (EIO).', 'load x'])
  expect(log.at(-1)).toBe('done')
})

test('a bug ends the build, not the preview', async () => {
  let rounds = 0
  const { steps, log } = recorded({
    make: () => {
      if (++rounds === 1) throw new Error('bug')
    },
  })
  const rebuild = new Rebuild(steps)
  rebuild.changed(new Set(['x']))
  await rebuild.settled()
  rebuild.changed(new Set(['y']))
  await rebuild.settled()
  expect(log).toEqual(['load x', 'make c', 'failure bug', 'load y', 'make c', 'viewed', 'make a', 'make b', 'make c', 'done'])
})

test('what takes long is made beside the builds, and then all is built once more', async () => {
  const waiting: ((isMore: boolean) => void)[] = []
  const { steps, log } = recorded({
    load: (dirty) => dirty === 'everything' || dirty.size > 0,
    makeMissing: () => new Promise((end) => {
      log.push('missing')
      waiting.push(end)
    }),
  })
  const rebuild = new Rebuild(steps)
  const isDone = async (count: number): Promise<void> => {
    while (log.filter((entry) => entry === 'done').length < count) await new Promise((turn) => setImmediate(turn))
  }
  rebuild.changed(new Set(['x']))
  await isDone(1)
  rebuild.changed(new Set(['y']))
  await isDone(2)
  expect(log.filter((entry) => /load|missing|done/.test(entry))).toEqual(['load x', 'done', 'missing', 'load y', 'done'])
  waiting[0]?.(true)
  await isDone(3)
  waiting[1]?.(false)
  await rebuild.settled()
  expect(log.slice(-8)).toEqual(['load ', 'make c', 'viewed', 'make a', 'make b', 'make c', 'done', 'missing'])
  expect(rebuild.state).toBe('idle')
})

test('what cannot be made beside the builds is told, and edits are built all the same', async () => {
  const { steps, log } = recorded({ makeMissing: () => Promise.reject(new Error('no picture')) })
  const rebuild = new Rebuild(steps)
  rebuild.changed(new Set(['x']))
  await rebuild.settled()
  rebuild.changed(new Set(['y']))
  await rebuild.settled()
  expect(log.filter((entry) => /load|done|failure/.test(entry))).toEqual([
    'load x', 'done', 'failure no picture', 'load y', 'done', 'failure no picture',
  ])
})
