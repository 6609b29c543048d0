import { describe, expect, it } from 'vitest'
import { DateTime } from '../../../src/model/date-time.ts'
import { CALENDAR_LANGUAGES, calendarNames } from '../../../src/transform/calendar-names.ts'
import { strftime } from '../../../src/transform/strftime.ts'

const date = new DateTime({ year: 2024, month: 3, day: 1, hour: 15, minute: 4, second: 5, offset: 60 })
const early = new DateTime({ year: 33, month: 12, day: 25, hour: 0, offset: -210 })

describe('strftime', () => {
  it.each([
    ['%Y-%m-%d %H:%M:%S %z', '2024-03-01 15:04:05 +0100'],
    ['%B %d, %Y', 'March 01, 2024'],
    ['%B %-d, %Y', 'March 1, 2024'],
    ['%b %e, %Y', 'Mar  1, 2024'],
    ['%h|%b|%^b|%^B|%#b', 'Mar|Mar|MAR|MARCH|MAR'],
    ['%A %a %^a %u %w', 'Friday Fri FRI 5 5'],
    ['%y %C', '24 20'],
    ['%j %-j %_j', '061 61  61'],
    ['%I:%M %p, %l:%M %P, %-I', '03:04 PM,  3:04 pm, 3'],
    ['%#p', 'pm'],
    ['%k %-k %H', '15 15 15'],
    ['%G-W%V-%u %g', '2024-W09-5 24'],
    ['%U %W', '08 09'],
    ['%s', '1709301845'],
    ['%L %N %3N %6N %9N', '000 000000000 000 000000 000000000'],
    ['%z %:z %::z %:::z', '+0100 +01:00 +01:00:00 +01'],
    ['%Z', '+01:00'],
    ['%F %T %R %D %x %X', '2024-03-01 15:04:05 15:04 03/01/24 03/01/24 15:04:05'],
    ['%c', 'Fri Mar  1 15:04:05 2024'],
    ['%r', '03:04:05 PM'],
    ['%v', ' 1-MAR-2024'],
    ['%+', 'Fri Mar  1 15:04:05 +01:00 2024'],
    ['%%|%n|%t', '%|\n|\t'],
    ['%_m|%_H|%-m|%0e|%-S', ' 3|15|3|01|5'],
    ['%10Y|%3d|%_5m', '0000002024|001|    3'],
    ['%10A|%010A|%-10A|%^10a', '    Friday|0000Friday|Friday|       FRI'],
    ['%Ey %Od', '24 01'],
    ['%Q %i %!', '%Q %i %!'],
    ['100%', '100%'],
    ['', ''],
    ['no directive', 'no directive'],
    ['%constructor', '20onstructor'.replace('20', 'Fri Mar  1 15:04:05 2024')],
  ])('%j', (format, expected) => expect(strftime(date, format)).toBe(expected))

  it.each([
    ['%Y', '0033'],
    ['%C %y', '00 33'],
    ['%H %k %I %l %p', '00  0 12 12 AM'],
    ['%z %:z', '-0330 -03:30'],
    ['%s', String(early.valueOf())],
    ['%e', '25'],
  ])('in year 33: %s', (format, expected) => expect(strftime(early, format)).toBe(expected))

  it('names UTC', () => expect(strftime(new DateTime({ year: 2024, month: 1, day: 1 }), '%Z %#Z')).toBe('UTC utc'))

  it.each([
    ['en', 'Friday 1 March 2024 (Fri, Mar)'],
    ['en-GB', 'Friday 1 March 2024 (Fri, Mar)'],
    ['de', 'Freitag 1 März 2024 (Fr, März)'],
    ['de_AT', 'Freitag 1 März 2024 (Fr, März)'],
    ['fr', 'vendredi 1 mars 2024 (ven., mars)'],
    ['es', 'viernes 1 marzo 2024 (vie, mar)'],
    ['it', 'venerdì 1 marzo 2024 (ven, mar)'],
    ['pt-BR', 'sexta-feira 1 março 2024 (sex, mar)'],
    ['ko', '금요일 1 3월 2024 (금, 3월)'],
    ['zh-Hans', '星期五 1 3月 2024 (周五, 3月)'],
    ['ja', '金曜日 1 3月 2024 (金, 3月)'],
    ['ar', 'الجمعة 1 مارس 2024 (جمعة, مارس)'],
    ['ru', 'пятница 1 марта 2024 (пт, мар.)'],
    ['nl', 'vrijdag 1 maart 2024 (vr, mrt)'],
    ['xx', 'Friday 1 March 2024 (Fri, Mar)'],
    ['', 'Friday 1 March 2024 (Fri, Mar)'],
    ['constructor', 'Friday 1 March 2024 (Fri, Mar)'],
  ])('in %j', (lang, expected) => expect(strftime(date, '%A %-d %B %Y (%a, %b)', lang)).toBe(expected))
})

describe('calendarNames', () => {
  it.each(CALENDAR_LANGUAGES)('%s has all its names', (lang) => {
    const { months, shortMonths, days, shortDays } = calendarNames(lang)
    expect([months.length, shortMonths.length, days.length, shortDays.length]).toEqual([12, 12, 7, 7])
    expect(new Set(months).size).toBe(12)
    expect(new Set(days).size).toBe(7)
  })
})
