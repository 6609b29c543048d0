import { describe, expect, it } from 'vitest'
import { outputPath } from '../../../src/model/paths.ts'
import { guardOutputs } from '../../../src/write/output-guard.ts'

function codesOf(...paths: readonly string[]): readonly string[] {
  return guardOutputs(paths.map(outputPath)).map(({ code }) => code)
}

describe('names that every system can hold are let through:', () => {
  it.each([
    'index.html', 'a/b/c.html', '.nojekyll', '.well-known/x', 'é/日本/emoji 🎓.html',
    'c++ & c#?.html', 'a%20b.html', '100%.html',
    "it's \"quoted\".html", 'console.html', 'com10.html', 'a..b/c', 'con-texts/index.html',
    'x'.repeat(255), 'é'.repeat(127),
  ])('%s', (path) => {
    expect(codesOf(path)).toEqual([])
  })
})

describe('names that lead out or that some system cannot hold are refused:', () => {
  it.each([
    '', '/a', 'a/', 'a//b', '.', '..', '../a', 'a/../b', './a', 'a\\b', '..\\a',
    'C:x', 'C:/x', 'a:stream', 'a\0b', 'a\nb', 'a\u007f',
    'con', 'CON.html', 'aux.md/index.html', 'nul.', 'a/PRN.txt', 'com1', 'LPT9.pdf', 'COM¹', 'conin$',
    'a./b', 'a /b', 'a/b.', 'a/b ',
    'x'.repeat(256), 'é'.repeat(128), '.carrel-manifest.json',
  ])('%j', (path) => {
    expect(codesOf(path)).toEqual(['output/bad-path'])
  })
})

describe('two outputs that are one file on some system are an error that names both:', () => {
  it.each([
    ['a.html', 'a.html'],
    ['About/index.html', 'about/index.html'],
    ['caf\u00e9.html', 'cafe\u0301.html'],
    ['CAF\u00c9.html', 'cafe\u0301.html'],
    ['ΣΑΣ.html', 'σασ.html'],
  ])('%s and %s', (one, other) => {
    const problems = guardOutputs([outputPath(one), outputPath(other)])
    const errors = problems.filter(({ code }) => code === 'output/collision')
    expect(errors).toHaveLength(1)
    expect(errors[0]?.message).toContain(`"${one}"`)
    expect(errors[0]?.message).toContain(`"${other}"`)
  })
})

describe('a file where a folder must be is an error:', () => {
  it.each([
    [['a', 'a/index.html']],
    [['a/b.html', 'a']],
    [['A', 'a/b/c']],
    [['x/y', 'x/y/z/w.html']],
  ])('%j', (paths) => {
    expect(codesOf(...paths)).toContain('output/file-and-folder')
  })
})

it('folders that differ in case are a warning, once', () => {
  expect(codesOf('Talks/a.html', 'talks/b.html', 'talks/c.html')).toEqual(['output/folder-case'])
})
