import { folderOf, joinPath } from '../model/paths.ts'
import { digest } from './digest.ts'
import type { Disk } from './disk.ts'
import { isDiskFailure } from './disk-failure.ts'

/**
 * The files of a cache, on a disk whose root is the cache's own folder. Those that are named for the SHA-256
 * of their own bytes lie in folders by its first two digits, since some systems are slow with thousands of
 * files in one. Nothing is edited in place: a file is written aside and renamed, since another build may be
 * writing the same one. A class because it holds what was found sound already, and the number that makes
 * its temporary names its own.
 */
export class KeptFiles {
  readonly #disk: Disk
  readonly #sound = new Set<string>()
  #written = 0

  constructor(disk: Disk) {
    this.#disk = disk
  }

  /** Undefined where there is no such file. */
  read(path: string): Uint8Array | undefined {
    try {
      return this.#disk.readBytes(path)
    } catch (failure) {
      if (isDiskFailure(failure, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined
      throw failure
    }
  }

  /** The text of a file; undefined where there is none. */
  readText(path: string): string | undefined {
    const bytes = this.read(path)
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
  }

  /** Writes a file, making its folder; text is kept as UTF-8. */
  put(path: string, body: Uint8Array | string): void {
    const folder = folderOf(path)
    if (folder !== '' && this.#disk.stat(folder) === undefined) this.#makeFolder(folder)
    const aside = `${path}.${process.pid}-${this.#written++}.part`
    this.#disk.writeFile(aside, body)
    this.#disk.rename(aside, path)
  }

  /** Keeps bytes under their own digest, and returns it. */
  keep(bytes: Uint8Array): string {
    const mark = digest(bytes)
    if (!this.isSound(mark)) this.put(markedPath(mark), bytes)
    this.#sound.add(mark)
    return mark
  }

  /** The bytes that were kept under a digest; throws `DiskFailure` where there are none. */
  kept(mark: string): Uint8Array {
    return this.#disk.readBytes(markedPath(mark))
  }

  /** True for a digest under which the right bytes lie; each file is read once. */
  isSound(mark: string): boolean {
    if (this.#sound.has(mark)) return true
    const bytes = this.read(markedPath(mark))
    if (bytes === undefined || digest(bytes) !== mark) return false
    this.#sound.add(mark)
    return true
  }

  /** What lies in a folder; nothing where there is none. */
  list(folder: string): ReturnType<Disk['list']> {
    return this.#disk.stat(folder)?.kind === 'folder' ? this.#disk.list(folder) : []
  }

  /** Removes the files of a folder that are not to be kept, by name. */
  drop(folder: string, isKept: (name: string) => boolean): void {
    for (const { name, kind } of this.list(folder)) {
      if (kind === 'file' && !isKept(name)) this.#disk.removeFile(joinPath(folder, name))
    }
  }

  /** Removes the files that lie under a digest which is not among those named. */
  dropUnnamed(named: ReadonlySet<string>): void {
    for (const { name, kind } of this.list('')) {
      if (kind === 'folder' && /^[0-9a-f]{2}$/.test(name)) this.drop(name, (file) => named.has(name + file))
    }
  }

  #makeFolder(folder: string): void {
    try {
      this.#disk.makeFolder(folder)
    } catch (failure) {
      if (!isDiskFailure(failure, 'EEXIST')) throw failure
    }
  }
}

function markedPath(mark: string): string {
  return joinPath(mark.slice(0, 2), mark.slice(2))
}
