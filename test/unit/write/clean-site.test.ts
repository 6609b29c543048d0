import { expect, it } from 'vitest'
import type { Disk } from '../../../src/disk/disk.ts'
import { faultyDisk } from '../../../src/disk/faulty-disk.ts'
import { memoryDisk } from '../../../src/disk/memory-disk.ts'
import { cleanSite } from '../../../src/write/clean-site.ts'
import { build, diskWith, smallSite, tree, treeOf } from '../../fault/small-site.ts'

const OLD = smallSite('old')

function clean(disk: Disk) {
  return cleanSite({ disk, path: '_site', absolute: '/site/_site' }, {
    owner: { name: '1', isAlive: () => false }, shown: '_site', protectedFolders: [],
  })
}

it('cleaning removes the whole folder when all in it is ours', () => {
  const disk = diskWith(OLD, {})
  expect(clean(disk).value.removed).toHaveLength(13)
  expect(tree(disk, '')).toEqual({ 'content/index.md': '# Emmy' })
  expect(disk.list('').map(({ name }) => name)).toEqual(['content'])
  expect(clean(disk)).toEqual({ value: { removed: [] }, diagnostics: [] })
})

it('cleaning leaves what is not ours, and the next build knows the folder again', () => {
  const disk = diskWith(OLD, { '_site/.git/HEAD': 'ref', '_site/posts/1/mine.txt': 'mine' })
  expect(clean(disk).diagnostics).toEqual([])
  expect(tree(disk, '_site')).toEqual({
    '.git/HEAD': 'ref',
    'posts/1/mine.txt': 'mine',
    '.carrel-manifest.json': '{\n  "carrel": 1,\n  "files": {}\n}\n',
  })
  expect(build(disk, OLD).diagnostics).toEqual([])
  const theirs = { '.git/HEAD': 'ref', 'posts/1/mine.txt': 'mine' }
  expect(tree(disk, '_site')).toEqual({ ...treeOf(OLD, 'old'), ...theirs })
})

it('cleaning leaves what somebody edited, with a warning, and the next build keeps it aside', () => {
  const disk = diskWith(OLD, { '_site/posts/0/index.html': 'edited' })
  expect(clean(disk).diagnostics.map(({ code }) => code)).toEqual(['output/edited-by-hand'])
  expect(disk.readText('_site/posts/0/index.html')).toBe('edited')
  expect(build(disk, OLD).diagnostics.map(({ code }) => code)).toEqual(['output/edited-by-hand'])
  expect(disk.readText('_site.kept/posts/0/index.html')).toBe('edited')
  expect(tree(disk, '_site')).toEqual(treeOf(OLD, 'old'))
})

it.each([
  ['a folder without a manifest', { '_site/thesis.tex': 'x' }],
  ['a folder with a broken manifest', { '_site/.carrel-manifest.json': '{', '_site/a': 'x' }],
  ['a folder whose manifest lists what is outside', {
    '_site/.carrel-manifest.json': `{"carrel":1,"files":{"../a":"${'0'.repeat(64)}"}}`, a: 'x',
  }],
])('cleaning refuses %s', (_what, files) => {
  const disk = memoryDisk(files)
  const before = tree(disk, '')
  expect(clean(disk).diagnostics.map(({ severity }) => severity)).toEqual(['error'])
  expect(tree(disk, '')).toEqual(before)
})

it('cleaning may be killed at any call, and a second one ends it', () => {
  const theirs = { '_site/.git/HEAD': 'ref', '_site/posts/0/index.html': 'edited' }
  const counted = faultyDisk(diskWith(OLD, theirs))
  clean(counted)
  for (let at = 1; at <= counted.calls; at++) {
    const disk = diskWith(OLD, theirs)
    expect(() => clean(faultyDisk(disk, { kind: 'kill', at }))).toThrow('killed')
    clean(disk)
    const left = tree(disk, '_site')
    const names = ['.carrel-manifest.json', '.git/HEAD', 'posts/0/index.html']
    expect(Object.keys(left), `killed at ${at}`).toEqual(names)
    expect(left['posts/0/index.html']).toBe('edited')
    expect(disk.list('').map(({ name }) => name), `killed at ${at}`).toEqual(['_site', 'content'])
  }
})
