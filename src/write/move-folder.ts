import type { Disk } from '../disk/disk.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import { joinPath } from '../model/paths.ts'
import { MANIFEST_NAME } from './manifest.ts'
import { patiently } from './patience.ts'

/**
 * Renames a folder. Where the system renames files but not this folder, as with one from a lower layer of a
 * container's image, it is moved piece by piece.
 */
export function moveFolder(disk: Disk, from: string, to: string): void {
  try {
    patiently(disk, () => disk.rename(from, to))
  } catch (error) {
    if (!isDiskFailure(error, 'EXDEV')) throw error
    movePieces(disk, from, to)
  }
}

/**
 * Moves all that is in a folder into another, which may hold part of it already, and removes the first. The
 * manifest goes first, so that a folder of output without one is known to be half moved.
 */
export function movePieces(disk: Disk, from: string, to: string): void {
  if (disk.stat(to) === undefined) disk.makeFolder(to)
  const entries = disk.list(from)
  const ordered = [
    ...entries.filter(({ name }) => name === MANIFEST_NAME),
    ...entries.filter(({ name }) => name !== MANIFEST_NAME),
  ]
  for (const { name, kind } of ordered) {
    const piece = joinPath(from, name)
    const target = joinPath(to, name)
    if (kind === 'folder' && disk.stat(target) !== undefined) movePieces(disk, piece, target)
    else if (kind === 'folder') moveFolder(disk, piece, target)
    else patiently(disk, () => disk.rename(piece, target))
  }
  patiently(disk, () => disk.removeFolder(from))
}
