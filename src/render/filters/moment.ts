import { DateTime } from '../../model/date-time.ts'
import { parseDate } from '../../parse/fields/dates.ts'
import { instantInZone } from '../../parse/time-zone.ts'
import type { FilterEnvironment } from './filter.ts'
import { isMarked } from './text-of.ts'

const FURTHEST = 8_640_000_000_000

/**
 * What a date filter takes for a moment: a date, `now` and `today`, seconds since 1970 as a number or digits,
 * or a date
 * in any form of front matter. Four digits are a year. Undefined for everything else.
 */
export function parseMoment(value: unknown, env: FilterEnvironment): DateTime | undefined {
  if (value instanceof DateTime) return value
  if (typeof value === 'number') return Number.isFinite(value) ? momentOfNumber(value, env) : undefined
  if (typeof value !== 'string' && !isMarked(value)) return undefined
  const text = String(value).trim()
  if (/^(?:now|today)$/i.test(text)) return env.now
  if (/^\d{1,13}$/.test(text)) return momentOfNumber(Number(text), env)
  const reading = parseDate(text, env.zone)
  return reading.kind === 'date' ? reading.date : undefined
}

// Jekyll takes 2024 for a moment on the first day of 1970; an academic who writes `year: 2024` means the
// year.
function momentOfNumber(value: number, env: FilterEnvironment): DateTime | undefined {
  const isYear = Number.isInteger(value) && value >= 1000 && value <= 9999
  if (isYear) return new DateTime({ year: value, month: 1, day: 1 })
  return Math.abs(value) > FURTHEST ? undefined : instantInZone(Math.floor(value), env.zone)
}
