import type { SourcePath } from '../model/paths.ts'
import type { Tracker } from '../track/tracker.ts'
import type { Editions } from '../transform/languages/editions.ts'
import { editionOf, editionsOf } from '../transform/languages/editions.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'

export interface EditionQueries {
  /** The languages that the site comes in. */
  editions(): Editions
  /** The edition that a page belongs to: the site's own for a page without a language. */
  edition(path: SourcePath): string
}

interface Reads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly shown: () => readonly SourcePath[]
}

/** Binds to the tracker in which languages a site comes, and which page belongs to which. */
export function editionQueries(tracker: Tracker, { config, content, shown }: Reads): EditionQueries {
  // A page that merely says `lang: de` is a guest of its site; a suffix or `translation_of` makes an edition.
  const mark = tracker.query('languageMark', (path): string => {
    const named = content.place(path).lang
    const meta = content.page(path as SourcePath)?.meta
    const isTranslation = typeof meta?.data['translation_of'] === 'string'
    return named === undefined && !isTranslation ? '' : (meta?.lang ?? named ?? '')
  })
  const editions = tracker.query('editions', () => {
    const listed = content.listed()
    const found = listed.length > 0 ? [] : shown().map(mark).filter((lang) => lang !== '')
    return editionsOf(config.part('lang'), listed, found)
  })
  const edition = tracker.query('edition', (path) => {
    const known = editions('')
    return known.all.length === 1 ? known.main : editionOf(content.page(path as SourcePath)?.meta.lang, known)
  })
  return { editions: () => editions(''), edition }
}
