import type { Term } from '../model/collection.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { PageView } from '../render/page-view.ts'
import { safe } from '../render/nunjucks.ts'
import type { Rest } from '../render/record-view.ts'
import type { Tracker } from '../track/tracker.ts'
import { embedHtml } from '../transform/embeds/placeholder.ts'
import { frameOf, playerOf } from '../transform/embeds/player.ts'
import { iconSvg } from '../transform/icons/icon-svg.ts'
import { word } from '../transform/interface-words.ts'
import { paginate } from '../transform/pagination.ts'
import type { Paginator } from '../transform/pagination.ts'
import type { CardQueries } from './card-queries.ts'
import type { FileQueries } from './file-queries.ts'
import { groupsOf } from './groups.ts'
import type { HomeReads } from './home.ts'
import { homeBlocks } from './home.ts'
import { cvView } from './cv-view.ts'
import { downloadsOf } from './downloads-of.ts'
import { alternateLinks, languageLinks } from './language-links.ts'
import type { Asking } from './named-file.ts'
import { isForeign, namedFile, reportNamed } from './named-file.ts'
import { pagesAbout, paperDownloads, paperOf, relatedPapers } from './paper-pages.ts'
import { playerAt } from './player-at.ts'
import type { PictureView } from './picture-view.ts'
import { foreignPicture, pictureView } from './picture-view.ts'
import { profilesOf } from './profiles.ts'
import { listedCollection } from './route-queries.ts'
import { searchView } from './search-view.ts'
import { seoOf } from './seo-of.ts'
import { bibtexOf } from './page-bibtex-of.ts'
import type { About } from './subject-queries.ts'
import type { ThemeQueries } from './theme-queries.ts'

/** What the names of a page that are worked out on demand are worked out from. */
export type OnDemandReads = HomeReads & {
  readonly cards: CardQueries
  readonly files: FileQueries
  readonly theme: ThemeQueries
  readonly tracker: Tracker
}

type Answer = (about: About, reads: OnDemandReads) => unknown

const ANSWERS: Readonly<Record<string, Answer>> = {
  bibtex: (about, reads) => bibtexOf(about, reads),
  alternates: (about, reads) => alternateLinks(about, reads),
  blocks: (about, reads) => homeBlocks(about, reads),
  embed: (about) => (address: unknown, title: unknown) => embedAt(String(address ?? ''), String(title ?? ''), about.lang),
  downloads: (about, reads) => downloadsOf({ about, reads }),
  cv: (about, reads) => cvView({ ...reads, lang: about.lang }),
  groups: (about, reads) => groupsOf(about, reads),
  icon: () => (name: unknown) => safe(iconSvg(String(name))),
  image: (about, reads) => (path: unknown, item: unknown, slot: unknown) => {
    return imageAt(path, slot, { about: aboutItem(item, about), reads })
  },
  language_links: (about, reads) => languageLinks(about, reads),
  paginator: (about, reads) => paginatorOf(about, reads),
  paper: (about, reads) => paperOf(about, reads),
  paper_downloads: (about, reads) => paperDownloads(about, reads),
  paper_pages: (about, reads) => pagesAbout(about, reads),
  player: (about, reads) => (path: unknown, item: unknown, label: unknown) => {
    return playerAt(path, String(label ?? ''), { about: aboutItem(item, about), reads })
  },
  profiles: (about, reads) => profilesOf(about, reads),
  related: ({ source }, { theme, views }) =>
    source === undefined ? [] : theme.related(source).map(views.pageView),
  related_papers: (about, reads) => relatedPapers(about, reads),
  search: (about, reads) => searchView(about, reads),
  seo: (about, reads) => seoOf(about, reads),
  t: (about) => (key: unknown) => word(String(key), about.lang),
  term: (about, reads) => termOf(about, reads),
  term_url: (about, reads) => (taxonomy: unknown, name: unknown) =>
    termUrl([String(taxonomy), String(name)], about, reads),
}

/**
 * The names that a template of a page may use beside `page`, `site`, `layout` and `content`; each is made
 * when it is asked for.
 */
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
  const perPage = isIndex
    ? config.part('pagination').perPage
    : about.source === undefined
      ? undefined
      : routes.perPage(about.source)
  if (perPage === undefined) return undefined
  const collection = listed === undefined ? 'posts' : listedCollection(listed)
  const items = views.collectionViews(collection, about.edition)
  const first = listed?.url ?? routes.indexAddress(collection, about.edition)
  return paginate({ items, perPage, first, pattern: config.part('pagination').path })[about.number - 1]
}

function termOf({ edition, route }: About, { summaries, routes, views }: OnDemandReads): object | undefined {
  if (route.from.kind !== 'term') return undefined
  const { taxonomy, slug } = route.from
  const term = summaries
    .terms(taxonomy as Term['taxonomy'], edition)
    .find((candidate) => candidate.slug === slug)
  if (term === undefined) return undefined
  return { ...term, url: routes.termAddress(taxonomy, slug, edition), items: term.items.map(views.pageView) }
}

/** What waits for a click in the place of another host's film; undefined for an address of the site's own. */
function embedAt(address: string, title: string, lang: string): unknown {
  const player = frameOf(address)
  if (player === undefined) return undefined
  return safe(embedHtml({ player, title, isFilm: playerOf(address) !== undefined, lang }))
}

/** The address of a tag's or category's archive; undefined where the site has none. */
function termUrl(
  [taxonomy, name]: readonly [string, string],
  { edition }: About,
  { config, routes, summaries }: OnDemandReads,
): string | undefined {
  const { enabled, kinds } = config.part('archives')
  const kind = kinds.find((candidate) => candidate === taxonomy)
  const slug = enabled && kind !== undefined ? summaries.termSlug(kind, name, edition) : undefined
  return slug === undefined ? undefined : routes.termAddress(taxonomy, slug, edition)
}

/** In a list, a picture is looked for beside the item that names it. */
function aboutItem(item: unknown, about: About): About {
  return item instanceof PageView ? { ...about, source: item.source } : about
}

/**
 * Finds a picture that front matter, data or site.yml names, and reports one that is not there at the place
 * that names it. `slot` is the place on the page that it is made for. An address of another site is taken as
 * it is.
 */
export function imageAt(path: unknown, slot: unknown, asking: Asking): PictureView | undefined {
  if (typeof path !== 'string' || path === '') return undefined
  if (isForeign(path)) return foreignPicture(path)
  const url = namedFile(path, asking)
  if (url === undefined) return undefined
  const { config, pictures } = asking.reads
  const report = (problem: Diagnostic): void => reportNamed(path, problem, asking)
  return pictureView(url, slot, { baseurl: config.part('baseurl'), pictures, report })
}
