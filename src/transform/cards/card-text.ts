import { hasGlyph } from './card-glyphs.ts'

/** Everything that separates words, but for the blank at which a line is not broken. */
const BLANKS = /[\p{Cc}\u0020\u2000-\u200A\u2028-\u202E\u205F\u3000]+/gu

/**
 * A text as a card can show it: one line, composed, without emoji and other signs that no font has.
 * Undefined where letters or digits would be missing, since half a name is worse than none.
 */
export function cardText(text: string): string | undefined {
  let shown = ''
  for (const character of text.normalize('NFC').replace(BLANKS, ' ')) {
    if (character === '\u00AD' || hasGlyph(character)) shown += character
    else if (/[\p{L}\p{N}\p{M}]/u.test(character) && !isVariation(character)) return undefined
  }
  return shown.replace(/ {2,}/g, ' ')
}

/**
 * A text that ends at a sentence or clause where it is longer than `most` signs, else at a word, with dots
 * behind it.
 */
export function cutText(text: string, most: number): string {
  const signs = [...text]
  if (signs.length <= most) return text
  const head = signs.slice(0, most).join('')
  const clause = /^(.{20,})[.;:!?](?= )/u.exec(head)?.[1]
  if (clause !== undefined && clause.length > most / 3) return clause
  const blank = head.lastIndexOf(' ')
  return `${head.slice(0, blank > most / 2 ? blank : head.length).replace(/[\s,;:.–—-]+$/u, '')}…`
}

/** Signs that choose between forms of the one before them; they have no form of their own. */
function isVariation(character: string): boolean {
  return /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u20E3]/u.test(character)
}
