import { expect, test } from 'vitest'
import { mask } from './mask.ts'
import { filesBelow, found } from './repository.ts'

const tests = filesBelow(['test'], ['.ts']).map(({ path, text }) => ({ path, text: mask(text).code }))

test('no test is skipped, and none is run alone', () => {
  expect(found(tests, /\b(?:test|it|describe)\.(?:skip|only|todo|fails)\b|\bx(?:it|describe)\(/)).toEqual([])
})

test('no test waits for a time to pass', () => {
  expect(found(tests, /\bsetTimeout\(\s*(?:resolve|done|r)\b/)).toEqual([])
})

test('every file of tests has a test', () => {
  const empty = tests.filter(({ path, text }) => path.endsWith('.test.ts') && !/\b(?:test|it)(?:\.each)?\(/.test(text))
  expect(empty.map(({ path }) => path)).toEqual([])
})
