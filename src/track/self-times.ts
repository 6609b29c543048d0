/** Who is told of each run of a query, from its beginning to its end; runs lie within one another. */
export interface RunWatcher {
  began(name: string): void
  ended(): void
}

/** How often a query ran, and the time that its runs took by themselves. */
export interface SelfTime {
  readonly runs: number
  /** In the unit of the clock. */
  readonly time: number
}

/** A watcher that adds up the time of each query without that of the queries it asked. */
export interface SelfTimes extends RunWatcher {
  /** The queries by name, those that took longest first. */
  times(): ReadonlyMap<string, SelfTime>
}

/** Makes a watcher that asks `clock` at the beginning and end of each run; the clock never goes back. */
export function selfTimes(clock: () => number): SelfTimes {
  const found = new Map<string, SelfTime>()
  const open: string[] = []
  let since = clock()
  const pass = (runs: number): void => {
    const now = clock()
    const name = open.at(-1)
    if (name !== undefined) {
      const before = found.get(name)
      found.set(name, { runs: (before?.runs ?? 0) + runs, time: (before?.time ?? 0) + now - since })
    }
    since = now
  }
  return {
    began: (name) => {
      pass(0)
      open.push(name)
    },
    ended: () => {
      pass(1)
      open.pop()
    },
    times: () => new Map([...found].toSorted(([, one], [, other]) => other.time - one.time)),
  }
}
