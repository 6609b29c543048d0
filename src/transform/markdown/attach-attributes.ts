import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { applyAttributes } from './attribute-list.ts'
import { addAttributes } from './attributes-block.ts'
import type { Rendering } from './rendering.ts'
import { renderingOf } from './rendering.ts'

const OF_HEADING = /(?:^|\s)\{(?:(#[^\s{}]+)|:(?![:/])((?:[^{}"']|"[^"]*"|'[^']*')*))\}[ \t]*$/

const OWNS_NOTHING = new Set(['text', 'text_special', 'softbreak', 'hardbreak', 'html_inline'])

/** Brings attribute lists to what they belong to: to blocks before inline parsing, to spans after it. */
export function attachAttributes(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'block_attributes', blocks)
  md.core.ruler.after('inline', 'span_attributes', spans)
  md.renderer.rules['attributes_span'] = (tokens, index) => md.utils.escapeHtml(tokens[index]?.markup ?? '')
}

function blocks(state: StateCore): void {
  const rendering = renderingOf(state.env)
  if (!rendering.source.text.includes('{')) return
  let waiting = ''
  state.tokens = state.tokens.filter((token, index, tokens) => {
    if (token.type === 'attributes_block') {
      waiting += ` ${token.content}`
      return false
    }
    if (waiting !== '' && token.nesting >= 0 && token.type !== 'inline') {
      addAttributes(token, waiting)
      waiting = ''
    }
    if (token.type === 'heading_open') takeFromHeading(token, tokens[index + 1])
    return true
  })
  for (const token of state.tokens) {
    const noted = token.meta?.['attributes']
    if (typeof noted === 'string') applyAttributes(token, noted, rendering)
  }
  liftFromTightItems(state.tokens)
}

/** `## Title {#id}` and `## Title {: .class}`. */
function takeFromHeading(heading: Token, inline: Token | undefined): void {
  const match = inline === undefined ? null : OF_HEADING.exec(inline.content)
  if (inline === undefined || match === null) return
  inline.content = inline.content.slice(0, match.index)
  addAttributes(heading, match[1] ?? match[2] ?? '')
}

/** The paragraph of a tight list item is not written, so that what was meant for it goes to the item. */
function liftFromTightItems(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const item = tokens[index - 1]
    if (token.type !== 'paragraph_open' || !token.hidden || item?.type !== 'list_item_open') continue
    for (const [name, value] of token.attrs ?? []) item.attrSet(name, value)
  }
}

function spans(state: StateCore): void {
  const rendering = renderingOf(state.env)
  if (!rendering.source.text.includes('{:')) return
  for (const [index, token] of state.tokens.entries()) {
    const children = token.children
    if (children === null || !children.some((child) => child.type === 'attributes_span')) continue
    const owner = state.tokens[index - 2]
    if (owner?.type === 'list_item_open') takeForItem(owner, children, rendering)
    token.children = children.filter((child, at) => {
      return child.type !== 'attributes_span' || !give(children, at, { block: token, rendering })
    })
  }
}

function takeForItem(item: Token, children: Token[], rendering: Rendering): void {
  const first = children[0]
  if (first?.type !== 'attributes_span') return
  applyAttributes(item, first.content, rendering)
  children.shift()
  const text = children[0]
  if (text?.type === 'text') text.content = text.content.trimStart()
}

interface Where {
  readonly block: Token
  readonly rendering: Rendering
}

/** True when the list found its owner; otherwise it becomes the text that it was written as. */
function give(children: readonly Token[], index: number, where: Where): boolean {
  const { block, rendering } = where
  const owner = ownerOf(children, index)
  const list = children[index]
  if (list === undefined) return false
  if (owner !== undefined) {
    applyAttributes(owner, list.content, rendering)
    return true
  }
  list.type = 'text'
  list.content = list.markup
  rendering.report('markdown/stray-attributes', {
    message: `${list.markup} follows plain text, so it belongs to nothing and is shown as text.`,
    hint: 'For the whole paragraph, put it on a line of its own below.',
    at: rendering.place(list.markup, block.map ?? [0, rendering.lines.length]),
  })
  return false
}

function ownerOf(children: readonly Token[], index: number): Token | undefined {
  let at = index - 1
  while (children[at]?.type === 'text' && children[at]?.content === '') at--
  const last = children[at]
  if (last === undefined || OWNS_NOTHING.has(last.type) || last.nesting > 0) return undefined
  if (last.nesting === 0) return last.type === 'attributes_span' ? ownerOf(children, at) : last
  while (at >= 0 && !(children[at]?.nesting === 1 && children[at]?.level === last.level)) at--
  return children[at]
}
