import type { DateTimeParts } from '../model/date-time.ts'
import { DateTime, civilFromDays } from '../model/date-time.ts'

const DAY = 86_400

/**
 * Formatters by the name of their zone: making one costs a hundred times as much as asking it.
 * A zone's formatter depends on nothing but the name and is never changed, so entries are kept for good;
 * `undefined` stands for a name that no zone bears.
 */
const formatters = new Map<string, Intl.DateTimeFormat | undefined>()

/** True for a name that the zone tables know, such as `Europe/Berlin` or `UTC`, in any case of letters. */
export function isTimeZone(zone: string): boolean {
  return zone === 'UTC' || formatterOf(zone) !== undefined
}

/**
 * Minutes east of UTC that a zone's clocks show at an instant, given in seconds since 1970-01-01T00:00:00Z.
 * Before the zone had a standard time it is its local mean time, rounded to the minute. Undefined for an
 * unknown zone.
 */
export function offsetAtInstant(zone: string, seconds: number): number | undefined {
  if (zone === 'UTC') return 0
  const formatter = formatterOf(zone)
  if (!formatter) return undefined
  const part = formatter.formatToParts(seconds * 1000).find(({ type }) => type === 'timeZoneName')
  return minutesOf(part?.value ?? '')
}

/**
 * Minutes east of UTC at a time as a zone's calendar shows it; undefined for an unknown zone. Of a time that
 * clocks show twice the first is meant; a time that they skip is read by the clock from before the jump, so
 * that it lies as long after the jump as it was written past it.
 */
export function offsetAtCivil(zone: string, civil: DateTimeParts): number | undefined {
  const local = new DateTime({ ...civil, offset: 0 }).valueOf()
  const before = offsetAtInstant(zone, local - DAY)
  const after = offsetAtInstant(zone, local + DAY)
  if (before === undefined || after === undefined || before === after) return before
  const holds = (offset: number) => offsetAtInstant(zone, local - offset * 60) === offset
  return !holds(before) && holds(after) ? after : before
}

/**
 * The moment of an instant (seconds since 1970-01-01T00:00:00Z) as a zone's calendar shows it; UTC's for an
 * unknown zone.
 */
export function instantInZone(seconds: number, zone: string): DateTime {
  const offset = offsetAtInstant(zone, seconds) ?? 0
  const local = seconds + offset * 60
  const days = Math.floor(local / DAY)
  const rest = Math.floor(local - days * DAY)
  return new DateTime({
    ...civilFromDays(days),
    hour: Math.floor(rest / 3600),
    minute: Math.floor((rest % 3600) / 60),
    second: rest % 60,
    offset,
  })
}

/**
 * The moment of a calendar time in a zone; a time that the zone's clocks skip is moved on to one they show.
 */
export function civilInZone(civil: DateTimeParts, zone: string): DateTime {
  const offset = offsetAtCivil(zone, civil) ?? 0
  const { year, month, day } = civil
  // A day stays the day that was written, even where its midnight is skipped: only times are moved on.
  if (civil.hour === undefined) return new DateTime({ year, month, day, offset })
  return instantInZone(new DateTime({ ...civil, offset }).valueOf(), zone)
}

function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(zone)) formatters.set(zone, makeFormatter(zone))
  return formatters.get(zone)
}

function makeFormatter(zone: string): Intl.DateTimeFormat | undefined {
  // Newer versions of Node also take `+02:00` for a zone; a name has to be one everywhere or nowhere.
  if (!/^[A-Za-z]/u.test(zone)) return undefined
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset', hourCycle: 'h23' })
  } catch {
    return undefined
  }
}

/** `GMT`, `GMT+01:00`, `GMT-04:56:02` in minutes. */
function minutesOf(name: string): number {
  const groups = /([+\-\u2212])(\d+):(\d+)(?::(\d+))?/u.exec(name) ?? []
  const [, sign, hours = 0, minutes = 0, seconds = 0] = groups
  const distance = Math.round(Number(hours) * 60 + Number(minutes) + Number(seconds) / 60)
  return sign === undefined || sign === '+' ? distance : -distance
}
