import { describe, expect, it } from 'vitest'
import type { Disk } from '../../../src/disk/disk.ts'
import { DiskFailure } from '../../../src/disk/disk-failure.ts'
import { faultyDisk } from '../../../src/disk/faulty-disk.ts'
import { memoryDisk } from '../../../src/disk/memory-disk.ts'
import { rooted } from '../../../src/disk/rooted.ts'
import { MANIFEST_NAME, formatManifest } from '../../../src/write/manifest.ts'
import { sweepSite } from '../../../src/write/write-site.ts'
import { build, diskWith, page, smallSite, tree, treeOf } from '../../fault/small-site.ts'

const OLD = smallSite('old')
const NEW = smallSite('new')
const OWNER = { name: '1', isAlive: (name: string) => name === '1' }

describe('a first build', () => {
  it('makes the folder, and leaves nothing beside it', () => {
    const disk = memoryDisk({ 'content/a.md': '' })
    const built = build(disk, OLD)
    expect(built.diagnostics).toEqual([])
    expect(built.value).toMatchObject({ kept: [], removed: [], unchanged: false })
    expect(built.value.put).toHaveLength(13)
    expect(tree(disk, '_site')).toEqual(treeOf(OLD, 'old'))
    expect(disk.list('').map(({ name }) => name)).toEqual(['_site', 'content'])
  })

  it('makes the folders above it', () => {
    const disk = memoryDisk()
    const place = { disk, path: 'www/public/site', absolute: '/www/public/site' }
    expect(build(disk, OLD, {}, place).diagnostics).toEqual([])
    expect(tree(disk, 'www/public/site')).toEqual(treeOf(OLD, 'old'))
    expect(disk.list('www/public').map(({ name }) => name)).toEqual(['site'])
  })

  it('takes an empty folder, and one that holds only what systems put there', () => {
    const disk = memoryDisk({ '_site/.DS_Store': 'litter' })
    expect(build(disk, OLD).diagnostics).toEqual([])
    expect(tree(disk, '_site')).toEqual({ ...treeOf(OLD, 'old'), '.DS_Store': 'litter' })
    const empty = memoryDisk({ '_site/': '' })
    expect(build(empty, OLD).diagnostics).toEqual([])
    expect(tree(empty, '_site')).toEqual(treeOf(OLD, 'old'))
  })

  it('writes a site without a single file', () => {
    const disk = memoryDisk()
    expect(build(disk, []).value.unchanged).toBe(false)
    expect(Object.keys(tree(disk, '_site'))).toEqual([MANIFEST_NAME])
    expect(build(disk, []).value.unchanged).toBe(true)
  })
})

