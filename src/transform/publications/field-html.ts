import type { FieldValue } from '../../model/publication.ts'
import { renderRich } from './render-rich.ts'

/** What rendering a field of free text needs from outside. */
export interface FieldRendering {
  readonly math: (tex: string) => string
  readonly inline: (markdown: string) => string
}

const MATHEMATICS = /(\$(?:[^$\\]|\\.)+\$)/
const COMMAND = /\\/

/**
 * A field of free text as HTML, without a paragraph around it. al-folio reads award, note and the like as
 * Markdown, and everybody else writes LaTeX into them, so a text with commands outside mathematics is read
 * as LaTeX and any other as Markdown.
 */
export function fieldHtml(field: FieldValue | undefined, rendering: FieldRendering): string {
  if (field === undefined || field.text === '') return ''
  const pieces = field.raw.split(MATHEMATICS)
  const isLatex = pieces.some((piece, index) => index % 2 === 0 && COMMAND.test(piece))
  if (isLatex) return renderRich(field.rich, rendering)
  const markdown = pieces.map((piece, index) => (index % 2 === 0 ? withoutBraces(piece) : piece)).join('')
  return rendering.inline(markdown.replace(/\s*\n\s*/g, ' ').trim())
}

/** Braces keep the case of letters in BibTeX and say nothing here; a tie is a space that does not break. */
function withoutBraces(text: string): string {
  return text.replace(/[{}]/g, '').replace(/~/g, '\u00A0')
}
