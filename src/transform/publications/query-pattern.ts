import { foldName } from './fold-name.ts'

/**
 * Compares a text with the small patterns that queries of jekyll-scholar are made of: alternatives with `|`,
 * `^` and `$`, `.*` for anything; all else stands for itself, case and accents aside. Not a regular
 * expression on purpose: those of an author could take for ever.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  const folded = foldName(text)
  const bare = pattern.replace(/^\/(.*)\/i?$/, '$1').replace(/^\((.*)\)$/, '$1')
  return bare.split('|').some((alternative) => matchesAlternative(folded, alternative.trim()))
}

function matchesAlternative(text: string, alternative: string): boolean {
  const fromStart = alternative.startsWith('^')
  const toEnd = alternative.endsWith('$')
  const pieces = alternative
    .slice(fromStart ? 1 : 0, toEnd ? -1 : undefined)
    .split('.*')
    .map(foldName)
  let position = 0
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1
    const found = isLast && toEnd ? lastPlace(text, piece) : text.indexOf(piece, position)
    if (found < position || (index === 0 && fromStart && !text.startsWith(piece))) return false
    if (isLast && toEnd && fromStart && pieces.length === 1) return text === piece
    position = found + piece.length
  }
  return true
}

function lastPlace(text: string, piece: string): number {
  return text.endsWith(piece) ? text.length - piece.length : -1
}
