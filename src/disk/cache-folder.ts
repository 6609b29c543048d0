import type { Disk } from './disk.ts'
import { isDiskFailure } from './disk-failure.ts'
import { memoryDisk } from './memory-disk.ts'
import { rooted } from './rooted.ts'

/** A place for what can be made again. */
export interface CacheFolder {
  /** Its root is the folder itself. */
  readonly disk: Disk
  /** Why it is a place in memory only: part of a sentence. */
  readonly problem?: string
}

/**
 * A folder below `.cache` of a site, made where there is none, with a note that keeps it out of Git. Where
 * it is a link that leads out of the site, or may not be written to, it is one in memory.
 */
export function cacheFolder(site: Disk, folder: string): CacheFolder {
  const problem = prepareFolder(site, folder)
  return problem === undefined ? { disk: rooted(site, folder) } : { disk: memoryDisk({}), problem }
}

function prepareFolder(site: Disk, wanted: string): string | undefined {
  try {
    if (site.resolve(wanted).kind === 'folder') return undefined
    for (const folder of ['.cache', wanted]) {
      const found = site.resolve(folder)
      if (found.kind === 'missing') site.makeFolder(folder)
      else if (found.kind !== 'folder') return `\`${folder}\` is no folder inside the site`
      if (found.kind === 'missing' && folder === '.cache') site.writeFile('.cache/.gitignore', '*\n')
    }
    return undefined
  } catch (failure) {
    if (isDiskFailure(failure)) return failure.message.replace(/\.$/, '')
    throw failure
  }
}
