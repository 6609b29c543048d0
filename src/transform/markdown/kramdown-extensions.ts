import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { lineText } from './block-lines.ts'
import type { BlockStart } from './block-rule.ts'
import { addBlockRule } from './block-rule.ts'
import { renderingOf } from './rendering.ts'

const LEFT_BRACE = 0x7b
const OPENING = /^\{::(comment|nomarkdown|options)\b([^}]*?)(\/?)\}/
const PAIR = /(comment|nomarkdown)\b[^}]*\}([\s\S]*?)\{:\/\1?\}/.source
const INLINE = new RegExp(`\\{::(?:${PAIR}|(?:options|comment|nomarkdown)\\b[^}]*/\\})`, 'y')

/** `{::comment}`, `{::nomarkdown}` and `{::options … /}`: dropped, passed on as HTML, ignored. */
export function kramdownExtensions(md: MarkdownIt): void {
  addBlockRule(md, {
    name: 'kramdown_extension',
    before: 'table',
    marks: '{',
    interrupts: ['paragraph', 'reference', 'blockquote', 'list'],
    parse: block,
  })
  md.inline.ruler.before('escape', 'kramdown_extension', inline)
}

function block({ state, startLine, endLine, silent }: BlockStart): boolean {
  const first = lineText(state, startLine)
  const match = OPENING.exec(first)
  if (match === null) return false
  const alone = match[3] === '/'
  if (alone && first.slice(match[0].length).trim() !== '') return false
  const last = alone ? startLine : closingLine(state, startLine, { endLine, name: match[1] ?? '' })
  if (last < 0) return false
  if (silent) return true
  if (match[1] === 'nomarkdown' && !alone) pushHtml(state, startLine, last)
  state.line = last + 1
  return true
}

/** The line that ends with the closing mark, with nothing behind it; negative where there is none. */
function closingLine(state: StateBlock, from: number, search: { endLine: number; name: string }): number {
  const closing = new RegExp(`\\{:/(?:${search.name})?\\}\\s*$`)
  for (let line = from; line < search.endLine; line++) if (closing.test(lineText(state, line))) return line
  return -1
}

function pushHtml(state: StateBlock, first: number, last: number): void {
  const text = state.getLines(first, last + 1, state.blkIndent, true)
  const token = state.push('html_block', '', 0)
  const inside = text.replace(OPENING, '').replace(/\{:\/(?:nomarkdown)?\}\s*$/, '').replace(/^\n/, '')
  const html = renderingOf(state.env).isUntrusted ? `<p>${escapeHtml(inside)}</p>` : inside
  token.content = html.endsWith('\n') ? html : `${html}\n`
  token.map = [first, last + 1]
}

function inline(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== LEFT_BRACE) return false
  INLINE.lastIndex = state.pos
  const match = INLINE.exec(state.src)
  if (match === null) return false
  const kind = renderingOf(state.env).isUntrusted ? 'text' : 'html_inline'
  if (!silent && match[1] === 'nomarkdown') state.push(kind, '', 0).content = match[2] ?? ''
  state.pos += match[0].length
  return true
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
