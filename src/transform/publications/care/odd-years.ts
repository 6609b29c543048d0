import type { Diagnostic } from '../../../model/diagnostic.ts'
import { diagnostic } from '../../../model/diagnostic.ts'
import type { Publication } from '../../../model/publication.ts'
import { fieldSpan } from '../../../model/publication.ts'
import type { CareReads } from './care-for.ts'
import { ownField } from './own-field.ts'

/** How many years ahead a book may be announced. */
const AHEAD = 5
/** Before this a year is far more often short of a digit than that of a manuscript. */
const EARLIEST = 1000

/** Reports years that are far ahead, or that have lost a digit. */
export function oddYears(
  publications: readonly Publication[],
  { thisYear }: CareReads,
): readonly Diagnostic[] {
  return publications.flatMap((publication) => {
    const { year } = publication
    const name = ownField(publication, 'date') === undefined ? 'year' : 'date'
    if (year === undefined || ownField(publication, name) === undefined) return []
    const isFarAhead = year > thisYear + AHEAD
    if (!isFarAhead && (year >= EARLIEST || year < 0)) return []
    return diagnostic('bibliography/odd-year', {
      message: `The year ${year} of the entry \`${publication.key}\` is ${isFarAhead ? 'far ahead' : 'very long ago'}.`,
      hint: 'Write it with all four digits, or `to appear` for a work that has no year yet.',
      at: fieldSpan(publication, name),
    })
  })
}
