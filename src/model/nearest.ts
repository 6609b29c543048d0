import { byCodeUnit } from './paths.ts'

const MOST = 3

/**
 * The candidates that a mistyped word may have meant, the nearest first, three at most: for a word that is
 * wrong for certain. One slip is allowed in a word of up to four letters, one more for every three beyond; a
 * slip is a letter left out, put in, changed or swapped with its neighbour. Case does not count. Equally near
 * ones stand by code unit; the word itself is none of them.
 */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const limit = Math.max(1, Math.floor((word.length + 1) / 3))
  return ranked(word.toLowerCase(), limit, namesBy(word, candidates, (name) => name.toLowerCase()))
}

/**
 * The one candidate that a word must mean, or undefined: for a word that is not wrong by itself, so that
 * only a clear slip is worth a message. Case, hyphens, underscores and blanks do not count; beyond that one
 * slip is allowed, none in words of one or two letters, and two in words of eight and more.
 */
export function likelyMeant(word: string, candidates: Iterable<string>): string | undefined {
  const plain = plainForm(word)
  const limit = plain.length >= 8 ? 2 : plain.length >= 3 ? 1 : 0
  return ranked(plain, limit, namesBy(word, candidates, plainForm))[0]
}

/** A candidate, and the form of it that is compared. */
interface Name {
  readonly name: string
  readonly form: string
}

type FormOf = (name: string) => string

function namesBy(word: string, candidates: Iterable<string>, formOf: FormOf): readonly Name[] {
  const others = [...new Set(candidates)].filter((name) => name !== word)
  return others.map((name) => ({ name, form: formOf(name) }))
}

function ranked(wanted: string, limit: number, names: readonly Name[]): readonly string[] {
  const found: { readonly name: string; readonly distance: number }[] = []
  for (const { name, form } of names) {
    // Lengths that differ by more cannot be near; most of ten thousand candidates end here.
    if (Math.abs(form.length - wanted.length) > limit) continue
    const [one, other] = whereTheyDiffer(wanted, form)
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
