import type { Caption } from '../../model/media.ts'
import { languageName } from '../languages/language-names.ts'
import type { PlayerTrack } from './player-html.ts'

/**
 * The texts that run along with a film for a page in a language. `urlOf` gives the address of the file with a
 * suffix, or nothing where it may not be linked.
 */
export function playerTracks(
  captions: readonly Caption[],
  lang: string,
  urlOf: (suffix: string) => string | undefined,
): readonly PlayerTrack[] {
  return captions.flatMap(({ suffix, lang: own = lang, kind }) => {
    const url = urlOf(suffix)
    const isDefault = kind === 'captions' && suffix === '.vtt'
    return url === undefined ? [] : [{ url, kind, lang: own, label: languageName(own), isDefault }]
  })
}

/** The address of a file beside another, which is called as it is but for its ending. */
export function besideAddress(href: string, suffix: string): string {
  const path = /^[^?#]*/.exec(href)?.[0] ?? href
  return path.replace(/\.[^./]*$/, '') + suffix
}
