import type { PageSummary } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import { byCodeUnit } from '../model/paths.ts'
import { word } from '../transform/interface-words.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { EntryQueries } from './paper-entries.ts'
import type { PaperQueries } from './paper-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

/** What can be found: a page of the author's, or a paper. */
export type Found =
  { readonly kind: 'page'; readonly source: SourcePath } | { readonly kind: 'paper'; readonly key: string }

/** Everything of one kind that an edition of the site holds. */
export interface FoundGroup {
  readonly name: string
  readonly title: string
  readonly items: readonly Found[]
}

export interface ListReads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly entries: EntryQueries
  readonly papers: PaperQueries
  readonly routes: RouteQueries
  readonly summaries: SummaryQueries
}

/** The order of the groups; collections of an author's own come after them. */
const ORDER = ['pages', 'publications', 'posts', 'projects', 'talks', 'teaching', 'news', 'books'] as const

/** All that the search of an edition finds, by kind; `search: false` keeps a page out of it. */
export function foundGroups(edition: string, reads: ListReads): readonly FoundGroup[] {
  const names = [...new Set<string>([...ORDER, ...reads.content.collectionNames()])]
  const isLeftOut = (name: string): boolean =>
    name === 'posts' && reads.config.setting('posts_in_search') === false
  return names
    .filter((name) => !isLeftOut(name))
    .flatMap((name): readonly FoundGroup[] => {
      const papers = name === 'publications' ? papersFound(reads) : []
      const items = [...papers, ...pagesFound(name, edition, reads)]
      return items.length === 0 ? [] : [{ name, title: word(name, edition), items }]
    })
}

/** Where a paper is read: on its own page, else in the list of all papers. */
export function paperAddress(key: string, { papers, routes }: ListReads): string {
  const own = papers.record(key)?.url ?? ''
  return own === '' ? `${routes.indexAddress('publications')}#${encodeURIComponent(key)}` : own
}

function papersFound(reads: ListReads): readonly Found[] {
  const keys = reads.papers.records().map((record) => record.key)
  const isReachable = (key: string): boolean => {
    const source = reads.entries.page(key)
    const isWanted = source === undefined || reads.summaries.summary(source)?.meta.data['search'] !== false
    return isWanted && (reads.papers.record(key)?.url !== '' || reads.routes.hasAddress('/publications/'))
  }
  return keys.filter(isReachable).map((key) => ({ kind: 'paper', key }))
}

function pagesFound(name: string, edition: string, reads: ListReads): readonly Found[] {
  const { content, entries, summaries } = reads
  if (name !== 'pages' && !content.collectionConfig(name).output) return []
  const { items } = summaries.collection(name, edition)
  return (name === 'pages' ? items.toSorted(byCodeUnit) : items).flatMap((source): readonly Found[] => {
    const page = summaries.summary(source)
    const isPaper = name === 'publications' && entries.keyOfPage(source) !== undefined
    return page !== undefined && isFound(page) && !isPaper ? [{ kind: 'page', source }] : []
  })
}

function isFound({ meta, url }: PageSummary): boolean {
  const isWanted = meta.data['search'] !== false && meta.redirectTo === undefined
  return isWanted && /(?:\/|\.html)$/.test(url) && !/^\/404(?:\/|\.html)$/.test(url)
}
