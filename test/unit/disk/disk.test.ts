import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Disk } from '../../../src/disk/disk.ts'
import { DiskFailure } from '../../../src/disk/disk-failure.ts'
import { memoryDisk } from '../../../src/disk/memory-disk.ts'
import { nodeDisk } from '../../../src/disk/node-disk.ts'
import { rooted } from '../../../src/disk/rooted.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const FILES = { 'a/b.txt': 'bee', 'a/c/d.txt': 'dee', 'empty/': '', 'top.txt': 'é' }

function real(): Disk {
  const root = temporaryFolder()
  for (const [name, body] of Object.entries(FILES)) {
    const native = path.join(root, name)
    fs.mkdirSync(name.endsWith('/') ? native : path.dirname(native), { recursive: true })
    if (!name.endsWith('/')) fs.writeFileSync(native, body)
  }
  return nodeDisk(root)
}

const DISKS: readonly (readonly [string, () => Disk])[] = [
  ['the real disk', real],
  ['the disk in memory', () => memoryDisk(FILES)],
  ['a part of a disk in memory', () => {
    const files = Object.entries(FILES).map(([name, body]) => [`x/y/${name}`, body])
    return rooted(memoryDisk(Object.fromEntries(files)), 'x/y')
  }],
]

/** What must fail, and how, alike on every disk. */
const FAILURES: readonly (readonly [string, (disk: Disk) => unknown, string, string])[] = [
  ['listing a folder that is missing', (disk) => disk.list('none'), 'list', 'ENOENT'],
  ['listing a file', (disk) => disk.list('top.txt'), 'list', 'ENOTDIR'],
  ['reading a file that is missing', (disk) => disk.readBytes('a/none'), 'read', 'ENOENT'],
  ['reading a folder', (disk) => disk.readText('a'), 'read', 'EISDIR'],
  ['writing below a folder that is missing', (disk) => disk.writeFile('none/x', ''), 'write', 'ENOENT'],
  ['writing below a file', (disk) => disk.writeFile('top.txt/x', ''), 'write', 'ENOTDIR'],
  ['writing over a folder', (disk) => disk.writeFile('a', ''), 'write', 'EISDIR'],
  ['creating what is there', (disk) => disk.createFile('top.txt', ''), 'create', 'EEXIST'],
  ['making a folder that is there', (disk) => disk.makeFolder('a'), 'make folder', 'EEXIST'],
  ['making a folder below one that is missing', (disk) => disk.makeFolder('x/y'), 'make folder', 'ENOENT'],
  ['renaming what is missing', (disk) => disk.rename('none', 'other'), 'rename', 'ENOENT'],
  ['renaming a folder over a full one', (disk) => disk.rename('empty', 'a'), 'rename', 'ENOTEMPTY'],
  ['renaming a file over a folder', (disk) => disk.rename('top.txt', 'a'), 'rename', 'EISDIR'],
  ['renaming a folder over a file', (disk) => disk.rename('a', 'top.txt'), 'rename', 'ENOTDIR'],
  ['renaming a folder into itself', (disk) => disk.rename('a', 'a/c/a'), 'rename', 'EINVAL'],
  ['removing what is missing', (disk) => disk.removeFile('none'), 'remove', 'ENOENT'],
  ['removing a full folder', (disk) => disk.removeFolder('a'), 'remove folder', 'ENOTEMPTY'],
  ['removing a file as a folder', (disk) => disk.removeFolder('top.txt'), 'remove folder', 'ENOTDIR'],
  ['linking onto what is there', (disk) => disk.link('top.txt', 'a/b.txt'), 'link', 'EEXIST'],
  ['copying what is missing', (disk) => disk.copyFile('none', 'x'), 'copy', 'ENOENT'],
  ['a path that climbs out', (disk) => disk.readText('../x'), 'read', 'EINVAL'],
  ['a path that climbs out halfway', (disk) => disk.writeFile('a/../../x', ''), 'write', 'EINVAL'],
  ['an absolute path', (disk) => disk.readText('/etc/passwd'), 'read', 'EINVAL'],
  ['a path with NUL', (disk) => disk.stat('a\0b'), 'inspect', 'EINVAL'],
  ['a target that climbs out', (disk) => disk.rename('top.txt', '../x'), 'rename', 'EINVAL'],
]

