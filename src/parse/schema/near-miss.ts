import { likelyMeant } from '../../model/nearest.ts'

/**
 * The known key that an unknown one most likely means; undefined where the author may well mean a key of
 * their own. Short words are left alone, since `data` is no misspelling of `date`, and so is a plural of a
 * short word.
 */
export function nearMiss(name: string, known: readonly string[]): string | undefined {
  if (name.length < 4) return known.find((candidate) => name.toLowerCase() === candidate)
  const meant = likelyMeant(name, known)
  if (meant === undefined || meant === name) return undefined
  const isPlural = `${name}s` === meant || name === `${meant}s`
  if (isPlural && meant.length < 10) return undefined
  const isSubstitution = name.length === meant.length && !isSwap(name, meant)
  return name.length < 5 && isSubstitution ? undefined : meant
}

function isSwap(name: string, meant: string): boolean {
  return [...name.toLowerCase()].sort().join('') === [...meant.toLowerCase()].sort().join('')
}
