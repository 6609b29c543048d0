import type { SourcePath } from '../model/paths.ts'
import { outputPath, sourcePath, urlPath } from '../model/paths.ts'
import type { Tracker } from '../track/tracker.ts'
import { encodePath } from '../transform/encode-path.ts'
import { outputPathFor } from '../transform/output-path.ts'
import type { Claim } from '../transform/routes.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import { feedFile } from './edition-claims.ts'
import type { EventQueries } from './event-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

/** The files of a site that programs read, by the key of site.yml that switches each. */
export const MACHINE_KEYS = {
  llms: 'llms_txt',
  jsonFeed: 'json_feed',
  calendar: 'calendar',
  headers: 'headers',
  twins: 'markdown_pages',
} as const

export type MachineFile = keyof typeof MACHINE_KEYS

/** The fixed names among them. */
export const CALENDAR_FILE = 'calendar.ics'
export const HEADERS_FILE = '_headers'
export const LLMS_FILE = 'llms.txt'

interface Reads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly events: EventQueries
  readonly summaries: SummaryQueries
}

/** True where a site wants one of them; twins of pages alone have to be asked for. */
export function isWanted(file: MachineFile, config: ConfigQueries): boolean {
  const set = config.setting(MACHINE_KEYS[file])
  return file === 'twins' ? set === true : set !== false
}

/** The JSON feed goes with the other one. */
export function hasJsonFeed(config: ConfigQueries): boolean {
  return config.part('feed').enabled && isWanted('jsonFeed', config)
}

/** The JSON feed of an edition lies beside the Atom feed. */
export function jsonFeedFile(edition: string, config: ConfigQueries): string {
  return `${feedFile(edition, config).replace(/\.(?:xml|atom|rss)$/, '')}.json`
}

/** The file of a page's Markdown beside the page; undefined for an address that has no such place. */
export function twinFile(url: string): string | undefined {
  if (url.endsWith('/404.html') || !/(?:\/|\.html)$/.test(url)) return undefined
  const { path } = outputPathFor(urlPath(url))
  return path.replace(/\.html$/, '.md')
}

/** Binds to the tracker which of the files for programs a site has, so that their pages depend on no more. */
export function machineClaims(tracker: Tracker, reads: Reads): () => readonly Claim[] {
  const { config, events, summaries } = reads
  const twin = tracker.query('twinFile', (path) => twinOf(sourcePath(path), reads))
  const claims = tracker.query('machineClaims', (): readonly Claim[] => {
    const editions = hasJsonFeed(config) ? summaries.editions().all : []
    const feeds = editions.map((edition) => jsonFeedFile(edition, config))
    const names = [
      ...(isWanted('llms', config) ? [LLMS_FILE] : []),
      ...feeds,
      ...(isWanted('calendar', config) && events.areThere() ? [CALENDAR_FILE] : []),
      ...(isWanted('headers', config) ? [HEADERS_FILE] : []),
      ...(isWanted('twins', config) ? summaries.shown().flatMap((path) => twin(path) ?? []) : []),
    ]
    return [...new Set(names)].map((name) => ({
      path: outputPath(name),
      url: urlPath(`/${encodePath(name)}`),
      rank: 'made',
      from: { kind: 'generated', name },
    }))
  })
  return () => claims('')
}

/** Markdown pages that are written and redirect nowhere have a twin. */
export function twinOf(
  path: SourcePath,
  { content, summaries }: Pick<Reads, 'content' | 'summaries'>,
): string | undefined {
  const page = summaries.summary(path)
  if (page === undefined || page.kind !== 'markdown' || page.meta.redirectTo !== undefined) return undefined
  const isWritten = page.collection === 'pages' || content.collectionConfig(page.collection).output
  return isWritten ? twinFile(page.url) : undefined
}
