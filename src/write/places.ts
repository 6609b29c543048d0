/**
 * Where the writing of a site keeps what it needs: all beside the output folder, so that a rename is one
 * step.
 */
export interface Places {
  readonly out: string
  /** The output folder as messages name it. */
  readonly shown: string
  /** Holds all the rest; stands only while a site is being written, or after a build that was killed. */
  readonly work: string
  /** Shows that the work folder is ours. */
  readonly marker: string
  readonly lock: string
  /** A lock that is being taken over from a process that died. */
  readonly staleLock: string
  /** The new site while it grows. */
  readonly staging: string
  /** The old site, from the swap until it is removed. */
  readonly old: string
  /** Where files go that are in the way but not ours to delete. */
  readonly kept: string
}

/** Names the places that belong to an output folder. */
export function placesBeside(out: string, shown: string = out): Places {
  const work = `${out}.carrel`
  return {
    out,
    shown,
    work,
    marker: `${work}/marker`,
    lock: `${work}/lock`,
    staleLock: `${work}/lock-stale`,
    staging: `${work}/new`,
    old: `${work}/old`,
    kept: `${out}.kept`,
  }
}
