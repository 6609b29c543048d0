import { describe, expect, it } from 'vitest'
import type { Disk } from '../../../src/disk/disk.ts'
import { memoryDisk } from '../../../src/disk/memory-disk.ts'
import { releaseLock, takeLock } from '../../../src/write/lock.ts'
import { placesBeside } from '../../../src/write/places.ts'
import { build, diskWith, smallSite, tree } from '../../fault/small-site.ts'

const PLACES = placesBeside('_site')
const living = (...names: readonly string[]) => (name: string) => names.includes(name)

describe('two builds at once', () => {
  it('the second refuses, names the process, and touches nothing', () => {
    const disk = diskWith(smallSite('old'), {})
    expect(takeLock(disk, PLACES, { name: '4711 99', isAlive: living('4711 99') })).toEqual({ kind: 'taken' })
    const before = tree(disk, '')
    const owner = { name: '4712 1', isAlive: living('4711 99', '4712 1') }
    const built = build(disk, smallSite('new'), { owner })
    expect(built.diagnostics.map(({ code }) => code)).toEqual(['output/busy'])
    expect(built.diagnostics[0]?.message).toContain('process 4711)')
    expect(tree(disk, '')).toEqual(before)
  })

  it('the second goes ahead when the first has died', () => {
    const disk = diskWith(smallSite('old'), {})
    takeLock(disk, PLACES, { name: '4711 99', isAlive: () => true })
    const built = build(disk, smallSite('new'), { owner: { name: '4712 1', isAlive: living('4712 1') } })
    expect(built.diagnostics).toEqual([])
    expect(disk.list('').map(({ name }) => name)).toEqual(['_site', 'content'])
  })

  it('no process waits for itself', () => {
    const disk = memoryDisk()
    const owner = { name: '1', isAlive: () => true }
    takeLock(disk, PLACES, owner)
    expect(takeLock(disk, PLACES, owner)).toEqual({ kind: 'taken' })
  })

  it('a lock that stayed empty belongs to nobody', () => {
    const disk = memoryDisk({ '_site.carrel/lock': '' })
    expect(takeLock(disk, PLACES, { name: '1', isAlive: () => false })).toEqual({ kind: 'taken' })
    expect(disk.readText('_site.carrel/lock')).toBe('1')
  })

  it('a lock that another process takes over first is theirs', () => {
    const disk = memoryDisk({ '_site.carrel/lock': 'dead', '_site.carrel/marker': '' })
    const isAlive = (name: string) => {
      if (name === 'dead') disk.writeFile('_site.carrel/lock', 'faster')
      return name === 'faster'
    }
    expect(takeLock(disk, PLACES, { name: 'me', isAlive })).toEqual({ kind: 'held', by: 'faster' })
    expect(disk.readText('_site.carrel/lock')).toBe('faster')
  })

  it('a work folder that vanishes while it is looked at is made again', () => {
    const disk = memoryDisk()
    let vanished = false
    const flighty: Disk = new Proxy(disk, {
      get: (target, key) => {
        if (key === 'createFile' && !vanished) {
          return (path: string) => {
            vanished = true
            target.removeFile('_site.carrel/marker')
            target.removeFolder('_site.carrel')
            target.createFile(path, '')
          }
        }
        const member: unknown = Reflect.get(target, key)
        return typeof member === 'function' ? member.bind(target) : member
      },
    })
    expect(takeLock(flighty, PLACES, { name: '1', isAlive: () => false })).toEqual({ kind: 'taken' })
  })
})

describe('giving the lock back', () => {
  it('removes the work folder', () => {
    const disk = memoryDisk()
    takeLock(disk, PLACES, { name: '1', isAlive: () => false })
    releaseLock(disk, PLACES)
    expect(disk.list('')).toEqual([])
  })

  it('keeps the work folder and its mark while a site is in it', () => {
    const disk = memoryDisk()
    takeLock(disk, PLACES, { name: '1', isAlive: () => false })
    disk.makeFolder(PLACES.old)
    releaseLock(disk, PLACES)
    expect(disk.list('_site.carrel').map(({ name }) => name)).toEqual(['marker', 'old'])
  })

  it('leaves what somebody put into the work folder', () => {
    const disk = memoryDisk()
    takeLock(disk, PLACES, { name: '1', isAlive: () => false })
    disk.writeFile('_site.carrel/notes.txt', 'mine')
    releaseLock(disk, PLACES)
    expect(tree(disk, '_site.carrel')).toEqual({ 'notes.txt': 'mine' })
  })
})
