import fs from 'node:fs'
import nodePath from 'node:path'
import type { Disk } from './disk.ts'
import { DiskFailure, errnoOf } from './disk-failure.ts'
import { slashed } from './disk-path.ts'
import { nodeDisk } from './node-disk.ts'

/** A file or folder that may not exist yet, anywhere on the machine. */
export interface Place {
  /** Rooted at the deepest folder above it that exists, never at the place itself. */
  readonly disk: Disk
  /** Where it lies on that disk; '' only for the root of the file system. */
  readonly path: string
  /** The absolute path with links followed as far as there is something, slashes between segments. */
  readonly absolute: string
}

/**
 * Finds a place by a path as the user wrote it, relative to `from`; links on the way are followed, a dangling
 * one is not.
 */
export function findPlace(written: string, from: string): Place {
  const native = realPath(nodePath.resolve(from, written))
  let above = nodePath.dirname(native)
  while (!fs.existsSync(above)) above = nodePath.dirname(above)
  return {
    disk: nodeDisk(above),
    path: slashed(nodePath.relative(above, native)),
    absolute: slashed(native),
  }
}

/** The real path of what exists of `native`, with the rest as it was written. */
function realPath(native: string): string {
  try {
    return fs.realpathSync.native(native)
  } catch (error) {
    const errno = errnoOf(error)
    const parent = nodePath.dirname(native)
    if (errno !== 'ENOENT' && errno !== 'ENOTDIR') throw new DiskFailure('resolve', native, errno ?? 'EIO')
    return parent === native ? native : nodePath.join(realPath(parent), nodePath.basename(native))
  }
}
