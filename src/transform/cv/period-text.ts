import type { CvDate, CvPeriod } from '../../model/cv.ts'
import { cvDateText, monthText } from './date-text.ts'

/** How a period is written: the language of month names, and the word for what still goes on. */
export interface PeriodWords {
  readonly lang: string
  readonly present: string
}

/**
 * Writes a period as `2019–2021`, `May 2019–present`, `Jan–Mar 2020` or a single date; as it was written
 * where it is
 * no date; empty where nothing is known.
 */
export function periodText({ start, end, dateText }: CvPeriod, { lang, present }: PeriodWords): string {
  if (dateText !== undefined) return dateText
  if (start === undefined) return end === undefined ? '' : endText(end, { lang, present })
  const from = cvDateText(start, lang)
  if (end === undefined) return from
  const to = endText(end, { lang, present })
  return from === to ? from : `${monthAlone(start, end, lang) ?? from}–${to}`
}

function endText(end: CvDate | 'present', { lang, present }: PeriodWords): string {
  return end === 'present' ? present : cvDateText(end, lang)
}

// Two months of one year share it, in languages that put the year last.
function monthAlone(start: CvDate, end: CvDate | 'present', lang: string): string | undefined {
  if (end === 'present' || start.year !== end.year || /^(?:ja|ko|zh)\b/i.test(lang)) return undefined
  if (start.month === undefined || end.month === undefined) return undefined
  return start.day === undefined && end.day === undefined ? monthText(start.month, lang) : undefined
}