describe.each(DISKS)('%s', (_name, make) => {
  it('lists in the order of code units', () => {
    const disk = make()
    disk.writeFile('Z', '')
    expect(disk.list('').map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'file Z', 'folder a', 'folder empty', 'file top.txt',
    ])
  })

  it('tells what stands at a path, and that nothing does', () => {
    const disk = make()
    expect(disk.stat('top.txt')).toMatchObject({ kind: 'file', size: 2 })
    expect(disk.stat('a')).toMatchObject({ kind: 'folder', size: 0 })
    expect(disk.stat('none')).toBeUndefined()
    expect(disk.stat('top.txt/none')).toBeUndefined()
    expect(disk.stat('a')?.volume).toBe(disk.stat('')?.volume)
  })

  it('writes, overwrites and reads text and bytes', () => {
    const disk = make()
    disk.writeFile('a/b.txt', 'ö')
    disk.createFile('a/new', new Uint8Array([0xff, 0x00]))
    expect(disk.readText('a/b.txt')).toBe('ö')
    expect([...disk.readBytes('a/b.txt')]).toEqual([0xc3, 0xb6])
    expect([...disk.readBytes('a/new')]).toEqual([0xff, 0x00])
    expect(disk.readText('a/new')).toBe('\u{fffd}\0')
  })

  it('renames folders with all that is in them, and files over files', () => {
    const disk = make()
    disk.rename('a', 'empty/a')
    disk.rename('top.txt', 'empty/a/b.txt')
    expect(disk.readText('empty/a/c/d.txt')).toBe('dee')
    expect(disk.readText('empty/a/b.txt')).toBe('é')
    expect(disk.stat('a')).toBeUndefined()
  })

  it('gives a file a second name, which outlives the first', () => {
    const disk = make()
    disk.link('top.txt', 'a/second')
    expect(disk.stat('a/second')?.identity).toBe(disk.stat('top.txt')?.identity)
    expect(disk.stat('a/second')?.identity).not.toBe(disk.stat('a/b.txt')?.identity)
    disk.removeFile('top.txt')
    expect(disk.readText('a/second')).toBe('é')
  })

  it('copies bytes, not names', () => {
    const disk = make()
    disk.copyFile('top.txt', 'a/b.txt')
    disk.writeFile('top.txt', 'changed')
    expect(disk.readText('a/b.txt')).toBe('é')
  })

  it('makes and removes folders, and syncs files', () => {
    const disk = make()
    disk.makeFolder('empty/x')
    disk.removeFolder('empty/x')
    disk.sync('top.txt')
    expect(disk.list('empty')).toEqual([])
  })

  it('follows what is no link to itself', () => {
    const disk = make()
    expect(disk.resolve('a/b.txt')).toEqual({ kind: 'file', path: 'a/b.txt' })
    expect(disk.resolve('a')).toEqual({ kind: 'folder', path: 'a' })
    expect(disk.resolve('')).toEqual({ kind: 'folder', path: '' })
    expect(disk.resolve('none')).toEqual({ kind: 'missing' })
  })

  it.each(FAILURES)('fails with operation, path and reason at %s', (_what, run, operation, errno) => {
    const disk = make()
    try {
      run(disk)
    } catch (error) {
      if (!(error instanceof DiskFailure)) throw error
      expect([error.operation, error.errno]).toEqual([operation, errno])
      expect(error.message).toContain(error.path)
      expect(error.message).toContain(errno)
      return
    }
    expect.unreachable('it did not fail')
  })
})

/** Links by name, made in a folder that has a sibling with a secret. */
const LINKS: readonly (readonly [string, string, string, object])[] = [
  ['a link to a file of the disk', 'link', 'a/b.txt', { kind: 'file', path: 'a/b.txt' }],
  ['a link to a folder of the disk', 'link', 'a', { kind: 'folder', path: 'a' }],
  ['a link from within a folder', 'a/link', '../top.txt', { kind: 'file', path: 'top.txt' }],
  ['a link to the root', 'a/link', '..', { kind: 'folder', path: '' }],
  ['a link to nothing', 'link', 'none', { kind: 'missing' }],
  ['a link to itself', 'link', 'link', { kind: 'loop' }],
]

describe('symbolic links', () => {
  it.each(LINKS)('on the real disk, %s is followed', (_what, from, target, expected) => {
    const root = temporaryFolder()
    fs.mkdirSync(path.join(root, 'a'))
    fs.writeFileSync(path.join(root, 'a/b.txt'), 'bee')
    fs.writeFileSync(path.join(root, 'top.txt'), 'top')
    fs.symlinkSync(target, path.join(root, from))
    expect(nodeDisk(root).stat(from)?.kind).toBe('symlink')
    expect(nodeDisk(root).resolve(from)).toEqual(expected)
  })

  it.each(LINKS)('in memory, %s is followed', (_what, from, target, expected) => {
    const disk = memoryDisk({ 'a/b.txt': 'bee', 'top.txt': 'top', [from]: { target } })
    expect(disk.stat(from)?.kind).toBe('symlink')
    expect(disk.resolve(from)).toEqual(expected)
  })

  it.each([
    ['a file outside', '../secret.txt'],
    ['a folder outside', '..'],
    ['a sibling whose name begins alike', '../site-private'],
    ['the root of the file system', '/'],
  ])('a link to %s is outside, whatever it is called', (_what, target) => {
    const root = temporaryFolder()
    fs.mkdirSync(path.join(root, 'site'))
    fs.mkdirSync(path.join(root, 'site-private'))
    fs.writeFileSync(path.join(root, 'secret.txt'), 'secret')
    fs.symlinkSync(target, path.join(root, 'site/link'))
    const disk = nodeDisk(path.join(root, 'site'))
    expect(disk.resolve('link')).toEqual({ kind: 'outside', target: path.resolve(root, 'site', target) })
  })

  it('a link in a folder on the way leads outside too', () => {
    const root = temporaryFolder()
    fs.mkdirSync(path.join(root, 'site'))
    fs.writeFileSync(path.join(root, 'secret.txt'), 'secret')
    fs.symlinkSync('..', path.join(root, 'site/up'))
    expect(nodeDisk(path.join(root, 'site')).resolve('up/secret.txt')).toMatchObject({ kind: 'outside' })
  })

  it('two links that name each other end', () => {
    const disk = memoryDisk({ a: { target: 'b' }, b: { target: 'a' } })
    expect(disk.resolve('a')).toEqual({ kind: 'loop' })
    const root = temporaryFolder()
    fs.symlinkSync('b', path.join(root, 'a'))
    fs.symlinkSync('a', path.join(root, 'b'))
    expect(nodeDisk(root).resolve('a')).toEqual({ kind: 'loop' })
  })

  it('a part of a disk takes the rest of that disk for outside', () => {
    const disk = memoryDisk({
      'site/link': { target: '../secret.txt' },
      'site/in': { target: 'x' },
      'site/x': '',
      'secret.txt': '',
    })
    expect(rooted(disk, 'site').resolve('link')).toEqual({ kind: 'outside', target: 'secret.txt' })
    expect(rooted(disk, 'site').resolve('in')).toEqual({ kind: 'file', path: 'x' })
  })
})