describe('a second build', () => {
  it('of the same site touches nothing', () => {
    const disk = diskWith(OLD, {})
    const only: Disk = readOnly(disk)
    const built = build(only, OLD)
    expect(built).toEqual({
      value: { put: [], kept: OLD.map(({ path }) => path), removed: [], unchanged: true },
      diagnostics: [],
    })
  })

  it('keeps the very files that do not change, and replaces the rest', () => {
    const disk = diskWith(OLD, {})
    const kept = disk.stat('_site/posts/0/index.html')?.identity
    const changed = disk.stat('_site/posts/1/index.html')?.identity
    const built = build(disk, NEW)
    expect(built.value.kept).toEqual(['posts/0/index.html', 'posts/3/index.html', 'posts/6/index.html'])
    expect(built.value.removed).toEqual(['old/10.html', 'old/11.html', 'old/9.html'])
    expect(disk.stat('_site/posts/0/index.html')?.identity).toBe(kept)
    expect(disk.stat('_site/posts/1/index.html')?.identity).not.toBe(changed)
    expect(tree(disk, '_site')).toEqual(treeOf(NEW, 'new'))
  })

  it('writes kept files once more where the disk has no hard links', () => {
    const disk = diskWith(OLD, {})
    const plain: Disk = without(disk, 'link', 'EPERM')
    expect(build(plain, NEW).diagnostics).toEqual([])
    expect(tree(disk, '_site')).toEqual(treeOf(NEW, 'new'))
  })

  it('heals what somebody deleted', () => {
    const disk = diskWith(OLD, {})
    disk.removeFile('_site/posts/0/index.html')
    disk.removeFolder('_site/posts/0')
    expect(build(disk, OLD).value.put).toEqual(['posts/0/index.html'])
    expect(tree(disk, '_site')).toEqual(treeOf(OLD, 'old'))
  })

  it('replaces a file that a power cut left empty, and keeps no copy of nothing', () => {
    const disk = diskWith(OLD, { '_site/posts/0/index.html': '' })
    expect(build(disk, OLD).diagnostics).toEqual([])
    expect(tree(disk, '_site')).toEqual(treeOf(OLD, 'old'))
    expect(disk.stat('_site.kept')).toBeUndefined()
  })

  it('turns files into folders and folders into files', () => {
    const disk = diskWith([page('a', '1'), page('b/c/d', '2')], {})
    expect(build(disk, [page('a/x', '3'), page('b', '4')]).diagnostics).toEqual([])
    expect(tree(disk, '_site')).toMatchObject({ 'a/x': '3', b: '4' })
  })

  it('may leave the old site to be removed after the report', () => {
    const disk = diskWith(OLD, {})
    build(disk, NEW, { sweep: 'later' })
    expect(tree(disk, '_site')).toEqual(treeOf(NEW, 'new'))
    expect(tree(disk, '_site.carrel/old')).toEqual(treeOf(OLD, 'old'))
    const place = { disk, path: '_site', absolute: '/site/_site' }
    expect(sweepSite(place, { owner: OWNER, shown: '_site' })).toEqual([])
    expect(disk.stat('_site.carrel')).toBeUndefined()
    expect(sweepSite(place, { owner: OWNER, shown: '_site' })).toEqual([])
  })

  it('warns of edited files in the report, even when the old site is removed later', () => {
    const disk = diskWith(OLD, { '_site/posts/0/index.html': 'edited' })
    const { diagnostics } = build(disk, NEW, { sweep: 'later' })
    expect(diagnostics.map(({ code }) => code)).toEqual(['output/edited-by-hand'])
    expect(disk.readText('_site.kept/posts/0/index.html')).toBe('edited')
    const place = { disk, path: '_site', absolute: '/site/_site' }
    expect(sweepSite(place, { owner: OWNER, shown: '_site' })).toEqual([])
    expect(disk.list('').map(({ name }) => name)).toEqual(['_site', '_site.kept', 'content'])
  })

  it('removes an old site that nobody removed', () => {
    const disk = diskWith(OLD, {})
    build(disk, NEW, { sweep: 'later' })
    expect(build(disk, NEW)).toMatchObject({ value: { unchanged: true }, diagnostics: [] })
    expect(disk.list('').map(({ name }) => name)).toEqual(['_site', 'content'])
  })
})

