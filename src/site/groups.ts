import type { PageSummary } from '../model/page.ts'
import { isList } from '../model/record.ts'
import { byCodeUnit } from '../model/paths.ts'
import { word } from '../transform/interface-words.ts'
import type { OnDemandReads } from './on-demand.ts'
import type { About } from './subject-queries.ts'

/** Some items of a list under one heading; without a title where the list is not divided. */
export interface Group {
  readonly title: string | undefined
  readonly items: readonly unknown[]
}

/**
 * The groups of a list page, by its layout: papers and posts by year, projects by category, talks by
 * whether they are over.
 */
export function groupsOf(about: About, reads: OnDemandReads): readonly Group[] {
  switch (about.layout) {
    case 'archive':
      return archiveGroups(about, reads)
    case 'bib':
    case 'publications':
      return paperGroups(about, reads)
    case 'posts':
      return byYear(pagesOf('posts', about, reads), reads)
    case 'projects':
      return projectGroups(about, reads)
    case 'talks':
      return talkGroups(about, reads)
    default:
      return []
  }
}

function paperGroups({ source }: About, { content, papers, summaries }: OnDemandReads): readonly Group[] {
  if (source === undefined) return papers.groups({})
  return papers.groups(summaries.summary(source)?.meta.data ?? {}, () =>
    content.placeOf(source, ['query'], 'value'),
  )
}

function pagesOf(
  collection: string,
  { edition }: About,
  { summaries }: OnDemandReads,
): readonly PageSummary[] {
  return summaries.collection(collection, edition).items.flatMap((path) => summaries.summary(path) ?? [])
}

function archiveGroups({ edition, route }: About, reads: OnDemandReads): readonly Group[] {
  if (route.from.kind !== 'term') return []
  const { slug, taxonomy } = route.from
  const term = reads.summaries
    .terms(taxonomy === 'years' ? 'years' : taxonomy === 'tags' ? 'tags' : 'categories', edition)
    .find((candidate) => candidate.slug === slug)
  const pages = (term?.items ?? []).flatMap((path) => reads.summaries.summary(path) ?? [])
  return taxonomy === 'years' ? [group(undefined, pages, reads)] : byYear(pages, reads)
}

function byYear(pages: readonly PageSummary[], reads: OnDemandReads): readonly Group[] {
  const years = new Map<string | undefined, PageSummary[]>()
  for (const page of pages) {
    const year = page.meta.date === undefined ? undefined : String(page.meta.date.year)
    years.set(year, [...(years.get(year) ?? []), page])
  }
  return [...years].map(([year, items]) => group(year, items, reads))
}

/**
 * al-folio's project page: one group a category of `display_categories`, else one for all, by `importance`.
 */
function projectGroups(about: About, reads: OnDemandReads): readonly Group[] {
  const own =
    about.source === undefined
      ? undefined
      : reads.summaries.summary(about.source)?.meta.data['display_categories']
  const wanted = own ?? reads.config.setting('display_categories')
  const { from } = about.route
  const collection = from.kind === 'index' ? from.collection : 'projects'
  const pages = pagesOf(collection, about, reads).toSorted(
    (a, b) => importance(a) - importance(b) || byCodeUnit(a.path, b.path),
  )
  const names = isList(wanted) ? wanted.map(String) : []
  if (names.length === 0) return pages.length === 0 ? [] : [group(undefined, pages, reads)]
  const groups = names.map((name) =>
    group(
      name,
      pages.filter((page) => categoryOf(page) === name),
      reads,
    ),
  )
  return groups.filter(({ items }) => items.length > 0)
}

function importance(page: PageSummary): number {
  const { importance: value } = page.meta.data
  return typeof value === 'number' ? value : Number.MAX_SAFE_INTEGER
}

function categoryOf(page: PageSummary): string {
  const { category } = page.meta.data
  return typeof category === 'string' ? category : (page.meta.categories[0] ?? '')
}

function talkGroups(about: About, reads: OnDemandReads): readonly Group[] {
  const today = reads.config.now().toDay()
  const pages = pagesOf('talks', about, reads)
  const isUpcoming = (page: PageSummary): boolean => (page.meta.date?.toDay() ?? '') > today
  const upcoming = pages.filter(isUpcoming)
  const past = pages.filter((page) => !isUpcoming(page)).toReversed()
  if (upcoming.length === 0) return past.length === 0 ? [] : [group(undefined, past, reads)]
  const { lang } = about
  const groups = [
    group(word('upcoming_talks', lang), upcoming, reads),
    group(word('past_talks', lang), past, reads),
  ]
  return groups.filter(({ items }) => items.length > 0)
}

function group(title: string | undefined, pages: readonly PageSummary[], { views }: OnDemandReads): Group {
  return { title, items: pages.map((page) => views.pageView(page.source)) }
}
