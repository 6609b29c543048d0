import { digest } from '../disk/digest.ts'
import type { Disk } from '../disk/disk.ts'
import { KeptFiles } from '../disk/kept-files.ts'
import { noteUse } from '../disk/kept-use.ts'
import { joinPath } from '../model/paths.ts'
import type { MadeFile } from '../model/picture.ts'
import type { PictureRecord } from './picture-record.ts'
import { formatRecord, parseRecord } from './picture-record.ts'

/** Where made pictures are kept, below the site's root. */
export const CACHE_FOLDER = '.cache/images'

/**
 * Pictures that were made, and what is known of their originals, in files. Key of a record: SHA-256 of the
 * original's bytes, the version of sharp and of our recipes, which name its folder; of a file: SHA-256 of
 * its own bytes. An entry cannot be stale, only absent or damaged, and a damaged one counts as absent.
 */
export interface PictureCache {
  record(original: string): PictureRecord | undefined
  keepRecord(original: string, record: PictureRecord): void
  keepFile(bytes: Uint8Array): MadeFile
  readFile(mark: string): Uint8Array
  /** True for a file that is there and whose bytes are what its name says; each is read once. */
  isSound(mark: string): boolean
  /** Notes which originals this build has shown, and drops what belongs to those of long ago. */
  prune(originals: ReadonlySet<string>): void
}

/**
 * Opens the cache on a disk whose root is the cache's own folder; `version` covers all that decides on the
 * bytes.
 */
export function pictureCache(disk: Disk, version: string): PictureCache {
  const files = new KeptFiles(disk)
  const facts = `facts-${digest(version).slice(0, 12)}`
  const record = (original: string): PictureRecord | undefined => {
    const text = files.readText(joinPath(facts, `${original}.json`))
    return text === undefined ? undefined : parseRecord(text)
  }
  return {
    record,
    keepRecord: (original, kept) => files.put(joinPath(facts, `${original}.json`), formatRecord(kept)),
    keepFile: (bytes) => ({ digest: files.keep(bytes), size: bytes.length }),
    readFile: (mark) => files.kept(mark),
    isSound: (mark) => files.isSound(mark),
    prune: (originals) => {
      const { kept, isDue } = noteUse(files, originals)
      if (isDue) sweep(files, { facts, kept, record })
    },
  }
}

interface Sweeping {
  readonly facts: string
  readonly kept: ReadonlySet<string>
  readonly record: (original: string) => PictureRecord | undefined
}

/**
 * Removes records of originals that are not kept, those of other versions, and every file that no record
 * names.
 */
function sweep(files: KeptFiles, { facts, kept, record }: Sweeping): void {
  for (const { name, kind } of files.list('')) {
    if (kind === 'folder' && name.startsWith('facts-') && name !== facts) files.drop(name, () => false)
  }
  files.drop(facts, (name) => kept.has(name.replace(/\.json$/, '')))
  const named = files.list(facts).flatMap(({ name }) => {
    return Object.values(record(name.replace(/\.json$/, ''))?.made ?? {}).map((made) => made.digest)
  })
  files.dropUnnamed(new Set(named))
}
