import type { Term } from '../model/collection.ts'
import type { Diagnostic, Span } from '../model/diagnostic.ts'
import type { Route } from '../model/output.ts'
import type { PageSummary } from '../model/page.ts'
import type { OutputPath, SourcePath, UrlPath } from '../model/paths.ts'
import { LISTED_COLLECTIONS } from '../model/collection.ts'
import { outputPath, sourcePath, urlPath, THEME_PREFIX } from '../model/paths.ts'
import { contentPath } from '../read/conventions.ts'
import type { Tracker } from '../track/tracker.ts'
import { encodePath } from '../transform/encode-path.ts'
import { outputPathFor } from '../transform/output-path.ts'
import { pageAddress } from '../transform/pagination.ts'
import type { Claim } from '../transform/routes.ts'
import { routeTable } from '../transform/routes.ts'
import { editionPrefix } from '../transform/languages/editions.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import { editionClaims, markOf } from './edition-claims.ts'
import type { EventQueries } from './event-queries.ts'
import type { CvPlan } from './cv-plan.ts'
import type { Inputs } from './inputs.ts'
import { machineClaims } from './machine-claims.ts'
import { paperClaims } from './paper-claims.ts'
import type { EntryQueries } from './paper-entries.ts'
import type { SummaryQueries } from './summary-queries.ts'
import type { Bundle, ThemeQueries } from './theme-queries.ts'
import { CUSTOM_STYLES } from './theme-queries.ts'

export interface RouteQueries {
  /** All addresses of the site but those of files that go with what a page turned out to use. */
  routes(): ReadonlyMap<OutputPath, Route>
  route(path: OutputPath): Route | undefined
  /** True where something answers at an address, with or without its last slash. */
  hasAddress(url: string): boolean
  /** The address that a file below `content/` becomes. */
  addressOf(path: string): string | undefined
  termAddress(taxonomy: string, slug: string, edition?: string): UrlPath
  /** The address of the index page that the program makes for a collection. */
  indexAddress(collection: string, edition?: string): UrlPath
  /** How many pages a paginated list has, by the address of the first; 1 where it is not paginated. */
  perPage(path: SourcePath): number | undefined
}

/** What pages of a list are made of: where it begins and how many items there are to spread. */
interface Reads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly entries: EntryQueries
  readonly events: EventQueries
  readonly summaries: SummaryQueries
  readonly inputs: Inputs
  readonly searchScript: () => Bundle
  readonly theme: ThemeQueries
  readonly plan: CvPlan
}

/** Folders of a term's address below the posts' index, by taxonomy. */
const TERM_FOLDERS: Readonly<Record<Term['taxonomy'], string>> = { tags: 'tag', categories: 'category', years: 'year' }

/**
 * Binds addresses to the tracker: which there are, what each is made from, and where a file of the author's
 * is found.
 */
export function routeQueries(tracker: Tracker, reads: Reads): RouteQueries {
  const { config, content, summaries, inputs } = reads
  const pageClaims = tracker.query('pageClaims', (path): readonly Claim[] => {
    const page = summaries.summary(path as SourcePath)
    if (page === undefined || !isWritten(page, content)) return []
    const claims = claimsOfPage(page, reads)
    tracker.reportAll(claims.flatMap((claim) => pathProblems(claim, reads)))
    return claims
  })
  const forMachines = machineClaims(tracker, reads)
  const table = tracker.query('routeTable', () => {
    const { routes, problems } = routeTable([
      ...summaries.shown().flatMap(pageClaims),
      ...staticClaims(content.files().statics.filter((path) => !isStylePart(path, inputs)), 'own'),
      ...staticClaims(themeAssets(reads), 'made'),
      ...summaries.editions().all.flatMap((edition) => indexClaims(reads, edition)),
      ...paperClaims(reads.entries),
      ...summaries.editions().all.flatMap((edition) => termClaims(reads, edition)),
      ...reads.plan.claims(),
      ...generatedClaims(reads).concat(forMachines()),
      ...editionClaims(config, summaries.editions(), reads.searchScript()),
    ], (from) => placeOf(from, reads))
    tracker.reportAll(problems)
    return routes
  })
  const prefixOf = (edition = config.part('lang')): string => editionPrefix(edition, config.part('lang'))
  const addresses = tracker.query('addresses', () => new Set([...table('').values()].map((entry) => bare(entry.url))))
  const hasAddress = tracker.query('hasAddress', (url) => addresses('').has(bare(url)))
  const sources = tracker.query('addressTable', () => addressTable(table('').values(), summaries))
  const addressOf = tracker.query('addressOf', (path) => sources('').get(path))
  return {
    routes: () => table(''),
    route: tracker.query('route', (path) => table('').get(outputPath(path))),
    hasAddress,
    addressOf,
    termAddress: (taxonomy, slug, edition) => termAddress(taxonomy as Term['taxonomy'], slug, prefixOf(edition)),
    indexAddress: (collection, edition) => urlPath(`${prefixOf(edition)}/${collection}/`),
    perPage: (path) => perPageOf(summaries.summary(path), config),
  }
}

