/**
 * How long it has to be quiet, in milliseconds, after an edit of a file or two, and after a change of many,
 * as a checkout is.
 */
const QUIET = { few: 8, many: 60 } as const

/** This many changed paths are few. */
const FEW = 3

/** Under a flood without an end we begin after so many milliseconds all the same. */
const LONGEST = 1500

/** Collects the paths that a watcher tells of, until it is quiet. */
export interface Gathering {
  add(path: string): void
  /** Forgets what was collected and hands over nothing more. */
  close(): void
}

/**
 * Makes a gathering that hands over each set of paths once, when nothing has been told for a moment; nothing
 * that is added is ever lost. One save of an editor is several events, and a checkout is thousands: both are
 * one change of the site.
 */
export function gather(handOver: (paths: ReadonlySet<string>) => void): Gathering {
  let paths = new Set<string>()
  let first = 0
  let timer: NodeJS.Timeout | undefined
  const end = (): void => {
    const whole = paths
    paths = new Set()
    handOver(whole)
  }
  return {
    add: (path) => {
      if (paths.size === 0) first = performance.now()
      paths.add(path)
      const left = LONGEST - (performance.now() - first)
      clearTimeout(timer)
      timer = setTimeout(end, Math.max(0, Math.min(left, paths.size <= FEW ? QUIET.few : QUIET.many)))
    },
    close: () => {
      clearTimeout(timer)
      paths = new Set()
    },
  }
}
