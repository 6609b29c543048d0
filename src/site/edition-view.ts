import { isRecord } from '../model/record.ts'
import { readAuthor } from '../transform/author/author.ts'
import type { ConfigQueries } from './config-queries.ts'
import { feedFile, hasSearch, markOf, searchFile } from './edition-claims.ts'
import type { LanguageQueries } from './language-queries.ts'
import { CALENDAR_FILE, hasJsonFeed, jsonFeedFile } from './machine-claims.ts'
import type { PeopleQueries } from './people-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import type { Bundle } from './theme-queries.ts'

interface Reads {
  readonly config: ConfigQueries
  readonly languages: LanguageQueries
  readonly people: PeopleQueries
  readonly routes: RouteQueries
  readonly searchScript: () => Bundle
}

/** What templates see under `site` that differs from one language of a site to the next. */
export function editionAnswers(edition: string, reads: Reads): Readonly<Record<string, () => unknown>> {
  const { config, languages, people, routes, searchScript } = reads
  const { prefix } = markOf(edition, config)
  const answers: Readonly<Record<string, () => unknown>> = {
    author: () => authorOf(edition, reads),
    feed_url: () => (config.part('feed').enabled ? `/${feedFile(edition, config)}` : undefined),
    calendar_url: () => (routes.hasAddress(`/${CALENDAR_FILE}`) ? `/${CALENDAR_FILE}` : undefined),
    home_url: () => languages.home(edition),
    json_feed_url: () => (hasJsonFeed(config) ? `/${jsonFeedFile(edition, config)}` : undefined),
    lang: () => edition,
    navigation: () => people.navigation(edition),
    owner_name: () => languages.setting(edition, 'name') ?? people.ownerName(),
    search_index: () => `/${searchFile(edition, config)}`,
    search_script: () => `/${searchScript().path}`,
    search_url: () => (hasSearch(config, searchScript()) ? `${prefix}/search/` : undefined),
    title: () => languages.setting(edition, 'title') ?? config.part('title'),
  }
  return answers
}

/** The owner, with the keys of `author` that the edition says in its own words. */
function authorOf(edition: string, { languages, people }: Reads): unknown {
  const own = languages.setting(edition, 'author')
  const name = languages.setting(edition, 'name')
  if (!isRecord(own) && typeof name !== 'string') return people.author()
  const common = people.author()
  const said = readAuthor(typeof name === 'string' ? name : common.name, isRecord(own) ? [own] : [])
  const links = said.links.length > 0 ? said.links : common.links
  return { ...common, ...said, links }
}
