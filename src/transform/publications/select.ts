import type { Publication } from '../../model/publication.ts'
import { matchesQuery } from './query.ts'
import type { Query } from './query-parser.ts'

/** Which publications a list shows. */
export interface Selection {
  readonly query?: Query
  /** How many at most; all of them where it is absent. */
  readonly max?: number
  readonly offset?: number
}

// BibLaTeX's entries that only lend their fields or bundle others are no publications of their own.
const NOT_LISTED = new Set(['xdata', 'set'])

/** True for an entry that is a publication, and not a store of fields for others. */
export function isListed(publication: Publication): boolean {
  return !NOT_LISTED.has(publication.type)
}

/** The publications that a list shows, in the order given; sort before cutting with `max`. */
export function selectPublications(
  publications: readonly Publication[],
  selection: Selection,
): readonly Publication[] {
  const { query, max, offset = 0 } = selection
  const wanted = publications.filter(
    (publication) => isListed(publication) && (query === undefined || matchesQuery(publication, query)),
  )
  return wanted.slice(offset, max === undefined ? undefined : offset + max)
}
