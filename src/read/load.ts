import type { SourcePath } from '../model/paths.ts'
import type { Source } from '../model/source.ts'
import { extensionOf } from '../model/paths.ts'
import type { Disk } from '../disk/disk.ts'
import { DiskFailure } from '../disk/disk-failure.ts'
import { digest } from '../disk/digest.ts'
import { isText } from './conventions.ts'

/** Text files whose bytes are never copied to the output, and so need no digest: their text is compared instead. */
const NEVER_COPIED: ReadonlySet<string> = new Set(['.md', '.markdown', '.mkdown', '.mkdn', '.mkd', '.njk'])

/**
 * Reads one file: text as text, everything else as a digest and a size. Bytes are read each time, since a time stamp proves nothing.
 * Returns undefined for a file that has vanished since it was listed. `path` is what the rest of the program calls it.
 */
export function load(disk: Disk, file: string, path: SourcePath): Source | undefined {
  const bytes = readOrMiss(disk, file)
  if (bytes === undefined) return undefined
  if (!isText(file)) return { path, digest: digest(bytes), size: bytes.length }
  const mark = NEVER_COPIED.has(extensionOf(file).toLowerCase()) ? '' : digest(bytes)
  return { path, digest: mark, size: bytes.length, ...decode(bytes) }
}

function readOrMiss(disk: Disk, file: string): Uint8Array | undefined {
  try {
    return disk.readBytes(file)
  } catch (failure) {
    if (failure instanceof DiskFailure && failure.errno === 'ENOENT') return undefined
    throw failure
  }
}

const decoder = new TextDecoder('utf-8')

function decode(bytes: Uint8Array): { text: string; brokenAt?: number } {
  const text = decoder.decode(bytes)
  const mark = text.indexOf('\uFFFD')
  if (mark < 0) return { text }
  const at = firstBroken(bytes)
  return at === undefined ? { text } : { text, brokenAt: at }
}

/** Where the bytes stop being UTF-8; undefined when U+FFFD was really written. */
function firstBroken(bytes: Uint8Array): number | undefined {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isPrefixSound(bytes, middle)) low = middle
    else high = middle - 1
  }
  return isSound(bytes) ? undefined : low
}

function isSound(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** True when the bytes up to `end` are UTF-8, or would be if more followed. */
function isPrefixSound(bytes: Uint8Array, end: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true })
    return true
  } catch {
    return false
  }
}
