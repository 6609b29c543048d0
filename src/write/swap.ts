import type { Disk } from '../disk/disk.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import { joinPath } from '../model/paths.ts'
import { moveFolder } from './move-folder.ts'
import { patiently } from './patience.ts'
import type { Places } from './places.ts'

/** A rename that was done, and can be undone. */
interface Move {
  readonly from: string
  readonly to: string
}

/**
 * Puts the staged site in the place of the old one: the old out, what is not ours over into the new, the new
 * in. When the disk refuses one of these steps, those before it are undone, and the failure is thrown. A
 * process that is killed in between leaves both trees whole, and `recover` finishes.
 */
export function swapIn(disk: Disk, places: Places, carried: readonly string[]): void {
  const moves: Move[] = []
  const move = (from: string, to: string): void => {
    patiently(disk, () => disk.rename(from, to))
    moves.push({ from, to })
  }
  try {
    if (disk.stat(places.out) !== undefined) {
      moveFolder(disk, places.out, places.old)
      moves.push({ from: places.out, to: places.old })
    }
    carryOver(disk, { from: places.old, to: places.staging, paths: carried, move })
    move(places.staging, places.out)
  } catch (error) {
    if (isDiskFailure(error)) undo(disk, moves)
    throw error
  }
}

/** Which files and folders go from one tree into another, and how one is moved. */
export interface Carried {
  readonly from: string
  readonly to: string
  readonly paths: readonly string[]
  readonly move: (from: string, to: string) => void
}

/** Moves what is not ours from one tree into another; a folder that the other has too is merged into it. */
export function carryOver(disk: Disk, carried: Carried): void {
  for (const path of carried.paths) {
    const from = joinPath(carried.from, path)
    const to = joinPath(carried.to, path)
    const isMerged = disk.stat(from)?.kind === 'folder' && disk.stat(to)?.kind === 'folder'
    if (!isMerged) carried.move(from, to)
    else carryOver(disk, { ...carried, paths: disk.list(from).map(({ name }) => joinPath(path, name)) })
  }
}

/** Best effort: what cannot be undone now is finished by the next run. */
function undo(disk: Disk, moves: readonly Move[]): void {
  try {
    for (const { from, to } of [...moves].reverse()) patiently(disk, () => disk.rename(to, from))
  } catch (error) {
    if (!isDiskFailure(error)) throw error
  }
}
