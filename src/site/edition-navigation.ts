import { BUILT_IN_COLLECTIONS } from '../model/collection.ts'
import type { PageSummary } from '../model/page.ts'
import { isRecord } from '../model/record.ts'
import { word } from '../transform/interface-words.ts'
import { editionPrefix } from '../transform/languages/editions.ts'
import type { IndexPage, NavigationItem } from '../transform/navigation.ts'
import { navigation } from '../transform/navigation.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { DataQueries } from './data-queries.ts'
import type { LanguageQueries } from './language-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

interface Reads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly data: DataQueries
  readonly languages: LanguageQueries
  readonly routes: RouteQueries
  readonly summaries: SummaryQueries
}

/**
 * The navigation of an edition: what `languages` says for it, else the site's own with each entry led to its
 * translation, else what its pages and index pages come to.
 */
export function navigationOf(edition: string, reads: Reads): readonly NavigationItem[] {
  const { config, data, languages } = reads
  const menu = data.entry('navigation')
  const own = languages.setting(edition, 'nav')
  const common = config.setting('nav') ?? (isRecord(menu) ? menu['main'] : undefined)
  const items = navigation(own ?? common, pagesOf(edition, reads), indexPages(edition, reads))
  const isBorrowed = own === undefined && common !== undefined && edition !== config.part('lang')
  return isBorrowed ? items.map((item) => translated(item, edition, reads)) : items
}

/** The pages that may stand in an edition's navigation, each at the path that it has without its language. */
function pagesOf(edition: string, { config, content, summaries }: Reads): readonly PageSummary[] {
  const prefix = editionPrefix(edition, config.part('lang'))
  return summaries.shown().flatMap((path): readonly PageSummary[] => {
    const page = summaries.summary(path)
    if (page?.collection !== 'pages' || summaries.edition(path) !== edition) return []
    const isHome = prefix !== '' && page.url === `${prefix}/`
    return isHome ? [] : [{ ...page, path: content.place(path).path }]
  })
}

/** The index pages that the program makes itself, because no page claims their address. */
function indexPages(edition: string, { config, routes }: Reads): readonly IndexPage[] {
  const lang = edition === config.part('lang') ? undefined : edition
  const all = [...routes.routes().values()]
  return BUILT_IN_COLLECTIONS.flatMap((collection) => {
    const found = all.find(({ from }) => {
      return (
        from.kind === 'index' && from.collection === collection && from.number === 1 && from.lang === lang
      )
    })
    return found === undefined ? [] : [{ collection, title: titleOf(collection, edition), url: found.url }]
  })
}

function titleOf(collection: string, lang: string): string {
  return word(collection === 'posts' ? 'blog' : collection, lang)
}

function translated(item: NavigationItem, edition: string, reads: Reads): NavigationItem {
  const { title, url } = inEdition(item, edition, reads)
  const children = item.children.map((child) => ({ ...child, ...inEdition(child, edition, reads) }))
  return { title, url, current_prefix: url, children }
}

interface Entry {
  readonly title: string
  readonly url: string
}

/** An entry that leads to a page of the site leads to its translation, under that page's title. */
function inEdition(
  { title, url }: Entry,
  edition: string,
  { config, languages, routes, summaries }: Reads,
): Entry {
  const source = languages.pageAt(url)
  const path = source === undefined ? undefined : languages.translation(source, edition)
  const page = path === undefined ? undefined : summaries.summary(path)
  if (page !== undefined) return { title: page.title, url: page.url }
  const same = editionPrefix(edition, config.part('lang')) + url
  if (!url.startsWith('/') || !routes.hasAddress(same)) return { title, url }
  const collection = BUILT_IN_COLLECTIONS.find((name) => url === `/${name}/`)
  return { title: collection === undefined ? title : titleOf(collection, edition), url: same }
}
