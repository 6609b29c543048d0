import type { StateCore, Token } from 'markdown-it'
import type { CitationReads } from './markdown-types.ts'

const EMPTY_DIVISION =
  /^\s*<(div|section|ol|p)\b[^>]*(?:class="[^"]*\bbibliography\b[^"]*"|id="refs")[^>]*>\s*<\/\1>\s*$/

/** What decides where a list goes. */
export interface ListPlace {
  readonly style: Pick<CitationReads, 'list' | 'heading'>
  /** True where nothing that is cited is known. */
  readonly isEmpty: boolean
}

/**
 * Finds where the list of references goes: what its author marked with the class `bibliography`, else the
 * end of the page. Returns what puts the list there; undefined where the page gets none.
 */
export function placeReferences(
  state: StateCore,
  { style, isEmpty }: ListPlace,
): ((html: string) => void) | undefined {
  if (isEmpty || style.list === 'none') return undefined
  const marked = state.tokens.findIndex(isMarked)
  const token = html(state, '')
  const put = (html: string): void => {
    token.content = html
  }
  if (marked >= 0) putAtMark(state.tokens, marked, token)
  else if (style.list === 'end') putAtEnd(state, token, style.heading)
  else return undefined
  return put
}

function isMarked(token: Token): boolean {
  if (token.type === 'html_block') return EMPTY_DIVISION.test(token.content)
  if (token.nesting !== 1) return token.type === 'references_place'
  const classes = String(token.attrGet('class') ?? '').split(' ')
  return classes.includes('bibliography') || token.attrGet('id') === 'refs'
}

/** Into a division, in place of an empty one or of an empty paragraph, else behind what is marked. */
function putAtMark(tokens: Token[], index: number, list: Token): void {
  const mark = tokens[index]
  if (mark === undefined) return
  if (mark.nesting === 0) tokens.splice(index, 1, list)
  else if (mark.type === 'container_open') tokens.splice(closingOf(tokens, index), 0, list)
  else tokens.splice(closingOf(tokens, index) + 1, 0, list)
}

function closingOf(tokens: readonly Token[], index: number): number {
  const { level = 0 } = tokens[index] ?? {}
  const close = tokens.findIndex((token, at) => at > index && token.nesting === -1 && token.level === level)
  return close < 0 ? tokens.length : close
}

/**
 * Below a heading of the page that nothing follows, which can only be meant for it; else under one of its
 * own.
 */
function putAtEnd(state: StateCore, list: Token, heading: string): void {
  const { tokens } = state
  const notes = tokens.findIndex((token) => token.type === 'footnote_block_open')
  const end = notes < 0 ? tokens.length : notes
  if (tokens[end - 1]?.type === 'heading_close') {
    tokens.splice(end, 0, list)
    return
  }
  tokens.push(html(state, '<section class="bibliography" role="doc-bibliography">\n'))
  tokens.push(...headingTokens(state, heading), list, html(state, '</section>\n'))
}

function headingTokens(state: StateCore, text: string): readonly Token[] {
  const open = new state.Token('heading_open', 'h2', 1)
  const inline = new state.Token('inline', '', 0)
  const words = new state.Token('text', '', 0)
  const close = new state.Token('heading_close', 'h2', -1)
  open.block = close.block = true
  words.content = text
  inline.children = [words]
  return [open, inline, close]
}

function html(state: StateCore, content: string): Token {
  // A type of its own keeps the rules for the author's raw HTML away from it.
  const token = new state.Token('references', '', 0)
  token.block = true
  token.content = content
  return token
}
