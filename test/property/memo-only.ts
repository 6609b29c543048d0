import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Input, Query, Tracker } from '../../src/track/tracker.ts'

export class CycleError extends Error {}

/**
 * What is left of the engine when it remembers values and nothing else: no reads, no revisions, no early cut-off. Against it the
 * cost of tracking is measured; it can build a site once.
 */
export function createTracker(): Tracker {
  const problems: Diagnostic[] = []
  return {
    input<T>(): Input<T> {
      const values = new Map<string, T>()
      return Object.assign((key: string) => values.get(key), {
        set: (key: string, value: T) => void values.set(key, value),
        remove: (key: string) => void values.delete(key),
        keys: () => values.keys(),
      })
    },
    query<T>(_name: string, run: (key: string) => T): Query<T> {
      const memos = new Map<string, { readonly value: T }>()
      return (key) => {
        let memo = memos.get(key)
        if (memo === undefined) memos.set(key, (memo = { value: run(key) }))
        return memo.value
      }
    },
    report: (problem) => void problems.push(problem),
    reportAll: (several) => void problems.push(...several),
    evaluate: (work) => ({ value: work(), diagnostics: problems }),
    trace: () => undefined,
    takeRuns: () => new Map(),
    keys: () => [],
  }
}
