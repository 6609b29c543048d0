import type { RichText } from '../../model/publication.ts'
import { mathText } from './math-text.ts'

/** Formatted text without its formatting; mathematics in Unicode where that can be, else as TeX. */
export function plainText(rich: RichText): string {
  const [only] = rich
  if (rich.length === 1 && only?.kind === 'text') return only.text
  return rich
    .map((segment) => {
      if (segment.kind === 'text') return segment.text
      return segment.kind === 'math' ? mathText(segment.tex) : plainText(segment.children)
    })
    .join('')
}
