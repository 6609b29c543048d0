import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { parseYaml } from '../../../src/parse/yaml.ts'
import { plainMapping } from '../../../src/parse/yaml/plain-mapping.ts'

const place = { path: sourcePath('content/a.md'), line: 2, family: 'front-matter' } as const
/** A comment sends a text to the full reader. */
const fully = (text: string) => parseYaml(`# read in full\n${text}`, place)

const PIECES = [
  'title', 'date', 'tags', 'yes', 'null', 'a', 'b', '1', '07', '0x1F', '1.5', '1e3', '.5', '2024-03-01', '10:30', '-1',
  ':', ': ', ' ', '  ', '\n', '\n', '\n', '\n', '"', "'", '[', ']', ', ', ',', '{', '}', '#', ' #', '&x', '*x', '!', '|', '>',
  '%', '@', '`', '\\', '\t', '\r', '- ', '---', '...', '?', '<<', '__proto__', 'é', '한', '\u0085', '\u2028', '\ufeff',
  '\u{1f600}', '~', 'true', 'Off', '_', '/',
]
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''))
const line = fc
  .tuple(fc.constantFrom('title', 'date', 'b_c', 'x-y', 'yes'), fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }))
  .map(([key, parts]) => `${key}: ${parts.join('').replaceAll('\n', ' ')}`)
const block = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'))

describe('front matter of plain lines', () => {
  const plain: readonly string[] = [
    'title: A word\ndate: 2019-05-23T17:24:00Z\ntags: [software, open science, 3]\n',
    'title: "On rings: a note"\nlayout: post\n\nnav: true\nweight: 007\n',
    "title: 'one'\nempty:\nlist: []\nurl: https://example.org/a#b\n",
  ]
  test.each(plain.map((one) => [one]))('%j is read at once', (one) => {
    expect(plainMapping(one)).toBeDefined()
    expect(fully(one)).toEqual({ value: plainMapping(one), diagnostics: [] })
  })

  const others: readonly string[] = [
    'a: &x 1', 'a: 1\na: 2', 'a: b: c', 'a: b #c', 'a: |\n  text', 'a:\n  - b', '- a', 'a: "x\\n"', 'a: [b: c]', 'a:b', 'a: b\tc',
    'a: x\r', '? a', 'a: "x" y', 'a: @b', 'a: [b, ]', "a: 'it''s'",
  ]
  test.each(others.map((one) => [one]))('%j is left to the full reader', (one) => {
    expect(plainMapping(one)).toBeUndefined()
  })

  test('says what the full reader says, wherever it says anything', () => {
    fc.assert(
      fc.property(fc.oneof(text, block), (one) => {
        const found = plainMapping(one)
        if (found !== undefined) expect(fully(one)).toEqual({ value: found, diagnostics: [] })
      }),
      { numRuns: 4000, seed: 1921 },
    )
  })
})