describe('files that are not ours', () => {
  it('are carried along, in folders of theirs and of ours', () => {
    const theirs = {
      '.git/HEAD': 'ref', CNAME: 'x', 'posts/1/mine.txt': 'mine', 'old/mine.txt': 'mine', 'empty/': '',
    }
    const disk = diskWith(OLD, inFolder('_site', theirs))
    expect(build(disk, NEW).diagnostics).toEqual([])
    expect(tree(disk, '_site')).toEqual({ ...treeOf(NEW, 'new'), ...theirs })
  })

  it('are carried along when the .git is a file, as in a worktree', () => {
    const disk = diskWith(OLD, { '_site/.git': 'gitdir: ../.git/worktrees/_site' })
    build(disk, NEW)
    expect(disk.readText('_site/.git')).toBe('gitdir: ../.git/worktrees/_site')
  })

  it('are merged with a folder that the site comes to have', () => {
    const theirs = { 'new/slides/a.pdf': 'slides', 'new/b.pdf': 'b' }
    const disk = diskWith(OLD, inFolder('_site', theirs))
    expect(build(disk, NEW).diagnostics).toEqual([])
    expect(tree(disk, '_site')).toEqual({ ...treeOf(NEW, 'new'), ...theirs })
    expect(disk.stat('_site.carrel')).toBeUndefined()
    expect(disk.stat('_site.kept')).toBeUndefined()
  })

  it('are taken for the site’s when they have the same name and bytes', () => {
    const disk = diskWith(OLD, { '_site/CNAME': 'emmy.example' })
    expect(build(disk, [...NEW, page('CNAME', 'emmy.example')]).diagnostics).toEqual([])
    expect(tree(disk, '_site')).toEqual(treeOf([...NEW, page('CNAME', 'emmy.example')], 'new'))
    expect(disk.stat('_site.kept')).toBeUndefined()
  })

  it.each([
    ['a file of the same name', '_site/CNAME', 'CNAME'],
    ['a file whose name differs in case', '_site/cname', 'CNAME'],
    ['a folder where the site has a file', '_site/CNAME/x', 'CNAME'],
    ['a file where the site has a folder', '_site/talks', 'talks/index.html'],
    ['a file in a folder that both have', '_site/talks/index.html', 'talks/index.html'],
    ['a folder whose name differs in case', '_site/Talks/x', 'talks/index.html'],
    ['a file below a file of the site', '_site/old/x.txt', 'old'],
  ])('are never overwritten: %s refuses the build', (_what, theirs, ours) => {
    const disk = diskWith(OLD, { [theirs]: 'theirs' })
    const before = tree(disk, '')
    const built = build(disk, [...NEW, page(ours, 'ours')])
    expect(built.diagnostics.map(({ code }) => code)).toEqual(['output/in-the-way'])
    expect(tree(disk, '')).toEqual(before)
  })

  it('are carried along by an interrupted build that the next one finishes, merged folders too', () => {
    const disk = diskWith(OLD, { '_site/new/b.pdf': 'b', '_site/zzz': 'z' })
    const calls = countCalls(() => diskWith(OLD, { '_site/new/b.pdf': 'b', '_site/zzz': 'z' }))
    for (let at = 1; at <= calls; at++) {
      expect(() => build(faultyDisk(disk, { kind: 'kill', at }), NEW)).toThrow('killed')
      build(disk, OLD)
      expect(tree(disk, '_site')).toEqual({ ...treeOf(OLD, 'old'), 'new/b.pdf': 'b', zzz: 'z' })
      expect(disk.stat('_site.kept')).toBeUndefined()
    }
  })
})

describe('a file of ours that somebody edited', () => {
  it('is replaced, and kept beside the site with a warning', () => {
    const disk = diskWith(OLD, { '_site/posts/0/index.html': 'edited' })
    const built = build(disk, NEW)
    expect(built.diagnostics.map(({ code }) => code)).toEqual(['output/edited-by-hand'])
    expect(built.diagnostics[0]?.message).toContain('_site/posts/0/index.html')
    expect(built.diagnostics[0]?.message).toContain('_site.kept/posts/0/index.html')
    expect(disk.readText('_site.kept/posts/0/index.html')).toBe('edited')
    expect(tree(disk, '_site')).toEqual(treeOf(NEW, 'new'))
  })

  it('is kept each time, under another name', () => {
    const disk = diskWith(OLD, {})
    for (const words of ['one', 'two', 'three']) {
      disk.writeFile('_site/posts/0/index.html', words)
      build(disk, OLD)
    }
    expect(tree(disk, '_site.kept')).toEqual({
      'posts/0/index.html': 'one', 'posts/0/index-2.html': 'two', 'posts/0/index-3.html': 'three',
    })
  })

  it('is no loss when the new site has the same bytes', () => {
    const disk = diskWith(OLD, { '_site/posts/1/index.html': '<p>new 1</p>' })
    expect(build(disk, NEW).diagnostics).toEqual([])
    expect(tree(disk, '_site')).toEqual(treeOf(NEW, 'new'))
  })
})

