import type { Diagnostic } from '../model/diagnostic.ts'
import { equal } from './equal.ts'
import type { RunWatcher } from './self-times.ts'
import type { Node } from './node.ts'
import { newNode } from './node.ts'

/** A family of values that come from outside, one for each key. Reading an absent key is a read too. */
export interface Input<T> {
  (key: string): T | undefined
  /** Sets a value; an equal one changes nothing, so that saving a file without a change costs no work. */
  set(key: string, value: T): void
  remove(key: string): void
  keys(): Iterable<string>
}

/**
 * A pure function of inputs and of other queries, run once for each key and again only when what it read
 * has changed.
 */
export type Query<T> = (key: string) => T

/** What a query may do beside returning its value. */
export interface QueryOptions<T> {
  /**
   * When a new value counts as the old one, so that what depends on it need not run again; structural
   * equality by default.
   */
  readonly equal?: (before: T, after: T) => boolean
}

/** A memo as `explain` and the tests see it. */
export interface Trace {
  readonly name: string
  readonly key: string
  readonly reads: readonly Trace[]
  readonly isInput: boolean
}

export interface Tracker {
  input<T>(name: string): Input<T>
  query<T>(name: string, run: (key: string) => T, options?: QueryOptions<T>): Query<T>
  /** Records a diagnostic with the query that is running; it is replayed for as long as the memo lives. */
  report(problem: Diagnostic): void
  reportAll(problems: readonly Diagnostic[]): void
  /**
   * Runs `work` as a root, so that all it asks for is kept, explained and asked for its diagnostics; what it
   * does not reach is forgotten. Asked for only a part, such as the one page that is being looked at, it
   * forgets nothing and gathers no diagnostics.
   */
  evaluate<T>(
    work: () => T,
    asked?: 'all' | 'part',
  ): { readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  /** The chain of reads below a memo; undefined when nothing asked for it yet. */
  trace(name: string, key: string): Trace | undefined
  /** The keys that a family was asked for; after a whole evaluation those alone that are still of use. */
  keys(name: string): readonly string[]
  /** How often each query has run since the last call, by name. */
  takeRuns(): ReadonlyMap<string, number>
}

/** A query that needs its own result, which only a mistake in the wiring can cause. */
export class CycleError extends Error {}

/** A run of a query. */
interface Frame {
  readonly node: Node
  readonly number: number
}

/**
 * Makes the engine: inputs, tracked queries, early cut-off.
 *
 * A query that is called is recorded in the frame of the query that calls. A memo verified in this revision
 * is answered at once; else each of its recorded reads is verified in order, and where none has changed the
 * memo stands; else it runs again, and a result equal to the old one keeps the old `changedAt`, so that what
 * depends on it stays as it is. `watcher` is told of every run.
 */
export function createTracker(watcher?: RunWatcher): Tracker {
  return new Engine(watcher)
}

class Engine implements Tracker {
  private revision = 1
  private sweeps = 0
  private entered = 0
  /** The runs that are going on, the innermost last. */
  private readonly frames: Frame[] = []
  private current: Frame | undefined
  private readonly families = new Map<string, Map<string, Node>>()
  private readonly runs = new Map<string, number>()
  private readonly watcher: RunWatcher | undefined

  constructor(watcher: RunWatcher | undefined) {
    this.watcher = watcher
  }

  input<T>(name: string): Input<T> {
    const nodes = this.family(name)
    const node = (key: string): Node => {
      let found = nodes.get(key)
      if (found === undefined) nodes.set(key, (found = newNode(name, key)))
      return found
    }
    const assign = (key: string, value: T | undefined): void => {
      const target = node(key)
      if (equal(target.value, value)) return
      target.value = value
      target.changedAt = ++this.revision
    }
    const read = (key: string): T | undefined => {
      const found = node(key)
      this.record(found)
      return found.value as T | undefined
    }
    return Object.assign(read, {
      set: assign,
      remove: (key: string) => assign(key, undefined),
      keys: () => [...nodes.values()].filter((n) => n.value !== undefined).map((n) => n.key),
    })
  }

