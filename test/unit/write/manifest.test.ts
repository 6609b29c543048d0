import { describe, expect, it } from 'vitest'
import { outputPath } from '../../../src/model/paths.ts'
import { formatManifest, parseManifest } from '../../../src/write/manifest.ts'

const A = 'a'.repeat(64)
const B = 'b'.repeat(64)

it('a manifest is sorted by code unit, whatever the order of the outputs', () => {
  const outputs = new Map([
    [outputPath('é.html'), B],
    [outputPath('a/index.html'), A],
    [outputPath('Z.html'), B],
    [outputPath('404.html'), A],
  ])
  expect(formatManifest({ outputs })).toBe(`{
  "carrel": 1,
  "files": {
    "404.html": "${A}",
    "Z.html": "${B}",
    "a/index.html": "${A}",
    "é.html": "${B}"
  }
}
`)
  expect(parseManifest(formatManifest({ outputs }))?.outputs.size).toBe(4)
})

it('a manifest of nothing is one', () => {
  const text = formatManifest({ outputs: new Map() })
  expect(text).toBe('{\n  "carrel": 1,\n  "files": {}\n}\n')
  expect(parseManifest(text)?.outputs.size).toBe(0)
})

it('names that look like parts of an object are names', () => {
  const names = ['__proto__', 'constructor', 'a"b\u2028']
  const outputs = new Map(names.map((name) => [outputPath(name), A] as const))
  expect(parseManifest(formatManifest({ outputs }))?.outputs).toEqual(outputs)
})

describe('what is no whole manifest is none:', () => {
  it.each([
    ['nothing', ''],
    ['half of one', `{ "carrel": 1, "files": { "a": "${A}"`],
    ['a list', '[]'],
    ['null', 'null'],
    ['another format', `{ "carrel": 2, "files": {} }`],
    ['no files', '{ "carrel": 1 }'],
    ['files as a list', '{ "carrel": 1, "files": [] }'],
    ['a digest that is none', '{ "carrel": 1, "files": { "a": "x" } }'],
    ['a digest in capitals', `{ "carrel": 1, "files": { "a": "${A.toUpperCase()}" } }`],
    ['a path that climbs out', `{ "carrel": 1, "files": { "../a": "${A}" } }`],
    ['a path that climbs out halfway', `{ "carrel": 1, "files": { "a/../../b": "${A}" } }`],
    ['an absolute path', `{ "carrel": 1, "files": { "/etc/passwd": "${A}" } }`],
    ['a drive of Windows', `{ "carrel": 1, "files": { "C:\\\\x": "${A}" } }`],
  ])('%s', (_what, text) => {
    expect(parseManifest(text)).toBeUndefined()
  })
})
