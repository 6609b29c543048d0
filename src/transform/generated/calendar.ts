import type { DateTime } from '../../model/date-time.ts'
import { civilFromDays, daysFromCivil } from '../../model/date-time.ts'

/** Something that takes place: on a day, or from a moment on. */
export interface CalendarEvent {
  /** The same in every build, and different from that of every other event. */
  readonly uid: string
  readonly start: DateTime
  /** The last day, or the moment of the end. */
  readonly end?: DateTime
  readonly title: string
  readonly location: string
  readonly description: string
  readonly url: string
}

/**
 * A calendar (RFC 5545) of events, in the order given. An event with a time is written in UTC, one without as
 * a day; the stamp of each is its own day, never the clock, so that two builds are alike.
 */
export function calendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Carrel//Carrel//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map(folded).join('')
}

function eventLines(event: CalendarEvent): readonly string[] {
  const { uid, start, end, title, location, description, url } = event
  const texts: readonly (readonly [string, string])[] = [
    ['SUMMARY', title],
    ['LOCATION', location],
    ['DESCRIPTION', description],
  ]
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${day(start)}T000000Z`,
    moment('DTSTART', start, 0),
    // The end of days is the day after the last one.
    ...(end === undefined || end.valueOf() < start.valueOf() ? [] : [moment('DTEND', end, 1)]),
    ...texts.flatMap(([key, text]) => (text === '' ? [] : [`${key}:${escaped(text)}`])),
    ...(url === '' ? [] : [`URL:${url}`]),
    'END:VEVENT',
  ]
}

function moment(key: string, date: DateTime, later: number): string {
  if (date.hasTime) return `${key}:${utc(date)}`
  const { year, month, day: number } = civilFromDays(daysFromCivil(date.year, date.month, date.day) + later)
  return `${key};VALUE=DATE:${digits(year, 4)}${digits(month, 2)}${digits(number, 2)}`
}

function utc(date: DateTime): string {
  const seconds = date.valueOf()
  const days = Math.floor(seconds / 86_400)
  const rest = seconds - days * 86_400
  const { year, month, day: number } = civilFromDays(days)
  const parts = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60]
  const clock = parts.map((part) => digits(part, 2))
  return `${digits(year, 4)}${digits(month, 2)}${digits(number, 2)}T${clock.join('')}Z`
}

function day({ year, month, day: number }: DateTime): string {
  return `${digits(year, 4)}${digits(month, 2)}${digits(number, 2)}`
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0')
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
}

/** A line holds at most 75 bytes of UTF-8; further ones begin with a blank. No letter is cut in two. */
function folded(line: string): string {
  let out = ''
  let room = 75
  for (const letter of line) {
    const code = letter.codePointAt(0) ?? 0
    const bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
    if (bytes > room) {
      out += '\r\n '
      room = 74
    }
    out += letter
    room -= bytes
  }
  return `${out}\r\n`
}
