import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { sourcePath } from '../model/paths.ts'
import type { Tracker } from '../track/tracker.ts'
import { sameTitles } from '../transform/same-titles.ts'
import type { ContentQueries } from './content-queries.ts'
import type { DataQueries } from './data-queries.ts'
import type { EntryQueries } from './paper-entries.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { Inputs } from './inputs.ts'
import { navigationProblems } from './navigation-care.ts'
import type { RouteQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

/** What a careful friend would notice about a site as a whole. */
export interface CareQueries {
  /** Reports it with the query that is running. */
  look(): void
}

interface Reads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly data: DataQueries
  readonly entries: EntryQueries
  readonly inputs: Inputs
  readonly routes: RouteQueries
  readonly summaries: SummaryQueries
}

/** Binds the look at the whole site to the tracker. */
export function careQueries(tracker: Tracker, reads: Reads): CareQueries {
  const { content, data, entries, summaries } = reads
  const look = tracker.query('care', (): undefined => {
    const pages = summaries.shown().flatMap((path) => summaries.summary(path) ?? [])
    if (pages.length === 0) tracker.report(emptySite(content.files().pages.length))
    tracker.reportAll(sameTitles(pages, (page) => content.placeOf(page.source, ['title'])))
    tracker.reportAll(navigationProblems(reads))
    // Mistakes in a file are told whether or not a page reads it yet.
    for (const name of data.names()) data.entry(name)
    entries.all()
    return undefined
  })
  return { look: () => look('') }
}

function emptySite(hidden: number): Diagnostic {
  const all =
    hidden === 0
      ? 'There is no page in `content/`'
      : `All ${hidden} pages are drafts, unpublished or of days to come`
  return diagnostic('content/empty', {
    message: `${all}, so the site is empty.`,
    hint:
      hidden === 0
        ? 'Write `content/index.md`; that alone is a site.'
        : 'Build with --drafts, --unpublished or --future to see them.',
    at: { path: sourcePath('content/index.md'), line: 1, column: 1 },
  })
}
