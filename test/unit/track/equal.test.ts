import { describe, expect, test } from 'vitest'
import { equal } from '../../../src/track/equal.ts'

class Point {
  readonly x: number

  constructor(x: number) {
    this.x = x
  }
}

const same: readonly (readonly [string, unknown, unknown])[] = [
  ['numbers', 1, 1],
  ['NaN', NaN, NaN],
  ['records', { a: 1, b: { c: [2] } }, { a: 1, b: { c: [2] } }],
  ['lists', [1, [2, 3]], [1, [2, 3]]],
  ['maps', new Map([['a', [1]]]), new Map([['a', [1]]])],
  ['sets', new Set(['a', 'b']), new Set(['b', 'a'])],
  ['bytes', new Uint8Array([1, 2]), new Uint8Array([1, 2])],
  ['instances', new Point(1), new Point(1)],
  ['null', null, null],
]

const different: readonly (readonly [string, unknown, unknown])[] = [
  ['zero and minus zero', 0, -0],
  ['undefined and null', undefined, null],
  ['a record and a longer one', { a: 1 }, { a: 1, b: undefined }],
  ['records whose keys stand in another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
  ['a list and a record', [], {}],
  ['lists of other order', [1, 2], [2, 1]],
  ['maps of other order', new Map([['a', 1], ['b', 2]]), new Map([['b', 2], ['a', 1]])],
  ['maps of other values', new Map([['a', 1]]), new Map([['a', 2]])],
  ['sets', new Set(['a']), new Set(['b'])],
  ['bytes', new Uint8Array([1, 2]), new Uint8Array([1, 3])],
  ['a record and an instance', { x: 1 }, new Point(1)],
  ['functions', () => 1, () => 1],
  ['deep values', { a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 3 }] } }],
]

describe('equal', () => {
  test.each(same)('%s are equal', (_name, a, b) => expect(equal(a, b)).toBe(true))
  test.each(different)('%s are different', (_name, a, b) => {
    expect(equal(a, b)).toBe(false)
    expect(equal(b, a)).toBe(false)
  })
})
