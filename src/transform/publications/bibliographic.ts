import type { Publication } from '../../model/publication.ts'

const THESES: ReadonlySet<string> = new Set(['phdthesis', 'mastersthesis', 'bachelorsthesis', 'thesis'])

/** True for a dissertation of any degree. */
export function isThesis({ type }: Publication): boolean {
  return THESES.has(type)
}

/**
 * The first and the last page of `23--90`; of a single page only the first, and nothing of a list of
 * several ranges.
 */
export function pageRange(pages: string): { readonly first: string; readonly last: string } {
  const match = /^\s*([\w.:]+)\s*(?:[-–—]+\s*([\w.:]+))?\s*\+?\s*$/.exec(pages)
  return { first: match?.[1] ?? '', last: match?.[2] ?? '' }
}

/** A date as precisely as it is known, by ISO 8601: `1918-07`; undefined without a year. */
export function isoDate({ year, month, day }: Publication): string | undefined {
  if (year === undefined) return undefined
  const parts = [String(year).padStart(4, '0')]
  if (month !== undefined) parts.push(String(month).padStart(2, '0'))
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'))
  return parts.join('-')
}
