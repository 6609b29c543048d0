import { describe, expect, it } from 'vitest'
import { DateTime } from '../../../src/model/date-time.ts'
import { sourcePath } from '../../../src/model/paths.ts'
import type { Labelled } from '../../../src/transform/taxonomies.ts'
import { gatherTerms } from '../../../src/transform/taxonomies.ts'

function page(path: string, year: number | undefined, tags: readonly string[]): Labelled {
  const date = year === undefined ? {} : { date: new DateTime({ year, month: 1, day: 1 }) }
  return { source: sourcePath(`content/${path}`), path, meta: { tags, categories: [], data: {}, ...date } }
}

function shown(pages: readonly Labelled[], taxonomy: 'tags' | 'years' = 'tags'): readonly string[] {
  const terms = gatherTerms(pages, taxonomy)
  expect(gatherTerms(pages.toReversed(), taxonomy)).toEqual(terms)
  return terms.map(({ name, slug, items }) => `${name} ${slug} ${items.map((item) => item.slice(8)).join(',')}`)
}

describe('gatherTerms', () => {
  it('sorts terms by name, their pages newest first', () => {
    const pages = [page('a', 2022, ['x', 'b']), page('b', 2024, ['x']), page('c', 2023, ['x', 'A'])]
    expect(shown(pages)).toEqual(['A a c', 'b b a', 'x x b,c,a'])
  })

  it('takes names that differ in case for one, as the oldest page writes it', () => {
    expect(shown([page('a', 2024, ['ml']), page('b', 2020, ['ML'])])).toEqual(['ML ml a,b'])
    expect(shown([page('a', 2024, ['ml', 'ML'])])).toEqual(['ml ml a'])
  })

  it('numbers slugs that would be the same, the first used keeps its own', () => {
    expect(shown([page('a', 2020, ['C++']), page('b', 2021, ['C']), page('c', 2022, ['C#'])])).toEqual([
      'C c-2 b',
      'C# c-3 c',
      'C++ c a',
    ])
  })

  it('does not give a numbered slug that a name has of itself', () => {
    expect(shown([page('a', 2020, ['c 2']), page('b', 2021, ['c']), page('c', 2022, ['c!'])])).toEqual([
      'c c b',
      'c 2 c-2 a',
      'c! c-3 c',
    ])
  })

  it('spells names of signs alone', () => {
    expect(shown([page('a', 2020, ['🎉', '++'])])).toEqual(['++ u2b-u2b a', '🎉 u1f389 a'])
  })

  it('keeps letters of any script', () => {
    expect(shown([page('a', 2020, ['기계 학습', 'Größe'])])).toEqual(['Größe größe a', '기계 학습 기계-학습 a'])
  })

  it('puts pages without a date last', () => {
    expect(shown([page('a', undefined, ['x']), page('b', 2020, ['X'])])).toEqual(['X x b,a'])
  })

  it('gathers years', () => {
    expect(shown([page('a', 2024, []), page('b', 850, []), page('c', undefined, []), page('d', 2024, [])], 'years')).toEqual([
      '0850 0850 b',
      '2024 2024 d,a',
    ])
  })

  it('is empty without pages', () => expect(gatherTerms([], 'categories')).toEqual([]))
})
