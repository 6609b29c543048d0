import { describe, expect, it } from 'vitest'
import type { SlugMode } from '../../../src/transform/slugify.ts'
import { isSlugMode, slugify } from '../../../src/transform/slugify.ts'

const TEXT = 'The _config.yml file'

const cases: readonly (readonly [string, SlugMode, 'lower' | 'cased', string])[] = [
  [TEXT, 'default', 'lower', 'the-config-yml-file'],
  [TEXT, 'default', 'cased', 'The-config-yml-file'],
  [TEXT, 'pretty', 'lower', 'the-_config.yml-file'],
  [TEXT, 'pretty', 'cased', 'The-_config.yml-file'],
  [TEXT, 'raw', 'lower', 'the-_config.yml-file'],
  [TEXT, 'ascii', 'lower', 'the-config-yml-file'],
  [TEXT, 'latin', 'lower', 'the-config-yml-file'],
  [TEXT, 'none', 'lower', 'the _config.yml file'],
  [TEXT, 'none', 'cased', TEXT],
  ['  Hello,   World!  ', 'default', 'lower', 'hello-world'],
  ['a--b', 'default', 'lower', 'a-b'],
  ['a--b', 'pretty', 'lower', 'a-b'],
  ['-a-', 'raw', 'lower', 'a'],
  ['--a--', 'raw', 'lower', '-a-'],
  ['Größe & Maß', 'default', 'lower', 'größe-maß'],
  ['Größe & Maß', 'ascii', 'lower', 'gr-e-ma'],
  ['Größe & Maß', 'latin', 'lower', 'grosse-mass'],
  ['Æsir Øresund Łódź Œuvre', 'latin', 'lower', 'aesir-oresund-lodz-oeuvre'],
  ['Ærø', 'latin', 'cased', 'AEro'],
  ['北京 2024', 'latin', 'lower', '2024'],
  ['北京 2024', 'default', 'lower', '北京-2024'],
  ['한국어 글', 'default', 'lower', '한국어-글'],
  ['Привет, мир', 'default', 'lower', 'привет-мир'],
  ['Αθήνα ΣΑΣ', 'default', 'lower', 'αθήνα-σασ'],
  ['Cafe\u0301', 'default', 'lower', 'caf\u00e9'],
  ['x² + y²', 'default', 'lower', 'x-y'],
  ['100% sure?', 'pretty', 'lower', '100-sure'],
  ["it's (ok) & fine+", 'pretty', 'lower', "it's-(ok)-&-fine+"],
  ['a/b\\c', 'pretty', 'lower', 'a-b-c'],
  ['C++', 'default', 'lower', 'c'],
  ['C++', 'pretty', 'lower', 'c++'],
  ['🎉', 'default', 'lower', ''],
  ['', 'default', 'lower', ''],
  ['a\u00a0b', 'raw', 'lower', 'a\u00a0b'],
  ['a\n\tb', 'raw', 'lower', 'a-b'],
  ['snake_case', 'default', 'lower', 'snake-case'],
  ['١٢٣', 'default', 'lower', '١٢٣'],
]

describe('slugify', () => {
  it.each(cases)('%j in mode %s, %s', (text, mode, letters, expected) => {
    expect(slugify(text, mode, letters)).toBe(expected)
  })

  it('is lower-case default without modes', () => expect(slugify('A B')).toBe('a-b'))
})

describe('isSlugMode', () => {
  it.each([['pretty', true], ['none', true], ['fancy', false], ['constructor', false]])('%s: %s', (word, expected) => {
    expect(isSlugMode(word)).toBe(expected)
  })
})
