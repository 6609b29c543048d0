import type { SourcePath } from '../model/paths.ts'
import { contentPath } from '../read/conventions.ts'
import type { Tracker } from '../track/tracker.ts'
import type { ResolvedLink } from '../transform/links.ts'
import { resolveLink } from '../transform/links.ts'
import type { MarkdownReads } from '../transform/markdown/markdown-types.ts'
import { nearest } from '../model/nearest.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { FileQueries } from './file-queries.ts'
import type { LanguageQueries } from './language-queries.ts'
import type { PictureQueries } from './picture-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

export interface LinkQueries {
  /** Where an address that stands on a page leads. */
  link(path: SourcePath, href: string): ResolvedLink
  /** What rendering a page's Markdown asks of addresses and pictures. */
  addresses(path: SourcePath): Pick<MarkdownReads, 'resolveLink' | 'picture' | 'file'>
}

interface Reads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly languages: LanguageQueries
  readonly files: FileQueries
  readonly pictures: PictureQueries
  readonly routes: RouteQueries
  readonly summaries: SummaryQueries
}

/** Binds to the tracker where links lead. */
export function linkQueries(tracker: Tracker, reads: Reads): LinkQueries {
  const { config, content, files, languages, pictures, routes, summaries } = reads
  const paths = tracker.query('contentPaths', () => {
    const { pages, statics } = content.files()
    return [...pages, ...statics].map(contentPath)
  })
  const link = (path: SourcePath, href: string): ResolvedLink => {
    const page = summaries.summary(path)
    const origin = { path: page?.path ?? '', url: page?.url ?? '/', baseurl: config.part('baseurl') }
    return resolveLink(href, origin, {
      addressOf: (wanted) => languages.addressOf(path, wanted) ?? routes.addressOf(wanted),
      hasAddress: routes.hasAddress,
      nearestPaths: (wanted) => nearest(wanted, paths('')),
    })
  }
  const addresses: LinkQueries['addresses'] = (path) => ({
    resolveLink: (href) => link(path, href),
    file: (href) => files.at(link(path, href).url),
    picture: (href, slot) => pictures.at(link(path, href).url, slot),
  })
  return { link, addresses }
}
