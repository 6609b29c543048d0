import type { RichSegment, RichStyle, RichText } from '../../../model/publication.ts'
import { mathText } from '../../../parse/bibtex/math-text.ts'
import { texToTypst } from './tex-to-typst.ts'
import { typstString } from './typst-string.ts'

const FUNCTIONS = {
  emphasis: 'emph',
  strong: 'strong',
  code: 'code',
  smallcaps: 'smallcaps',
  superscript: 'super',
  subscript: 'sub',
} as const satisfies Readonly<Record<RichStyle, string>>

const LONGEST_ADDRESS = 2000

/** Half a line without a blank; what goes on behind it may begin a new line, or it would leave the page. */
const ENDLESS = /[\p{Script=Latin}\p{N}\p{P}\p{S}]{40}(?=[\p{Script=Latin}\p{N}\p{P}\p{S}])/gu

/**
 * Formatted text as a block of Typst's content, brackets included. Every text is a string literal; a
 * formula that Typst's subset here does not hold becomes a line of Unicode; each formula says in words what
 * it is, for readers who hear the page.
 */
export function typstRich(rich: RichText): string {
  return `[${rich.map(segmentOf).join('')}]`
}

/**
 * A heading as a block of content. Only letters count for the outline of a PDF, which may have no empty
 * entry, so emphasis and links are dropped, and a heading that is nothing but a formula is its line of
 * Unicode.
 */
export function typstHeading(rich: RichText): string {
  const bare = rich.flatMap(unstyled)
  const hasText = bare.some((piece) => piece.kind === 'text' && piece.text.trim() !== '')
  if (hasText) return typstRich(bare)
  return typstText(bare.map((piece) => (piece.kind === 'math' ? mathText(piece.tex) : '')).join(''))
}

function unstyled(segment: RichSegment): RichText {
  const isKept = segment.kind === 'text' || segment.kind === 'math'
  return isKept ? [segment] : segment.children.flatMap(unstyled)
}

/** A plain text as a block of content. */
export function typstText(text: string): string {
  return typstRich([{ kind: 'text', text }])
}

function segmentOf(segment: RichSegment): string {
  if (segment.kind === 'text') return textOf(segment.text)
  if (segment.kind === 'math') return formulaOf(segment.tex)
  const inside = typstRich(segment.children)
  if (segment.kind !== 'link') return `#${FUNCTIONS[segment.kind]}${inside}`
  const href = segment.href.trim()
  const isAddress = /^(?:https?|mailto|tel|ftp):./i.test(href) && href.length <= LONGEST_ADDRESS
  if (!isAddress || inside === '[]') return inside.slice(1, -1)
  return `#link(${typstString(href.replace(/\s/g, '%20'))})${inside}`
}

// A line feed within a text is a line's end that its author asked for.
function textOf(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[ \t\r\f\v]+/g, ' ').replace(ENDLESS, '$&\u200B'))
  return lines.map((line) => line.split(RANGE).map(partOf).join('')).join('#linebreak()')
}

/** Two numbers with a dash between them, which no line may part. */
const RANGE = /(?<![\d–])(\d{1,4}–\d{1,4})(?![\d–])/

function partOf(part: string): string {
  if (part === '') return ''
  return RANGE.test(part) ? `#box[#${typstString(part)}]` : `#${typstString(part)}`
}

function formulaOf(tex: string): string {
  const formula = texToTypst(tex)
  const spoken = mathText(tex)
  if (formula === undefined) return textOf(spoken)
  return `#math.equation(alt: ${typstString(spoken)}, $${formula}$)`
}
