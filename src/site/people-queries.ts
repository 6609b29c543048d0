import type { DataRecord } from '../model/data.ts'
import { isRecord } from '../model/record.ts'
import type { Tracker } from '../track/tracker.ts'
import type { Author } from '../transform/author/author.ts'
import { readAuthor } from '../transform/author/author.ts'
import type { NavigationItem } from '../transform/navigation.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { DataQueries } from './data-queries.ts'
import { navigationOf } from './edition-navigation.ts'
import type { LanguageQueries } from './language-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

export interface PeopleQueries {
  /** The site's owner. */
  author(): Author
  /** The author that a page names: a key of data/authors.yml, or a name. */
  authorNamed(name: string): Author
  ownerName(): string
  /** The navigation of an edition of the site: its own where none is named. */
  navigation(edition?: string): readonly NavigationItem[]
}

interface Reads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly data: DataQueries
  readonly languages: LanguageQueries
  readonly routes: RouteQueries
  readonly summaries: SummaryQueries
}

/** Binds to the tracker who the site is by, and the navigation: both stand on every page. */
export function peopleQueries(tracker: Tracker, reads: Reads): PeopleQueries {
  const { config, data } = reads
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
  const menu = tracker.query('navigation', (edition) => navigationOf(edition, reads))
  return {
    author: () => author(''),
    authorNamed: (name) => named(name),
    ownerName: () => ownerName(''),
    navigation: (edition = config.part('lang')) => menu(edition),
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
