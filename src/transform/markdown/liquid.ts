import type { MarkdownIt, StateInline } from 'markdown-it'
import type { Lines, Rendering } from './rendering.ts'
import { renderingOf } from './rendering.ts'
import { nativeForm } from './liquid-hints.ts'

const LEFT_BRACE = 0x7b
const TAG = /\{%-?\s*[a-z_]\w*(?:[^%]|%(?!\})){0,1000}%\}/
/** What an output of Jekyll's may begin with; other double braces are text. */
const SUBJECT = /(?:site|page|include|layout|content|post|paginator)\b|'[^']*'\s*\||"[^"]*"\s*\|/
const OUTPUT = `\\{\\{-?\\s*(?:${SUBJECT.source})(?:[^}]|\\}(?!\\})){0,1000}\\}\\}`
const LIQUID = new RegExp(`${TAG.source}|${OUTPUT}`, 'g')
const HERE = new RegExp(`${TAG.source}|${OUTPUT}`, 'y')
const NOT_READ = /<!--[\s\S]*?(?:-->|$)|<(pre|code|script|style)\b[\s\S]*?<\/\1>/gi

/** Liquid in a line of text is kept as it is, quotes and underscores included, and reported. */
export function liquid(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'liquid', rule)
  md.core.ruler.push('report_liquid', (state) => {
    const rendering = renderingOf(state.env)
    let lines: Lines = [0, 1]
    for (const token of state.tokens) {
      if (token.map !== null) lines = token.map
      for (const child of token.children ?? []) {
        if (child.type === 'liquid') reportLiquid(child.content, lines, rendering)
      }
    }
  })
  md.renderer.rules['liquid'] = (tokens, index) => md.utils.escapeHtml(tokens[index]?.content ?? '')
}

function rule(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== LEFT_BRACE) return false
  const next = state.src.charAt(state.pos + 1)
  if (next !== '{' && next !== '%') return false
  HERE.lastIndex = state.pos
  const match = HERE.exec(state.src)
  if (match === null) return false
  if (!silent) state.push('liquid', '', 0).content = match[0]
  state.pos += match[0].length
  return true
}

/** True for a text with a Liquid tag or output in it. */
export function holdsLiquid(text: string): boolean {
  return (text.includes('{%') || text.includes('{{')) && text.search(LIQUID) >= 0
}

/** Reports every Liquid tag and output of a text. */
export function reportLiquid(text: string, lines: Lines, rendering: Rendering): void {
  if (!holdsLiquid(text)) return
  for (const [tag] of text.matchAll(LIQUID)) {
    const shown = tag.length > 60 ? `${tag.slice(0, 57)}…` : tag
    rendering.report('markdown/liquid', {
      message: `${shown} is text here: pages in Markdown run no Liquid.`,
      hint: nativeForm(tag),
      at: rendering.place(tag.split('\n')[0] ?? tag, lines),
    })
  }
}

/** Reports every piece of Liquid in raw HTML, except in code and comments. */
export function reportLiquidIn(html: string, lines: Lines, rendering: Rendering): void {
  if (!holdsLiquid(html)) return
  reportLiquid(html.replace(NOT_READ, ''), lines, rendering)
}