describe('a folder that may not be built into is left as it is:', () => {
  const manifest = formatManifest({ outputs: new Map() })
  const listed = `_site/${MANIFEST_NAME}`
  it.each([
    ['one that holds something else', { '_site/thesis.tex': 'x' }, 'output/not-ours'],
    ['another program’s site', { '_site/index.html': 'x', '_site/a.css': '' }, 'output/not-ours'],
    ['a repository', { '_site/.git/HEAD': 'x', '_site/a.tex': '' }, 'output/repository'],
    ['a worktree', { '_site/.git': 'gitdir: x' }, 'output/repository'],
    ['one with half a manifest', { [listed]: manifest.slice(0, 20) }, 'output/manifest-broken'],
    ['one with an empty manifest', { [listed]: '' }, 'output/manifest-broken'],
    ['one whose manifest is a link', { [listed]: { target: 'x' }, '_site/x': '' }, 'output/manifest-broken'],
    ['a file', { _site: 'x' }, 'output/not-a-folder'],
    ['a link', { _site: { target: 'elsewhere' } }, 'output/not-a-folder'],
    ['one whose work folder is taken', { '_site.carrel/thesis.tex': 'x' }, 'output/work-folder-taken'],
  ])('%s', (_what, files, code) => {
    const disk = memoryDisk(files)
    const before = tree(disk, '')
    const built = build(disk, NEW)
    expect(built.diagnostics.map((problem) => problem.code)).toEqual([code])
    expect(built.value).toEqual({ put: [], kept: [], removed: [], unchanged: true })
    expect(tree(disk, '')).toEqual(before)
  })

  it('one that is a mount point, or holds one that is not ours', () => {
    for (const folder of ['_site', '_site/data']) {
      const disk = memoryDisk({ [`_site/${MANIFEST_NAME}`]: manifest })
      disk.mount(folder, 'another')
      expect(build(disk, NEW).diagnostics.map(({ code }) => code)).toEqual(['output/mount-point'])
    }
  })

  it('one that is the content', () => {
    const disk = memoryDisk({ 'content/a.md': 'a' })
    const folders = [{ path: '/home/emmy/site/_site', what: "the site's content", mayHoldOutput: false }]
    expect(build(disk, NEW, { protectedFolders: folders }).diagnostics[0]?.code).toBe('output/unsafe-folder')
    expect(tree(disk, '')).toEqual({ 'content/a.md': 'a' })
  })

  it('one that would receive files outside of it', () => {
    const disk = memoryDisk({ 'content/a.md': 'a' })
    expect(build(disk, [page('../content/a.md', 'b')]).diagnostics[0]?.code).toBe('output/bad-path')
    expect(tree(disk, '')).toEqual({ 'content/a.md': 'a' })
  })
})

describe('a source that changed during the build', () => {
  it('leaves the old site, and says which', () => {
    const disk = diskWith(OLD, {})
    const built = build(disk, NEW, { readCopy: () => new Uint8Array([1]) })
    expect(built.diagnostics.map(({ code }) => code)).toEqual(['output/source-changed'])
    expect(built.diagnostics[0]?.at?.path).toBe('content/new.png')
    expect(tree(disk, '')).toEqual({ 'content/index.md': '# Emmy', ...inFolder('_site', treeOf(OLD, 'old')) })
  })

  it('leaves the old site when it is gone', () => {
    const disk = diskWith(OLD, {})
    const readCopy = () => { throw new DiskFailure('read', '/site/content/new.png', 'ENOENT') }
    expect(() => build(disk, NEW, { readCopy })).toThrow('content/new.png')
    expect(tree(disk, '')).toEqual({ 'content/index.md': '# Emmy', ...inFolder('_site', treeOf(OLD, 'old')) })
  })
})

describe('a disk that blocks', () => {
  it('for a moment, as Windows does with open files, is waited for', () => {
    const disk = diskWith(OLD, { '_site/CNAME': 'x' })
    const built = build(blocking(disk, 3), NEW)
    expect(built.diagnostics).toEqual([])
    expect(tree(disk, '_site')).toEqual({ ...treeOf(NEW, 'new'), CNAME: 'x' })
  })

  it('for good keeps the old site in place', () => {
    const disk = diskWith(OLD, { '_site/CNAME': 'x' })
    expect(() => build(blocking(disk, 1000), NEW)).toThrow('EBUSY')
    expect(tree(disk, '')).toEqual({
      'content/index.md': '# Emmy', ...inFolder('_site', { ...treeOf(OLD, 'old'), CNAME: 'x' }),
    })
  })
})

