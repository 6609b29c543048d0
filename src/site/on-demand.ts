import type { Term } from '../model/collection.ts'
import type { DataValue } from '../model/data.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'
import { isList, isRecord } from '../model/record.ts'
import { PageView } from '../render/page-view.ts'
import type { Rest } from '../render/record-view.ts'
import type { Tracker } from '../track/tracker.ts'
import { word } from '../transform/interface-words.ts'
import { paginate } from '../transform/pagination.ts'
import type { Paginator } from '../transform/pagination.ts'
import { groupsOf } from './groups.ts'
import type { HomeReads } from './home.ts'
import { homeBlocks } from './home.ts'
import { cvView } from './cv-view.ts'
import { pagesAbout, paperDownloads, paperOf, relatedPapers } from './paper-pages.ts'
import { profilesOf } from './profiles.ts'
import { listedCollection } from './route-queries.ts'
import { seoOf } from './seo-of.ts'
import type { About } from './subject-queries.ts'

/** What the names of a page that are worked out on demand are worked out from. */
export type OnDemandReads = HomeReads & { readonly tracker: Tracker }

type Answer = (about: About, reads: OnDemandReads) => unknown

const ANSWERS: Readonly<Record<string, Answer>> = {
  blocks: (about, reads) => homeBlocks(about, reads),
  cv: (_about, reads) => cvView(reads),
  groups: (about, reads) => groupsOf(about, reads),
  image: (about, reads) => (path: unknown, item: unknown) => imageAt(path, aboutItem(item, about), reads),
  paginator: (about, reads) => paginatorOf(about, reads),
  paper: (about, reads) => paperOf(about, reads),
  paper_downloads: (about, reads) => paperDownloads(about, reads),
  paper_pages: (about, reads) => pagesAbout(about, reads),
  profiles: (about, reads) => profilesOf(about, reads),
  related_papers: (about, reads) => relatedPapers(about, reads),
  seo: (about, reads) => seoOf(about, reads),
  t: (_about, reads) => (key: unknown) => word(String(key), reads.config.part('lang')),
  term: (about, reads) => termOf(about, reads),
  term_url: (_about, reads) => (taxonomy: unknown, name: unknown) => termUrl(String(taxonomy), String(name), reads),
}

/** The names that a template of a page may use beside `page`, `site`, `layout` and `content`; each is made when it is asked for. */
export function onDemand(about: About, reads: OnDemandReads): Pick<Rest, 'lookup'> {
  const made = new Map<string, unknown>()
  return {
    lookup: (name) => {
      const answer = Object.hasOwn(ANSWERS, name) ? ANSWERS[name] : undefined
      if (answer === undefined) return undefined
      if (!made.has(name)) made.set(name, answer(about, reads))
      return made.get(name)
    },
  }
}

function paginatorOf(about: About, reads: OnDemandReads): Paginator<unknown> | undefined {
  const { config, summaries, routes, views } = reads
  const { from } = about.route
  const listed = about.source === undefined ? undefined : summaries.summary(about.source)
  const isIndex = from.kind === 'index' && from.collection === 'posts' && config.part('pagination').enabled
  const perPage = isIndex ? config.part('pagination').perPage : about.source === undefined ? undefined : routes.perPage(about.source)
  if (perPage === undefined) return undefined
  const collection = listed === undefined ? 'posts' : listedCollection(listed)
  const items = views.collectionViews(collection)
  const first = listed?.url ?? routes.indexAddress(collection)
  return paginate({ items, perPage, first, pattern: config.part('pagination').path }).pages[about.number - 1]
}

function termOf({ route }: About, { summaries, routes, views }: OnDemandReads): object | undefined {
  if (route.from.kind !== 'term') return undefined
  const { taxonomy, slug } = route.from
  const term = summaries.terms(taxonomy as Term['taxonomy']).find((candidate) => candidate.slug === slug)
  if (term === undefined) return undefined
  return { ...term, url: routes.termAddress(taxonomy, slug), items: term.items.map(views.pageView) }
}

/** The address of a tag's or category's archive; undefined where the site has none. */
function termUrl(taxonomy: string, name: string, { config, routes, summaries }: OnDemandReads): string | undefined {
  const { enabled, kinds } = config.part('archives')
  const kind = kinds.find((candidate) => candidate === taxonomy)
  const slug = enabled && kind !== undefined ? summaries.termSlug(kind, name) : undefined
  return slug === undefined ? undefined : routes.termAddress(taxonomy, slug)
}

/** In a list, a picture is looked for beside the item that names it. */
function aboutItem(item: unknown, about: About): About {
  return item instanceof PageView ? { ...about, source: item.source } : about
}

export interface Picture {
  readonly url: string
  readonly alt?: string
}

/**
 * Finds a picture that front matter, data or site.yml names, and reports one that is not there at the place that names it.
 * An address of another site is taken as it is.
 */
export function imageAt(path: unknown, about: About, reads: OnDemandReads): Picture | undefined {
  if (typeof path !== 'string' || path === '') return undefined
  if (/^(?:https?:|data:|\/\/)/.test(path)) return { url: path }
  const source = about.source ?? reads.content.files().pages[0]
  const found = reads.markups.link(source ?? ('content/index.md' as SourcePath), path)
  if (found.problem === undefined) return { url: found.url }
  const at = whereSaid(path, about, reads)
  reads.tracker.report(
    diagnostic('content/missing-file', {
      message: `The file \`${path}\` is not there; it was looked for beside the page, at the root and in the usual folders.`,
      ...(found.hint === undefined ? {} : { hint: found.hint }),
      ...(at === undefined ? {} : { at }),
    }),
  )
  return undefined
}

/** The place in front matter where a value stands; undefined where some other file names it. */
function whereSaid(value: string, about: About, reads: OnDemandReads): ReturnType<typeof reads.content.placeOf> | undefined {
  const { source } = about
  const data = source === undefined ? undefined : reads.summaries.summary(source)?.meta.data
  const key = data === undefined ? undefined : keyOf(data, value)
  return source === undefined || key === undefined ? undefined : reads.content.placeOf(source, key)
}

function keyOf(data: DataValue, value: string): readonly (string | number)[] | undefined {
  if (data === value) return []
  const entries: readonly (readonly [string | number, DataValue])[] = isList(data)
    ? data.map((item, index) => [index, item] as const)
    : isRecord(data)
      ? Object.entries(data)
      : []
  for (const [key, item] of entries) {
    const below = keyOf(item, value)
    if (below !== undefined) return [key, ...below]
  }
  return undefined
}
