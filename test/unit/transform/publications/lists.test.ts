import { describe, expect, it } from 'vitest'
import type { PublicationGroup } from '../../../../src/transform/publications/group.ts'
import { groupKeys, groupPublications } from '../../../../src/transform/publications/group.ts'
import { publicationSlug } from '../../../../src/transform/publications/publication-slug.ts'
import { directions, sortKeys, sortPublications } from '../../../../src/transform/publications/sort.ts'
import type { TypeSettings } from '../../../../src/transform/publications/type-names.ts'
import { USUAL_TYPES } from '../../../../src/transform/publications/type-names.ts'
import { bibliographyOf } from './bibliography-of.ts'

const all = bibliographyOf(`
@article{a, title = {Zeta}, author = {Noether, Emmy}, year = 1920, keywords = {rings, ideals}}
@inproceedings{b, title = {Alpha}, author = {Artin, Emil}, year = 1921, month = mar, keywords = {rings}}
@article{c, title = {Beta}, author = {Hasse, Helmut}, year = 1921, weight = 10}
@phdthesis{d, title = {Gamma}, year = {to appear}}
@conference{e, title = {Delta}, author = {Artin, Emil}, year = 1921, month = jun, weight = 9}
@misc{f, title = {Undated}}
`)

const sorted = (by?: string, order?: string): string =>
  sortPublications(all, sortKeys(by, order))
    .map(({ key }) => key)
    .join(' ')

describe('publications are sorted', () => {
  it.each([
    [undefined, undefined, 'd e b c a f'],
    ['none', undefined, 'a b c d e f'],
    ['year', 'descending', 'd b c e a f'],
    ['year', undefined, 'a b c e d f'],
    ['year,month', 'desc,asc', 'd b e c a f'],
    ['title', 'ascending', 'b c e d f a'],
    ['author,title', undefined, 'b e c a d f'],
    ['weight', undefined, 'e c a b d f'],
    ['key', 'descending', 'f e d c b a'],
  ])('by %s, %s', (by, order, keys) => {
    expect(sorted(by, order)).toBe(keys)
  })
})

function outline(groups: readonly PublicationGroup[]): readonly string[] {
  return groups.flatMap((group) => [
    [
      `${'  '.repeat(group.level - 1)}${group.heading} #${group.anchor} (${group.count})`,
      ...group.items.map(({ key }) => key),
    ].join(' '),
    ...outline(group.groups),
  ])
}

const grouped = (by: string, order = '', types: TypeSettings = USUAL_TYPES): readonly string[] =>
  outline(
    groupPublications(sortPublications(all, sortKeys(undefined, undefined)), {
      by: groupKeys(by),
      order: directions(order),
      types,
      words: { undated: 'Undated', other: 'Other' },
    }),
  )

describe('publications are grouped', () => {
  it('by year, newest first, what is to appear above and what has no date below', () => {
    expect(grouped('year')).toEqual([
      'to appear #y-to-appear (1) d',
      '1921 #y-1921 (3) e b c',
      '1920 #y-1920 (1) a',
      'Undated #other (1) f',
    ])
  })

  it('by type and year, types in the author’s order and by the author’s names', () => {
    const types = {
      ...USUAL_TYPES,
      order: ['inproceedings'],
      names: new Map([['inproceedings', 'Talks in print']]),
    }
    expect(grouped('type,year', 'ascending,descending', types)).toEqual([
      'Talks in print #type-inproceedings (2)',
      '  1921 #type-inproceedings-y-1921 (2) e b',
      'Journal articles #type-article (2)',
      '  1921 #type-article-y-1921 (1) c',
      '  1920 #type-article-y-1920 (1) a',
      'Miscellaneous #type-misc (1)',
      '  Undated #type-misc-other (1) f',
      'PhD theses #type-phdthesis (1)',
      '  to appear #type-phdthesis-y-to-appear (1) d',
    ])
  })

  it('by topic, once under each', () => {
    expect(grouped('topic')).toEqual([
      'ideals #topic-ideals (1) a',
      'rings #topic-rings (2) b a',
      'Other #other (4) d e c f',
    ])
  })

  it('not at all', () => {
    expect(grouped('none')).toEqual([])
  })
})

describe('a key becomes one folder', () => {
  it.each([
    ['noether1921', 'noether1921'],
    ['DBLP:conf/x/Y20', 'DBLP-conf-x-Y20'],
    ['../../etc', 'etc'],
    ['..', 'entry'],
    ['a#b?c', 'a-b-c'],
    ['Ümlaut', 'Ümlaut'],
    ['a b', 'a-b'],
    ['a%2fb', 'a-2fb'],
  ])('%s → %s', (key, slug) => {
    expect(publicationSlug(key)).toBe(slug)
  })
})
