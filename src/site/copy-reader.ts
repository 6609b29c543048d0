import type { PictureCache } from '../images/picture-cache.ts'
import { stripMetadata } from '../images/strip-metadata.ts'
import type { WorkCache } from '../make/work-cache.ts'
import type { SourcePath } from '../model/paths.ts'
import { THEME_PREFIX } from '../model/paths.ts'
import type { Roots } from './load-site.ts'
import { NOTEBOOK_PREFIX, notebookBytes } from './notebook-files.ts'

/** Before the digest of a file in the cache of pictures. */
export const CACHE_PREFIX = 'cache:'

/** Before the digest of a file in the cache of works. */
export const WORK_PREFIX = 'work:'

/** Before the path of a picture that is published without what its camera wrote into it. */
export const CLEAN_PREFIX = 'clean:'

/** What was made of a site, in its caches. */
export interface MadeFiles {
  readonly pictures: () => PictureCache
  readonly works: () => WorkCache
}

/**
 * Makes what reads the bytes of an output that is a copy: of the site's file, the theme's, or one that was
 * made.
 */
export function copyReader(roots: Roots, made: MadeFiles): (source: SourcePath) => Uint8Array {
  return (source) => {
    if (source.startsWith(CACHE_PREFIX)) return made.pictures().readFile(source.slice(CACHE_PREFIX.length))
    if (source.startsWith(WORK_PREFIX)) return made.works().readFile(source.slice(WORK_PREFIX.length))
    if (source.startsWith(NOTEBOOK_PREFIX)) return notebookBytes(source, (path) => roots.site.readText(path))
    if (source.startsWith(CLEAN_PREFIX))
      return stripMetadata(roots.site.readBytes(source.slice(CLEAN_PREFIX.length)))
    if (source.startsWith(THEME_PREFIX)) return roots.theme.readBytes(source.slice(THEME_PREFIX.length))
    return roots.site.readBytes(source)
  }
}
