import type { PageSummary } from '../model/page.ts'
import type { SectionRequest } from '../transform/home-sections.ts'
import { arrangeItems, homeSections } from '../transform/home-sections.ts'
import { word } from '../transform/interface-words.ts'
import { slugify } from '../transform/slugify.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import { cvSection } from './cv-view.ts'
import type { CvFiles } from './cv-files.ts'
import type { CvQueries } from './cv-queries.ts'
import type { DataQueries } from './data-queries.ts'
import type { LanguageQueries } from './language-queries.ts'
import type { MarkupQueries } from './markup-queries.ts'
import type { EntryQueries } from './paper-entries.ts'
import type { PaperQueries } from './paper-queries.ts'
import type { PeopleQueries } from './people-queries.ts'
import type { PictureQueries } from './picture-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'
import type { About } from './subject-queries.ts'
import type { ViewQueries } from './view-queries.ts'

/** What the blocks of a page are put together from. */
export interface HomeReads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly cv: CvQueries
  readonly cvFiles: CvFiles
  readonly data: DataQueries
  readonly entries: EntryQueries
  readonly languages: LanguageQueries
  readonly markups: MarkupQueries
  readonly papers: PaperQueries
  readonly people: PeopleQueries
  readonly pictures: PictureQueries
  readonly routes: RouteQueries
  readonly summaries: SummaryQueries
  readonly views: ViewQueries
}

/** One block below the text of a home page, filled, ordered and cut. */
export interface HomeBlock {
  readonly type: SectionRequest['type']
  readonly title: string
  readonly id: string
  readonly scrollable: boolean
  readonly items: readonly unknown[]
  readonly more_url?: string
  readonly html?: string
}

/** The blocks of a page in its author's order; one with nothing in it leaves no trace. */
export function homeBlocks(about: About, reads: HomeReads): readonly HomeBlock[] {
  const page = about.source === undefined ? undefined : reads.summaries.summary(about.source)
  if (page === undefined) return []
  return homeSections(page.meta.data).flatMap((request) => {
    const block = fill(request, about, reads)
    return block.items.length === 0 && (block.html ?? '') === '' ? [] : [block]
  })
}

function fill(request: SectionRequest, about: About, reads: HomeReads): HomeBlock {
  const title =
    request.title ??
    (request.type === 'markdown' ? '' : word(TITLES[request.type] ?? request.type, about.lang))
  const base = { type: request.type, title, id: slugify(title), scrollable: request.scrollable }
  switch (request.type) {
    case 'markdown':
      return { ...base, items: [], html: reads.markups.block(request.text ?? '') }
    case 'social':
      return { ...base, items: reads.people.author().links }
    case 'publications': {
      const papers = reads.papers.selected()
      return {
        ...base,
        items: papers.slice(0, request.limit ?? papers.length),
        ...more('publications', about, reads),
      }
    }
    case 'experience':
    case 'education':
    case 'awards':
      return {
        ...base,
        items: cvSection(request.type, { ...reads, lang: about.lang }).slice(0, request.limit),
      }
    default:
      return {
        ...base,
        items: collectionItems(request, about, reads),
        ...more(request.collection, about, reads),
      }
  }
}

const TITLES: Readonly<Record<string, string>> = {
  posts: 'latest_posts',
  publications: 'selected_publications',
  social: 'contact',
}

/** News and talks come newest first on a home page, whatever the collection's own order is. */
function collectionItems(
  request: SectionRequest,
  { edition }: About,
  { summaries, views }: HomeReads,
): readonly unknown[] {
  const pages = summaries
    .collection(request.collection, edition)
    .items.flatMap((path): readonly PageSummary[] => {
      const page = summaries.summary(path)
      return page === undefined ? [] : [page]
    })
  const isReversed = ['news', 'talks', 'teaching'].includes(request.collection)
  const byDefault =
    request.type === 'projects' && request.sortBy === undefined
      ? { ...request, sortBy: 'importance' }
      : request
  return arrangeItems(isReversed ? pages.toReversed() : pages, byDefault).map((page) =>
    views.pageView(page.source),
  )
}

function more(collection: string, { edition }: About, { routes }: HomeReads): { more_url?: string } {
  const url = routes.indexAddress(collection, edition)
  return routes.hasAddress(url) ? { more_url: url } : {}
}
