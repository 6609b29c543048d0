import type { SourcePath } from '../model/paths.ts'
import { contentPath } from '../read/conventions.ts'
import type { Tracker } from '../track/tracker.ts'
import { editionsOf, listedLanguages } from '../transform/languages/editions.ts'
import type { Place } from '../transform/languages/place-of-path.ts'
import { placeOfPath } from '../transform/languages/place-of-path.ts'
import type { ConfigQueries } from './config-queries.ts'

export interface PlaceQueries {
  /** Where a page would lie without what names its language, and that language. */
  place(path: string): Place
  /** The languages that site.yml lists, the site's own among them; none where it lists none. */
  listed(): readonly string[]
}

/** Binds to the tracker what the path of a file says of its language. */
export function placeQueries(tracker: Tracker, config: ConfigQueries): PlaceQueries {
  const listed = tracker.query('listedLanguages', () => {
    const tags = listedLanguages(config.setting('languages'))
    return tags.length === 0 ? tags : editionsOf(config.part('lang'), tags, []).all
  })
  const place = tracker.query('place', (path) => placeOfPath(contentPath(path as SourcePath), listed('')))
  return { place, listed: () => listed('') }
}
