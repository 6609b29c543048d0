import type { Disk } from '../disk/disk.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { movePieces } from './move-folder.ts'
import { patiently } from './patience.ts'
import type { Places } from './places.ts'
import { manifestOf } from './survey.ts'
import { carryOver } from './swap.ts'
import { sweepOld, sweepStaging } from './sweep.ts'
import { walkOutput } from './walk-output.ts'

/**
 * Ends what an interrupted build left in the work folder: finishes a half-done swap if the new site is whole
 * and undoes it otherwise, then removes what is left of a staging folder and of an old site. Only for the
 * holder of the lock.
 */
export function recover(disk: Disk, places: Places): readonly Diagnostic[] {
  const notes: Diagnostic[] = []
  if (isHalfMoved(disk, places)) movePieces(disk, places.out, places.old)
  if (disk.stat(places.out) === undefined && disk.stat(places.old) !== undefined) {
    restore(disk, places)
    notes.push(restored(places))
  }
  if (disk.stat(places.staging) !== undefined) notes.push(...sweepStaging(disk, places))
  if (disk.stat(places.old) !== undefined) notes.push(...sweepOld(disk, places, new Set()))
  return notes
}

/** Piece by piece the old site was on its way out, its manifest ahead, when the build was interrupted. */
function isHalfMoved(disk: Disk, places: Places): boolean {
  return disk.stat(places.old) !== undefined
    && disk.stat(places.out) !== undefined
    && manifestOf(disk, places.out) === undefined
    && manifestOf(disk, places.old) !== undefined
    && manifestOf(disk, places.staging) !== undefined
}

/**
 * A staging folder with a manifest is a whole site, to which only what is not ours may still have to be
 * carried.
 */
function restore(disk: Disk, places: Places): void {
  const move = (from: string, to: string): void => patiently(disk, () => disk.rename(from, to))
  if (manifestOf(disk, places.staging) === undefined) return move(places.old, places.out)
  const { foreign } = walkOutput(disk, places.old, manifestOf(disk, places.old) ?? { outputs: new Map() })
  const paths = foreign.map(({ path }) => path)
  carryOver(disk, { from: places.old, to: places.staging, paths, move })
  move(places.staging, places.out)
}

function restored(places: Places): Diagnostic {
  return diagnostic('output/restored', {
    message: `An earlier build was interrupted while it put ${places.shown} in place; it has been restored.`,
  })
}
