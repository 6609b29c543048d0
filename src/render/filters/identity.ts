import { DateTime } from '../../model/date-time.ts'
import { isMarked, textOf } from './text-of.ts'

/**
 * What two values share when they are the same to an author: texts, numbers and dates by value, the rest by
 * being one object.
 */
export function identityOf(value: unknown): unknown {
  if (value instanceof DateTime) return `date ${value.toString()}`
  if (typeof value === 'string' || isMarked(value)) return `text ${textOf(value)}`
  return value ?? null
}
