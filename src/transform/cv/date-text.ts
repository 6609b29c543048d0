import type { CvDate } from '../../model/cv.ts'
import { calendarNames } from '../calendar-names.ts'

/**
 * Writes a date as exactly as it is known: `2020`, `May 2020`, `1 May 2020`, with the month's short name in a
 * language.
 */
export function cvDateText(date: CvDate, lang: string): string {
  const { year, month, day } = date
  const signs = SIGNS[/^(?:ja|ko|zh)\b/i.exec(lang)?.[0].toLowerCase() ?? '']
  if (signs !== undefined) return signs(date)
  if (month === undefined) return String(year)
  const name = monthText(month, lang)
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`
}

/** Languages that write the year first, and a sign behind each number. */
const SIGNS: Readonly<Record<string, (date: CvDate) => string>> = {
  ja: (date) => numbered(date, ['年', '月', '日']),
  ko: (date) => numbered(date, ['년 ', '월 ', '일']).trim(),
  zh: (date) => numbered(date, ['年', '月', '日']),
}

function numbered({ year, month, day }: CvDate, signs: readonly string[]): string {
  const numbers = [year, month, day].filter((number) => number !== undefined)
  return numbers.map((number, index) => `${number}${signs[index] ?? ''}`).join('')
}

/** The short name of a month. */
export function monthText(month: number, lang: string): string {
  return calendarNames(lang).shortMonths[month - 1] ?? ''
}

/** A date as ISO 8601 writes it, as exactly as it is known: `2020`, `2020-05`, `2020-05-01`. */
export function isoDate({ year, month, day }: CvDate): string {
  const parts = [month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))
  return [String(year).padStart(4, '0'), ...parts].join('-')
}
