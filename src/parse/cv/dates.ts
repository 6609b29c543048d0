import type { CvDate, CvPeriod } from '../../model/cv.ts'
import { isCalendarDay } from '../calendar-day.ts'
import { parseDate } from '../fields/dates.ts'
import { monthNumber } from '../fields/month-names.ts'

const PRESENT: ReadonlySet<string> = new Set([
  'present',
  'now',
  'today',
  'ongoing',
  'current',
  'currently',
  'heute',
  'présent',
  'actuel',
  'actuellement',
  'presente',
  'actualidad',
  'oggi',
])

/**
 * What stands between the parts of a range; a hyphen needs blanks, or a year before and a year or word after.
 */
const BETWEEN = new RegExp(
  String.raw`\s*[–—]\s*|\s+-+(?:\s+|$)|\s+(?:to|until|bis)\s+|(?<=^\d{4})\s*-\s*(?=\d{4}$|\p{L}+$)`,
  'u',
)

const LONGEST = 80

/** Reads `2020`, `2020-09`, `2020-09-01`, `09/2020`, `Sept 2020` or any day; undefined for all else. */
export function parseCvDate(text: string): CvDate | undefined {
  const written = text.trim()
  const number = /^(\d{4})(?:[-/.](\d{1,2}))?$/.exec(written) ?? /^()(\d{1,2})[/.](\d{4})$/.exec(written)
  if (number !== null) {
    const [, first, month, last] = number
    return monthOf(Number(first === '' ? last : first), month === undefined ? undefined : Number(month))
  }
  const named = /^(\p{L}+\.?),? (\d{4})$|^(\d{4}),? (\p{L}+\.?)$/u.exec(written)
  const [, name, year, otherYear, otherName] = named ?? []
  const month = monthNumber(name ?? otherName ?? '')
  if (month !== undefined) return { year: Number(year ?? otherYear), month }
  return dayOf(written)
}

function monthOf(year: number, month: number | undefined): CvDate | undefined {
  if (month === undefined) return { year }
  return month >= 1 && month <= 12 ? { year, month } : undefined
}

function dayOf(text: string): CvDate | undefined {
  const reading = parseDate(text, 'UTC')
  if (reading.kind !== 'date') return undefined
  const { year, month, day } = reading.date
  return isCalendarDay({ year, month, day }) ? { year, month, day } : undefined
}

/** Reads a date or a word for now. */
export function parseCvEnd(text: string): CvDate | 'present' | undefined {
  return PRESENT.has(text.trim().toLowerCase()) ? 'present' : parseCvDate(text)
}

/**
 * Reads a single date or a range such as `2017 - 2021` or `May 2019 – present`; a text that is neither stays
 * a text.
 */
export function parsePeriod(text: string): CvPeriod {
  if (text.length > LONGEST) return { dateText: text.trim() }
  const single = parseCvDate(text)
  if (single !== undefined) return { end: single }
  const halves = text.trim().split(BETWEEN)
  const [from = '', to = ''] = halves
  const start = parseCvDate(from)
  if (halves.length !== 2 || start === undefined) return { dateText: text.trim() }
  const end = to === '' ? 'present' : parseCvEnd(to)
  return end === undefined ? { dateText: text.trim() } : { start, end }
}

/** True where a period ends before it begins, as far as both are known. */
export function isReversed(start: CvDate, end: CvDate): boolean {
  if (start.year !== end.year) return start.year > end.year
  if (start.month === undefined || end.month === undefined) return false
  if (start.month !== end.month) return start.month > end.month
  return start.day !== undefined && end.day !== undefined && start.day > end.day
}
