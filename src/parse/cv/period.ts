import type { CvDate, CvPeriod } from '../../model/cv.ts'
import { isReversed, parseCvDate, parseCvEnd, parsePeriod } from './dates.ts'
import type { CvNode } from './node.ts'
import { complain, firstOf, textOfValue } from './node.ts'

const START = ['start_date', 'startDate', 'start', 'from'] as const
const END = ['end_date', 'endDate', 'end', 'to', 'until'] as const
const SINGLE = ['date', 'year', 'releaseDate', 'release_date'] as const

/**
 * Reads when an entry was. A beginning without an end lasts until now, as in RenderCV and JSON Resume.
 * A beginning or end that is no date is reported and kept as text; a single `date` may be any text.
 */
export function readPeriod(node: CvNode): CvPeriod {
  const [from, to] = [firstOf(node, START), firstOf(node, END)]
  if (from === undefined && to === undefined) {
    const single = textOfValue(firstOf(node, SINGLE)?.value)
    return single === undefined ? {} : parsePeriod(single)
  }
  const start = from === undefined ? undefined : readOrReport(from, parseCvDate)
  const end = to === undefined ? 'present' : readOrReport(to, parseCvEnd)
  const isUnread = (from !== undefined && start === undefined) || end === undefined
  if (isUnread) return { dateText: asWritten(from, to) }
  if (start === undefined) return { end }
  if (end !== 'present' && to !== undefined && isReversed(start, end)) reportReversed(to, start)
  return { start, end }
}

function readOrReport<T>(node: CvNode, parse: (text: string) => T | undefined): T | undefined {
  const text = textOfValue(node.value)
  const date = text === undefined ? undefined : parse(text)
  if (date !== undefined) return date
  const key = node.path.at(-1) ?? ''
  const written = text === undefined ? 'a list or a mapping' : `"${text}"`
  const message = `\`${key}\` is ${written}, which is no date, so it is shown as it stands.`
  const hint = 'Write it as 2020, 2020-09 or 2020-09-01; for what is no date use `date`.'
  complain(node, 'data/cv-bad-date', [message, hint])
  return undefined
}

function reportReversed(node: CvNode, start: CvDate): void {
  const message = `This ends ("${textOfValue(node.value) ?? ''}") before it begins (in ${start.year}).`
  complain(node, 'data/cv-reversed-dates', [message, 'Exchange the two dates, or correct one of them.'])
}

function asWritten(...nodes: readonly (CvNode | undefined)[]): string {
  return nodes.map((node) => textOfValue(node?.value)).filter((text) => text !== undefined).join('–')
}
