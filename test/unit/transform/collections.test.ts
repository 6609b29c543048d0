import { describe, expect, it } from 'vitest'
import type { DataRecord } from '../../../src/model/data.ts'
import { DateTime } from '../../../src/model/date-time.ts'
import type { Ordered, Ordering } from '../../../src/transform/collections.ts'
import { neighboursAt, orderCollection } from '../../../src/transform/collections.ts'

function page(path: string, day = '', data: DataRecord = {}): Ordered {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { path, data, ...(day === '' ? {} : { date: new DateTime({ year, month, day: date }) }) }
}

const ordering = (over: Partial<Ordering> = {}): Ordering => ({ name: 'projects', order: [], ...over })

/** Two orders of the input have to give one result. */
function paths(pages: readonly Ordered[], over: Partial<Ordering> = {}): string {
  const once = orderCollection(pages, ordering(over)).map(({ path }) => path)
  const again = orderCollection(pages.toReversed(), ordering(over)).map(({ path }) => path)
  expect(again).toEqual(once)
  return once.join(' ')
}

const dated = [page('b', '2024-03-01'), page('c', '2023-01-01'), page('a', '2024-03-01'), page('u'), page('t')]

describe('orderCollection', () => {
  it('puts posts newest first, ties by path backwards, those without a date last', () => {
    expect(paths(dated, { name: 'posts' })).toBe('b a c u t')
  })

  it('puts others oldest first, ties by path, those without a date last', () => {
    expect(paths(dated)).toBe('c a b t u')
  })

  it.each([
    ['numbers', 'n', [1, 10, 2, -1], '3 0 2 1'],
    ['texts by code unit', 't', ['b', 'B', 'a', 'ä'], '1 2 0 3'],
    ['switches, off first', 's', [true, false, true, false], '1 3 0 2'],
    ['numbers before switches before texts', 'm', ['a', 1, true, '1'], '1 2 3 0'],
    ['nothing last', 'x', [null, 2, null, 1], '3 1 0 2'],
    ['mappings and lists after texts', 'y', [['a'], 'z', { b: 1 }, 'y'], '3 1 0 2'],
  ])('sorts by %s', (_, key, values, expected) => {
    expect(paths(values.map((value, index) => page(String(index), '', { [key]: value })), { sortBy: key })).toBe(expected)
  })

  it('sorts by a nested key, and by a key with a dot in its name', () => {
    const pages = [page('a', '', { h: { w: 2 } }), page('b', '', { h: { w: 1 } }), page('c', '', { h: 'x' })]
    expect(paths(pages, { sortBy: 'h.w' })).toBe('b a c')
    expect(paths([page('a', '', { 'h.w': 2 }), page('b', '', { 'h.w': 1 })], { sortBy: 'h.w' })).toBe('b a')
  })

  it('sorts by the date as a date', () => {
    const pages = [page('a', '2024-11-01'), page('b', '2024-02-01'), page('c')]
    expect(paths(pages, { sortBy: 'date' })).toBe('b a c')
    expect(paths(pages, { sortBy: 'date', name: 'posts' })).toBe('b a c')
  })

  it('breaks ties of a key by date, then path', () => {
    const pages = [page('b', '2024-01-01', { n: 1 }), page('a', '2024-01-01', { n: 1 }), page('c', '2023-01-01', { n: 1 })]
    expect(paths(pages, { sortBy: 'n' })).toBe('c a b')
  })

  it('does not reach into prototypes', () => {
    expect(paths([page('b'), page('a')], { sortBy: 'constructor.name' })).toBe('a b')
  })

  it.each([
    [['c.md', 'a.md'], 'c.md a.md b.md d.md'],
    [['c.md', 'missing.md'], 'c.md a.md b.md d.md'],
    [['projects/d.md'], 'd.md a.md b.md c.md'],
    [['b.md', 'b.md'], 'b.md a.md c.md d.md'],
  ])('puts %j first, the rest by date', (order, expected) => {
    expect(paths(['a.md', 'b.md', 'c.md', 'd.md'].map((path) => page(path)), { order })).toBe(expected)
  })

  it('finds files of `order` by their path below content, too', () => {
    expect(paths([page('projects/a.md'), page('projects/b.md')], { order: ['b.md'] })).toBe('projects/b.md projects/a.md')
  })

  it('does not change its input', () => {
    const pages = Object.freeze([page('b'), page('a')])
    expect(orderCollection(pages, ordering())).not.toBe(pages)
  })
})

describe('neighboursAt', () => {
  it.each([
    ['posts', 0, { previous: 'b' }],
    ['posts', 1, { previous: 'c', next: 'a' }],
    ['posts', 2, { next: 'b' }],
    ['projects', 0, { next: 'b' }],
    ['projects', 1, { previous: 'a', next: 'c' }],
    ['projects', 2, { previous: 'b' }],
  ])('in %s at %d', (name, index, expected) => {
    expect(neighboursAt(['a', 'b', 'c'], index, ordering({ name }))).toEqual(expected)
  })

  it('in posts with an order of their own, the next one follows', () => {
    expect(neighboursAt(['a', 'b'], 0, ordering({ name: 'posts', sortBy: 'n' }))).toEqual({ next: 'b' })
  })
})
