import type { Reading } from './reading.ts'
import { report } from './reading.ts'

const FIELD = /^[ \t,]*[A-Za-z][\w+:-]*[ \t]*=[ \t]*["{\d]/m

/**
 * Reports text between two entries that looks like fields or holds a brace. BibTeX passes over it without a
 * word, and so do most programs, which is how one brace too many loses half an entry.
 */
export function reportStrayText(reading: Reading, from: number, to: number): void {
  if (to - from < 1) return
  const text = withoutComments(reading.text.slice(from, to))
  const field = FIELD.exec(text)
  const offset = field === null ? text.search(/[{}]/) : field.index + field[0].search(/[A-Za-z]/)
  if (offset < 0) return
  report(reading, 'bibliography/stray-text', {
    message:
      'This text stands outside every entry and was passed over; the one before probably ends too early.',
    hint: 'Look for one closing brace too many just before it, or put `%` before a line that is a comment.',
    offset: from + offset,
    length: field === null ? 1 : field[0].trim().length,
  })
}

// Blanks in their place keep every offset as it was. A file's own front matter ends before `from`.
function withoutComments(text: string): string {
  return text.includes('%') ? text.replace(/%[^\n]*/g, (comment) => ' '.repeat(comment.length)) : text
}
