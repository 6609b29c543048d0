import { describe, expect, it } from 'vitest'
import { parseCvDate, parsePeriod } from '../../../../src/parse/cv/dates.ts'

describe('a date of a CV is as exact as it was written', () => {
  it.each([
    ['2020', { year: 2020 }],
    ['2020-09', { year: 2020, month: 9 }],
    ['2020/9', { year: 2020, month: 9 }],
    ['09/2020', { year: 2020, month: 9 }],
    ['2020-09-01', { year: 2020, month: 9, day: 1 }],
    ['Sept 2020', { year: 2020, month: 9 }],
    ['Sep. 2020', { year: 2020, month: 9 }],
    ['2020 September', { year: 2020, month: 9 }],
    ['octobre 2020', { year: 2020, month: 10 }],
    ['March 1, 2020', { year: 2020, month: 3, day: 1 }],
    ['2020-13', undefined],
    ['2020-02-30', undefined],
    ['Fall 2020', undefined],
    ['', undefined],
  ])('%s', (text, date) => {
    expect(parseCvDate(text)).toEqual(date)
  })
})

describe('a period of a CV', () => {
  it.each([
    ['2017 - 2021', { start: { year: 2017 }, end: { year: 2021 } }],
    ['2017-2021', { start: { year: 2017 }, end: { year: 2021 } }],
    ['2017–2021', { start: { year: 2017 }, end: { year: 2021 } }],
    ['2017-present', { start: { year: 2017 }, end: 'present' }],
    ['2017 -', { start: { year: 2017 }, end: 'present' }],
    ['May 2019 to June 2020', { start: { year: 2019, month: 5 }, end: { year: 2020, month: 6 } }],
    ['2019-05 – Present', { start: { year: 2019, month: 5 }, end: 'present' }],
    ['2020-09', { end: { year: 2020, month: 9 } }],
    ['Fall 2019', { dateText: 'Fall 2019' }],
    ['1999, 2003', { dateText: '1999, 2003' }],
    ['since 2010', { dateText: 'since 2010' }],
  ])('%s', (text, period) => {
    expect(parsePeriod(text)).toEqual(period)
  })
})
