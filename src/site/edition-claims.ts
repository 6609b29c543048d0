import { outputPath, urlPath } from '../model/paths.ts'
import type { Editions } from '../transform/languages/editions.ts'
import { editionPrefix } from '../transform/languages/editions.ts'
import { outputPathFor } from '../transform/output-path.ts'
import type { Claim } from '../transform/routes.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { Bundle } from './theme-queries.ts'

/**
 * What tells the pages of an edition from those of the site's own: their prefix, and the language that
 * their origin carries.
 */
export interface EditionMark {
  readonly prefix: string
  readonly lang: { readonly lang?: string }
}

/** The mark of an edition; empty for the site's own. */
export function markOf(edition: string, config: ConfigQueries): EditionMark {
  const prefix = editionPrefix(edition, config.part('lang'))
  return { prefix, lang: prefix === '' ? {} : { lang: edition } }
}

/** The file of an edition's feed; the site's own is where `feed.path` says. */
export function feedFile(edition: string, config: ConfigQueries): string {
  const path = config.part('feed').path.replace(/^\//, '')
  const { prefix } = markOf(edition, config)
  return `${prefix}/${path}`.slice(1)
}

/** The file of what the search of an edition reads. */
export function searchFile(edition: string, config: ConfigQueries): string {
  return `${markOf(edition, config).prefix}/search/index.json`.slice(1)
}

/** The second file of the search lies beside the first. */
export function textFile(index: string): string {
  return index.replace(/index\.json$/, 'text.json')
}

/** True where the site has a search: everywhere but under `search: false`, and in a theme that has none. */
export function hasSearch(config: ConfigQueries, script: Bundle): boolean {
  return config.setting('search') !== false && script.text !== ''
}

/** What each edition has for itself: a feed where it is not the site's own, and the search. */
export function editionClaims(
  config: ConfigQueries,
  { main, all }: Editions,
  script: Bundle,
): readonly Claim[] {
  const claims = all.flatMap((edition) => {
    const { prefix, lang } = markOf(edition, config)
    const feeds =
      config.part('feed').enabled && edition !== main ? [generated(feedFile(edition, config))] : []
    if (!hasSearch(config, script)) return feeds
    const url = urlPath(`${prefix}/search/`)
    const page: Claim = {
      path: outputPathFor(url).path,
      url,
      rank: 'made',
      from: { kind: 'search', ...lang },
    }
    const index = searchFile(edition, config)
    return [...feeds, page, generated(index), generated(textFile(index))]
  })
  return hasSearch(config, script) ? [...claims, generated(script.path)] : claims
}

function generated(name: string): Claim {
  return { path: outputPath(name), url: urlPath(`/${name}`), rank: 'made', from: { kind: 'generated', name } }
}
