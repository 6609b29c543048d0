import type { OutputPath } from '../model/paths.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import type { Dirty } from '../site/reload-site.ts'

/** What a rebuild consists of. Each step is synchronous and short; between them the server answers. */
export interface Steps {
  /** Reads what may have changed. False where it turned out that nothing has. */
  readonly load: (dirty: Dirty) => boolean
  /** Makes one output anew if something it is made from has changed. */
  readonly make: (path: OutputPath) => void
  /** The outputs that somebody is looking at. */
  readonly viewed: () => readonly OutputPath[]
  /** Called when these are right, before the rest is begun. */
  readonly onViewed: () => void
  /** Every output of the site. */
  readonly all: () => readonly OutputPath[]
  /** Called when everything is right. */
  readonly onDone: () => void
  /** Makes, beside the builds, what the outputs lack and takes long; true where they are to be made again. */
  readonly makeMissing: () => Promise<boolean>
  /** The disk refused, or the program has a bug; the site stays as it was. */
  readonly onFailure: (failure: unknown) => void
}

/** `building again` while something changed that the running build has not read yet. */
export type RebuildState = 'idle' | 'building' | 'building again'

/** How long outputs are made, in milliseconds, before requests and news of the disk get their turn. */
const SLICE = 4

/**
 * A build that began so many milliseconds ago is finished whatever changes meanwhile, so that an end comes
 * under a flood too.
 */
const LONGEST = 1000

/**
 * How long to wait, in milliseconds, before the disk is asked again for what it refused: at first, and at
 * most.
 */
const PATIENCE = { first: 150, most: 5000 } as const

/**
 * Keeps a site up to the disk: what changes while a build runs is never dropped, and the last state wins. It
 * is a class because the paths still to be read and the state have to agree: the state is idle only when no
 * path is waiting and all is right.
 */
export class Rebuild {
  readonly #steps: Steps
  #dirty: 'everything' | Set<string> = new Set()
  #state: RebuildState = 'idle'
  /** Since when some outputs have been wrong; undefined while all are right. */
  #unfinishedSince: number | undefined
  /** What is being made beside the builds, and whether something of it is not in the outputs yet. */
  #making: Promise<void> | undefined
  #hasMore = false
  #isClosed = false
  #idle: Promise<void> = Promise.resolve()
  #patience: number = PATIENCE.first

  constructor(steps: Steps) {
    this.#steps = steps
  }

  get state(): RebuildState {
    return this.#state
  }

  /** Notes what may have changed and begins to build, unless a build runs, which then begins again. */
  changed(dirty: Dirty): void {
    if (this.#isClosed) return
    if (dirty === 'everything' || this.#dirty === 'everything') this.#dirty = 'everything'
    else for (const path of dirty) this.#dirty.add(path)
    this.#begin()
  }

  #begin(): void {
    if (this.#state !== 'idle') {
      this.#state = 'building again'
      return
    }
    this.#state = 'building'
    this.#idle = this.#run()
  }

  /** Resolves when everything that was told so far is built, with what was made beside it. */
  async settled(): Promise<void> {
    while (this.#state !== 'idle' || this.#making !== undefined) {
      await this.#idle
      await this.#making
    }
  }

  /**
   * Begins nothing more and stops after the output that is being made; resolves when none is made beside
   * it.
   */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#making
  }

  async #run(): Promise<void> {
    while (!this.#isClosed && (this.#isWaiting() || this.#hasMore)) {
      this.#state = 'building'
      const dirty = this.#dirty
      this.#dirty = new Set()
      try {
        await this.#round(dirty)
        this.#patience = PATIENCE.first
      } catch (failure) {
        await this.#recover(dirty, failure)
      }
    }
    this.#state = 'idle'
  }

  async #round(dirty: Dirty): Promise<void> {
    const { load, make, viewed, onViewed, all, onDone } = this.#steps
    const hasMore = this.#hasMore
    this.#hasMore = false
    if (load(dirty) || hasMore) this.#unfinishedSince ??= performance.now()
    if (this.#unfinishedSince === undefined) return
    const since = this.#unfinishedSince
    for (const path of viewed()) make(path)
    onViewed()
    await nextTurn()
    let begun = performance.now()
    for (const path of all()) {
      const isYoung = performance.now() - since < LONGEST
      if (this.#isClosed || (isYoung && this.#isWaiting())) return
      make(path)
      if (performance.now() - begun < SLICE) continue
      await nextTurn()
      begun = performance.now()
    }
    onDone()
    this.#unfinishedSince = undefined
    this.#making ??= this.#makeBeside()
  }

  /** Edits are built meanwhile. What their outputs lack is made after the build that follows. */
  async #makeBeside(): Promise<void> {
    try {
      this.#hasMore = (await this.#steps.makeMissing()) && !this.#isClosed
    } catch (failure) {
      this.#steps.onFailure(failure)
    }
    this.#making = undefined
    if (this.#hasMore) this.#begin()
  }

  #isWaiting(): boolean {
    return this.#dirty === 'everything' || this.#dirty.size > 0
  }

  /**
   * A disk that refuses is asked again a little later: a file that is being replaced cannot be read for an
   * instant.
   */
  async #recover(dirty: Dirty, failure: unknown): Promise<void> {
    this.#steps.onFailure(failure)
    if (!isDiskFailure(failure)) return
    await new Promise((again) => setTimeout(again, this.#patience))
    this.#patience = Math.min(2 * this.#patience, PATIENCE.most)
    if (dirty === 'everything' || this.#dirty === 'everything') this.#dirty = 'everything'
    else for (const path of dirty) this.#dirty.add(path)
  }
}

function nextTurn(): Promise<void> {
  return new Promise((turn) => setImmediate(turn))
}
