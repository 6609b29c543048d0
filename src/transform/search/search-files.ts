import { word } from '../interface-words.ts'
import type { SearchEntry } from './search-entry.ts'

/** A kind of page: a collection, under the name that readers know it by. */
export interface SearchGroup {
  readonly name: string
  readonly title: string
}

/** What the first file tells the script beside the pages themselves. */
export interface SearchHead {
  readonly lang: string
  /** The address of the second file, with the base of the site. */
  readonly more: string
  readonly groups: readonly SearchGroup[]
}

/** Words that the dialog shows, which no page has to carry for it. */
const WORDS = [
  'search',
  'search_close',
  'search_hint',
  'search_none',
  'search_results',
  'search_everything',
] as const

/**
 * The file that the search reads when it is first opened: titles, addresses, keywords and openings, and its
 * own words.
 */
export function searchIndex({ lang, more, groups }: SearchHead, entries: readonly SearchEntry[]): string {
  const words = Object.fromEntries(WORDS.map((key) => [key.replace('search_', ''), word(key, lang)]))
  const names = Object.fromEntries(groups.map(({ name, title }) => [name, title]))
  const head = JSON.stringify({ lang, more, words, groups: names }).slice(0, -1)
  return `${head},"pages":[\n${entries.map((entry) => entry.head).join(',\n')}\n]}\n`
}

/** The file that it reads next: the rest of every text, in the same order. */
export function searchTexts(entries: readonly SearchEntry[]): string {
  return `[\n${entries.map((entry) => entry.rest).join(',\n')}\n]\n`
}
