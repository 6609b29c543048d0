import { describe, expect, it, test } from 'vitest'
import type { Disk } from '../../src/disk/disk.ts'
import { DiskFailure } from '../../src/disk/disk-failure.ts'
import { FaultyDisk, Killed, faultyDisk } from '../../src/disk/faulty-disk.ts'
import type { Output } from '../../src/model/output.ts'
import { sweepSite } from '../../src/write/write-site.ts'
import { build, diskWith, smallSite, tree, treeOf } from './small-site.ts'

const OLD = smallSite('old')
const NEW = smallSite('new')
const EDITED = '<p>edited by hand</p>'
/** What somebody put into the output folder, and what they changed there. */
const THEIRS = {
  '_site/CNAME': 'emmy.example',
  '_site/.git/HEAD': 'ref: refs/heads/gh-pages',
  '_site/.git/objects/ab/cdef': 'object',
  '_site/posts/1/notes.txt': 'my notes',
  '_site/old/paper.pdf': 'my paper',
  '_site/mine/deep/file.txt': 'mine',
}
const FOREIGN = Object.fromEntries(Object.entries(THEIRS).map(([path, body]) => {
  return [path.slice('_site/'.length), body]
}))
const EDITS = { 'posts/2/index.html': EDITED, 'old/11.html': EDITED }

function start(): Disk {
  return diskWith(OLD, { ...THEIRS, '_site/posts/2/index.html': EDITED, '_site/old/11.html': EDITED })
}

/** Ours and theirs as they must stand when the site of `outputs` is in place. */
function whole(outputs: readonly Output[], words: string): Readonly<Record<string, string>> {
  return { ...treeOf(outputs, words), ...FOREIGN }
}

const OLD_TREE = { ...whole(OLD, 'old'), ...EDITS }
const NEW_TREE = whole(NEW, 'new')

/** How many calls a build makes when nothing goes wrong. */
function callsOf(run: (disk: FaultyDisk) => void): number {
  const disk = faultyDisk(start())
  run(disk)
  return disk.calls
}

function everyCall(calls: number): readonly number[] {
  return Array.from({ length: calls }, (_, index) => index + 1)
}

/**
 * A whole site stands, or none does and two whole ones lie beside it. Foreign files are counted over all
 * places.
 */
function checkWhole(disk: Disk, at: string): void {
  const out = tree(disk, '_site')
  if (disk.stat('_site') !== undefined) {
    const expected = 'new/9.html' in out ? NEW_TREE : OLD_TREE
    expect(out, at).toEqual(expected)
  } else {
    const staged = tree(disk, '_site.carrel/new')
    const old = tree(disk, '_site.carrel/old')
    expect(staged, at).toMatchObject(treeOf(NEW, 'new'))
    expect(old, at).toMatchObject({ ...treeOf(OLD, 'old'), ...EDITS })
    expect({ ...old, ...staged }, at).toMatchObject(FOREIGN)
  }
}

/** The new site stands, foreign files in it, edited files beside it, and nothing else. */
function checkHealed(disk: Disk, at: string): void {
  expect(tree(disk, '_site'), at).toEqual(NEW_TREE)
  expect(tree(disk, '_site.kept'), at).toEqual(EDITS)
  expect(disk.list('').map(({ name }) => name), at).toEqual(['_site', '_site.kept', 'content'])
}

describe('a build that is killed', () => {
  const calls = callsOf((disk) => build(disk, NEW))

  it('makes enough calls for the test to mean something', () => {
    expect(calls).toBeGreaterThan(100)
  })

  it('leaves a whole site at whatever call it is killed, and the next build heals it', () => {
    for (const at of everyCall(calls)) {
      const disk = start()
      expect(() => build(faultyDisk(disk, { kind: 'kill', at }), NEW)).toThrow(Killed)
      checkWhole(disk, `killed at call ${at}`)
      const healed = build(disk, NEW, { owner: { name: '2', isAlive: (name) => name === '2' } })
      expect(healed.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      checkHealed(disk, `healed after call ${at}`)
    }
  })

  it('is healed by a build that is killed in its turn', () => {
    for (const at of everyCall(calls)) {
      const disk = start()
      expect(() => build(faultyDisk(disk, { kind: 'kill', at }), NEW)).toThrow(Killed)
      for (const again of [1, 4, 8, 12, 16, 24, 40, 80]) {
        try {
          const owner = { name: '2', isAlive: () => false }
          build(faultyDisk(disk, { kind: 'kill', at: again }), NEW, { owner })
        } catch (error) {
          expect(error).toBeInstanceOf(Killed)
        }
        checkWhole(disk, `killed at call ${at}, then at ${again}`)
      }
      build(disk, NEW, { owner: { name: '3', isAlive: () => false } })
      checkHealed(disk, `healed after call ${at} and more`)
    }
  })
})

const ERRNOS = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE'] as const

describe('a disk that fails', () => {
  const calls = callsOf((disk) => build(disk, NEW))

  it.each(ERRNOS)('with %s at any one call leaves the old site or the new', (errno) => {
    for (const at of everyCall(calls)) {
      const disk = start()
      const label = `${errno} at call ${at}`
      try {
        const built = build(faultyDisk(disk, { kind: 'fail', at, errno }), NEW)
        expect(built.diagnostics.filter(({ severity }) => severity === 'error'), label).toEqual([])
        expect(tree(disk, '_site'), label).toEqual(NEW_TREE)
      } catch (error) {
        if (!(error instanceof DiskFailure)) throw error
        expect(error.errno, label).toBe(errno)
        expect(error.message, label).toContain(error.path)
        expect(tree(disk, '_site'), label).toEqual(OLD_TREE)
      }
      build(disk, NEW)
      checkHealed(disk, label)
    }
  })

  it.each(ERRNOS)('with %s from one call on leaves a whole site', (errno) => {
    for (const at of everyCall(calls)) {
      const disk = start()
      const label = `${errno} from call ${at} on`
      try {
        build(failingFrom(disk, at, errno), NEW)
      } catch (error) {
        if (!(error instanceof DiskFailure)) throw error
        expect(error.errno, label).toBe(errno)
      }
      checkWhole(disk, label)
      build(disk, NEW, { owner: { name: '2', isAlive: () => false } })
      checkHealed(disk, label)
    }
  })
})

function failingFrom(disk: Disk, at: number, errno: string): Disk {
  return faultyDisk(disk, { kind: 'fail-from', at, errno })
}

test('a disk that fails after the site is in place spoils nothing, and is no failure of the build', () => {
  const late = (disk: Disk): ReturnType<typeof sweepSite> => {
    build(disk, NEW, { sweep: 'later' })
    return sweepSite({ disk, path: '_site', absolute: '/home/emmy/site/_site' }, { owner: { name: '1', isAlive: () => true }, shown: '_site' })
  }
  const before = callsOf((disk) => build(disk, NEW, { sweep: 'later' }))
  for (const at of everyCall(callsOf(late)).slice(before)) {
    const disk = start()
    expect(late(faultyDisk(disk, { kind: 'fail', at, errno: 'EIO' })).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(tree(disk, '_site'), `call ${at}`).toEqual(NEW_TREE)
    build(disk, NEW)
    checkHealed(disk, `call ${at}`)
  }
})
