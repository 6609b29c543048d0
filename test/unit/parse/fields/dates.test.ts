import { describe, expect, it } from 'vitest'
import { dateOfDay, parseDate } from '../../../../src/parse/fields/dates.ts'

const BERLIN = 'Europe/Berlin'

const days: readonly (readonly [string | number, string])[] = [
  ['2024-03-01', '2024-03-01'],
  ['2024-3-1', '2024-03-01'],
  [' 2024-03-01 ', '2024-03-01'],
  ['2024/03/01', '2024-03-01'],
  ['2024.03.01', '2024-03-01'],
  ['2024. 3. 1.', '2024-03-01'],
  ['20240301', '2024-03-01'],
  [20240301, '2024-03-01'],
  ['2024', '2024-01-01'],
  [2024, '2024-01-01'],
  ['2024-03', '2024-03-01'],
  ['2024/3', '2024-03-01'],
  ['March 1, 2024', '2024-03-01'],
  ['March 1st, 2024', '2024-03-01'],
  ['March 2nd 2024', '2024-03-02'],
  ['Mar. 3, 2024', '2024-03-03'],
  ['Sept. 12, 2020', '2020-09-12'],
  ['Sep 12, 2020', '2020-09-12'],
  ['march 1, 2024', '2024-03-01'],
  ['1 March 2024', '2024-03-01'],
  ['1st March 2024', '2024-03-01'],
  ['1st of March 2024', '2024-03-01'],
  ['the 1st of March, 2024', '2024-03-01'],
  ['01 Mar 2024', '2024-03-01'],
  ['1-Mar-2024', '2024-03-01'],
  ['Mar 2024', '2024-03-01'],
  ['Mar. 2024', '2024-03-01'],
  ['March, 2024', '2024-03-01'],
  ['2024 March 1', '2024-03-01'],
  ['2024 March', '2024-03-01'],
  ['2024-Mar-01', '2024-03-01'],
  ['Friday, March 1, 2024', '2024-03-01'],
  ['Fri, 1 Mar 2024', '2024-03-01'],
  ['Fri 1 Mar 2024', '2024-03-01'],
  ['1. März 2024', '2024-03-01'],
  ['1. Maerz 2024', '2024-03-01'],
  ['Freitag, 1. März 2024', '2024-03-01'],
  ['1.3.2024', '2024-03-01'],
  ['01.03.2024', '2024-03-01'],
  ['Dezember 2023', '2023-12-01'],
  ['1er mars 2024', '2024-03-01'],
  ['15 août 2024', '2024-08-15'],
  ['févr. 2024', '2024-02-01'],
  ['1 de marzo de 2024', '2024-03-01'],
  ['3 de enero del 2024', '2024-01-03'],
  ['enero de 2024', '2024-01-01'],
  ['5 maggio 2024', '2024-05-05'],
  ['1º giugno 2024', '2024-06-01'],
  ['2024년 3월 1일', '2024-03-01'],
  ['2024년 3월', '2024-03-01'],
  ['2024년', '2024-01-01'],
  ['2024年3月1日', '2024-03-01'],
  ['2024年03月', '2024-03-01'],
  ['13/03/2024', '2024-03-13'],
  ['03/13/2024', '2024-03-13'],
  ['03/03/2024', '2024-03-03'],
  ['2024-02-29', '2024-02-29'],
  ['1850-05-05', '1850-05-05'],
  ['0001-01-01', '0001-01-01'],
  ['9999-12-31', '9999-12-31'],
  ['2024-03-01 UTC', '2024-03-01'],
  ['2024-03-01Z', '2024-03-01'],
]

const times: readonly (readonly [string, string])[] = [
  ['2024-03-01 10:00', '2024-03-01 10:00:00 +0100'],
  ['2024-03-01 9:05', '2024-03-01 09:05:00 +0100'],
  ['2024-03-01 10:00:59', '2024-03-01 10:00:59 +0100'],
  ['2024-03-01 10:00:00.123456', '2024-03-01 10:00:00 +0100'],
  ['2024-03-01T10:00', '2024-03-01 10:00:00 +0100'],
  ['2024-03-01T10:00:00', '2024-03-01 10:00:00 +0100'],
  ['2024-03-01t10:00:00z', '2024-03-01 11:00:00 +0100'],
  ['2024-03-01T10:00:00Z', '2024-03-01 11:00:00 +0100'],
  ['2024-03-01T10:00:00.5Z', '2024-03-01 11:00:00 +0100'],
  ['2024-03-01 10:00:00 UTC', '2024-03-01 11:00:00 +0100'],
  ['2024-03-01 10:00:00 GMT', '2024-03-01 11:00:00 +0100'],
  ['2024-03-01 10:00:00 +0900', '2024-03-01 02:00:00 +0100'],
  ['2024-03-01 10:00:00+09:00', '2024-03-01 02:00:00 +0100'],
  ['2024-03-01 10:00 +9', '2024-03-01 02:00:00 +0100'],
  ['2024-03-01 10:00 UTC+2', '2024-03-01 09:00:00 +0100'],
  ['2024-03-01 00:30:00 +0900', '2024-02-29 16:30:00 +0100'],
  ['2024-03-01 23:30:00 -0800', '2024-03-02 08:30:00 +0100'],
  ['2024-03-01 10:00:00 −05:00', '2024-03-01 16:00:00 +0100'],
  ['2024-03-01 10:00 EST', '2024-03-01 16:00:00 +0100'],
  ['2024-03-01 10:00 pdt', '2024-03-01 18:00:00 +0100'],
  ['2024-03-01 10:00 KST', '2024-03-01 02:00:00 +0100'],
  ['2024-07-01 10:00', '2024-07-01 10:00:00 +0200'],
  ['2024-03-31 02:30', '2024-03-31 03:30:00 +0200'],
  ['2024-10-27 02:30', '2024-10-27 02:30:00 +0200'],
  ['March 1, 2024 3:30 pm', '2024-03-01 15:30:00 +0100'],
  ['March 1st, 2024 at 3:30 p.m.', '2024-03-01 15:30:00 +0100'],
  ['March 1, 2024, 12:15 AM', '2024-03-01 00:15:00 +0100'],
  ['1 March 2024 12:15 PM', '2024-03-01 12:15:00 +0100'],
  ['Fri, 01 Mar 2024 10:00:00 +0100', '2024-03-01 10:00:00 +0100'],
  ['Fri, 01 Mar 2024 10:00:00 GMT', '2024-03-01 11:00:00 +0100'],
  ['2016-12-31 23:59:60 Z', '2017-01-01 00:59:59 +0100'],
]

