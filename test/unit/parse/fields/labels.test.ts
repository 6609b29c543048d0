import { describe, expect, it } from 'vitest'
import type { DataRecord } from '../../../../src/model/data.ts'
import { foldersAsCategories, readLabels } from '../../../../src/parse/fields/labels.ts'

const cases: readonly (readonly [string, DataRecord, 'categories' | 'tags', readonly string[]])[] = [
  ['nothing', {}, 'tags', []],
  ['a list', { tags: ['a', 'b c'] }, 'tags', ['a', 'b c']],
  ['a text, split at blanks', { tags: 'a  b\tc' }, 'tags', ['a', 'b', 'c']],
  ['a single one with spaces', { tag: 'machine learning' }, 'tags', ['machine learning']],
  ['category with spaces', { category: 'machine learning' }, 'categories', ['machine learning']],
  ['categories as a text', { categories: 'a b' }, 'categories', ['a', 'b']],
  ['both keys', { categories: ['a'], category: 'b' }, 'categories', ['a', 'b']],
  ['repeats, the first place kept', { tags: ['b', 'a', 'b'] }, 'tags', ['b', 'a']],
  ['case makes a difference', { tags: ['AI', 'ai'] }, 'tags', ['AI', 'ai']],
  ['numbers and switches', { tags: [2024, true, 1.5] }, 'tags', ['2024', 'true', '1.5']],
  ['a number alone', { tag: 2024 }, 'tags', ['2024']],
  ['zero is a label', { tags: [0, false] }, 'tags', ['0', 'false']],
  ['nothing inside a list', { tags: ['a', null, ''] }, 'tags', ['a']],
  ['lists in lists', { tags: [['a', ['b']], 'c'] }, 'tags', ['a', 'b', 'c']],
  ['a mapping is no label', { tags: { a: 'b' } }, 'tags', []],
  ['mappings in a list are left out', { tags: [{ a: 'b' }, 'c'] }, 'tags', ['c']],
  ['null', { tags: null, tag: null }, 'tags', []],
  ['blanks around', { tags: [' a '] }, 'tags', ['a']],
  ['a single one that is a list', { category: ['a', 'b'] }, 'categories', ['a', 'b']],
  ['composed accents', { tags: ['e\u0301'] }, 'tags', ['\u00e9']],
]

describe('readLabels', () => {
  it.each(cases)('%s', (_, data, keys, expected) => expect(readLabels(data, keys)).toEqual(expected))

  it('puts folders before what front matter says', () => {
    expect(readLabels({ categories: ['b', 'a'], category: 'c' }, 'categories', ['a'])).toEqual(['a', 'b', 'c'])
  })
})

describe('foldersAsCategories', () => {
  it.each([
    ['posts/2024-03-01-x.md', 'posts', []],
    ['posts/sub/2024-03-01-x.md', 'posts', []],
    ['physics/posts/2024-03-01-x.md', 'posts', ['physics']],
    ['a/b/_posts/c/2024-03-01-x.md', 'posts', ['a', 'b']],
    ['about.md', 'pages', []],
    ['a/b.md', 'pages', []],
    ['a/posts.md', 'posts', []],
  ])('%s in %s', (path, collection, expected) => expect(foldersAsCategories(path, collection)).toEqual(expected))
})
