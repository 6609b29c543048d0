import type { Diagnostic, Span } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { PageSummary } from '../model/page.ts'

/** Collections whose items are told apart by their date: two notices may well have one title. */
const DATED: ReadonlySet<string> = new Set(['news', 'talks', 'teaching'])

/**
 * Warns of pages of one collection that have the same title, each against the first of them. `placeOf` finds
 * the title of a page and is asked only for a warning.
 */
export function sameTitles(
  pages: readonly PageSummary[],
  placeOf: (page: PageSummary) => Span,
): readonly Diagnostic[] {
  const first = new Map<string, PageSummary>()
  return pages.flatMap((page): readonly Diagnostic[] => {
    if (DATED.has(page.collection) || page.meta.redirectTo !== undefined) return []
    const key = `${page.collection}\n${page.title.trim().toLowerCase()}`
    const other = first.get(key)
    if (other === undefined) {
      first.set(key, page)
      return []
    }
    return [
      diagnostic('content/same-title', {
        message: `\`${page.path}\` and \`${other.path}\` have one title, “${page.title}”.`,
        hint: 'Give one of them another title, so that readers and search engines can tell them apart.',
        at: placeOf(page),
        notes: [{ at: placeOf(other), message: 'The other one is here.' }],
      }),
    ]
  })
}
