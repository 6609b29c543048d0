import type { RichText } from '../../model/publication.ts'
import { plainText } from '../../parse/bibtex/plain-text.ts'

/**
 * Formatted text without its formatting, as titles of pages, meta tags and feeds hold it; see `plainText` for
 * mathematics.
 */
export function plainRich(rich: RichText): string {
  return plainText(rich).replace(/\u00A0/g, ' ')
}
