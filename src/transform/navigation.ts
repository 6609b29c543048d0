import type { DataRecord, DataValue } from '../model/data.ts'
import type { PageSummary } from '../model/page.ts'
import { byCodeUnit } from '../model/paths.ts'

/**
 * One entry of the site's navigation. `prefix` is the part of an address below which a page counts as
 * within it.
 */
export interface NavigationItem {
  readonly title: string
  readonly url: string
  readonly current_prefix: string
  readonly children: readonly NavigationChild[]
}

export interface NavigationChild {
  readonly title: string
  readonly url: string
  readonly divider: boolean
}

/** A collection's index page that the program makes itself. */
export interface IndexPage {
  readonly collection: string
  readonly title: string
  readonly url: string
}

interface Ranked {
  readonly rank: number
  readonly tie: string
  readonly item: NavigationItem
}

/**
 * Where the index pages stand among pages whose `nav_order` an author gave; al-folio's own pages are
 * numbered the same way.
 */
const INDEX_RANKS: Readonly<Record<string, number>> = {
  publications: 2,
  projects: 3,
  posts: 4,
  talks: 5,
  teaching: 6,
  books: 7,
}

/**
 * The navigation: `nav` of site.yml (or `main` of data/navigation.yml) where there is one; else the pages
 * with `nav: true` in the order of `nav_order`, and the index pages of the collections. Where no page says
 * anything of `nav`, the pages at the top of `content/` are taken.
 */
export function navigation(
  configured: DataValue | undefined,
  pages: readonly PageSummary[],
  indexes: readonly IndexPage[],
): readonly NavigationItem[] {
  if (Array.isArray(configured)) {
    const known = [...pages, ...indexes]
    return configured.flatMap((entry) => configuredItem(entry, known))
  }
  const asked = pages.filter((page) => page.meta.inNav)
  const isSilent = pages.every((page) => page.meta.data['nav'] === undefined)
  const chosen = isSilent ? pages.filter(isTopPage) : asked
  const ranked = [
    ...chosen.map(ofPage),
    ...indexes.filter((index) => index.collection !== 'news').map(ofIndex),
  ]
  return ranked.toSorted((a, b) => a.rank - b.rank || byCodeUnit(a.tie, b.tie)).map((entry) => entry.item)
}

function isTopPage(page: PageSummary): boolean {
  const isHome = page.url === '/'
  return (
    page.collection === 'pages' &&
    !page.path.includes('/') &&
    !isHome &&
    !/^\/404(\.html|\/)?$/.test(page.url)
  )
}

function ofPage(page: PageSummary): Ranked {
  const order = page.meta.data['nav_order']
  const children = page.meta.data['dropdown'] === true ? page.meta.data['children'] : undefined
  return {
    rank: typeof order === 'number' ? order : page.url === '/' ? 0 : 50,
    tie: page.path,
    item: {
      title: page.title,
      url: page.meta.redirectTo ?? page.url,
      current_prefix: page.url,
      children: Array.isArray(children) ? children.flatMap(child) : [],
    },
  }
}

function ofIndex(index: IndexPage): Ranked {
  const item = { title: index.title, url: index.url, current_prefix: index.url, children: [] }
  return { rank: INDEX_RANKS[index.collection] ?? 20, tie: index.url, item }
}

type Known = readonly { readonly title: string; readonly url: string }[]

/**
 * An entry of `nav`: with a title and an address, as `Papers: /publications/`, or as the address alone, which
 * takes the title of its page.
 */
function configuredItem(value: DataValue, known: Known): readonly NavigationItem[] {
  if (typeof value === 'string') return addressAlone(value, known)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const record: DataRecord = value as DataRecord
  const { title, url, children } = record
  const [only, ...others] = Object.entries(record)
  if (title === undefined && only !== undefined && others.length === 0 && typeof only[1] === 'string')
    return [{ title: only[0], url: only[1], current_prefix: only[1], children: [] }]
  if (typeof title !== 'string') return []
  const address = typeof url === 'string' ? url : ''
  const below = Array.isArray(children) ? children.flatMap(child) : []
  return [{ title, url: address, current_prefix: address, children: below }]
}

function addressAlone(written: string, known: Known): readonly NavigationItem[] {
  const isWhole = /^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(written)
  const url = isWhole ? written : `/${written.replace(/\/$/, '')}/`
  const page = known.find((candidate) => candidate.url === url)
  return [{ title: page?.title ?? written, url: page?.url ?? url, current_prefix: url, children: [] }]
}

function child(value: DataValue): readonly NavigationChild[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const { title, permalink, url } = value as DataRecord
  if (title === 'divider') return [{ title: '', url: '', divider: true }]
  const address = typeof permalink === 'string' ? permalink : url
  return typeof title === 'string' && typeof address === 'string'
    ? [{ title, url: address, divider: false }]
    : []
}
