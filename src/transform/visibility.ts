import type { DateTime } from '../model/date-time.ts'
import type { FrontMatter } from '../model/page.ts'

/** Whether a page is part of the site, and if not, why. */
export type Visibility = 'shown' | { readonly hidden: 'draft' | 'unpublished' | 'future' }

/** What decides it beside the page: the clock, and the switches of site.yml and the command line. */
export interface Showing {
  readonly now: DateTime
  /** True where drafts are shown. */
  readonly drafts: boolean
  /** True where pages with `published: false` are shown. */
  readonly unpublished: boolean
  /** True where posts and news of days to come are shown. */
  readonly future: boolean
}

/** What is read of a page. */
export interface Hideable {
  readonly collection: string
  readonly meta: Pick<FrontMatter, 'date' | 'draft' | 'published'>
}

/** The collections whose pages are announcements; a talk or a project of next year is news today. */
const HIDDEN_IN_FUTURE: ReadonlySet<string> = new Set(['posts', 'news'])

/**
 * Says why a page is hidden, the author's own word first: unpublished, a draft, or a post or news of a time
 * to come.
 */
export function visibilityOf({ collection, meta }: Hideable, showing: Showing): Visibility {
  if (!meta.published && !showing.unpublished) return { hidden: 'unpublished' }
  if (meta.draft && !showing.drafts) return { hidden: 'draft' }
  const isFuture = meta.date !== undefined && meta.date.valueOf() > showing.now.valueOf()
  return isFuture && !showing.future && HIDDEN_IN_FUTURE.has(collection) ? { hidden: 'future' } : 'shown'
}
