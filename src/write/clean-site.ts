import type { Disk } from '../disk/disk.ts'
import type { Place } from '../disk/place.ts'
import type { Parsed } from '../model/diagnostic.ts'
import { diagnostic, isError, parsed } from '../model/diagnostic.ts'
import type { OutputPath } from '../model/paths.ts'
import { joinPath } from '../model/paths.ts'
import { guardDestination } from './destination-guard.ts'
import { foldersAbove, removeIfEmpty } from './folders.ts'
import { MANIFEST_NAME, formatManifest } from './manifest.ts'
import { patiently } from './patience.ts'
import type { Places } from './places.ts'
import { placesBeside } from './places.ts'
import type { Standing } from './survey.ts'
import { survey } from './survey.ts'
import { withLock } from './with-lock.ts'
import type { WriteOptions } from './write-site.ts'

/** What a cleaning needs to know of what writing does. */
export type CleanOptions = Pick<WriteOptions, 'owner' | 'shown' | 'protectedFolders'>

/** What a cleaning removed. */
export interface CleanReport {
  readonly removed: readonly OutputPath[]
}

/**
 * Removes from an output folder the files that its manifest lists with the bytes we wrote, then folders left
 * empty, then the manifest. While something of others is left there the manifest stays, without what was
 * removed, so that the next build knows the folder again. Refuses as `writeSite` does; an absent folder is
 * clean.
 */
export function cleanSite(place: Place, options: CleanOptions): Parsed<CleanReport> {
  const { disk } = place
  const places = placesBeside(place.path, options.shown)
  const refused = guardDestination(place.absolute, options.protectedFolders)
  if (refused.some(isError)) return { value: NOTHING, diagnostics: refused }
  if (disk.stat(places.out) === undefined && disk.stat(places.work) === undefined) return parsed(NOTHING)
  return withLock(disk, places, { owner: options.owner, otherwise: NOTHING, run: () => clean(disk, places) })
}

const NOTHING: CleanReport = { removed: [] }

function clean(disk: Disk, places: Places): Parsed<CleanReport> {
  const seen = survey(disk, places)
  if (seen.value === undefined) return { value: NOTHING, diagnostics: seen.diagnostics }
  const standing = seen.value
  if (standing.manifestText === '') return parsed(NOTHING)
  const { found, listed } = standing
  const removed = [...found.keys()].filter((path) => found.get(path) === listed.get(path))
  for (const path of removed) patiently(disk, () => disk.removeFile(joinPath(places.out, path)))
  for (const folder of [...foldersAbove(listed.keys())].reverse()) {
    removeIfEmpty(disk, joinPath(places.out, folder))
  }
  const edited = [...found.keys()].filter((path) => found.get(path) !== listed.get(path))
  finish(disk, places, { standing, edited })
  return parsed({ removed }, edited.map((path) => diagnostic('output/edited-by-hand', {
    message: `${joinPath(places.shown, path)} was changed after Carrel wrote it, so it was left where it is.`,
    hint: 'Delete it yourself if you do not need it.',
  })))
}

interface Left {
  readonly standing: Standing
  readonly edited: readonly OutputPath[]
}

/**
 * Edited files stay listed, with the digest of what we wrote: the next build will know that they are not its
 * own.
 */
function finish(disk: Disk, places: Places, { standing, edited }: Left): void {
  const manifest = joinPath(places.out, MANIFEST_NAME)
  if (edited.length === 0 && standing.foreign.length === 0) {
    disk.removeFile(manifest)
    removeIfEmpty(disk, places.out)
    return
  }
  const outputs = new Map(edited.map((path) => [path, standing.listed.get(path) ?? '']))
  const next = joinPath(places.staging, MANIFEST_NAME)
  disk.makeFolder(places.staging)
  disk.writeFile(next, formatManifest({ outputs }))
  disk.sync(next)
  patiently(disk, () => disk.rename(next, manifest))
  disk.removeFolder(places.staging)
}
