import { foldings } from './fold-name.ts'

/**
 * True where two given names can be those of one person: word by word they are equal or one is the initial of
 * the other, and the shorter may leave later names out. `A.`, `Albert` and `Albert E.` agree; `Albert` and
 * `Alfred` do not.
 */
export function givenNamesAgree(a: string, b: string): boolean {
  const others = foldings(separated(b)).map(wordsOf)
  return foldings(separated(a))
    .map(wordsOf)
    .some((left) => others.some((right) => agree(left, right)))
}

function agree(left: readonly string[], right: readonly string[]): boolean {
  const shorter = Math.min(left.length, right.length)
  if (shorter === 0) return false
  if (left.join('') === right.join('')) return true
  return left.slice(0, shorter).every((word, index) => wordsAgree(word, right[index] ?? ''))
}

function wordsAgree(a: string, b: string): boolean {
  if (a === b) return true
  const [initial, whole] = a.length < b.length ? [a, b] : [b, a]
  return [...initial].length === 1 && whole.startsWith(initial)
}

function wordsOf(folded: string): readonly string[] {
  return folded.split(' ').filter((word) => word !== '')
}

// `JP` and `J.P.` are initials; a name of two or three capitals that is none still equals itself when it is
// joined again.
function separated(given: string): string {
  const spread = given.replace(/(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/gu, (letters) => [...letters].join(' '))
  return spread.replace(/\./g, '. ')
}
