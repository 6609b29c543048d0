import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { findPlace } from '../../../src/disk/place.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

it('a place is rooted at the folder above it when that exists', () => {
  const root = temporaryFolder()
  const place = findPlace('_site', root)
  expect(place).toMatchObject({ path: '_site', absolute: `${root}/_site` })
  place.disk.makeFolder('_site')
  expect(fs.existsSync(path.join(root, '_site'))).toBe(true)
  expect(findPlace('_site', root).path).toBe('_site')
})

it('a place is rooted at the deepest folder that exists', () => {
  const root = temporaryFolder()
  expect(findPlace('a/b/c', root)).toMatchObject({ path: 'a/b/c', absolute: `${root}/a/b/c` })
})

it('links on the way and at the place itself are followed', () => {
  const root = temporaryFolder()
  fs.mkdirSync(path.join(root, 'real/out'), { recursive: true })
  fs.symlinkSync('real', path.join(root, 'link'))
  fs.symlinkSync('real/out', path.join(root, 'direct'))
  expect(findPlace('link/out', root)).toMatchObject({ path: 'out', absolute: `${root}/real/out` })
  expect(findPlace('direct', root)).toMatchObject({ path: 'out', absolute: `${root}/real/out` })
  expect(findPlace('link/new', root)).toMatchObject({ path: 'new', absolute: `${root}/real/new` })
})

it('the root of the file system has no name', () => {
  expect(findPlace('/', '/')).toMatchObject({ path: '', absolute: '/' })
})

it('a link to nothing stays where it is', () => {
  const root = temporaryFolder()
  fs.symlinkSync('none', path.join(root, 'dangling'))
  const place = findPlace('dangling', root)
  expect(place.disk.stat(place.path)?.kind).toBe('symlink')
})
