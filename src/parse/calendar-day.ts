/** A day of the proleptic Gregorian calendar, without a time or a zone. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** How many days a month has, counted from 1 for January; 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0)
}

/** True for a year with a 29th of February. */
function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** True for a day that the calendar has, in the years 1 to 9999 that an author can write. */
export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month)
}
