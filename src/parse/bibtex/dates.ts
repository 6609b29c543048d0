import { monthNumber } from './months.ts'

/** What is known of the day a publication appeared. */
export interface PublicationDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** A year that is no number, as written. */
  readonly yearText?: string
  readonly sortDate: number
  /** Fields that could not be understood. */
  readonly bad: readonly ('date' | 'year' | 'month')[]
}

/** Plain texts of the fields that a date is made of. */
export interface DateFields {
  readonly date?: string | undefined
  readonly year?: string | undefined
  readonly month?: string | undefined
  readonly day?: string | undefined
}

const STILL_TO_COME = 99_990_000
const FORTHCOMING =
  /appear|press|forthcoming|submitted|accepted|review|prepar|preprint|erscheint|paraître|prensa|stampa|epub/i
// EDTF as BibLaTeX reads it: unknown digits as X, then uncertain or approximate marks, then a time that
// nobody sorts by.
const ISO =
  /^(-?\d{1,3}[\dXxu]|-?\d{2}XX|y-?\d{4,9})(?:[-/](\d{1,2}|XX)(?:[-/](\d{1,2}|XX))?)?[?~%]*(?:T[\d:.+Z-]*)?$/

/**
 * Reads the date of an entry: BibLaTeX's `date`, the first day of a range, or BibTeX's `year` and `month` in
 * numbers, names of several languages and mixtures such as `09--15 Jun`. What cannot be understood is named
 * in `bad`; text such as `in press` is not.
 */
export function parseDate(fields: DateFields): PublicationDate {
  const fromDate = fields.date === undefined ? undefined : parseIso(fields.date)
  if (fromDate !== undefined) return dated({ ...fromDate, yearText: undefined }, [])
  const bad: ('date' | 'year' | 'month')[] = fields.date === undefined || fields.date === '' ? [] : ['date']
  const year = fields.year === undefined ? undefined : parseYear(fields.year)
  const isText = fields.year !== undefined && fields.year !== '' && year === undefined
  if (isText && !FORTHCOMING.test(fields.year ?? '')) bad.push('year')
  const month = fields.month === undefined ? undefined : parseMonth(fields.month)
  if (fields.month !== undefined && fields.month !== '' && month === undefined) bad.push('month')
  const day = dayOf(fields.day ?? '') ?? (month === undefined ? undefined : month.day)
  return dated({ year, month: month?.month, day, yearText: isText ? fields.year : undefined }, bad)
}

interface Known {
  readonly year: number | undefined
  readonly month: number | undefined
  readonly day: number | undefined
  readonly yearText: string | undefined
}

function dated({ year, month, day, yearText }: Known, bad: PublicationDate['bad']): PublicationDate {
  const sortDate =
    year !== undefined
      ? year * 10_000 + (month ?? 0) * 100 + (month === undefined ? 0 : (day ?? 0))
      : FORTHCOMING.test(yearText ?? '')
        ? STILL_TO_COME
        : 0
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined || month === undefined ? {} : { day }),
    ...(yearText === undefined ? {} : { yearText }),
    sortDate,
    bad,
  }
}

function parseIso(text: string): Omit<Known, 'yearText'> | undefined {
  // A range is sorted by its beginning; one that is open at the beginning by its end.
  const compact = text.replace(/\s|[–—]/g, (sign) => (sign.trim() === '' ? '' : '-'))
  const [first = '', second = ''] = compact.split(/\/(?!\d{1,2}(?:\/|$))/)
  const match = ISO.exec(first === '' || first === '..' || first === '*' ? second : first)
  if (match === null) return undefined
  const year = Number((match[1] ?? '').replace(/[Xxu]/g, '0').replace(/^y/, ''))
  const written = Number(match[2])
  const season = written >= 21 && written <= 24 ? (written - 20) * 3 : written
  const month = season >= 1 && season <= 12 ? season : undefined
  if (match[2] !== undefined && match[2] !== 'XX' && month === undefined) return undefined
  return { year, month, day: dayOf(match[3] ?? '') }
}

function parseYear(text: string): number | undefined {
  const match =
    /^\(?(?:c(?:irca|a)?\.?\s*)?(-?\d{3,4})(?:[a-z?~]|\s*[-–—/]{1,2}\s*\d{2,4}|\s*\[\d+\])?\)?\.?$/i.exec(
      text,
    )
  if (match !== null) return Number(match[1])
  // "in press (2024)" or "May 2020": one number of four digits is the year.
  const years = text.match(/(?<!\d)(?:1[0-9]|20)\d\d(?!\d)/g) ?? []
  return years.length === 1 ? Number(years[0]) : undefined
}

function parseMonth(text: string): { readonly month: number; readonly day: number | undefined } | undefined {
  const number = /^\s*(\d{1,2})\s*(?:[-–/]+\s*\d{1,2}\s*)?$/.exec(text)
  if (number !== null) {
    const month = Number(number[1])
    return month >= 1 && month <= 12 ? { month, day: undefined } : undefined
  }
  const words = text.match(/[\p{L}\p{M}]{3,}/gu) ?? []
  const month = words.map(monthNumber).find((found) => found !== undefined)
  if (month === undefined) return undefined
  return { month, day: dayOf(/(?<!\d)(\d{1,2})(?!\d)/.exec(text)?.[1] ?? '') }
}

function dayOf(text: string): number | undefined {
  const day = /^\d{1,2}$/.test(text) ? Number(text) : 0
  return day >= 1 && day <= 31 ? day : undefined
}
