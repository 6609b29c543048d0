import type { Diagnostic } from '../model/diagnostic.ts'
import { equal } from './equal.ts'

/** An input or the memo of a query, for one key. */
export interface Node {
  readonly name: string
  readonly key: string
  value: unknown
  changedAt: number
  /** The revision in which the value was last known to be current; inputs are always current. */
  verifiedAt: number
  reads: Node[]
  diagnostics: Diagnostic[]
  readonly run: ((key: string) => unknown) | undefined
  readonly same: (before: unknown, after: unknown) => boolean
  running: boolean
  /** The last sweep that reached it. */
  mark: number
  /** The last run that read it, by its number: most of what is read twice is read twice in a row. */
  reader: number
}

/** A node nothing is known of yet. One shape for all, since the engine makes tens of thousands of them. */
export function newNode(name: string, key: string, how?: Pick<Node, 'run' | 'same'>): Node {
  const { run = undefined, same = equal } = how ?? {}
  return {
    name,
    key,
    value: undefined,
    changedAt: 0,
    verifiedAt: 0,
    reads: [],
    diagnostics: [],
    run,
    same,
    running: false,
    mark: 0,
    reader: 0,
  }
}
