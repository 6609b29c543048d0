import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { nativePath, pathBelow, slashed } from '../../../src/disk/disk-path.ts'

describe('a path below the root of a disk', () => {
  it.each([
    ['/site', 'a/b.md', '/site/a/b.md'],
    ['/site', '', '/site'],
    ['/', 'a', '/a'],
    ['/site', 'a:b\\c', '/site/a:b\\c'],
    ['/site', '..a/b..', '/site/..a/b..'],
  ])('on POSIX, %s and %s is %s', (root, relative, expected) => {
    expect(nativePath(root, relative, path.posix)).toBe(expected)
  })

  it.each([
    ['C:\\site', 'a/b.md', 'C:\\site\\a\\b.md'],
    ['C:\\', 'a', 'C:\\a'],
    ['\\\\host\\share\\site', 'a/b', '\\\\host\\share\\site\\a\\b'],
    ['C:\\site', '', 'C:\\site'],
  ])('on Windows, %s and %s is %s', (root, relative, expected) => {
    expect(nativePath(root, relative, path.win32)).toBe(expected)
  })

  it.each([
    '..', '../a', 'a/..', 'a/../b', '.', './a', '/a', 'a/', 'a//b', 'a\0',
  ])('%j is refused everywhere', (relative) => {
    expect(nativePath('/site', relative, path.posix)).toBeUndefined()
    expect(nativePath('C:\\site', relative, path.win32)).toBeUndefined()
  })

  it.each([
    '..\\a', 'a\\..\\..\\b', 'C:\\x', 'C:x', 'a:stream', '\\\\host\\share',
  ])('%j is refused on Windows', (relative) => {
    expect(nativePath('C:\\site', relative, path.win32)).toBeUndefined()
  })
})

describe('a path of the system', () => {
  it.each([
    ['C:\\site', 'C:\\site\\a\\b', 'a/b'],
    ['C:\\site', 'C:\\site', ''],
    ['C:\\site', 'c:\\SITE\\a', 'a'],
    ['C:\\site', 'C:\\site-private', undefined],
    ['C:\\site', 'D:\\site\\a', undefined],
    ['C:\\site', 'C:\\', undefined],
    ['C:\\site', 'C:\\site\\..a', '..a'],
  ])('on Windows, below %s, %s is %j', (root, native, expected) => {
    expect(pathBelow(root, native, path.win32)).toBe(expected)
  })

  it.each([
    ['/site', '/site/a', 'a'],
    ['/site', '/site-private', undefined],
    ['/site', '/', undefined],
    ['/', '/a', 'a'],
  ])('on POSIX, below %s, %s is %j', (root, native, expected) => {
    expect(pathBelow(root, native, path.posix)).toBe(expected)
  })

  it('has slashes between its segments outside of this chapter', () => {
    expect(slashed('C:\\Users\\emmy', path.win32)).toBe('C:/Users/emmy')
    expect(slashed('/home/a\\b', path.posix)).toBe('/home/a\\b')
  })
})