  query<T>(name: string, run: (key: string) => T, options: QueryOptions<T> = {}): Query<T> {
    const nodes = this.family(name)
    const same = (options.equal ?? equal) as Node['same']
    return (key) => {
      let node = nodes.get(key)
      if (node === undefined) nodes.set(key, (node = newNode(name, key, { run, same })))
      this.refresh(node)
      this.record(node)
      return node.value as T
    }
  }

  report(problem: Diagnostic): void {
    this.current?.node.diagnostics.push(problem)
  }

  reportAll(problems: readonly Diagnostic[]): void {
    for (const problem of problems) this.report(problem)
  }

  evaluate<T>(
    work: () => T,
    asked: 'all' | 'part' = 'all',
  ): { value: T; diagnostics: readonly Diagnostic[] } {
    const root = newNode('root', '')
    this.enter(root)
    try {
      const value = work()
      return { value, diagnostics: asked === 'all' ? this.sweep(root) : [] }
    } finally {
      this.leave()
    }
  }

  trace(name: string, key: string): Trace | undefined {
    const node = this.families.get(name)?.get(key)
    return node === undefined ? undefined : traceOf(node)
  }

  keys(name: string): readonly string[] {
    return [...(this.families.get(name)?.keys() ?? [])]
  }

  takeRuns(): ReadonlyMap<string, number> {
    const taken = new Map(this.runs)
    this.runs.clear()
    return taken
  }

  private family(name: string): Map<string, Node> {
    const existing = this.families.get(name)
    if (existing !== undefined) return existing
    const created = new Map<string, Node>()
    this.families.set(name, created)
    return created
  }

  private enter(node: Node): void {
    this.current = { node, number: ++this.entered }
    this.frames.push(this.current)
  }

  private leave(): void {
    this.frames.pop()
    this.current = this.frames.at(-1)
  }

  /** A read may be recorded twice, where another query read the same in between; verifying it again is cheap. */
  private record(node: Node): void {
    const { current } = this
    if (current === undefined || node.reader === current.number) return
    node.reader = current.number
    current.node.reads.push(node)
  }

  /**
   * Brings a memo up to this revision, running it only where something it read has changed since it was
   * last verified.
   */
  private refresh(node: Node): void {
    if (node.run === undefined || node.verifiedAt === this.revision) return
    if (node.running) throw new CycleError(`${node.name}(${node.key}) needs its own result`)
    if (node.verifiedAt > 0 && !this.hasChangedReads(node)) {
      node.verifiedAt = this.revision
      return
    }
    this.execute(node, node.run)
  }

  private hasChangedReads(node: Node): boolean {
    node.running = true
    try {
      return node.reads.some((read) => {
        this.refresh(read)
        return read.changedAt > node.verifiedAt
      })
    } finally {
      node.running = false
    }
  }

  private execute(node: Node, run: (key: string) => unknown): void {
    const hadValue = node.verifiedAt > 0
    node.verifiedAt = 0
    node.reads = []
    node.diagnostics = []
    node.running = true
    this.enter(node)
    this.watcher?.began(node.name)
    try {
      const after = run(node.key)
      if (!hadValue || !node.same(node.value, after)) {
        node.value = after
        node.changedAt = this.revision
      }
      node.verifiedAt = this.revision
    } finally {
      this.watcher?.ended()
      this.leave()
      node.running = false
    }
    this.runs.set(node.name, (this.runs.get(node.name) ?? 0) + 1)
  }

  /** Collects the diagnostics below a root, and forgets the memos that nothing reaches any more. */
  private sweep(root: Node): readonly Diagnostic[] {
    const mark = ++this.sweeps
    const problems: Diagnostic[] = []
    const waiting: Node[] = [root]
    root.mark = mark
    // The list grows while it is walked, which an iterator of an array allows.
    for (const node of waiting) {
      problems.push(...node.diagnostics)
      for (const read of node.reads) {
        if (read.mark === mark) continue
        read.mark = mark
        waiting.push(read)
      }
    }
    for (const nodes of this.families.values()) {
      for (const [key, node] of nodes) {
        const isSetInput = node.run === undefined && node.value !== undefined
        if (node.mark !== mark && !isSetInput) nodes.delete(key)
      }
    }
    return problems
  }
}

function traceOf(node: Node): Trace {
  return {
    name: node.name,
    key: node.key,
    isInput: node.run === undefined,
    get reads() {
      return node.reads.map(traceOf)
    },
  }
}
