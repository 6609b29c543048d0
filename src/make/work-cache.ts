import { digest } from '../disk/digest.ts'
import type { Disk } from '../disk/disk.ts'
import { KeptFiles } from '../disk/kept-files.ts'
import { noteUse } from '../disk/kept-use.ts'
import { joinPath } from '../model/paths.ts'
import type { WorkKind, WorkResult } from '../model/work.ts'
import { formatResult, parseResult } from './work-record.ts'

/** Where works are kept, below the site's root. */
export const WORK_FOLDER = '.cache/works'

/** What made a work: its kind, and the version of its maker. */
export interface Origin {
  readonly kind: WorkKind
  readonly version: string
}

/**
 * Works that were made, in files. Key of a result: SHA-256 of kind and request, in a folder that is named
 * for the kind and the version of its maker; of a file: SHA-256 of its own bytes. An entry cannot be stale,
 * only absent or damaged, and a damaged one counts as absent.
 */
export interface WorkCache {
  /** Undefined too for a file whose bytes are gone or damaged. */
  result(origin: Origin, key: string): WorkResult | undefined
  /** The keys of all results of a maker. */
  keys(origin: Origin): readonly string[]
  keepResult(origin: Origin, key: string, result: WorkResult): void
  /** Keeps the bytes of a file and returns their digest. */
  keepFile(bytes: Uint8Array): string
  readFile(mark: string): Uint8Array
  /** True for a file that is there and whose bytes are what its name says; each is read once. */
  isSound(mark: string): boolean
  /** Notes which orders this build had, by key, and drops what belongs to those of long ago. */
  prune(keys: ReadonlySet<string>): void
}

/** Opens the cache on a disk whose root is the cache's own folder. */
export function workCache(disk: Disk): WorkCache {
  const files = new KeptFiles(disk)
  const result = (origin: Origin, key: string): WorkResult | undefined => {
    const found = parseResult(files.readText(resultPath(origin, key)) ?? '')
    return found?.kind === 'file' && !files.isSound(found.mark) ? undefined : found
  }
  return {
    result,
    keys: (origin) => files.list(folderFor(origin)).flatMap(({ name }) => KEY.exec(name)?.[1] ?? []),
    keepResult: (origin, key, made) => files.put(resultPath(origin, key), formatResult(made)),
    keepFile: (bytes) => files.keep(bytes),
    readFile: (mark) => files.kept(mark),
    isSound: (mark) => files.isSound(mark),
    prune: (keys) => {
      const { kept, isDue } = noteUse(files, keys)
      if (isDue) sweep(files, kept)
    },
  }
}

const KEY = /^([0-9a-f]{64})\.json$/

/** Results of other versions go with their keys, which nobody uses; those of used ones are few. */
function sweep(files: KeptFiles, kept: ReadonlySet<string>): void {
  const named = new Set<string>()
  const folders = files.list('').filter(({ name, kind }) => kind === 'folder' && name.includes('-'))
  for (const { name: folder } of folders) {
    files.drop(folder, (name) => kept.has(KEY.exec(name)?.[1] ?? ''))
    for (const { name } of files.list(folder)) {
      const found = parseResult(files.readText(joinPath(folder, name)) ?? '')
      if (found?.kind === 'file') named.add(found.mark)
    }
  }
  files.dropUnnamed(named)
}

function folderFor({ kind, version }: Origin): string {
  return `${kind}-${digest(version).slice(0, 12)}`
}

function resultPath(origin: Origin, key: string): string {
  return joinPath(folderFor(origin), `${key}.json`)
}