const failures: readonly (readonly [string | number, string, RegExp])[] = [
  ['01/03/2024', 'ambiguous', /1 March or 3 January/],
  ['1-3-2024', 'ambiguous', /1 March or 3 January/],
  ['01/03/2024 10:00', 'ambiguous', /1 March or 3 January/],
  ['2024-02-31', 'no-such-day', /February 2024 has 29 days/],
  ['2023-02-29', 'no-such-day', /February 2023 has 28 days/],
  ['31 April 2024', 'no-such-day', /April 2024 has 30 days/],
  ['2024-13-01', 'no-such-day', /no month 13/],
  ['2024-00-10', 'no-such-day', /no month 0/],
  ['2024-10-00', 'no-such-day', /no day 0/],
  ['0000-01-01', 'no-such-day', /no year 0/],
  ['2024-03-01 25:00', 'no-such-time', /clock/],
  ['2024-03-01 10:60', 'no-such-time', /clock/],
  ['2024-03-01 10:00:61', 'no-such-time', /clock/],
  ['March 1, 2024 13:00 pm', 'no-such-time', /clock/],
  ['2024-03-01 10:00 IST', 'unknown-zone', /IST/],
  ['2024-03-01 10:00 +99:00', 'unknown-zone', /\+99:00/],
  ['March', 'unknown-form', /no form/],
  ['20240301T100000', 'unknown-form', /no form/],
  ['Spring 2024', 'unknown-form', /no form/],
  ['Smarch 1, 2024', 'unknown-form', /no form/],
  ['24-03-01', 'unknown-form', /no form/],
  ['3/1/24', 'unknown-form', /no form/],
  ['', 'unknown-form', /no form/],
  ['today', 'unknown-form', /no form/],
  ['Present', 'unknown-form', /no form/],
  [33, 'unknown-form', /no form/],
  [-5, 'unknown-form', /no form/],
  [Number.NaN, 'unknown-form', /no form/],
  ['x'.repeat(100_000), 'unknown-form', /too long/],
]

function shown(written: string | number, zone = BERLIN): string {
  const reading = parseDate(written, zone)
  return reading.kind === 'date' ? String(reading.date) : reading.why
}

describe('parseDate', () => {
  it.each(days)('reads the day %j', (written, expected) => {
    const reading = parseDate(written, BERLIN)
    expect(reading.kind === 'date' ? [reading.date.toDay(), reading.date.hasTime] : reading).toEqual([expected, false])
  })

  it.each(times)('reads the time %j', (written, expected) => expect(shown(written)).toBe(expected))

  it.each(failures)('finds no date in %j', (written, why, reason) => {
    const reading = parseDate(written, BERLIN)
    expect(reading).toMatchObject({ kind: 'no-date', why, reason: expect.stringMatching(reason) })
  })

  it('suggests both ways to write an ambiguous day', () => {
    expect(parseDate('01/03/2024', 'UTC')).toMatchObject({ suggestion: 'Write it as 2024-03-01 or as 2024-01-03.' })
  })

  it.each([
    ['Asia/Seoul', '2024-03-01 00:00:00 +0900'],
    ['America/Los_Angeles', '2024-03-01 00:00:00 -0800'],
    ['UTC', '2024-03-01 00:00:00 +0000'],
    ['Nowhere/Land', '2024-03-01 00:00:00 +0000'],
  ])('keeps the day in %s', (zone, expected) => expect(shown('2024-03-01', zone)).toBe(expected))

  it('gives a file’s day the midnight of the site', () => {
    expect(String(dateOfDay({ year: 2024, month: 7, day: 1 }, BERLIN))).toBe('2024-07-01 00:00:00 +0200')
  })
})
