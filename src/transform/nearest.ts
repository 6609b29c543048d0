import { editDistance } from '../model/nearest.ts'
import { byCodeUnit } from '../model/paths.ts'

const MOST = 3

/**
 * The candidates that a mistyped word may have meant, the nearest first, three at most; of equally near ones
 * the one that comes first by code unit. Counts letters left out, put in, changed or swapped with their
 * neighbour, case ignored: one in a word of up to four letters, one more for every three beyond. Empty where
 * nothing is near enough.
 */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const wanted = word.toLowerCase()
  const limit = Math.max(1, Math.floor((word.length + 1) / 3))
  const found: { readonly name: string; readonly distance: number }[] = []
  for (const name of new Set(candidates)) {
    // Lengths that differ by more cannot be near; most of ten thousand candidates end here.
    if (name === word || Math.abs(name.length - word.length) > limit) continue
    const [one, other] = whereTheyDiffer(wanted, name.toLowerCase())
    const distance = editDistance(one, other)
    if (distance <= limit) found.push({ name, distance })
  }
  found.sort((a, b) => a.distance - b.distance || byCodeUnit(a.name, b.name))
  return found.slice(0, MOST).map(({ name }) => name)
}

/** Two words without what they have in common at either end, which costs time and changes no distance. */
function whereTheyDiffer(a: string, b: string): readonly [string, string] {
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)]
}
