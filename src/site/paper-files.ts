import type { Span } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { Publication } from '../model/publication.ts'
import { fieldSpan } from '../model/publication.ts'
import { contentPath } from '../read/conventions.ts'
import type { Tracker } from '../track/tracker.ts'
import { resolveLink } from '../transform/links.ts'
import { nearest } from '../model/nearest.ts'
import { pageKeyOf } from '../transform/publications/page-publication.ts'
import type { FindFile } from '../transform/publications/paper-links.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { EntryQueries } from './paper-entries.ts'
import type { RouteQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

export interface FileReads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly entries: EntryQueries
  readonly routes: RouteQueries
  readonly summaries: SummaryQueries
}

/**
 * The way to look up the files that a publication names: beside its .bib file, at the site's root, and where
 * al-folio keeps such files. One that is not there is reported at its field.
 */
export function paperFiles(tracker: Tracker, reads: FileReads): (publication: Publication) => FindFile {
  const { config, content, routes } = reads
  const paths = tracker.query('filePaths', () => content.files().statics.map(contentPath))
  return (publication) => (field, value, folders) => {
    const origin = {
      path: contentPath(reads.entries.page(publication.key) ?? publication.span.path),
      url: '/publications/',
      baseurl: config.part('baseurl'),
    }
    const links = { addressOf: routes.addressOf, hasAddress: routes.hasAddress, nearestPaths: () => [] }
    const found = [value, ...folders.map((folder) => `/${folder}/${value}`)]
      .map((candidate) => resolveLink(candidate, origin, links))
      .find(({ problem }) => problem === undefined)
    if (found !== undefined) return found.url
    const place = `Put it into \`content/${folders[0] ?? 'assets'}/\`, or correct its name.`
    const [near] = nearest(value.replace(/^\/+/, ''), namesOf(paths('')))
    tracker.report(
      diagnostic('bibliography/missing-file', {
        message: `The file \`${value}\`, which \`${field}\` of \`${publication.key}\` names, is not there.`,
        hint: near === undefined ? place : `Did you mean \`${near}\`?`,
        at: placeOf(publication, field, reads),
      }),
    )
    return undefined
  }
}

/** Paths, and the bare names of the files, since al-folio's fields hold just those. */
function namesOf(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => [path, path.slice(path.lastIndexOf('/') + 1)])
}

/** Where a value stands now: in the page beside the entry, or in the .bib file. */
function placeOf(publication: Publication, field: string, { content, entries, summaries }: FileReads): Span {
  const path = entries.page(publication.key)
  const page = path === undefined ? undefined : summaries.summary(path)
  const value = publication.fields.get(field)
  if (page !== undefined && value?.length === 0) return content.placeOf(page.source, [pageKeyOf(page, field)])
  return fieldSpan({ ...publication, span: entries.span(publication.key) ?? publication.span }, field)
}
