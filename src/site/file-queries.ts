import type { KnownFile } from '../model/media.ts'
import type { SourcePath } from '../model/paths.ts'
import { sourcePath } from '../model/paths.ts'
import type { Tracker } from '../track/tracker.ts'
import { companionsOf } from '../transform/media/companions.ts'
import { mediaKind } from '../transform/media/media-kind.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { Inputs } from './inputs.ts'
import type { RouteQueries } from './route-queries.ts'
import { sourceAt } from './source-at.ts'

export interface FileQueries {
  /** What is known of the file at an address; undefined for a page and for what is not of this site. */
  at(url: string): KnownFile | undefined
}

interface Reads {
  readonly config: ConfigQueries
  readonly inputs: Inputs
  readonly routes: RouteQueries
}

/** Binds to the tracker what pages say of files that readers play or take along. */
export function fileQueries(tracker: Tracker, reads: Reads): FileQueries {
  const { inputs } = reads
  const companions = tracker.query('mediaCompanions', (film) =>
    companionsOf(film, inputs.listing('site') ?? []),
  )
  const facts = tracker.query('fileFacts', (path): KnownFile | undefined => {
    const file = inputs.source(sourcePath(path))
    if (file === undefined) return undefined
    const { size, frame } = file
    const beside = mediaKind(path) === undefined ? { captions: [] } : companions(path)
    return { size, ...(frame === undefined ? {} : { frame }), ...beside }
  })
  return {
    at: (url) => {
      const source: SourcePath | undefined = sourceAt(url, reads)
      return source === undefined ? undefined : facts(source)
    },
  }
}
