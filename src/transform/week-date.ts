import type { DateTime } from '../model/date-time.ts'
import { daysFromCivil } from '../model/date-time.ts'

type Day = Pick<DateTime, 'year' | 'month' | 'day'>

/** A week by ISO 8601: weeks begin on Monday, and the first of a year is the one with its first Thursday. */
export interface IsoWeek {
  readonly year: number
  readonly week: number
}

/** The day of the week of a day: 0 for Sunday to 6 for Saturday. */
export function weekdayOf({ year, month, day }: Day): number {
  // The first day of 1970 was a Thursday.
  return modulo(daysFromCivil(year, month, day) + 4, 7)
}

/** The day of the year, counted from 1. */
export function dayOfYear({ year, month, day }: Day): number {
  return daysFromCivil(year, month, day) - daysFromCivil(year, 1, 1) + 1
}

/**
 * The week that a day lies in by ISO 8601; around New Year its year may be the one before or after the day's
 * own.
 */
export function isoWeekOf(date: Day): IsoWeek {
  const fromMonday = modulo(weekdayOf(date) - 1, 7)
  const thursday = dayOfYear(date) - fromMonday + 3
  if (thursday < 1) return { year: date.year - 1, week: Math.ceil((thursday + daysIn(date.year - 1)) / 7) }
  if (thursday > daysIn(date.year)) return { year: date.year + 1, week: 1 }
  return { year: date.year, week: Math.ceil(thursday / 7) }
}

/**
 * The number of a day's week where weeks begin on Sunday or Monday and the days before the first such day are
 * week 0.
 */
export function weekOfYear(date: Day, firstDay: 'sunday' | 'monday'): number {
  const fromFirst = modulo(weekdayOf(date) - (firstDay === 'sunday' ? 0 : 1), 7)
  return Math.floor((dayOfYear(date) + 6 - fromFirst) / 7)
}

function daysIn(year: number): number {
  return daysFromCivil(year + 1, 1, 1) - daysFromCivil(year, 1, 1)
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
