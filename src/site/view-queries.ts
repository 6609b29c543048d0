import type { SourcePath } from '../model/paths.ts'
import { baseName, extensionOf, withoutExtension } from '../model/paths.ts'
import type { PageContent } from '../render/page-view.ts'
import { PageView } from '../render/page-view.ts'
import { RecordView } from '../render/record-view.ts'
import type { View } from '../render/lookup.ts'
import { contentPath } from '../read/conventions.ts'
import type { Tracker } from '../track/tracker.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { DataQueries } from './data-queries.ts'
import { editionAnswers } from './edition-view.ts'
import type { LanguageQueries } from './language-queries.ts'
import type { MarkupQueries } from './markup-queries.ts'
import type { PaperQueries } from './paper-queries.ts'
import type { PeopleQueries } from './people-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'
import type { Bundle, ThemeQueries } from './theme-queries.ts'

export interface ViewQueries {
  pageView(path: SourcePath): PageView
  collectionViews(name: string, edition: string): readonly PageView[]
  /** The site as the pages of one edition see it. */
  siteView(edition: string): View
}

interface Reads {
  readonly config: ConfigQueries
  readonly languages: LanguageQueries
  readonly searchScript: () => Bundle
  readonly content: ContentQueries
  readonly summaries: SummaryQueries
  readonly routes: RouteQueries
  readonly markups: MarkupQueries
  readonly data: DataQueries
  readonly papers: PaperQueries
  readonly people: PeopleQueries
  readonly theme: ThemeQueries
  /** A page's body as HTML; of a template too. */
  readonly pageContent: (path: SourcePath) => PageContent
}

/** Makes the read-only views that templates see; each lookup goes through the tracker. */
export function viewQueries(tracker: Tracker, reads: Reads): ViewQueries {
  // Views hold no values, only where to ask, so that one for each path serves every revision.
  const views = new Map<SourcePath, PageView>()
  const pageView = (path: SourcePath): PageView => {
    const known = views.get(path)
    if (known !== undefined) return known
    const view = new PageView(path, pageReads)
    views.set(path, view)
    return view
  }
  const optional = (path: SourcePath | undefined): PageView | undefined =>
    path === undefined ? undefined : pageView(path)
  const pageReads = {
    summary: reads.summaries.summary,
    content: reads.pageContent,
    excerpt: reads.markups.excerpt,
    previous: (path: SourcePath) => optional(reads.summaries.neighbours(path).previous),
    next: (path: SourcePath) => optional(reads.summaries.neighbours(path).next),
  }
  const lists = tracker.query(
    'collectionViews',
    (key) => {
      const [name = '', edition = ''] = key.split('\n')
      return reads.summaries.collection(name, edition).items.map(pageView)
    },
    { equal: sameItems },
  )
  const queries = {
    pageView,
    collectionViews: (name: string, edition: string) => lists(`${name}\n${edition}`),
  }
  // As with the views of pages: one for each edition serves every revision.
  const sites = new Map<string, View>()
  const site = (edition: string): View => {
    const known = sites.get(edition) ?? siteView(reads, queries, edition)
    sites.set(edition, known)
    return known
  }
  return { ...queries, siteView: site }
}

function sameItems(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((item, index) => item === after[index])
}

interface Lists extends Pick<ViewQueries, 'pageView'> {
  collectionViews(name: string): readonly PageView[]
}

function siteView(
  reads: Reads,
  queries: Pick<ViewQueries, 'pageView' | 'collectionViews'>,
  edition: string,
): View {
  const { config, content, languages, routes, data, papers } = reads
  const lists: Lists = { ...queries, collectionViews: (name) => queries.collectionViews(name, edition) }
  const collections = (): readonly string[] => content.collectionNames()
  const answers: Readonly<Record<string, () => unknown>> = {
    ...editionAnswers(edition, reads),
    baseurl: () => config.part('baseurl'),
    favicon: () => (routes.hasAddress('/favicon.svg') ? '/favicon.svg' : ''),
    bibliography: () => papers.records(),
    categories: () => termRecord(reads, lists, ['categories', edition]),
    collections: () => collections().map((name) => collectionView(name, lists)),
    css: () => reads.theme.styles().map(({ path }) => `/${path}`),
    data: () => new RecordView({}, { lookup: data.entry, names: data.names }),
    documents: () => collections().flatMap((name) => lists.collectionViews(name)),
    html_pages: () => lists.collectionViews('pages'),
    pages: () => lists.collectionViews('pages'),
    related_posts: () => lists.collectionViews('posts').slice(0, 10),
    static_files: () => content.files().statics.map((path) => fileView(path, routes)),
    tags: () => termRecord(reads, lists, ['tags', edition]),
    terms: () => ({
      categories: termViews(reads, lists, ['categories', edition]),
      tags: termViews(reads, lists, ['tags', edition]),
      years: termViews(reads, lists, ['years', edition]),
    }),
    time: () => config.now(),
    url: () => config.part('url'),
  }
  return new RecordView(answers, {
    lookup: (name) => {
      return collections().includes(name)
        ? lists.collectionViews(name)
        : (languages.setting(edition, name) ?? config.setting(name))
    },
    names: () => [...collections(), ...config.settingNames()],
  })
}

function collectionView(name: string, lists: Lists): RecordView {
  return new RecordView({ label: () => name, docs: () => lists.collectionViews(name) })
}

type Taxonomy = 'tags' | 'categories' | 'years'

function termViews(
  reads: Reads,
  lists: Lists,
  [taxonomy, edition]: readonly [Taxonomy, string],
): readonly object[] {
  const { enabled, kinds } = reads.config.part('archives')
  const isArchived = enabled && kinds.includes(taxonomy)
  return reads.summaries
    .terms(taxonomy, edition)
    .map((term) => ({
      name: term.name,
      slug: term.slug,
      url: isArchived ? reads.routes.termAddress(taxonomy, term.slug, edition) : undefined,
      items: term.items.map(lists.pageView),
    }))
}

function termRecord(
  { summaries }: Reads,
  { pageView }: Lists,
  [taxonomy, edition]: readonly [Taxonomy, string],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    summaries.terms(taxonomy, edition).map((term) => [term.name, term.items.map(pageView)]),
  )
}

function fileView(path: SourcePath, routes: RouteQueries): object {
  const inside = contentPath(path)
  const name = baseName(inside)
  return {
    path: routes.addressOf(inside) ?? `/${inside}`,
    name,
    basename: withoutExtension(name),
    extname: extensionOf(name),
  }
}
