import { DateTime } from '../../model/date-time.ts'
import { byCodeUnit } from '../../model/paths.ts'
import { parseMoment } from '../filters/moment.ts'
import { isRecord, namesOf } from '../filters/property.ts'
import { isMarked, isNil, quoteOf, textOf } from '../filters/text-of.ts'
import type { Operator, Scope } from './expression.ts'

/** All is true in Liquid but false and nothing: zero, the empty text and the empty list are true. */
export function isTruthy(value: unknown): boolean {
  return !isNil(value) && value !== false
}

/**
 * Compares two values as Liquid does, with dates also against texts that hold a date. What has no order is
 * false.
 */
export function compare(
  operator: Operator,
  [left, right]: readonly [unknown, unknown],
  scope: Scope,
): boolean {
  if (operator === 'contains') return contains(left, right)
  if (operator === '==') return isSame(left, right, scope)
  if (operator === '!=' || operator === '<>') return !isSame(left, right, scope)
  const order = orderOf(left, right, scope)
  if (order === undefined) return false
  if (operator === '<') return order < 0
  if (operator === '>') return order > 0
  return operator === '<=' ? order <= 0 : order >= 0
}

function contains(left: unknown, right: unknown): boolean {
  if (isNil(left) || isNil(right)) return false
  if (Array.isArray(left)) return left.some((item) => plain(item) === plain(right))
  if (isRecord(left)) return namesOf(left).includes(textOf(right))
  return typeof left === 'string' || isMarked(left) ? textOf(left).includes(textOf(right)) : false
}

function isSame(left: unknown, right: unknown, scope: Scope): boolean {
  const [a, b] = [plain(left), plain(right)]
  if (a === b || (isNil(a) && isNil(b))) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => plain(item) === plain(b[at]))
  }
  return (a instanceof DateTime || b instanceof DateTime) && orderOf(a, b, scope) === 0
}

function plain(value: unknown): unknown {
  return isMarked(value) ? textOf(value) : value
}

function orderOf(left: unknown, right: unknown, scope: Scope): number | undefined {
  const [a, b] = [plain(left), plain(right)]
  if (isNil(a) || isNil(b)) return undefined
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (a instanceof DateTime || b instanceof DateTime) return orderOfMoments(a, b, scope)
  if (typeof a === 'string' && typeof b === 'string') return byCodeUnit(a, b)
  const message = `\`${quoteOf(a)}\` and \`${quoteOf(b)}\` are of different kinds and have no order.`
  scope.env.report('template/bad-expression', message, 'Compare numbers with numbers and texts with texts.')
  return undefined
}

function orderOfMoments(a: unknown, b: unknown, scope: Scope): number | undefined {
  const [first, second] = [parseMoment(a, scope.env), parseMoment(b, scope.env)]
  return first === undefined || second === undefined ? undefined : first.valueOf() - second.valueOf()
}

/** Whether a value is what the words `empty` and `blank` say: nothing in it, or nothing but white space. */
export function isVoid(value: unknown, word: 'empty' | 'blank'): boolean {
  if (Array.isArray(value)) return value.length === 0
  if (isRecord(value)) return namesOf(value).length === 0
  if (word === 'empty') return (typeof value === 'string' || isMarked(value)) && textOf(value) === ''
  return !isTruthy(value) || ((typeof value === 'string' || isMarked(value)) && textOf(value).trim() === '')
}
