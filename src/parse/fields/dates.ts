import { DateTime } from '../../model/date-time.ts'
import type { CalendarDay } from '../calendar-day.ts'
import { daysInMonth, isCalendarDay } from '../calendar-day.ts'
import { civilInZone, instantInZone } from '../time-zone.ts'
import { readDay } from './day-forms.ts'
import { MONTHS, monthNumber } from './month-names.ts'
import { writtenOffset } from './zone-names.ts'

/** A date, or why a text is none, in words that fit after "because". */
export type DateReading =
  | { readonly kind: 'date'; readonly date: DateTime }
  | { readonly kind: 'no-date'; readonly why: NoDate; readonly reason: string; readonly suggestion: string }

export type NoDate = 'unknown-form' | 'ambiguous' | 'no-such-day' | 'no-such-time' | 'unknown-zone'

const SUGGESTION = 'Write it as 2024-03-01, or as 2024-03-01 10:00 +0100.'
const LONGEST = 80

const TIME = new RegExp(
  String.raw`^(?<day>.*?)(?:T| at |, ?| )(?<hour>\d{1,2}):(?<minute>\d{2})` +
    String.raw`(?::(?<second>\d{2})(?:[.,]\d+)?)?(?: ?(?<half>[ap]\.?m\.?))?` +
    String.raw`(?: ?(?<zone>[a-z]{1,5}|(?:UTC|GMT)?[+\-−][\d:]{1,5}))?$`,
  'iu',
)

/**
 * Reads a date in any form that occurs in front matter, as a moment in the site's time zone (UTC where the
 * zone is unknown). A time without an offset is the site's own; one with an offset is shown by the site's
 * clock, as Jekyll does. A text that is no date, means two days or names a day that does not exist gives the
 * reason instead.
 */
export function parseDate(written: string | number, zone: string): DateReading {
  const text = withoutWeekday(String(written).trim().replace(/\s+/gu, ' ').normalize('NFC'))
  if (text.length > LONGEST) return noDate('unknown-form', 'it is too long for a date')
  const time = TIME.exec(text)?.groups
  const day = readDay(time?.day ?? withoutZone(text))
  if (day === undefined) return noDate('unknown-form', 'it is written in no form that is known')
  if (day === 'ambiguous') return bothOrders(text)
  if (!isCalendarDay(day)) return noDate('no-such-day', whyNoDay(day))
  return time ? withTime(day, time, zone) : { kind: 'date', date: civilInZone(day, zone) }
}

/**
 * The midnight that begins a day in the site's time zone, as the date of a file that is named for the day.
 */
export function dateOfDay(day: CalendarDay, zone: string): DateTime {
  return civilInZone({ year: day.year, month: day.month, day: day.day }, zone)
}

type TimeGroups = Readonly<Record<string, string | undefined>>

function withTime(day: CalendarDay, groups: TimeGroups, zone: string): DateReading {
  const { half, zone: written } = groups
  const hour = hourOf(Number(groups['hour']), half)
  const minute = Number(groups['minute'])
  // A leap second is shown as the second before it: no clock here counts them.
  const second = Math.min(Number(groups['second'] ?? 0), groups['second'] === '60' ? 59 : 99)
  if (hour === undefined || hour > 23 || minute > 59 || second > 59) {
    return noDate('no-such-time', 'a clock does not show that time')
  }
  const civil = { ...day, hour, minute, second }
  if (written === undefined) return { kind: 'date', date: civilInZone(civil, zone) }

  const offset = writtenOffset(written)
  if (offset === undefined) return noDate('unknown-zone', `“${written}” is no time zone, or several`)
  return { kind: 'date', date: instantInZone(new DateTime({ ...civil, offset }).valueOf(), zone) }
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}

/**
 * `Fri, 1 Mar 2024` and `Friday, March 1, 2024`: a first word that is no month and ends in a comma, or an
 * English day.
 */
function withoutWeekday(text: string): string {
  const [all = '', word = '', comma] = /^(\p{L}{2,12})\.?(,)? (?=[\p{L}\d])/u.exec(text) ?? []
  const isDay = comma !== undefined || /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/iu.test(word)
  return isDay && monthNumber(word) === undefined ? text.slice(all.length) : text
}

/** A day has no zone to speak of: `2024-03-01 UTC` and `2024-03-01Z` mean the day that is written. */
function withoutZone(text: string): string {
  return text.replace(/^(\d{4}-\d{1,2}-\d{1,2})(?: ?Z| UTC| GMT| [+-]\d{2}:?\d{2})$/iu, '$1')
}

function bothOrders(text: string): DateReading {
  const [, a, b, year] = /(\d{1,2})[/-](\d{1,2})[/-](\d{4})/u.exec(text) ?? []
  const [one, other] = [`${Number(a)} ${MONTHS[Number(b) - 1]}`, `${Number(b)} ${MONTHS[Number(a) - 1]}`]
  const [padA, padB] = [String(a).padStart(2, '0'), String(b).padStart(2, '0')]
  return {
    kind: 'no-date',
    why: 'ambiguous',
    reason: `it may mean ${one} or ${other}`,
    suggestion: `Write it as ${year}-${padB}-${padA} or as ${year}-${padA}-${padB}.`,
  }
}

function whyNoDay({ year, month, day }: CalendarDay): string {
  if (year < 1) return 'there is no year 0'
  if (month < 1 || month > 12) return `there is no month ${month}`
  if (day < 1) return 'there is no day 0'
  return `${MONTHS[month - 1]} ${year} has ${daysInMonth(year, month)} days`
}

function noDate(why: NoDate, reason: string): DateReading {
  return { kind: 'no-date', why, reason, suggestion: SUGGESTION }
}
