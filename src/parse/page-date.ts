import type { DataRecord, DataValue, Locate } from '../model/data.ts'
import type { DateTime } from '../model/date-time.ts'
import type { Diagnostic, Parsed } from '../model/diagnostic.ts'
import { diagnostic, parsed } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'
import { dateOfDay, parseDate } from './fields/dates.ts'
import { parseFileName } from './file-name.ts'
import { describeValue } from './schema/describe.ts'

/** What a page's date is read from. */
export interface DateSources {
  readonly source: { readonly path: SourcePath }
  readonly contentPath: string
  readonly collection: string
  readonly data: DataRecord
  readonly locate: Locate
  readonly zone: string
  readonly isDraft: boolean
}

/**
 * Dates that nothing here depends on, but whose mistakes are told; the spelling that stands in the file comes
 * first.
 */
const FURTHER_DATES = [['last_updated', 'last_modified_at'], ['end_date']] as const

/**
 * The date of a page: its front matter's, else the one its name begins with. A date that cannot be read is a
 * warning and counts as none; so does a post without any, unless it is a draft.
 */
export function readPageDate(sources: DateSources): Parsed<DateTime | undefined> {
  const { data, contentPath, zone } = sources
  const diagnostics: Diagnostic[] = []
  for (const spellings of FURTHER_DATES) {
    const key = spellings.find((spelling) => data[spelling] !== undefined)
    if (key !== undefined) read(sources, key, diagnostics)
  }
  const written = read(sources, 'date', diagnostics)
  if (written !== undefined) return parsed(written, diagnostics)
  const { day, badDay } = parseFileName(contentPath)
  if (day !== undefined) return parsed(dateOfDay(day, zone), diagnostics)
  if (badDay !== undefined) diagnostics.push(badName(sources, badDay))
  const isMissing =
    sources.collection === 'posts' && !sources.isDraft && badDay === undefined && isEmpty(data['date'])
  return parsed(undefined, isMissing ? [...diagnostics, noDate(sources)] : diagnostics)
}

function read(
  { data, locate, zone }: DateSources,
  key: string,
  diagnostics: Diagnostic[],
): DateTime | undefined {
  const value = data[key]
  if (value === undefined || value === null || value === '') return undefined
  const reading = typeof value === 'string' || typeof value === 'number' ? parseDate(value, zone) : undefined
  if (reading?.kind === 'date') return reading.date
  const why = reading === undefined ? '' : `: ${reading.reason}`
  diagnostics.push(
    diagnostic('front-matter/bad-date', {
      message: `\`${key}\` is ${describeValue(value)}, which cannot be read as a date${why}.`,
      hint: reading?.suggestion ?? 'Write it as 2024-03-01.',
      at: locate([key], 'value'),
    }),
  )
  return undefined
}

function badName({ source }: DateSources, badDay: string): Diagnostic {
  return diagnostic('front-matter/bad-date', {
    message: `The name of this file begins with ${badDay}, and there is no such day.`,
    hint: 'Rename the file, or give it a `date` in its front matter.',
    at: { path: source.path, line: 1, column: 1 },
  })
}

function noDate({ source }: DateSources): Diagnostic {
  return diagnostic('front-matter/no-date', {
    message: 'This post has no date, neither in its name nor in its front matter, so it sorts last.',
    hint: 'Add `date: 2024-03-01` to its front matter, or begin its name with the date: 2024-03-01-name.md.',
    at: { path: source.path, line: 1, column: 1 },
  })
}

function isEmpty(value: DataValue | undefined): boolean {
  return value === undefined || value === null || value === ''
}
