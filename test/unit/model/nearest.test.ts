import { describe, expect, it } from 'vitest'
import { likelyMeant, nearest } from '../../../src/model/nearest.ts'

describe('nearest', () => {
  it.each([
    ['tittle', ['title', 'tags', 'date'], ['title']],
    ['tilte', ['title', 'tags'], ['title']],
    ['Title', ['title'], ['title']],
    ['navorder', ['nav_order', 'nav'], ['nav_order']],
    ['yaer', ['year', 'day'], ['year']],
    ['abc', ['abd', 'abe', 'aba', 'abf'], ['aba', 'abd', 'abe']],
    ['zzz', ['title'], []],
    ['title', ['title'], []],
    ['', ['a', 'ab'], ['a']],
    ['x', [], []],
    ['descripton', ['description', 'descriptor'], ['description', 'descriptor']],
    ['permlink', ['permalink', 'perma'], ['permalink']],
  ])('%j', (word, candidates, expected) => expect(nearest(word, candidates)).toEqual(expected))

  it('does not depend on the order of the candidates', () => {
    const names = ['date', 'data', 'dates', 'rate']
    expect(nearest('dat', names)).toEqual(nearest('dat', names.toReversed()))
  })

  it('is quick with ten thousand candidates', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `posts/2024-03-${index}-a-title.md`)
    expect(nearest('posts/2024-03-777-a-tilte.md', names)[0]).toBe('posts/2024-03-777-a-title.md')
  })
})

describe('likelyMeant', () => {
  it.each([
    ['tittle', ['title'], 'title'],
    ['nav-order', ['nav_order', 'nav'], 'nav_order'],
    ['descripton', ['description'], 'description'],
    ['desciptin', ['description'], 'description'],
    ['tag', ['tags', 'tax'], 'tags'],
    ['to', ['toc'], undefined],
    ['colour', ['columns'], undefined],
  ])('%j among %j is %j', (word, candidates, meant) => expect(likelyMeant(word, candidates)).toBe(meant))
})
