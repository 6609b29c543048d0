import { isDiskFailure } from '../disk/disk-failure.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Output } from '../model/output.ts'
import type { OutputPath, SourcePath } from '../model/paths.ts'
import { sourcePath, THEME_PREFIX } from '../model/paths.ts'
import { CACHE_PREFIX, CLEAN_PREFIX, copyReader, WORK_PREFIX } from '../site/copy-reader.ts'
import type { Roots } from '../site/load-site.ts'
import { placeOf } from '../site/load-site.ts'
import { NOTEBOOK_PREFIX, notebookOf } from '../site/notebook-files.ts'
import { knowWorks } from '../site/prepare-works.ts'
import { knowPictures, makeWanted } from '../site/prepare.ts'
import type { Site } from '../site/site.ts'
import type { Workshop } from '../site/workshop.ts'
import { workshop } from '../site/workshop.ts'
import { promisedFormat } from '../transform/pictures/picture-file.ts'

/** What the pictures of a live site are made of. */
export interface LivePicturesParts {
  readonly site: Site
  readonly roots: Roots
  /** Told what went wrong with pictures; the site goes on without them. */
  readonly onFailure: (failure: unknown) => void
  /** Who makes pictures and drawings, and where they are kept; the site's own unless given. */
  readonly shop?: Workshop
}

/** Wants that come back so often without an edit are never met. */
const ROUNDS = 4

/**
 * The pictures of a site in memory: those of the author's, and the files that are made of them. It is a
 * class because the files that the pages of the last report name have to stay until the next, and vain
 * rounds are counted.
 */
export class LivePictures {
  readonly #parts: LivePicturesParts
  readonly #shop: Workshop
  readonly #read: (source: SourcePath) => Uint8Array
  readonly #stop = new AbortController()
  #files: ReadonlyMap<OutputPath, Output> = new Map()
  #rounds = 0
  /** What went wrong last; the same is told once. */
  #failure: string | undefined

  constructor(parts: LivePicturesParts) {
    this.#parts = parts
    this.#shop = parts.shop ?? workshop(parts.roots.site)
    this.#read = copyReader(parts.roots, this.#shop)
  }

  /** What is wrong with the cache of pictures, or with the package that makes them. */
  problems(): readonly Diagnostic[] {
    return this.#shop.problems()
  }

  /**
   * Takes note of the drawings that earlier builds have left, before the first page is made, so that none is
   * shown as its text for a moment. Never rejects.
   */
  async begin(): Promise<void> {
    try {
      await knowWorks(this.#parts.site, this.#shop)
    } catch (failure) {
      this.#fail(failure)
    }
  }

  /**
   * Takes note of the site's pictures after its files have been read. Opens no cache where there are none.
   */
  know(): void {
    this.#rounds = ROUNDS
    try {
      knowPictures(this.#parts.site, this.#shop)
    } catch (failure) {
      this.#fail(failure)
    }
  }

  /** Makes what the pages of the last report want; true where they have to be made again. Never rejects. */
  async make(): Promise<boolean> {
    if (this.#rounds === 0) return false
    this.#rounds--
    const told = this.problems().length
    try {
      const hasMade = await makeWanted(this.#parts.site, this.#shop, { signal: this.#stop.signal })
      // What is wrong all at once is told by another report.
      return hasMade || this.problems().length !== told
    } catch (failure) {
      this.#rounds = 0
      this.#fail(failure)
      // Some pictures may have been made before the one that failed.
      return true
    }
  }

  /** A file that was made of a picture: for a page as it is now, or as it was at the last report. */
  file(path: OutputPath): Output | undefined {
    if (promisedFormat(path) === undefined && !path.endsWith('.svg')) return undefined
    return this.#files.get(path) ?? this.#parts.site.madeFiles().find((file) => file.path === path)
  }

  /**
   * Forgets the files that no page names any more, after a whole evaluation, and returns the paths that came
   * or went. Where something is wrong the old ones stay too, since the last good form of a page may name
   * them.
   */
  keep(hasErrors: boolean): readonly OutputPath[] {
    const before = this.#files
    const now = this.#parts.site.madeFiles().map((file) => [file.path, file] as const)
    const kept = new Map([...(hasErrors ? before : []), ...now])
    this.#files = kept
    const fresh = [...kept.keys()].filter((path) => before.get(path)?.digest !== kept.get(path)?.digest)
    return [...fresh, ...[...before.keys()].filter((path) => !kept.has(path))]
  }

  /**
   * The bytes of an output that is a copy; undefined where they have vanished, or the file has become a link
   * that leads out of the site. A picture of the author's never goes out with what its camera wrote, known
   * or not.
   */
  bytes(source: SourcePath): Uint8Array | undefined {
    if (source.startsWith(CACHE_PREFIX) || source.startsWith(WORK_PREFIX)) return this.#cached(source)
    if (source.startsWith(NOTEBOOK_PREFIX)) {
      const place = placeOf(this.#parts.roots, notebookOf(source))
      return place.disk.resolve(place.file).kind === 'file' ? this.#cached(source) : undefined
    }
    const plain = source.startsWith(CLEAN_PREFIX) ? source.slice(CLEAN_PREFIX.length) : source
    const { disk, file } = placeOf(this.#parts.roots, plain)
    const found = disk.resolve(file)
    if (found.kind !== 'file') return undefined
    const own = promisedFormat(plain) === undefined ? '' : CLEAN_PREFIX
    return this.#read(sourcePath((plain.startsWith(THEME_PREFIX) ? THEME_PREFIX : own) + found.path))
  }

  /** Begins no further picture. */
  close(): void {
    this.#stop.abort()
  }

  #cached(source: SourcePath): Uint8Array | undefined {
    try {
      return this.#read(source)
    } catch (failure) {
      if (isDiskFailure(failure, 'ENOENT', 'ENOTDIR')) return undefined
      throw failure
    }
  }

  /** A picture that has vanished since it was read is an edit, which the watcher tells of. */
  #fail(failure: unknown): void {
    if (isDiskFailure(failure, 'ENOENT', 'ENOTDIR')) return
    const told = failure instanceof Error ? failure.message : String(failure)
    if (told !== this.#failure) this.#parts.onFailure(failure)
    this.#failure = told
  }
}
