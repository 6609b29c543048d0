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
import type { MarkupQueries } from './markup-queries.ts'
import type { PaperQueries } from './paper-queries.ts'
import type { PeopleQueries } from './people-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

export interface ViewQueries {
  pageView(path: SourcePath): PageView
  collectionViews(name: string): readonly PageView[]
  siteView: View
}

interface Reads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly summaries: SummaryQueries
  readonly routes: RouteQueries
  readonly markups: MarkupQueries
  readonly data: DataQueries
  readonly papers: PaperQueries
  readonly people: PeopleQueries
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
  const optional = (path: SourcePath | undefined): PageView | undefined => (path === undefined ? undefined : pageView(path))
  const pageReads = {
    summary: reads.summaries.summary,
    content: reads.pageContent,
    excerpt: reads.markups.excerpt,
    previous: (path: SourcePath) => optional(reads.summaries.neighbours(path).previous),
    next: (path: SourcePath) => optional(reads.summaries.neighbours(path).next),
  }
  const lists = tracker.query('collectionViews', (name) => reads.summaries.collection(name).items.map(pageView), {
    equal: sameItems,
  })
  const queries = { pageView, collectionViews: (name: string) => lists(name) }
  return { ...queries, siteView: siteView(reads, queries) }
}

function sameItems(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((item, index) => item === after[index])
}

type Lists = Pick<ViewQueries, 'pageView' | 'collectionViews'>

function siteView(reads: Reads, lists: Lists): View {
  const { config, content, routes, data, papers, people } = reads
  const collections = (): readonly string[] => content.collectionNames()
  const answers: Readonly<Record<string, () => unknown>> = {
    author: () => people.author(),
    baseurl: () => config.part('baseurl'),
    bibliography: () => papers.records(),
    categories: () => termRecord(reads, lists, 'categories'),
    collections: () => collections().map((name) => collectionView(name, lists)),
    css: () => ['/assets/css/main.css'],
    data: () => new RecordView({}, { lookup: data.entry, names: data.names }),
    documents: () => collections().flatMap((name) => lists.collectionViews(name)),
    feed_url: () => (config.part('feed').enabled ? `/${config.part('feed').path.replace(/^\//, '')}` : undefined),
    html_pages: () => lists.collectionViews('pages'),
    lang: () => config.part('lang'),
    navigation: () => people.navigation(),
    owner_name: () => people.ownerName(),
    pages: () => lists.collectionViews('pages'),
    related_posts: () => lists.collectionViews('posts').slice(0, 10),
    static_files: () => content.files().statics.map((path) => fileView(path, routes)),
    tags: () => termRecord(reads, lists, 'tags'),
    terms: () => ({
      categories: termViews(reads, lists, 'categories'),
      tags: termViews(reads, lists, 'tags'),
      years: termViews(reads, lists, 'years'),
    }),
    time: () => config.now(),
    title: () => config.part('title'),
    url: () => config.part('url'),
  }
  return new RecordView(answers, {
    lookup: (name) => (collections().includes(name) ? lists.collectionViews(name) : config.setting(name)),
    names: () => [...collections(), ...config.settingNames()],
  })
}

function collectionView(name: string, lists: Lists): RecordView {
  return new RecordView({ label: () => name, docs: () => lists.collectionViews(name) })
}

function termViews(reads: Reads, lists: Lists, taxonomy: 'tags' | 'categories' | 'years'): readonly object[] {
  const archives = reads.config.part('archives')
  return reads.summaries.terms(taxonomy).map((term) => ({
    name: term.name,
    slug: term.slug,
    url: archives.enabled && archives.kinds.includes(taxonomy) ? reads.routes.termAddress(taxonomy, term.slug) : undefined,
    items: term.items.map(lists.pageView),
  }))
}

function termRecord(reads: Reads, lists: Lists, taxonomy: 'tags' | 'categories'): Readonly<Record<string, unknown>> {
  return Object.fromEntries(reads.summaries.terms(taxonomy).map((term) => [term.name, term.items.map(lists.pageView)]))
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

