import type { Disk } from '../disk/disk.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import type { Owner } from '../disk/own-process.ts'
import type { Diagnostic, Parsed } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { Lock } from './lock.ts'
import { releaseLock, takeLock } from './lock.ts'
import type { Places } from './places.ts'
import { recover } from './recover.ts'

/** Who wants the lock, and what is done under it. */
export interface Locked<T> {
  readonly owner: Owner
  readonly run: () => Parsed<T>
  /** What is returned when the lock cannot be had. */
  readonly otherwise: T
}

/**
 * Runs something while no other build can touch the output folder, after an interrupted build has been tidied
 * up. When the disk fails, what was begun is tidied up as far as the disk lets us, and the failure is thrown
 * on.
 */
export function withLock<T>(disk: Disk, places: Places, locked: Locked<T>): Parsed<T> {
  const lock = takeLock(disk, places, locked.owner)
  if (lock.kind !== 'taken') return { value: locked.otherwise, diagnostics: [refusal(places, lock)] }
  try {
    const notes = recover(disk, places)
    const done = locked.run()
    const left = orLeftover(places, () => {
      releaseLock(disk, places)
      return []
    })
    return { value: done.value, diagnostics: [...notes, ...done.diagnostics, ...left] }
  } catch (error) {
    if (isDiskFailure(error)) {
      orLeftover(places, () => recover(disk, places))
      orLeftover(places, () => {
        releaseLock(disk, places)
        return []
      })
    }
    throw error
  }
}

/** Runs the tidying after a site has been put in place: its failure spoils nothing, and is a warning. */
export function orLeftover(places: Places, run: () => readonly Diagnostic[]): readonly Diagnostic[] {
  try {
    return run()
  } catch (error) {
    if (!isDiskFailure(error)) throw error
    return [diagnostic('output/leftover', {
      message: `The site is in place, but ${places.work} could not be removed: ${error.message}`,
      hint: 'The next build removes it.',
    })]
  }
}

function refusal(places: Places, lock: Exclude<Lock, { kind: 'taken' }>): Diagnostic {
  if (lock.kind === 'foreign') {
    return diagnostic('output/work-folder-taken', {
      message: `${places.shown}.carrel, where the site would grow, holds something that is not Carrel's.`,
      hint: 'Move it away, or name another output folder by --out.',
    })
  }
  return diagnostic('output/busy', {
    message: `Another build (process ${lock.by.split(' ')[0] ?? '?'}) is writing to ${places.shown}.`,
    hint: `Wait until it has ended. If no build runs, delete the file ${places.shown}.carrel/lock.`,
  })
}
