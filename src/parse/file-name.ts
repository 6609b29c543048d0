import { baseName, extensionOf, withoutExtension } from '../model/paths.ts'
import type { CalendarDay } from './calendar-day.ts'
import { isCalendarDay } from './calendar-day.ts'

/** What the name of a file says of it, by Jekyll's rule for dated names. */
export interface FileName {
  /** The day that the name begins with. */
  readonly day?: CalendarDay
  /** The beginning of the name where it is written like a date but no calendar has that day: `2024-02-31`. */
  readonly badDay?: string
  /** The name without date and extension, and without dots at its end. */
  readonly slug: string
  /** With its dot, in the case it was written; empty where there is none. */
  readonly extension: string
  /** The slug in words: `my-first-post` → `My First Post`. */
  readonly title: string
}

const DATED = /^(\d{2,4})-(\d{1,2})-(\d{1,2})-(.*)$/su

/**
 * Reads date, slug, extension and a title out of a posix path, whose folders do not matter. Two-digit years
 * are taken as Ruby takes them (69 to 99 of the last century), and an impossible day is reported as `badDay`
 * while the slug loses it all the same. Never fails: a name without a date is all slug.
 */
export function parseFileName(path: string): FileName {
  const name = baseName(path)
  const extension = extensionOf(name)
  const stem = withoutExtension(name)
  // Jekyll asks for an extension before it looks for a date, so a bare `2024-03-01-x` is all slug.
  const [, year, month, day, rest = ''] = (extension === '' ? null : DATED.exec(stem)) ?? []
  const slug = withoutDotsAtEnd(rest) || withoutDotsAtEnd(stem) || stem
  const words = { slug, extension, title: titleOfSlug(slug) }
  if (year === undefined) return words

  const found = { year: fullYear(year), month: Number(month), day: Number(day) }
  return isCalendarDay(found) ? { ...words, day: found } : { ...words, badDay: `${year}-${month}-${day}` }
}

/**
 * A slug in words, as Jekyll makes a title of it: split at hyphens, each word with one capital at its
 * beginning.
 */
export function titleOfSlug(slug: string): string {
  const words = slug.split('-').filter((word) => word !== '')
  return words.map(capitalise).join(' ')
}

function capitalise(word: string): string {
  const [first = ''] = word
  return first.toUpperCase() + word.slice(first.length).toLowerCase()
}

function withoutDotsAtEnd(text: string): string {
  return text.replace(/(?<!\.)\.+$/u, '')
}

function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 69 ? 2000 + year : 1900 + year
}
