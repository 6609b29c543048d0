import type { SourcePath } from '../model/paths.ts'
import { outputPath } from '../model/paths.ts'
import { decodePath } from '../transform/encode-path.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { RouteQueries } from './route-queries.ts'

interface Reads {
  readonly config: ConfigQueries
  readonly routes: RouteQueries
}

/**
 * The file of the site's that is published at an address, which may have the site's base before it and more
 * behind it; undefined for a page, and for an address of another site.
 */
export function sourceAt(url: string, { config, routes }: Reads): SourcePath | undefined {
  const baseurl = config.part('baseurl')
  const bare = (/^[^?#]*/.exec(url)?.[0] ?? '').slice(url.startsWith(`${baseurl}/`) ? baseurl.length : 0)
  const path = bare.startsWith('/') && !bare.startsWith('//') ? decodePath(bare.slice(1)) : undefined
  const route = path === undefined ? undefined : routes.route(outputPath(path))
  return route?.from.kind === 'asset' ? route.from.source : undefined
}
