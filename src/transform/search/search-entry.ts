/** What the search knows of one page. */
export interface SearchPage {
  /** With the base of the site. */
  readonly url: string
  readonly title: string
  /** The collection that it belongs to. */
  readonly group: string
  /** Further words that it should be found by: labels, authors, a venue. */
  readonly keywords: readonly string[]
  readonly text: string
}

/** One page's part of the two files of the search, as JSON, so that they are made by joining alone. */
export interface SearchEntry {
  /** Address, title, group, keywords and the opening of the text. */
  readonly head: string
  /** What follows the opening. */
  readonly rest: string
}

/**
 * Letters of a page that are searched: some four thousand words, so that one long page does not weigh as
 * much as all others.
 */
const MOST = 24_000

/** How much of it comes with the titles, so that results have a line of text before the rest is there. */
const OPENING = 160

/** Makes the entry of a page; what is too long is cut between words. */
export function searchEntry(page: SearchPage): SearchEntry {
  const text = cut(page.text, MOST)
  const opening = cut(text, OPENING)
  const keywords = page.keywords
    .map((word) => word.replace(/\s+/gu, ' ').trim())
    .filter((word) => word !== '')
  return {
    head: JSON.stringify([page.url, page.title, page.group, [...new Set(keywords)].join(' · '), opening]),
    rest: JSON.stringify(text.slice(opening.length).trim()),
  }
}

/** Cuts before a word where there is one near, never within a pair of surrogates. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most)
  const blank = head.lastIndexOf(' ')
  const end = blank > most * 0.8 ? blank : most
  return text.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')
}
