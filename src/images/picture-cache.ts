import { digest } from '../disk/digest.ts'
import type { Disk } from '../disk/disk.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import { folderOf, joinPath } from '../model/paths.ts'
import type { MadeFile } from '../model/picture.ts'
import type { PictureRecord } from './picture-record.ts'
import { formatRecord, parseRecord } from './picture-record.ts'

/** Where made pictures are kept, below the site's root. */
export const CACHE_FOLDER = '.cache/images'

/** A picture that no build of the last so many has shown is forgotten. */
const BUILDS = 20

/**
 * Pictures that were made, and what is known of their originals, in files. Key of a record: SHA-256 of the
 * original's bytes, the version of sharp and of our recipes, which name its folder; of a file: SHA-256 of
 * its own bytes. Nothing is edited in place: a file is written aside and renamed. An entry cannot be stale,
 * only absent or damaged, and a damaged one counts as absent.
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
  return new FileCache(disk, digest(version).slice(0, 12))
}

/**
 * A class because it holds what was found sound already, and the number that makes its temporary names its
 * own.
 */
class FileCache implements PictureCache {
  readonly #disk: Disk
  readonly #facts: string
  readonly #sound = new Set<string>()
  #written = 0

  constructor(disk: Disk, version: string) {
    this.#disk = disk
    this.#facts = `facts-${version}`
  }

  record(original: string): PictureRecord | undefined {
    const text = this.#read(joinPath(this.#facts, `${original}.json`))
    return text === undefined ? undefined : parseRecord(new TextDecoder().decode(text))
  }

  keepRecord(original: string, record: PictureRecord): void {
    this.#put(joinPath(this.#facts, `${original}.json`), new TextEncoder().encode(formatRecord(record)))
  }

  keepFile(bytes: Uint8Array): MadeFile {
    const mark = digest(bytes)
    if (!this.isSound(mark)) this.#put(fileOf(mark), bytes)
    this.#sound.add(mark)
    return { digest: mark, size: bytes.length }
  }

  readFile(mark: string): Uint8Array {
    return this.#disk.readBytes(fileOf(mark))
  }

  isSound(mark: string): boolean {
    if (this.#sound.has(mark)) return true
    const bytes = this.#read(fileOf(mark))
    if (bytes === undefined || digest(bytes) !== mark) return false
    this.#sound.add(mark)
    return true
  }

  prune(originals: ReadonlySet<string>): void {
    const before = parseUse(new TextDecoder().decode(this.#read(USE) ?? new Uint8Array()))
    const build = before.build + 1
    const used = new Map([...before.used, ...[...originals].map((mark) => [mark, build] as const)])
    const old = [...used].filter(([, last]) => build - last >= BUILDS).map(([mark]) => mark)
    for (const mark of old) used.delete(mark)
    const entries = [...used].sort(([a], [b]) => (a < b ? -1 : 1))
    this.#put(USE, new TextEncoder().encode(JSON.stringify({ build, used: Object.fromEntries(entries) })))
    if (old.length > 0 || build % BUILDS === 0) this.#sweep(new Set(used.keys()))
  }

  /**
   * Removes records of originals that are not kept, those of other versions, and every file that no record
   * names.
   */
  #sweep(kept: ReadonlySet<string>): void {
    const named = new Set<string>()
    for (const { name, kind } of this.#list('')) {
      if (kind === 'folder' && name.startsWith('facts-') && name !== this.#facts)
        this.#drop(name, () => false)
    }
    this.#drop(this.#facts, (name) => kept.has(name.replace(/\.json$/, '')))
    for (const { name } of this.#list(this.#facts)) {
      const record = this.record(name.replace(/\.json$/, ''))
      for (const { digest: mark } of Object.values(record?.made ?? {})) named.add(mark)
    }
    for (const { name, kind } of this.#list('')) {
      if (kind === 'folder' && /^[0-9a-f]{2}$/.test(name)) this.#drop(name, (file) => named.has(name + file))
    }
  }

  #drop(folder: string, isKept: (name: string) => boolean): void {
    for (const { name, kind } of this.#list(folder)) {
      if (kind === 'file' && !isKept(name)) this.#disk.removeFile(joinPath(folder, name))
    }
  }

  #list(folder: string): ReturnType<Disk['list']> {
    return this.#disk.stat(folder)?.kind === 'folder' ? this.#disk.list(folder) : []
  }

  #read(path: string): Uint8Array | undefined {
    try {
      return this.#disk.readBytes(path)
    } catch (failure) {
      if (isDiskFailure(failure, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined
      throw failure
    }
  }

  #put(path: string, bytes: Uint8Array): void {
    const folder = folderOf(path)
    if (folder !== '' && this.#disk.stat(folder) === undefined) this.#makeFolder(folder)
    // Another build may be writing the same file at the same time.
    const aside = `${path}.${process.pid}-${this.#written++}.part`
    this.#disk.writeFile(aside, bytes)
    this.#disk.rename(aside, path)
  }

  #makeFolder(folder: string): void {
    try {
      this.#disk.makeFolder(folder)
    } catch (failure) {
      if (!isDiskFailure(failure, 'EEXIST')) throw failure
    }
  }
}

/** In folders by the first two digits, since some systems are slow with thousands of files in one. */
function fileOf(mark: string): string {
  return joinPath(mark.slice(0, 2), mark.slice(2))
}

const USE = 'used.json'

interface Use {
  readonly build: number
  readonly used: ReadonlyMap<string, number>
}

function parseUse(text: string): Use {
  const nothing: Use = { build: 0, used: new Map() }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('build' in value) || !('used' in value))
      return nothing
    const { build, used } = value
    if (typeof build !== 'number' || typeof used !== 'object' || used === null) return nothing
    const numbers = Object.entries(used).flatMap(([mark, last]) =>
      typeof last === 'number' ? [[mark, last] as const] : [],
    )
    return { build, used: new Map(numbers) }
  } catch {
    return nothing
  }
}
