import type { Publication } from '../../model/publication.ts'
import { escapeXml } from '../generated/xml.ts'
import type { Citation, Cite } from './citation.ts'
import type { CitationWords } from './citation-words.ts'
import type { PageAnchors } from './page-anchors.ts'
import type { WorkLabel } from './work-labels.ts'

/** What setting the citations of one page draws on. */
export interface Citing {
  readonly works: ReadonlyMap<string, Publication>
  readonly labels: ReadonlyMap<string, WorkLabel>
  /** Numbers of works by key, in the order of the list. */
  readonly numbers: ReadonlyMap<string, number>
  readonly words: CitationWords
  readonly anchors: PageAnchors
  /** A piece of a line of Markdown as HTML. */
  readonly inline: (markdown: string) => string
}

/** What a work is called; one that is not known is called by its key. */
export function labelOf(cite: Cite, { labels }: Citing): WorkLabel {
  return labels.get(cite.key) ?? { names: `@${cite.key}`, year: '' }
}

/** True for a cite that says nothing but its work, so that it may be sorted and merged with others. */
export function isPlain(cite: Cite): boolean {
  return cite.prefix === '' && cite.locator === undefined && cite.suffix.trim() === ''
}

/** The prefix with the blank behind it, as HTML. */
export function prefixOf(cite: Cite, citing: Citing): string {
  return cite.prefix === '' ? '' : `${inlineText(cite.prefix, citing)} `
}

/** The locator and what follows it, with the comma before it, as HTML. */
export function tailOf(cite: Cite, citing: Citing): string {
  const { locator, suffix } = cite
  const rest = inlineText(suffix.replace(/\s+/gu, ' '), citing)
  if (locator === undefined) return rest
  const value = inlineText(locator.value, citing)
  const { page, pages } = citing.words
  const labelled =
    locator.label === ''
      ? (/[–,]/.test(locator.value) ? pages : page).replace(' ', '\u00A0').replace('%', () => value)
      : `${escapeXml(locator.label)}${/[§¶第]$/.test(locator.label) ? '' : '\u00A0'}${value}`
  return `, ${labelled}${rest}`
}

/** True where at least one work of a citation is known. */
export function isKnown(citation: Citation, works: ReadonlyMap<string, Publication>): boolean {
  return citation.cites.some(({ key }) => works.has(key))
}

// The parser is asked only where there may be something for it to do.
function inlineText(text: string, { inline }: Citing): string {
  return /[\\`*_$<>&[\]'"!~^=:.-]/.test(text) ? inline(text) : text
}
