import { BUILT_IN_COLLECTIONS } from '../model/collection.ts'
import type { DataRecord } from '../model/data.ts'
import { isRecord } from '../model/record.ts'
import type { Tracker } from '../track/tracker.ts'
import type { Author } from '../transform/author/author.ts'
import { readAuthor } from '../transform/author/author.ts'
import { word } from '../transform/interface-words.ts'
import type { NavigationItem } from '../transform/navigation.ts'
import { navigation } from '../transform/navigation.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { DataQueries } from './data-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

export interface PeopleQueries {
  /** The site's owner. */
  author(): Author
  /** The author that a page names: a key of data/authors.yml, or a name. */
  authorNamed(name: string): Author
  ownerName(): string
  navigation(): readonly NavigationItem[]
}

interface Reads {
  readonly config: ConfigQueries
  readonly data: DataQueries
  readonly routes: RouteQueries
  readonly summaries: SummaryQueries
}

/** Binds to the tracker who the site is by, and the navigation: both stand on every page. */
export function peopleQueries(tracker: Tracker, reads: Reads): PeopleQueries {
  const { config, data, summaries } = reads
  const ownerName = tracker.query('ownerName', () => nameOf(config))
  const author = tracker.query('author', () => {
    const keys = Object.fromEntries(config.settingNames().map((key) => [key, config.setting(key) ?? null]))
    const records = [config.setting('author'), data.entry('socials'), keys]
    return readAuthor(ownerName(''), records.filter(isRecord))
  })
  const named = tracker.query('authorNamed', (name): Author => {
    const all = data.entry('authors')
    const record = isRecord(all) ? all[name] : undefined
    return isRecord(record) ? readAuthor(name, [record]) : { name, links: [] }
  })
  const menu = tracker.query('navigation', () => {
    const pages = summaries.shown().flatMap((path) => summaries.summary(path) ?? [])
    const main = data.entry('navigation')
    const configured = config.setting('nav') ?? (isRecord(main) ? main['main'] : undefined)
    return navigation(configured, pages.filter((page) => page.collection === 'pages'), indexPages(reads))
  })
  return {
    author: () => author(''),
    authorNamed: (name) => named(name),
    ownerName: () => ownerName(''),
    navigation: () => menu(''),
  }
}

/** al-folio's three names where there are any, else the author's name, else the site's title. */
function nameOf(config: ConfigQueries): string {
  const parts = ['first_name', 'middle_name', 'last_name'].map((key) => config.setting(key))
  const full = parts.filter((part) => typeof part === 'string' && part !== '').join(' ')
  if (full !== '') return full
  const author: unknown = config.setting('author')
  if (typeof author === 'string') return author
  const name = typeof author === 'object' && author !== null ? (author as DataRecord)['name'] : undefined
  return typeof name === 'string' ? name : config.part('title')
}

/** The index pages that the program makes itself, because no page claims their address. */
function indexPages({ config, routes }: Reads): Parameters<typeof navigation>[2] {
  return BUILT_IN_COLLECTIONS.flatMap((collection) => {
    const found = [...routes.routes().values()].find(
      ({ from }) => from.kind === 'index' && from.collection === collection && from.number === 1,
    )
    const title = word(collection === 'posts' ? 'blog' : collection, config.part('lang'))
    return found === undefined ? [] : [{ collection, title, url: found.url }]
  })
}
