import { describe, expect, it } from 'vitest'
import { DateTime } from '../../../../src/model/date-time.ts'
import { evaluate } from '../../../../src/render/expression/evaluate.ts'
import { parseExpression } from '../../../../src/render/expression/parse.ts'
import { environment } from '../filters/test-environment.ts'

const variables: Readonly<Record<string, unknown>> = {
  n: 3,
  title: 'A History of Logic',
  none_here: null,
  list: ['a', 'b'],
  nothing: [],
  space: '  ',
  post: { date: new DateTime({ year: 2024, month: 3, day: 1 }), data: { 'my-key': 7, '2024': 'x' }, size: 'own' },
  key: 'data',
}

function value(source: string): unknown {
  const expression = parseExpression(source)
  if (typeof expression === 'string') return { wrong: expression }
  return evaluate(expression, { env: environment(), variable: (name) => variables[name] })
}

describe('an expression', () => {
  it.each([
    ['n', 3],
    ['n == 3', true],
    ['n == 3.0', true],
    ['n == "3"', false],
    ['n != 3', false],
    ['n <> 4', true],
    ['n >= 3 and n < 4', true],
    ['n<4', true],
    ['-1 < n', true],
    ['title contains "Logic"', true],
    ['list contains "b"', true],
    ['list contains "c"', false],
    ["title == 'A History of Logic'", true],
    ['missing == nil', true],
    ['missing.far.away', undefined],
    ['missing > 1', false],
    ['missing', undefined],
    ['nothing == empty', true],
    ['missing == empty', false],
    ['missing == blank', true],
    ['space == blank', true],
    ['space != empty', true],
    ['blank == title', false],
    ['list.size == 2', true],
    ['list.first', 'a'],
    ['list[1]', 'b'],
    ['list[-1]', 'b'],
    ['title.size', 18],
    ['post.size', 'own'],
    ['post.data["my-key"]', 7],
    ['post.data.my-key', 7],
    ['post[key].my-key', 7],
    ['post.data.2024', 'x'],
    ['post.__proto__', undefined],
    ['post.constructor', undefined],
    ['post.date > "2024-02-29"', true],
    ['post.date == "2024-03-01"', true],
    ['not n == 4', true],
    ['(n == 1 or n == 3) and list', true],
    ['false and true or true', false],
    ['true or false and false', true],
    ['post.date | date: "%Y"', '2024'],
    ['post.date | date("%m")', '03'],
    ['title | slice: 2, 7 | upcase', 'HISTORY'],
    ['title | size > 3', { wrong: '`>` is not expected there' }],
    ['', { wrong: 'it ends too early' }],
    ['n ==', { wrong: 'it ends too early' }],
    ['n = 3', { wrong: '`= 3` has no meaning here' }],
    ['(n', { wrong: '`)` is missing' }],
    ['n n', { wrong: '`n` is not expected there' }],
    ['"open', { wrong: '`"open` has no meaning here' }],
  ])('%s', (source, result) => {
    expect(value(source)).toEqual(result)
  })

  it('of any depth is read or refused, never a fault', () => {
    for (const piece of ['(', 'not ', 'a[', 'a and ', 'a | b: (']) {
      expect(value(piece.repeat(20_000))).toHaveProperty('wrong')
    }
  })
})
