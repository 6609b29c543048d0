import { digest } from '../disk/digest.ts'
import type { Disk, Entry } from '../disk/disk.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { OutputPath } from '../model/paths.ts'
import { joinPath, outputPath } from '../model/paths.ts'
import { foldersAbove, removeIfEmpty } from './folders.ts'
import { keepAside } from './keep-aside.ts'
import { MANIFEST_NAME } from './manifest.ts'
import { patiently } from './patience.ts'
import type { Places } from './places.ts'
import { manifestOf } from './survey.ts'

/** One tree to be removed. */
export interface Rubbish {
  readonly folder: string
  /** True for a file of ours, whose bytes nobody needs. */
  readonly isOurs: (path: OutputPath) => boolean
  readonly isListed: (path: OutputPath) => boolean
}

/**
 * Removes the old site: what its manifest lists with the bytes we wrote. Anything else in it is kept aside,
 * unless the new site has the very same bytes at the same path; a warning is returned for each. `trusted` are
 * files known to be unchanged.
 */
export function sweepOld(
  disk: Disk,
  places: Places,
  trusted: ReadonlySet<OutputPath>,
): readonly Diagnostic[] {
  removeTrusted(disk, places.old, trusted)
  const listed = manifestOf(disk, places.old)?.outputs
  return removeTree(disk, places, {
    folder: places.old,
    isOurs: (path) => isAsWritten(disk, joinPath(places.old, path), listed?.get(path)),
    isListed: (path) => listed?.has(path) ?? false,
  })
}

/**
 * Keeps aside those files of the old site that somebody edited, unless they are empty or the new site has the
 * same bytes: at once, so that the warnings come with the report even where the sweeping waits.
 */
export function keepEdited(disk: Disk, places: Places, edited: readonly OutputPath[]): readonly Diagnostic[] {
  return edited.flatMap((path) => {
    const from = joinPath(places.old, path)
    const isNeedless = disk.stat(from)?.size === 0 || isSame(disk, [from, joinPath(places.out, path)])
    return isNeedless ? [] : [keepAside(disk, places, { from, path, isEdited: true })]
  })
}

/** Removes a staging folder. Files that were moved into it at a swap are not ours, and are kept aside. */
export function sweepStaging(disk: Disk, places: Places): readonly Diagnostic[] {
  const listed = manifestOf(disk, places.staging)?.outputs
  const mayHoldForeign = disk.stat(places.old) !== undefined
  return removeTree(disk, places, {
    folder: places.staging,
    isOurs: (path) => !mayHoldForeign || (listed?.has(path) ?? false),
    isListed: () => false,
  })
}

/** The quick way for the many: no folder is read. */
function removeTrusted(disk: Disk, folder: string, trusted: ReadonlySet<OutputPath>): void {
  for (const path of trusted) patiently(disk, () => disk.removeFile(joinPath(folder, path)))
  for (const below of [...foldersAbove(trusted)].reverse()) {
    removeIfEmpty(disk, joinPath(folder, below))
  }
}

/** Removes a tree file by file; the manifest last, since without it nobody would know again what is ours. */
function removeTree(disk: Disk, places: Places, rubbish: Rubbish): readonly Diagnostic[] {
  const kept: Diagnostic[] = []
  const isNeedless = (path: OutputPath): boolean => {
    const pair: Pair = [joinPath(rubbish.folder, path), joinPath(places.out, path)]
    return isSecondName(disk, pair) || rubbish.isOurs(path) || isSame(disk, pair)
  }
  const remove = (path: OutputPath, entry: Entry): void => {
    const from = joinPath(rubbish.folder, path)
    if (entry.kind === 'folder') {
      visit(path)
      patiently(disk, () => disk.removeFolder(from))
    } else if (isNeedless(path)) {
      patiently(disk, () => disk.removeFile(from))
    } else kept.push(keepAside(disk, places, { from, path, isEdited: rubbish.isListed(path) }))
  }
  const visit = (below: string): void => {
    for (const entry of disk.list(joinPath(rubbish.folder, below))) {
      const path = outputPath(joinPath(below, entry.name))
      if (path !== MANIFEST_NAME) remove(path, entry)
    }
  }
  visit('')
  const manifest = joinPath(rubbish.folder, MANIFEST_NAME)
  if (disk.stat(manifest) !== undefined) patiently(disk, () => disk.removeFile(manifest))
  patiently(disk, () => disk.removeFolder(rubbish.folder))
  return kept
}

/**
 * True for a file with the bytes we wrote, and for an empty one, which a power cut leaves and in which
 * nothing is lost.
 */
function isAsWritten(disk: Disk, path: string, written: string | undefined): boolean {
  const there = disk.stat(path)
  if (written === undefined || there?.kind !== 'file') return false
  return there.size === 0 || digest(disk.readBytes(path)) === written
}

/** A file of the tree that is removed, and where the site that stands has, or would have, the same one. */
type Pair = readonly [string, string]

/** True for a file that the new site has by a hard link, which is seen without reading it. */
function isSecondName(disk: Disk, [one, other]: Pair): boolean {
  const identity = disk.stat(one)?.identity ?? ''
  return identity !== '' && identity === disk.stat(other)?.identity
}

/** True for two files of the same bytes. */
function isSame(disk: Disk, [one, other]: Pair): boolean {
  const a = disk.stat(one)
  const b = disk.stat(other)
  if (a?.kind !== 'file' || b?.kind !== 'file' || a.size !== b.size) return false
  return digest(disk.readBytes(one)) === digest(disk.readBytes(other))
}
