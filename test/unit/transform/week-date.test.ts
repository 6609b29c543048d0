import { describe, expect, it } from 'vitest'
import { dayOfYear, isoWeekOf, weekOfYear, weekdayOf } from '../../../src/transform/week-date.ts'

const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  return { year, month, day: date }
}

describe('a day of the calendar', () => {
  it.each([
    // day, weekday (Sunday 0), day of the year, ISO year, ISO week, week from Sunday, week from Monday
    ['2024-03-01', 5, 61, 2024, 9, 8, 9],
    ['2024-12-31', 2, 366, 2025, 1, 52, 53],
    ['2024-01-01', 1, 1, 2024, 1, 0, 1],
    ['2023-01-01', 0, 1, 2022, 52, 1, 0],
    ['2022-01-01', 6, 1, 2021, 52, 0, 0],
    ['2021-01-01', 5, 1, 2020, 53, 0, 0],
    ['2020-12-31', 4, 366, 2020, 53, 52, 52],
    ['2016-01-03', 0, 3, 2015, 53, 1, 0],
    ['2018-12-31', 1, 365, 2019, 1, 52, 53],
    ['1970-01-01', 4, 1, 1970, 1, 0, 0],
    ['1850-05-05', 0, 125, 1850, 18, 18, 17],
    ['0001-01-01', 1, 1, 1, 1, 0, 1],
    ['9999-12-31', 5, 365, 9999, 52, 52, 52],
  ])('%s', (text, weekday, number, isoYear, isoWeek, sunday, monday) => {
    const date = day(text)
    expect([weekdayOf(date), dayOfYear(date)]).toEqual([weekday, number])
    expect(isoWeekOf(date)).toEqual({ year: isoYear, week: isoWeek })
    expect([weekOfYear(date, 'sunday'), weekOfYear(date, 'monday')]).toEqual([sunday, monday])
  })
})
