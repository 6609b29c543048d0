import type { PictureCache } from '../images/picture-cache.ts'
import { stripMetadata } from '../images/strip-metadata.ts'
import type { SourcePath } from '../model/paths.ts'
import { THEME_PREFIX } from '../model/paths.ts'
import type { Roots } from './load-site.ts'

/** Before the digest of a file in the cache of pictures. */
export const CACHE_PREFIX = 'cache:'

/** Before the path of a picture that is published without what its camera wrote into it. */
export const CLEAN_PREFIX = 'clean:'

/**
 * Makes what reads the bytes of an output that is a copy: of the site's file, the theme's, or a picture
 * that was made.
 */
export function copyReader(roots: Roots, cache: () => PictureCache): (source: SourcePath) => Uint8Array {
  return (source) => {
    if (source.startsWith(CACHE_PREFIX)) return cache().readFile(source.slice(CACHE_PREFIX.length))
    if (source.startsWith(CLEAN_PREFIX))
      return stripMetadata(roots.site.readBytes(source.slice(CLEAN_PREFIX.length)))
    if (source.startsWith(THEME_PREFIX)) return roots.theme.readBytes(source.slice(THEME_PREFIX.length))
    return roots.site.readBytes(source)
  }
}
