import type { DataValue } from '../../model/data.ts'
import { byCodeUnit } from '../../model/paths.ts'
import { isList, isRecord } from '../../model/record.ts'
import { closestTag, isSameLanguage } from './tags.ts'

/**
 * The languages that a site comes in: its own, whose addresses have no prefix, and all of them in the order
 * of the switch.
 */
export interface Editions {
  readonly main: string
  readonly all: readonly string[]
}

/**
 * The tags of `languages` in site.yml, which is a list of them, or a mapping from each to what is different
 * in it.
 */
export function listedLanguages(setting: DataValue | undefined): readonly string[] {
  const names = isList(setting) ? setting : isRecord(setting) ? Object.keys(setting) : []
  const tags = names.flatMap((name) =>
    typeof name === 'string' && name.trim() !== '' ? [name.trim().replaceAll('_', '-')] : [],
  )
  return tags.filter((tag, index) => tags.findIndex((other) => isSameLanguage(other, tag)) === index)
}

/**
 * The editions of a site: those that `languages` lists, else its own language and those that its pages are
 * translated into. The site's own is always one; a list that has `en` for a site in `en-GB` means that one.
 */
export function editionsOf(main: string, listed: readonly string[], found: readonly string[]): Editions {
  const others = listed.length > 0 ? listed : [...new Set(found)].toSorted(byCodeUnit)
  const own = closestTag(main, others)
  if (own !== undefined) return { main, all: unique(others.map((tag) => (tag === own ? main : tag))) }
  return { main, all: unique([main, ...others]) }
}

/** The edition that a language belongs to: the site's own where it is none of them. */
export function editionOf(lang: string | undefined, { main, all }: Editions): string {
  return lang === undefined ? main : (closestTag(lang, all) ?? main)
}

/** What stands before the addresses of an edition: nothing for the site's own, `/ko` for another. */
export function editionPrefix(edition: string, main: string): string {
  return isSameLanguage(edition, main) ? '' : `/${edition}`
}

/** An address in an edition: below its prefix, unless it is there already. */
export function inEdition(url: string, prefix: string): string {
  return prefix === '' || url === prefix || url.startsWith(`${prefix}/`) ? url : prefix + url
}

/** An address without the prefix of its edition: `/ko/about/` → `/about/`. */
export function withoutPrefix(url: string, prefix: string): string {
  return prefix !== '' && url.startsWith(`${prefix}/`) ? url.slice(prefix.length) : url
}

function unique(tags: readonly string[]): readonly string[] {
  return tags.filter((tag, index) => tags.findIndex((other) => isSameLanguage(other, tag)) === index)
}
