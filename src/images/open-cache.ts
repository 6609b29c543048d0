import type { Disk } from '../disk/disk.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import { installedVersion } from '../disk/installed-version.ts'
import { memoryDisk } from '../disk/memory-disk.ts'
import { rooted } from '../disk/rooted.ts'
import type { Diagnostic, Parsed } from '../model/diagnostic.ts'
import { diagnostic, parsed } from '../model/diagnostic.ts'
import type { PictureCache } from './picture-cache.ts'
import { CACHE_FOLDER, pictureCache } from './picture-cache.ts'
import { RECIPES_VERSION } from './picture-maker.ts'

/**
 * Opens the cache of pictures of a site, making its folder where there is none, with a note that keeps it
 * out of Git. Where the folder is a link that leads out of the site, or may not be written to, the cache
 * lives in memory, and a diagnostic says so.
 */
export function openCache(site: Disk): Parsed<PictureCache> {
  const version = `sharp ${installedVersion('sharp')}, recipes ${RECIPES_VERSION}`
  const problem = prepareFolder(site)
  if (problem === undefined) return parsed(pictureCache(rooted(site, CACHE_FOLDER), version))
  return parsed(pictureCache(memoryDisk({}), version), [problem])
}

function prepareFolder(site: Disk): Diagnostic | undefined {
  try {
    if (site.resolve(CACHE_FOLDER).kind === 'folder') return undefined
    for (const folder of ['.cache', CACHE_FOLDER]) {
      const found = site.resolve(folder)
      if (found.kind === 'missing') site.makeFolder(folder)
      else if (found.kind !== 'folder') return unusable(`\`${folder}\` is no folder inside the site`)
      if (found.kind === 'missing' && folder === '.cache') site.writeFile('.cache/.gitignore', '*\n')
    }
    return undefined
  } catch (failure) {
    if (isDiskFailure(failure)) return unusable(failure.message.replace(/\.$/, ''))
    throw failure
  }
}

function unusable(why: string): Diagnostic {
  return diagnostic('images/cache-unusable', {
    message: `Pictures that are made cannot be kept for the next build: ${why}.`,
    hint: 'Make `.cache` a folder in the site that may be written to, or remove it.',
  })
}
