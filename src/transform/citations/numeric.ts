import { escapeXml } from '../generated/xml.ts'
import type { Citation, Cite } from './citation.ts'
import type { Citing } from './citing.ts'
import { isPlain, labelOf, prefixOf, tailOf } from './citing.ts'

/** A citation by numbers: `[1, 3–5]`, `[see 2, p. 3]`, or `Noether [1]` in a sentence. */
export function citeByNumber(citation: Citation, citing: Citing): string {
  const [only] = citation.cites
  if (citation.form === 'narrative' && only !== undefined) {
    const names = escapeXml(labelOf(only, citing).names)
    return `${names} [${numberLink(only, citing)}${tailOf(only, citing)}]`
  }
  if (citation.cites.every((cite) => isPlain(cite) && citing.works.has(cite.key))) {
    return `[${runs(citation.cites, citing)}]`
  }
  const parts = citation.cites.map(
    (cite) => prefixOf(cite, citing) + numberLink(cite, citing) + tailOf(cite, citing),
  )
  return `[${parts.join('; ')}]`
}

/** Numbers in their order, each once, three and more in a row as a range. */
function runs(cites: readonly Cite[], citing: Citing): string {
  const numberOf = (cite: Cite): number => citing.numbers.get(cite.key) ?? 0
  const unique = new Map(cites.map((cite) => [cite.key, cite]))
  const sorted = [...unique.values()].toSorted((a, b) => numberOf(a) - numberOf(b))
  const parts: string[] = []
  for (let at = 0; at < sorted.length;) {
    const run = [sorted[at]].flatMap((cite) => cite ?? [])
    let next = sorted[at + 1]
    while (next !== undefined && numberOf(next) === numberOf(run.at(-1) ?? next) + 1) {
      run.push(next)
      next = sorted[at + run.length]
    }
    parts.push(...runText(run, citing))
    at += run.length
  }
  return parts.join(', ')
}

function runText(run: readonly Cite[], citing: Citing): readonly string[] {
  const [first] = run
  const last = run.at(-1)
  if (run.length < 3 || first === undefined || last === undefined)
    return run.map((cite) => numberLink(cite, citing))
  const beginning = numberLink(first, citing)
  for (const cite of run.slice(1, -1)) citing.anchors.shareLast(cite.key)
  return [`${beginning}–${numberLink(last, citing)}`]
}

function numberLink(cite: Cite, citing: Citing): string {
  const number = citing.numbers.get(cite.key)
  const { names, year } = labelOf(cite, citing)
  if (number === undefined) return escapeXml(names)
  return citing.anchors.link(cite.key, String(number), `${number}: ${names}, ${year}`)
}
