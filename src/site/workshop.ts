import { cacheFolder } from '../disk/cache-folder.ts'
import type { Disk } from '../disk/disk.ts'
import { loadSharp } from '../images/load-sharp.ts'
import { cacheUnusable, openCache } from '../images/open-cache.ts'
import type { PictureCache } from '../images/picture-cache.ts'
import type { Makers } from '../make/make-work.ts'
import { MAKERS } from '../make/makers.ts'
import { typstMaker } from '../make/typst-maker.ts'
import type { WorkCache } from '../make/work-cache.ts'
import { WORK_FOLDER, workCache } from '../make/work-cache.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'

/**
 * The shell's side of what only asynchronous code can make: who makes it, and the caches, each opened when
 * the first thing of its kind is met.
 */
export interface Workshop {
  readonly disk: Disk
  readonly makers: Makers
  pictures(): PictureCache
  works(): WorkCache
  /** False where the package that works on pixels cannot be loaded, which `problems` tells from then on. */
  canMakePictures(): Promise<boolean>
  /** True where an earlier build has left works. */
  hasWorks(): boolean
  /** What is wrong with the caches and the packages themselves. */
  problems(): readonly Diagnostic[]
}

/** Makes the workshop of a site; touches nothing yet. `loadPixels` loads what works on pixels, and may fail. */
export function workshop(
  disk: Disk,
  makers: Makers = MAKERS,
  loadPixels: () => Promise<unknown> = loadSharp,
): Workshop {
  let pictures: ReturnType<typeof openCache> | undefined
  let works: { readonly cache: WorkCache; readonly problem?: string } | undefined
  let lacking: readonly Diagnostic[] = []
  const openPictures = (): ReturnType<typeof openCache> => (pictures ??= openCache(disk))
  const openWorks = (): NonNullable<typeof works> => {
    if (works !== undefined) return works
    const { disk: folder, problem } = cacheFolder(disk, WORK_FOLDER)
    works = { cache: workCache(folder), ...(problem === undefined ? {} : { problem }) }
    return works
  }
  return {
    disk,
    makers: { 'cv-pdf': typstMaker((path) => disk.readBytes(path)), ...makers },
    pictures: () => openPictures().value,
    works: () => openWorks().cache,
    canMakePictures: async () => {
      try {
        await loadPixels()
        return true
      } catch (failure) {
        lacking = [withoutSharp(failure)]
        return false
      }
    },
    hasWorks: () => disk.resolve(WORK_FOLDER).kind === 'folder',
    problems: () => {
      const found = pictures?.diagnostics ?? []
      const unusable = found.length > 0 || works?.problem === undefined ? found : [cacheUnusable(works.problem)]
      return [...unusable, ...lacking]
    },
  }
}

/** The package is not there, or is there for another system only: what it says itself is pages long. */
function withoutSharp(failure: unknown): Diagnostic {
  const said = failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : String(failure)
  return diagnostic('images/no-package', {
    message: `Pictures stay in one size, since the package sharp cannot be loaded: ${said.replace(/\.$/, '')}.`,
    hint: 'Run `npm install` anew on this system, and begin again.',
  })
}
