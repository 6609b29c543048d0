import { byCodeUnit } from './paths.ts'

/**
 * The candidate that a misspelt word most likely means, or undefined where none is near. Case, hyphens and
 * underscores do not count; beyond that one slip (a letter too many, too few, wrong, or two swapped) is
 * allowed, and two in words of eight letters and more. Ties go to the first in code-unit order.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const plain = plainForm(word)
  const allowed = plain.length >= 8 ? 2 : plain.length >= 3 ? 1 : 0
  let best: { readonly name: string; readonly distance: number } | undefined
  for (const name of candidates) {
    const other = plainForm(name)
    if (Math.abs(other.length - plain.length) > allowed) continue
    const distance = editDistance(plain, other)
    if (distance > allowed || (best !== undefined && distance > best.distance)) continue
    if (best === undefined || distance < best.distance || byCodeUnit(name, best.name) < 0)
      best = { name, distance }
  }
  return best?.name
}

/**
 * How many slips lie between two words; two neighbours swapped count as one (the restricted
 * Damerau–Levenshtein distance).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (isSame ? 0 : 1),
          isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
        ),
      )
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}

function plainForm(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/gu, '')
}
