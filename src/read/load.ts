import type { SourcePath } from '../model/paths.ts'
import type { Source } from '../model/source.ts'
import { extensionOf } from '../model/paths.ts'
import type { Disk } from '../disk/disk.ts'
import { DiskFailure } from '../disk/disk-failure.ts'
import { digest } from '../disk/digest.ts'
import { filmSize } from './film-size.ts'
import { isText } from './conventions.ts'

/**
 * Text files whose bytes are never copied to the output, and so need no digest: their text is compared
 * instead.
 */
const NEVER_COPIED: ReadonlySet<string> = new Set(['.md', '.markdown', '.mkdown', '.mkdn', '.mkd', '.njk'])

const FILMS: ReadonlySet<string> = new Set(['.mp4', '.m4v', '.mov', '.webm', '.mkv', '.ogv'])

/**
 * Reads one file: text as text, everything else as a digest and a size. Bytes are read each time, since a
 * time stamp proves nothing. Returns undefined for a file that has vanished since it was listed. `path` is
 * what the rest of the program calls it.
 */
export function load(disk: Disk, file: string, path: SourcePath): Source | undefined {
  const bytes = readOrMiss(disk, file)
  if (bytes === undefined) return undefined
  if (!isText(file)) return { path, digest: digest(bytes), size: bytes.length, ...frameOf(file, bytes) }
  const mark = NEVER_COPIED.has(extensionOf(file).toLowerCase()) ? '' : digest(bytes)
  return { path, digest: mark, size: bytes.length, text: decoder.decode(bytes) }
}

/** The bytes are at hand here and nowhere else, since no film is held. */
function frameOf(file: string, bytes: Uint8Array): Pick<Source, 'frame'> {
  const frame = FILMS.has(extensionOf(file).toLowerCase()) ? filmSize(bytes) : undefined
  return frame === undefined ? {} : { frame }
}

function readOrMiss(disk: Disk, file: string): Uint8Array | undefined {
  try {
    return disk.readBytes(file)
  } catch (failure) {
    if (failure instanceof DiskFailure && failure.errno === 'ENOENT') return undefined
    throw failure
  }
}

/** What is no UTF-8 becomes U+FFFD, which whoever reads the text reports with its place. */
const decoder = new TextDecoder('utf-8')
