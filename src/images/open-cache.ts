import { cacheFolder } from '../disk/cache-folder.ts'
import type { Disk } from '../disk/disk.ts'
import { installedVersion } from '../disk/installed-version.ts'
import type { Diagnostic, Parsed } from '../model/diagnostic.ts'
import { diagnostic, parsed } from '../model/diagnostic.ts'
import type { PictureCache } from './picture-cache.ts'
import { CACHE_FOLDER, pictureCache } from './picture-cache.ts'
import { RECIPES_VERSION } from './picture-maker.ts'

/**
 * Opens the cache of pictures of a site. Where its folder cannot be had, the cache lives in memory, and a
 * diagnostic says so.
 */
export function openCache(site: Disk): Parsed<PictureCache> {
  const version = `sharp ${installedVersion('sharp')}, recipes ${RECIPES_VERSION}`
  const { disk, problem } = cacheFolder(site, CACHE_FOLDER)
  return parsed(pictureCache(disk, version), problem === undefined ? [] : [cacheUnusable(problem)])
}

/** What is told where nothing that is made can be kept; `why` is part of a sentence. */
export function cacheUnusable(why: string): Diagnostic {
  return diagnostic('images/cache-unusable', {
    message: `Pictures that are made cannot be kept for the next build: ${why}.`,
    hint: 'Make `.cache` a folder in the site that may be written to, or remove it.',
  })
}
