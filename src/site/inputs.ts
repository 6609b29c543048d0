import type { PictureRecord } from '../images/picture-record.ts'
import type { SourcePath } from '../model/paths.ts'
import type { Source } from '../model/source.ts'
import type { WorkResult } from '../model/work.ts'
import type { Input, Tracker } from '../track/tracker.ts'
import type { BuildOptions } from './options.ts'

/**
 * Everything that a site is made of, as the tracker holds it. Whatever is not here cannot change what is
 * built.
 */
export interface Inputs {
  /** A file by its path; the theme's own carry `carrel:` before theirs. */
  readonly source: Input<Source>
  /** The paths of all files: of the `site`, of the `theme`, and of the `vendor` files that go with it. */
  readonly listing: Input<readonly SourcePath[]>
  readonly option: Input<BuildOptions[keyof BuildOptions]>
  /**
   * What was found out about a picture and made of it, by the digest of its file: it depends on nothing
   * else.
   */
  readonly picture: Input<PictureRecord>
  /** What came of an order, by `workKey`. */
  readonly work: Input<WorkResult>
}

/** Creates the inputs of a site in a tracker. */
export function createInputs(tracker: Tracker): Inputs {
  return {
    source: tracker.input<Source>('source'),
    listing: tracker.input<readonly SourcePath[]>('listing'),
    option: tracker.input<BuildOptions[keyof BuildOptions]>('option'),
    picture: tracker.input<PictureRecord>('pictureRecord'),
    work: tracker.input<WorkResult>('workResult'),
  }
}
