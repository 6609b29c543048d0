import type { CvDate, CvItem } from '../../model/cv.ts'
import type { PageSummary } from '../../model/page.ts'
import { parseCvDate } from '../../parse/cv/dates.ts'

/**
 * A talk, a course, a project or any other page of a collection as an entry of a CV, so that nothing has to
 * be written twice: its title, what and where it was, and when.
 */
export function entryOfPage({ title, url, meta, collection }: PageSummary): CvItem {
  const { data, date } = meta
  const text = (key: string): string | undefined => {
    const value = data[key]
    return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined
  }
  const day: CvDate | undefined = date === undefined ? undefined : { year: date.year, month: date.month, day: date.day }
  const isTaught = collection === 'teaching'
  const term = isTaught ? termOf(text('term'), text('year')) : undefined
  const where = [isTaught ? text('role') : undefined, text('type'), text('event'), text('venue')]
  const subtitle = where.filter((part) => part !== undefined).join(', ')
  const place = text('location')
  const last = parseCvDate(text('end_date') ?? '')
  return {
    kind: 'entry',
    title,
    highlights: [],
    url,
    ...(subtitle === '' ? {} : { subtitle }),
    ...(place === undefined ? {} : { place }),
    ...(term !== undefined ? { dateText: term } : day === undefined ? {} : periodOf(day, last)),
  }
}

function periodOf(day: CvDate, last: CvDate | undefined): Pick<CvItem, 'start' | 'end'> {
  return last === undefined ? { end: day } : { start: day, end: last }
}

function termOf(term: string | undefined, year: string | undefined): string | undefined {
  if (term === undefined || year === undefined || term.includes(year)) return term ?? year
  return `${term} ${year}`
}
