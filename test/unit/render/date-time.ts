import { DateTime } from '../../../src/model/date-time.ts'

/** The beginning of a day in UTC. */
export function dateTime(year: number, month: number, day: number): DateTime {
  return new DateTime({ year, month, day, hour: 0, minute: 0, second: 0, offset: 0 })
}
