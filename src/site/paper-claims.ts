import type { Claim } from '../transform/routes.ts'
import { outputPath, urlPath } from '../model/paths.ts'
import { encodePath } from '../transform/encode-path.ts'
import { outputPathFor } from '../transform/output-path.ts'
import type { EntryQueries } from './paper-entries.ts'

/** The addresses of what the program makes of the bibliography: a page for each paper, exports, a feed. */
export function paperClaims(entries: EntryQueries): readonly Claim[] {
  const exported = entries.exported()
  const pages = entries.madePages().flatMap((key): readonly Claim[] => {
    const url = entries.url(key)
    return url === undefined
      ? []
      : [{ path: outputPathFor(url).path, url, rank: 'made', from: { kind: 'paper', key } }]
  })
  const files = [
    ...(exported.length > 0 ? ['publications.bib', 'publications.ris', 'publications.json'] : []),
    ...(pages.length > 0 ? ['publications/feed.xml'] : []),
    ...exported.flatMap((key) =>
      ['bib', 'ris', 'json'].map((format) => `publications/${entries.slug(key)}.${format}`),
    ),
  ]
  return [...pages, ...files.map(fileClaim)]
}

function fileClaim(name: string): Claim {
  return {
    path: outputPath(name),
    url: urlPath(`/${encodePath(name)}`),
    rank: 'made',
    from: { kind: 'generated', name },
  }
}
