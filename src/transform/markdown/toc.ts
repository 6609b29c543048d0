import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import type { Heading } from '../../model/markup.ts'
import { flagsOf } from './attribute-list.ts'
import { renderingOf } from './rendering.ts'

/** A list that carries `{:toc}` becomes the table of contents. Comes after the headings are known. */
export function toc(md: MarkdownIt): void {
  md.core.ruler.push('toc', rule)
}

function rule(state: StateCore): void {
  if (!state.tokens.some(isToc)) return
  const kept: Token[] = []
  let skipping: Token | undefined
  for (const token of state.tokens) {
    if (skipping === undefined && isToc(token)) {
      kept.push(tableOf(token, state))
      skipping = token
    }
    if (skipping === undefined) kept.push(token)
    else if (token.nesting === -1 && token.level === skipping.level) skipping = undefined
  }
  state.tokens = kept
}

function isToc(token: Token): boolean {
  return /^(?:bullet|ordered)_list_open$/.test(token.type) && flagsOf(token).includes('toc')
}

function tableOf(list: Token, state: StateCore): Token {
  const token = new state.Token('html_block', '', 0)
  const headings = renderingOf(state.env).headings.filter((heading) => heading.inToc)
  list.attrSet('id', String(list.attrGet('id') ?? 'markdown-toc'))
  const attributes = state.md.renderer.renderAttrs(list)
  token.content = headings.length === 0 ? '' : `${nested(headings, list.tag, attributes)}\n`
  token.map = list.map
  return token
}

/** Headings as a list of lists: each holds those below it of a deeper level, whatever levels are left out. */
function nested(headings: readonly Heading[], tag: string, attributes: string): string {
  let html = `<${tag}${attributes}>`
  for (let index = 0; index < headings.length; ) {
    const heading = headings[index]
    if (heading === undefined) break
    let end = index + 1
    while (end < headings.length && (headings[end]?.level ?? 0) > heading.level) end++
    const below = headings.slice(index + 1, end)
    const own = `href="#${encodeURI(heading.id)}" id="markdown-toc-${escapeId(heading.id)}"`
    html += `\n<li><a ${own}>${linkText(heading.html)}</a>`
    html += below.length > 0 ? `${nested(below, tag, '')}</li>` : '</li>'
    index = end
  }
  return `${html}\n</${tag}>`
}

/** The inside of a heading without what may not stand in a link, or stand twice: links, notes and ids. */
function linkText(html: string): string {
  return html
    .replace(/<sup [^>]*>.*?<\/sup>/g, '')
    .replace(/<\/?a\b[^>]*>/g, '')
    .replace(/(<[^>]*)\sid="[^"]*"/g, '$1')
}

function escapeId(id: string): string {
  return id.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
