import type { MarkdownIt, StateBlock, Token } from 'markdown-it'
import { lineText } from './block-lines.ts'
import type { BlockStart } from './block-rule.ts'
import { addBlockRule } from './block-rule.ts'
import { renderingOf } from './rendering.ts'

const LIST = /^\{:(?![:/])((?:[^}"'\\]|\\.|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*)\}[ \t]*$/
const DEFINITION = /^([A-Za-z][\w-]*):(?:[ \t]+(.*))?$/

/**
 * A line of nothing but `{: … }`: attributes of the block above it, else of the one below; or `{:name: … }`.
 */
export function attributesBlock(md: MarkdownIt): void {
  addBlockRule(md, {
    name: 'attributes_block',
    before: 'table',
    marks: '{',
    interrupts: ['paragraph', 'reference', 'blockquote', 'list'],
    parse,
  })
}

function parse({ state, startLine, silent }: BlockStart): boolean {
  const body = LIST.exec(lineText(state, startLine))?.[1]
  if (body === undefined) return false
  if (silent) return true
  state.line = startLine + 1
  const definition = DEFINITION.exec(body)
  if (definition !== null) defineList(state, definition[1] ?? '', definition[2] ?? '')
  else attach(state, startLine, body.trim())
  return true
}

function defineList(state: StateBlock, name: string, body: string): void {
  const { attributeLists } = renderingOf(state.env)
  attributeLists.set(name, `${attributeLists.get(name) ?? ''} ${body}`.trim())
}

function attach(state: StateBlock, line: number, body: string): void {
  const above = line > 0 && !state.isEmpty(line - 1) ? openingOfLast(state) : undefined
  if (above !== undefined) {
    addAttributes(above, body)
    return
  }
  // It waits in the stream for the block below it: nothing is known of that block yet.
  if (line + 1 >= state.lineMax || state.isEmpty(line + 1)) {
    if (/(?:^|\s)\.bibliography(?=$|[\s.#])/.test(body)) state.push('references_place', '', 0).hidden = true
    return
  }
  const token = state.push('attributes_block', '', 0)
  token.hidden = true
  token.content = body
}

/** The token that opens the sibling just parsed; undefined where the line is the first in its container. */
function openingOfLast(state: StateBlock): Token | undefined {
  for (let index = state.tokens.length - 1; index >= 0; index--) {
    const token = state.tokens[index]
    if (token === undefined || token.level < state.level) return undefined
    if (token.level === state.level && token.type === 'attributes_block') return undefined
    if (token.level === state.level && token.nesting >= 0 && token.type !== 'inline') return token
  }
  return undefined
}

/** Notes attributes on a token for later, when every definition of the text is known. */
export function addAttributes(token: Token, body: string): void {
  const before = token.meta?.['attributes']
  token.meta = { ...token.meta, attributes: typeof before === 'string' ? `${before} ${body}` : body }
}
