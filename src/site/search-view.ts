import { slugify } from '../transform/slugify.ts'
import { strftime } from '../transform/strftime.ts'
import { word } from '../transform/interface-words.ts'
import type { OnDemandReads } from './on-demand.ts'
import type { Found } from './search-list.ts'
import { foundGroups, paperAddress } from './search-list.ts'
import type { About } from './subject-queries.ts'

/** One line of the page that lists everything. */
export interface SearchItem {
  readonly title: string
  readonly url: string
  /** The day of a dated page, the year of a paper; empty for what has none. */
  readonly detail: string
}

/** What `/search/` shows without JavaScript: every page of the edition, by kind. */
export function searchView({ edition }: About, reads: OnDemandReads): { readonly groups: readonly object[] } {
  const groups = foundGroups(edition, reads).map(({ name, title, items }) => {
    return { title, id: `all-${slugify(name)}`, items: items.map((found) => itemOf(found, edition, reads)) }
  })
  return { groups }
}

function itemOf(found: Found, lang: string, reads: OnDemandReads): SearchItem {
  if (found.kind === 'paper') {
    const record = reads.papers.record(found.key)
    return {
      title: record?.title_text ?? found.key,
      url: paperAddress(found.key, reads),
      detail: record?.year ?? '',
    }
  }
  const page = reads.summaries.summary(found.source)
  const date = page?.collection === 'pages' ? undefined : page?.meta.date
  const detail = date === undefined ? '' : strftime(date, word('date_short', lang), lang)
  return { title: page?.title ?? '', url: page?.url ?? '/', detail }
}
