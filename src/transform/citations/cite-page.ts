import type { Publication } from '../../model/publication.ts'
import { renderRich } from '../publications/render-rich.ts'
import { citeByYear } from './author-year.ts'
import type { Citation } from './citation.ts'
import { citationWords } from './citation-words.ts'
import type { Citing } from './citing.ts'
import { citeWithCsl } from './cite-with-csl.ts'
import type { CslEngine } from './csl-engine.ts'
import { citeByNumber } from './numeric.ts'
import type { PageAnchors } from './page-anchors.ts'
import { referenceEntry } from './reference-entry.ts'
import type { Reference } from './reference-list.ts'
import { referenceList } from './reference-list.ts'
import { labelWorks, sortWorks } from './work-labels.ts'

/** One of our own two styles, or a style of CSL with its processor. */
export type CitationStyle = 'author-year' | 'numeric' | CslEngine

/** The citations of one page in their order, and what is known of the works in them. */
export interface CitingPage {
  readonly citations: readonly Citation[]
  /** The works in the order of their first mention; those that are only listed come last. */
  readonly works: ReadonlyMap<string, Publication>
  readonly style: CitationStyle
  readonly lang: string
  readonly anchors: PageAnchors
  readonly inline: (markdown: string) => string
  readonly math: (tex: string) => string
}

/** The HTML of each citation, in order, and of the list of references. */
export interface CitedPage {
  readonly citations: readonly string[]
  readonly list: string
}

/**
 * Sets the citations of a page and the list of what it cites. A style of CSL that fails is replaced by our
 * own author-year style, so that no citation is ever lost.
 */
export function citePage(page: CitingPage): CitedPage {
  if (typeof page.style === 'object') return citeWithCsl(page, page.style) ?? citeInStyle(page, 'author-year')
  return citeInStyle(page, page.style)
}

function citeInStyle(page: CitingPage, style: 'author-year' | 'numeric'): CitedPage {
  const words = citationWords(page.lang)
  const sorted = sortWorks([...page.works.values()])
  const labels = labelWorks(sorted, words)
  const listed = style === 'numeric' ? [...page.works.values()] : sorted
  const numbers = new Map(listed.map(({ key }, index) => [key, index + 1]))
  const { works, anchors, inline } = page
  const citing: Citing = { works, labels, numbers, words, anchors, inline }
  const cite = style === 'numeric' ? citeByNumber : citeByYear
  const citations = page.citations.map((citation) => cite(citation, citing))
  const references = listed.map((work): Reference => {
    const { names, year } = labels.get(work.key) ?? { names: work.key, year: '' }
    const html = renderRich(referenceEntry(work, { style, year, words }), page)
    return { key: work.key, html, name: `${names}, ${year}` }
  })
  return { citations, list: referenceList(references, { style, back: words.back, anchors }) }
}
