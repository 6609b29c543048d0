import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { flagsOf } from './attribute-list.ts'
import type { Rendering } from './rendering.ts'
import { renderingOf } from './rendering.ts'

const NOT_IN_ID = /[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu

/**
 * Gives headings their ids, notes them for tables of contents, and warns of skipped levels. Runs last of the
 * rules that change text, because it writes the inside of a heading once and for all.
 */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push('headings', rule)
}

function rule(state: StateCore): void {
  const rendering = renderingOf(state.env)
  claimWrittenIds(state.tokens, rendering)
  let previous = 0
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== 'heading_open') continue
    const level = Number(token.tag.slice(1))
    if (previous > 0 && level > previous + 1) warn(token, { previous, level }, rendering)
    previous = level
    const inline = state.tokens[index + 1]
    if (inline !== undefined) note({ token, inline, level }, state, rendering)
  }
}

/** Ids that the author chose come first, wherever they stand: a made one must not take theirs. */
function claimWrittenIds(tokens: readonly Token[], rendering: Rendering): void {
  for (const token of tokens) {
    const id = token.type === 'heading_open' ? token.attrGet('id') : null
    if (id !== null) rendering.headingIds.set(String(id), 0)
  }
}

interface HeadingTokens {
  readonly token: Token
  readonly inline: Token
  readonly level: number
}

function note(heading: HeadingTokens, state: StateCore, rendering: Rendering): void {
  const { token, inline, level } = heading
  const text = plainText(inline.children ?? [])
  const id = String(token.attrGet('id') ?? '') || unusedId(text, rendering.headingIds)
  token.attrSet('id', id)
  const html = state.md.renderer.renderInline(inline.children ?? [], state.md.options, state.env)
  const written = new state.Token('html_inline', '', 0)
  written.content = html
  inline.children = [written]
  const inToc = !flagsOf(token).includes('no_toc') && !hasClass(token, 'no_toc')
  rendering.headings.push({ level, id, text: text.trim(), html, inToc })
}

/** The words of inline tokens: code and formulas as they are written, no footnote marks, no tags. */
export function plainText(tokens: readonly Token[]): string {
  let text = ''
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' '
    else if (token.children !== null) text += plainText(token.children)
    else if (token.type !== 'html_inline' && token.type !== 'footnote_ref') text += token.content
  }
  return text
}

/** The id that GitHub and kramdown's GFM parser make: lower case, only word characters, blanks as hyphens. */
export function headingId(text: string): string {
  return text.trim().toLowerCase().replace(NOT_IN_ID, '').replace(/[ \t]/g, '-')
}

function unusedId(text: string, taken: Map<string, number>): string {
  const base = headingId(text) || 'section'
  let count = taken.get(base)
  if (count === undefined) {
    taken.set(base, 0)
    return base
  }
  let id: string
  do {
    count++
    id = `${base}-${count}`
  } while (taken.has(id))
  taken.set(base, count)
  taken.set(id, 0)
  return id
}

function hasClass(token: Token, name: string): boolean {
  return String(token.attrGet('class') ?? '').split(' ').includes(name)
}

function warn(token: Token, levels: { previous: number; level: number }, rendering: Rendering): void {
  const { previous, level } = levels
  const line = token.map?.[0] ?? 0
  rendering.report('markdown/heading-skipped', {
    message: `This heading is of level ${level}, the one before it of level ${previous}.`,
    hint: `Make it level ${previous + 1}: ${'#'.repeat(previous + 1)}.`,
    at: rendering.at(line, Math.max(0, rendering.lines[line]?.search(/\S/) ?? 0)),
  })
}
