import type { Tracker } from '../track/tracker.ts'
import { careFor } from '../transform/publications/care/care-for.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { EntryQueries } from './paper-entries.ts'

export interface BibliographyCare {
  /** Reports what is amiss in the bibliography with the query that is running. */
  look(): void
}

/** Binds the look at the whole bibliography to the tracker; only the year of the clock counts. */
export function bibliographyCare(
  tracker: Tracker,
  config: ConfigQueries,
  entries: EntryQueries,
): BibliographyCare {
  const thisYear = tracker.query('thisYear', () => config.now().year)
  const look = tracker.query('bibliographyCare', (): undefined => {
    tracker.reportAll(careFor(entries.all(), { thisYear: thisYear('') }))
    return undefined
  })
  return { look: () => look('') }
}
