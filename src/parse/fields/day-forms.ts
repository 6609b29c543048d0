import type { CalendarDay } from '../calendar-day.ts'
import { monthNumber } from './month-names.ts'

/** A form in which a day can be written; `read` returns undefined where the text only looks like it. */
interface DayForm {
  readonly pattern: RegExp
  readonly read: (groups: Groups) => CalendarDay | 'ambiguous' | undefined
}

interface Groups {
  readonly [name: string]: string | undefined
}

const WORD = String.raw`(?<word>[\p{L}\p{M}]{3,12})`
const BETWEEN = String.raw`(?: (?:of|del?) | ?- ?| )`
const ORDINAL = String.raw`(?:st|nd|rd|th|\.|er|re|[º°ª])?`

/** The forms in the order in which they are tried. A year has four digits always: two would be a guess. */
const FORMS: readonly DayForm[] = [
  {
    pattern: /^(?<year>\d{4})(?<mark>[-/.]) ?(?<month>\d{1,2})\k<mark> ?(?<day>\d{1,2})\.?$/u,
    read: numbers,
  },
  { pattern: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u, read: numbers },
  { pattern: /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/u, read: numbers },
  { pattern: /^(?<year>\d{4})$/u, read: numbers },
  {
    pattern: /^(?<year>\d{4}) ?[年년](?: ?(?<month>\d{1,2}) ?[月월](?: ?(?<day>\d{1,2}) ?[日号號일])?)?$/u,
    read: numbers,
  },
  { pattern: /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/u, read: numbers },
  { pattern: /^(?<first>\d{1,2})(?<mark>[/-])(?<second>\d{1,2})\k<mark>(?<year>\d{4})$/u, read: eitherOrder },
  {
    pattern: new RegExp(String.raw`^${WORD}\.? (?<day>\d{1,2})${ORDINAL},? (?<year>\d{4})$`, 'iu'),
    read: named,
  },
  {
    pattern: new RegExp(
      String.raw`^(?:the )?(?<day>\d{1,2})${ORDINAL}${BETWEEN}${WORD}\.?,?${BETWEEN}(?<year>\d{4})$`,
      'iu',
    ),
    read: named,
  },
  { pattern: new RegExp(String.raw`^${WORD}[.,]?${BETWEEN}(?<year>\d{4})$`, 'iu'), read: named },
  {
    pattern: new RegExp(
      String.raw`^(?<year>\d{4})(?:, ?| |-)${WORD}\.?(?:[ -](?<day>\d{1,2})${ORDINAL})?$`,
      'iu',
    ),
    read: named,
  },
]

/**
 * Reads the day out of a text without a time, every blank in it a single space. A form that names only month
 * or year means its first day. `ambiguous` is said of `01/03/2024`, undefined of a text in no known form; the
 * day that is returned may be one that no calendar has.
 */
export function readDay(text: string): CalendarDay | 'ambiguous' | undefined {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text)
    const day = match && read(match.groups ?? {})
    if (day) return day
  }
  return undefined
}

function numbers({ year, month = '1', day = '1' }: Groups): CalendarDay {
  return { year: Number(year), month: Number(month), day: Number(day) }
}

function named({ year, word = '', day = '1' }: Groups): CalendarDay | undefined {
  const month = monthNumber(word)
  return month === undefined ? undefined : { year: Number(year), month, day: Number(day) }
}

/**
 * Europe writes the day first, America the month: only a number beyond 12, or twice the same, tells which is
 * meant.
 */
function eitherOrder({ year, first, second }: Groups): CalendarDay | 'ambiguous' {
  const [a, b] = [Number(first), Number(second)]
  if (a <= 12 && b <= 12 && a !== b) return 'ambiguous'
  return { year: Number(year), month: a > 12 ? b : a, day: a > 12 ? a : b }
}