/**
 * How many items a page of a list holds: `pagination` of its own front matter, al-folio's way; undefined
 * for none.
 */
function perPageOf(page: PageSummary | undefined, config: ConfigQueries): number | undefined {
  const own = page?.meta.data['pagination']
  if (typeof own !== 'object' || own === null || !('enabled' in own) || own['enabled'] !== true) return undefined
  const size = 'per_page' in own ? own['per_page'] : undefined
  return typeof size === 'number' && size > 0 ? Math.floor(size) : config.part('pagination').perPage
}

function claimsOfPage(page: PageSummary, reads: Reads): readonly Claim[] {
  const { source, url } = page
  const path = outputPathFor(url).path
  const to = page.meta.redirectTo
  const from: Claim['from'] = to === undefined ? { kind: 'page', source } : { kind: 'redirect', source, to }
  const own: Claim = { path, url, rank: 'own', from }
  const redirects = page.meta.redirectFrom.map((written): Claim => {
    const from = urlPath(encodePath(written.startsWith('/') ? written : `/${written}`))
    return { path: outputPathFor(from).path, url: from, rank: 'redirect', from: { kind: 'redirect', source, to: url } }
  })
  const size = perPageOf(page, reads.config)
  const { collection, edition } = reads.summaries
  const items = size === undefined ? 0 : collection(listedCollection(page), edition(source)).items.length
  const further = laterPages({ base: url, size: size ?? 1, items }, reads.config).map(
    ({ address, number }): Claim => ({
      path: outputPathFor(address).path, url: address, rank: 'own', from: { kind: 'list-page', source, number },
    }),
  )
  return [own, ...redirects, ...further]
}

/** The collection that a paginated page lists: `collection` of its `pagination`, else the posts. */
export function listedCollection(page: PageSummary): string {
  const own = page.meta.data['pagination']
  const name = typeof own === 'object' && own !== null && 'collection' in own ? own['collection'] : undefined
  return typeof name === 'string' ? name : 'posts'
}

interface Paginated {
  readonly base: UrlPath
  readonly size: number
  readonly items: number
}

/** The addresses of a list's pages from the second on. */
function laterPages(
  { base, size, items }: Paginated,
  config: ConfigQueries,
): readonly { address: UrlPath; number: number }[] {
  const count = Math.ceil(items / size)
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => {
    return { number: index + 2, address: pageAddress(base, config.part('pagination').path, index + 2) }
  })
}

function staticClaims(paths: readonly SourcePath[], rank: Claim['rank']): readonly Claim[] {
  return paths.map((source): Claim => {
    const inside = contentPath(publishedAs(source))
    return { path: outputPath(inside), url: urlPath(`/${encodePath(inside)}`), rank, from: { kind: 'asset', source } }
  })
}

/**
 * True for a style sheet or script of the site's that replaces one of the theme's, or adds to it: it goes
 * with the others.
 */
