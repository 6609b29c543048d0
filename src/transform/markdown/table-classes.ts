import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import type { Labels } from './labels.ts'

const WIDE_COLUMNS = 4
const WIDE_TEXT = 60

/** Alignment by class instead of style, and a frame that scrolls around tables too wide for a telephone. */
export function tableClasses(md: MarkdownIt, labels: Labels): void {
  md.core.ruler.push('table_classes', rule)
  md.renderer.rules['table_frame_open'] = () =>
    `<div class="table-scroll" role="group" tabindex="0" aria-label="${md.utils.escapeHtml(labels.table)}">\n`
  md.renderer.rules['table_frame_close'] = () => '</div>\n'
}

function rule(state: StateCore): void {
  if (!state.tokens.some((token) => token.type === 'table_open')) return
  const framed: Token[] = []
  let wide = false
  for (const [index, token] of state.tokens.entries()) {
    if (token.type === 'th_open' || token.type === 'td_open') align(token)
    if (token.type === 'table_open') {
      wide = isWide(state.tokens, index)
      if (wide) framed.push(new state.Token('table_frame_open', 'div', 1))
    }
    framed.push(token)
    if (token.type === 'table_close' && wide) framed.push(new state.Token('table_frame_close', 'div', -1))
  }
  state.tokens = framed
}

function align(cell: Token): void {
  const style = String(cell.attrGet('style') ?? '')
  if (!style.startsWith('text-align:')) return
  cell.attrs = (cell.attrs ?? []).filter(([name]) => name !== 'style')
  cell.attrJoin('class', `text-${style.slice('text-align:'.length)}`)
}

function isWide(tokens: readonly Token[], from: number): boolean {
  let columns = 0
  let width = 0
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined || token.type === 'table_close') return false
    if (token.type === 'tr_open') columns = width = 0
    if (token.type === 'inline') {
      columns++
      width += token.content.length
    }
    if (columns >= WIDE_COLUMNS || width > WIDE_TEXT) return true
  }
  return false
}
