import type { Disk } from '../disk/disk.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import type { Owner } from '../disk/own-process.ts'
import { baseName } from '../model/paths.ts'
import { makeFolders } from './folders.ts'
import type { Places } from './places.ts'
import { placesBeside } from './places.ts'

/** What came of asking for the lock. */
export type Lock =
  | { readonly kind: 'taken' }
  /** `by` names the process that holds it. */
  | { readonly kind: 'held'; readonly by: string }
  /** The work folder holds something that is not ours. */
  | { readonly kind: 'foreign' }

const NAMES = placesBeside('')
const MARKER = baseName(NAMES.marker)
const LOCKS: ReadonlySet<string> = new Set([baseName(NAMES.lock), baseName(NAMES.staleLock)])
const ATTEMPTS = 20
/** How long a lock may stand empty: between its creation and its first byte. */
const FIRST_BYTE = 50
const MARK = 'Carrel puts a site together here. It may hold files of yours: do not delete it by hand.\n'
  + 'The next build tidies it away.\n'

/**
 * Takes the lock of an output folder, making the work folder that holds it. A lock whose process has died is
 * taken over, as is one that bears our own name: no process waits for itself.
 */
export function takeLock(disk: Disk, places: Places, owner: Owner): Lock {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const lock = tryLock(disk, places, owner)
    if (lock !== undefined) return lock
  }
  return { kind: 'held', by: holderOf(disk, places) ?? '' }
}

/**
 * Gives the lock back and removes the work folder; keeps the folder while something of a site is still in it.
 */
export function releaseLock(disk: Disk, places: Places): void {
  const isDone = disk.stat(places.staging) === undefined && disk.stat(places.old) === undefined
  if (isDone) ignoring(() => disk.removeFile(places.marker), 'ENOENT')
  disk.removeFile(places.lock)
  if (isDone) ignoring(() => disk.removeFolder(places.work), 'ENOENT', 'ENOTEMPTY')
}

/** Undefined when another process came between and it is worth another try. */
function tryLock(disk: Disk, places: Places, owner: Owner): Lock | undefined {
  makeFolders(disk, places.work)
  const names = namesIn(disk, places.work)
  if (!isOurs(names)) return { kind: 'foreign' }
  try {
    if (!names.includes(MARKER)) disk.writeFile(places.marker, MARK)
    disk.createFile(places.lock, owner.name)
  } catch (error) {
    if (isDiskFailure(error, 'ENOENT')) return undefined
    if (!isDiskFailure(error, 'EEXIST')) throw error
    return judge(disk, places, owner)
  }
  return { kind: 'taken' }
}

/** Somebody holds the lock: refuses if they live, clears it away if they do not. */
function judge(disk: Disk, places: Places, owner: Owner): Lock | undefined {
  const holder = holderOf(disk, places)
  if (holder === undefined) return undefined
  if (holder !== owner.name && owner.isAlive(holder)) return { kind: 'held', by: holder }
  return takeOver(disk, places, holder)
}

/**
 * Moves the stale lock aside before deleting it, and looks again at what was moved: another process may have
 * been faster.
 */
function takeOver(disk: Disk, places: Places, holder: string): Lock | undefined {
  if (!ignoring(() => disk.rename(places.lock, places.staleLock), 'ENOENT')) return undefined
  const moved = disk.readText(places.staleLock)
  if (moved !== holder) {
    disk.rename(places.staleLock, places.lock)
    return { kind: 'held', by: moved }
  }
  disk.removeFile(places.staleLock)
  return undefined
}

/**
 * The name in the lock, '' for one that stays empty because its process was killed at once; undefined when it
 * is gone.
 */
function holderOf(disk: Disk, places: Places): string | undefined {
  const first = readLock(disk, places)
  if (first !== '') return first
  disk.pause(FIRST_BYTE)
  return readLock(disk, places)
}

function readLock(disk: Disk, places: Places): string | undefined {
  let text: string | undefined
  ignoring(() => { text = disk.readText(places.lock) }, 'ENOENT')
  return text
}

/**
 * A work folder is ours when it bears our mark, or when there is nothing in it but what its unmaking leaves
 * for last.
 */
function isOurs(names: readonly string[]): boolean {
  return names.includes(MARKER) || names.every((name) => LOCKS.has(name))
}

function namesIn(disk: Disk, folder: string): readonly string[] {
  let names: readonly string[] = []
  ignoring(() => { names = disk.list(folder).map(({ name }) => name) }, 'ENOENT')
  return names
}

/** Runs it, and says whether it went through; failures for the reasons named are none. */
function ignoring(run: () => void, ...errnos: readonly string[]): boolean {
  try {
    run()
    return true
  } catch (error) {
    if (!isDiskFailure(error, ...errnos)) throw error
    return false
  }
}