function isStylePart(path: SourcePath, inputs: Inputs): boolean {
  return path === CUSTOM_STYLES || (/^assets\/(?:css|js)\//.test(path) && inputs.source(THEME_PREFIX + path) !== undefined)
}

/** Where a file of the theme lies among the site's assets; what comes with a library, below its own name. */
function publishedAs(source: SourcePath): SourcePath {
  if (!source.startsWith(THEME_PREFIX)) return source
  return sourcePath(source.slice(THEME_PREFIX.length).replace(/^dist\/vendor\//, 'assets/'))
}

/**
 * The theme's own assets but its style sheets and scripts, which are put together into one, and fonts that
 * nobody wants.
 */
function themeAssets({ inputs, theme }: Reads): readonly SourcePath[] {
  const listed = inputs.listing('theme') ?? []
  const isPart = /^(?:(?:layouts|assets\/(?:css|js))\/|dist\/vendor\/katex\/[^/]*\.css$)/
  const part = theme.hasFonts() ? isPart : new RegExp(`${isPart.source}|^dist/vendor/fonts/`)
  return listed.filter((path) => !part.test(path.slice(THEME_PREFIX.length)))
}

function indexClaims({ config, summaries, content, entries }: Reads, edition: string): readonly Claim[] {
  const { prefix, lang } = markOf(edition, config)
  return content.collectionNames().flatMap((collection): readonly Claim[] => {
    const papers = collection === 'publications' ? entries.exported().length : 0
    const count = summaries.collection(collection, edition).items.length + papers
    if (count === 0 || !LISTED_COLLECTIONS.has(collection) || !content.collectionConfig(collection).output) return []
    const url = urlPath(`${prefix}/${collection}/`)
    const claim = (address: UrlPath, number: number): Claim => ({
      path: outputPathFor(address).path, url: address, rank: 'made', from: { kind: 'index', collection, number, ...lang },
    })
    const { enabled, perPage } = config.part('pagination')
    const isSplit = enabled && collection === 'posts'
    const later = isSplit ? laterPages({ base: url, size: perPage, items: count }, config) : []
    return [claim(url, 1), ...later.map(({ address, number }) => claim(address, number))]
  })
}

function termClaims({ config, summaries }: Reads, edition: string): readonly Claim[] {
  const { prefix, lang } = markOf(edition, config)
  const { enabled, kinds } = config.part('archives')
  if (!enabled) return []
  return kinds.flatMap((taxonomy): readonly Claim[] => {
    const claims = summaries.terms(taxonomy, edition).map((term): Claim => {
      const url = termAddress(taxonomy, term.slug, prefix)
      const from = { kind: 'term', taxonomy, slug: term.slug, number: 1, ...lang } as const
      return { path: outputPathFor(url).path, url, rank: 'made', from }
    })
    const url = urlPath(`${prefix}/posts/${TERM_FOLDERS[taxonomy]}/`)
    const all: Claim = { path: outputPathFor(url).path, url, rank: 'made', from: { kind: 'terms', taxonomy, ...lang } }
    return claims.length === 0 ? [] : [all, ...claims]
  })
}

function termAddress(taxonomy: Term['taxonomy'], slug: string, prefix: string): UrlPath {
  return urlPath(`${prefix}/posts/${TERM_FOLDERS[taxonomy]}/${encodePath(slug)}/`)
}

function generatedClaims({ config, content, theme }: Reads): readonly Claim[] {
  const feed = config.part('feed')
  const names = [
    ...(feed.enabled ? [feed.path.replace(/^\//, '')] : []),
    ...(config.part('sitemap') ? ['sitemap.xml'] : []),
    'robots.txt',
    '404.html',
    ...[...theme.styles(), ...theme.scripts()].flatMap(({ path, text }) => (text === '' ? [] : [path])),
    ...(isDrawn(config.setting('icon'), content) ? ['favicon.svg'] : []),
  ]
  return names.map((name): Claim => {
    return { path: outputPath(name), url: urlPath(`/${name}`), rank: 'made', from: { kind: 'generated', name } }
  })
}

/**
 * True for an icon that is a sign, and where none is named, unless the site has one where browsers look by
 * themselves; one with a dot is a picture of the site's.
 */
function isDrawn(icon: unknown, content: ContentQueries): boolean {
  if (typeof icon === 'string' && icon !== '') return !icon.includes('.')
  return icon !== false && !content.files().statics.some((path) => contentPath(path) === 'favicon.ico')
}

function bare(url: string): string {
  return url.length > 1 ? url.replace(/(?:index\.html|\/)$/, '') : url
}

/**
 * From a source path below `content/` to the address that it becomes; of a redirect to where it leads,
 * which is fine too.
 */
function addressTable(routes: Iterable<Route>, summaries: SummaryQueries): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const { url, from } of routes) {
    if (from.kind === 'asset') table.set(contentPath(from.source), url)
    else if (from.kind === 'page' || from.kind === 'redirect') {
      const page = summaries.summary(from.source)
      if (page?.url === url) table.set(page.path, url)
    }
  }
  return table
}


/** Pages are always written out, collections where their settings say so. */
function isWritten({ collection }: PageSummary, content: ContentQueries): boolean {
  return collection === 'pages' || content.collectionConfig(collection).output
}

/** Where an address was decided: the key that says so for a page, the file itself for what is copied. */
function placeOf(from: Route['from'], { content }: Reads): Span | undefined {
  if (!('source' in from)) return undefined
  if (from.kind === 'asset') return { path: from.source, line: 1, column: 1 }
  return content.placeOf(from.source, [from.kind === 'redirect' ? 'redirect_from' : 'permalink'], 'value')
}

/** What is wrong with the name of the file that an address becomes, at the place that decided it. */
function pathProblems(claim: Claim, reads: Reads): readonly Diagnostic[] {
  // A colon is what an unknown placeholder leaves behind, which is told already.
  const problems = claim.url.includes(':') ? [] : outputPathFor(claim.url).problems
  const at = problems.length === 0 ? undefined : placeOf(claim.from, reads)
  return problems.map((problem) => (at === undefined ? problem : { ...problem, at }))
}
