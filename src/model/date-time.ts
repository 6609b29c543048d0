/**
 * A moment as the author's calendar shows it, already in the site's time zone. Years may be negative or
 * beyond 9999; `offset` is minutes east of UTC, and `hasTime` is false when only a day was written.
 */
export class DateTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly offset: number
  readonly hasTime: boolean

  constructor(parts: DateTimeParts) {
    this.year = parts.year
    this.month = parts.month
    this.day = parts.day
    this.hour = parts.hour ?? 0
    this.minute = parts.minute ?? 0
    this.second = parts.second ?? 0
    this.offset = parts.offset ?? 0
    this.hasTime = parts.hour !== undefined
    Object.freeze(this)
  }

  /**
   * Seconds since 1970-01-01T00:00:00Z, negative before it; exact for every year of the proleptic Gregorian
   * calendar.
   */
  valueOf(): number {
    const days = daysFromCivil(this.year, this.month, this.day)
    return days * 86_400 + this.hour * 3600 + this.minute * 60 + this.second - this.offset * 60
  }

  /** As Jekyll prints a date: `2024-03-01 10:00:00 +0100`. */
  toString(): string {
    return `${this.toDay()} ${pad(this.hour)}:${pad(this.minute)}:${pad(this.second)} ${zone(this.offset, '')}`
  }

  /** The day alone: `2024-03-01`. */
  toDay(): string {
    const year =
      this.year < 0 ? `-${String(-this.year).padStart(4, '0')}` : String(this.year).padStart(4, '0')
    return `${year}-${pad(this.month)}-${pad(this.day)}`
  }

  /** As XML Schema and RFC 3339 write it: `2024-03-01T10:00:00+01:00`. */
  toXmlSchema(): string {
    return `${this.toDay()}T${pad(this.hour)}:${pad(this.minute)}:${pad(this.second)}${zone(this.offset, ':')}`
  }

  toJSON(): string {
    return this.toString()
  }
}

export interface DateTimeParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  readonly offset?: number
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function zone(minutes: number, separator: string): string {
  const distance = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(distance / 60))}${separator}${pad(distance % 60)}`
}

/**
 * Days from 1970-01-01 to a day of the proleptic Gregorian calendar; negative before it.
 * Howard Hinnant's `days_from_civil`, which needs no tables and holds for every year.
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/**
 * The day of the proleptic Gregorian calendar that lies so many days after 1970-01-01; the inverse of
 * `daysFromCivil`.
 */
export function civilFromDays(days: number): { year: number; month: number; day: number } {
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}
