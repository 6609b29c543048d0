import { escapeXml } from '../generated/xml.ts'
import type { Citation, Cite } from './citation.ts'
import type { Citing } from './citing.ts'
import { labelOf, prefixOf, tailOf } from './citing.ts'

/** A citation by names and years: `(Noether, 1921, p. 3; Artin, 1927)`, or `Noether (1921)` in a sentence. */
export function citeByYear(citation: Citation, citing: Citing): string {
  const [only] = citation.cites
  if (citation.form === 'narrative' && only !== undefined) {
    const { names, year } = labelOf(only, citing)
    const inside = `${escapeXml(names)} (${escapeXml(year)}${tailOf(only, citing)})`
    return citing.anchors.link(only.key, inside)
  }
  let text = ''
  for (const [index, cite] of citation.cites.entries()) {
    const before = citation.cites[index - 1]
    const isSame = before !== undefined && continues(cite, before, citing)
    if (before !== undefined) text += isSame && before.locator === undefined ? ', ' : '; '
    text += prefixOf(cite, citing) + core(cite, isSame, citing) + tailOf(cite, citing)
  }
  return `(${text})`
}

/** True for a work of the people whom the work before it is of, so that the year alone is said. */
function continues(cite: Cite, before: Cite, citing: Citing): boolean {
  if (cite.prefix !== '' || before.suffix.trim() !== '' || !citing.works.has(cite.key)) return false
  return labelOf(cite, citing).names === labelOf(before, citing).names
}

function core(cite: Cite, isSame: boolean, citing: Citing): string {
  const { names, year } = labelOf(cite, citing)
  if (!citing.works.has(cite.key)) return escapeXml(names)
  if (!isSame && !cite.yearOnly) return citing.anchors.link(cite.key, escapeXml(`${names}, ${year}`))
  return citing.anchors.link(cite.key, escapeXml(year), `${names}, ${year}`)
}