describe('a folder that can be moved only piece by piece, as in a container', () => {
  const theirs = { '.git/HEAD': 'ref', 'posts/1/mine.txt': 'mine' }
  const expected = { ...treeOf(NEW, 'new'), ...theirs }
  const start = (): Disk => diskWith(OLD, inFolder('_site', { ...theirs, 'posts/0/index.html': 'edited' }))

  it('is replaced all the same', () => {
    const disk = start()
    expect(build(layered(disk), NEW).diagnostics.map(({ code }) => code)).toEqual(['output/edited-by-hand'])
    expect(tree(disk, '_site')).toEqual(expected)
    expect(disk.list('').map(({ name }) => name)).toEqual(['_site', '_site.kept', 'content'])
  })

  it('is healed wherever the build is killed', () => {
    const calls = countCalls(() => layered(start()))
    for (let at = 1; at <= calls; at++) {
      const disk = start()
      expect(() => build(faultyDisk(layered(disk), { kind: 'kill', at }), NEW)).toThrow('killed')
      build(layered(disk), NEW)
      expect(tree(disk, '_site'), `killed at ${at}`).toEqual(expected)
      expect(tree(disk, '_site.kept'), `killed at ${at}`).toEqual({ 'posts/0/index.html': 'edited' })
      const left = disk.list('').map(({ name }) => name)
      expect(left, `killed at ${at}`).toEqual(['_site', '_site.kept', 'content'])
    }
  })
})

function countCalls(start: () => Disk): number {
  const disk = faultyDisk(start())
  build(disk, NEW)
  return disk.calls
}

function inFolder(folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, body]) => [`${folder}/${path}`, body]))
}

/** A disk that behaves as the given one but for some of its methods. */
function altered(disk: Disk, methods: Partial<Disk>): Disk {
  const plain = rooted({
    list: (path) => disk.list(path),
    stat: (path) => disk.stat(path),
    resolve: (path) => disk.resolve(path),
    readBytes: (path) => disk.readBytes(path),
    readText: (path) => disk.readText(path),
    writeFile: (path, body) => disk.writeFile(path, body),
    createFile: (path, body) => disk.createFile(path, body),
    makeFolder: (path) => disk.makeFolder(path),
    rename: (from, to) => disk.rename(from, to),
    removeFile: (path) => disk.removeFile(path),
    removeFolder: (path) => disk.removeFolder(path),
    link: (from, to) => disk.link(from, to),
    copyFile: (from, to) => disk.copyFile(from, to),
    sync: (path) => disk.sync(path),
    pause: () => undefined,
    ...methods,
  }, '')
  return plain
}

function without(disk: Disk, method: 'link', errno: string): Disk {
  return altered(disk, { [method]: (path: string) => { throw new DiskFailure(method, path, errno) } })
}

function readOnly(disk: Disk): Disk {
  const refuse = (path: string) => { throw new DiskFailure('write', path, 'EROFS') }
  return altered(disk, {
    writeFile: refuse,
    createFile: refuse,
    makeFolder: refuse,
    rename: refuse,
    removeFile: refuse,
    removeFolder: refuse,
    link: refuse,
  })
}

/** Refuses the renames of the swap so many times, each of them anew. */
function blocking(disk: Disk, times: number): Disk {
  const left = new Map<string, number>()
  return altered(disk, {
    rename: (from, to) => {
      const rest = left.get(from) ?? (from === '_site.carrel/old' || from === '_site' ? 0 : times)
      left.set(from, rest - 1)
      if (rest > 0) throw new DiskFailure('rename', from, 'EBUSY')
      disk.rename(from, to)
    },
  })
}

/** Refuses to rename folders of the old site, as an overlay file system does with those of a lower layer. */
function layered(disk: Disk): Disk {
  return altered(disk, {
    rename: (from, to) => {
      const isLower = from === '_site' || from.startsWith('_site/')
      if (isLower && disk.stat(from)?.kind === 'folder') throw new DiskFailure('rename', from, 'EXDEV')
      disk.rename(from, to)
    },
  })
}
