import type { MarkdownIt, StateBlock, Token } from 'markdown-it'
import { lineText } from './block-lines.ts'
import type { BlockStart } from './block-rule.ts'
import { addBlockRule } from './block-rule.ts'

const ATTRIBUTES = /(?:[^<>"']|"[^"]*"|'[^']*')*/.source
const MODE = /\s+markdown\s*=\s*(?:"([^"]*)"|'([^']*)'|(\w+))/.source
const OPENING = new RegExp(`^<([A-Za-z][\\w-]*)(${ATTRIBUTES}?)${MODE}(${ATTRIBUTES})>`, 'i')
/** Elements whose content is a line of text, not blocks. */
const PHRASING = new Set([
  'p', 'span', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'a', 'em', 'strong', 'b', 'i', 'dt', 'th',
  'caption', 'figcaption', 'label', 'legend', 'small', 'button', 'abbr', 'cite', 'q', 'pre', 'address',
])

/**
 * `<div markdown="1">`: what is inside is Markdown, the attribute goes. Nested ones are met when the inside
 * is read.
 */
export function htmlMarkdown(md: MarkdownIt): void {
  addBlockRule(md, {
    name: 'html_markdown',
    before: 'html_block',
    marks: '<',
    interrupts: ['paragraph', 'reference', 'blockquote'],
    parse,
  })
}

function parse({ state, startLine, endLine, silent }: BlockStart): boolean {
  const first = lineText(state, startLine)
  if (!/\smarkdown\s*=/i.test(first)) return false
  const match = OPENING.exec(first)
  if (match === null) return false
  if (silent) return true
  const [opening, tag = '', before = '', double, single, bare, after = ''] = match
  const text = state.getLines(startLine, endLine, state.blkIndent, false)
  const shift = text.indexOf(opening)
  const element = cut(text.slice(shift), opening.length, tag.toLowerCase())
  const kind = kindOf(double ?? single ?? bare ?? '', tag.toLowerCase())
  pushHtml(state, `<${tag}${before}${after}>`, startLine)
  pushInside(state, element.inside, { line: startLine, kind })
  const lines = text.slice(0, shift + element.end).split('\n').length
  state.line = startLine + lines
  const rest = text.slice(shift + element.end).split('\n')[0] ?? ''
  pushHtml(state, `</${tag}>${rest.trim() === '' ? '' : rest}\n`, state.line - 1)
  return true
}

type Kind = 'raw' | 'span' | 'block'

/** What `markdown="…"` asks for: `1` means what the element can hold. */
function kindOf(mode: string, tag: string): Kind {
  if (mode === '0') return 'raw'
  return mode === 'span' || (mode === '1' && PHRASING.has(tag)) ? 'span' : 'block'
}

/** The content of an element up to its own end tag, and where that ends; all there is where it has none. */
function cut(text: string, from: number, tag: string): { inside: string; end: number } {
  const tags = new RegExp(`<(/?)${tag}(?=[\\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>`, 'gi')
  tags.lastIndex = from
  let depth = 1
  for (let match = tags.exec(text); match !== null; match = tags.exec(text)) {
    if (match[1] === '/') depth--
    else if (!match[0].endsWith('/>')) depth++
    if (depth === 0) return { inside: text.slice(from, match.index), end: match.index + match[0].length }
  }
  return { inside: text.slice(from), end: text.length }
}

function pushHtml(state: StateBlock, html: string, line: number): void {
  const token = state.push('html_block', '', 0)
  token.content = html
  token.map = [line, line + 1]
}

function pushInside(state: StateBlock, inside: string, how: { line: number; kind: Kind }): void {
  const { line, kind } = how
  if (kind === 'raw') pushHtml(state, inside, line)
  else if (kind === 'span') pushSpan(state, inside, line)
  else {
    const tokens: Token[] = []
    state.md.block.parse(dedent(inside), state.md, state.env, tokens)
    pushHtml(state, '\n', line)
    for (const token of tokens) {
      token.level += state.level
      if (token.map !== null) token.map = [token.map[0] + line, token.map[1] + line]
      state.tokens.push(token)
    }
  }
}

function pushSpan(state: StateBlock, inside: string, line: number): void {
  const token = state.push('inline', '', 0)
  token.content = inside.trim()
  token.map = [line, line + inside.split('\n').length]
  token.children = []
}

/**
 * Takes away the indentation that all lines but the first share: it is of the HTML, and would make code of
 * text.
 */
function dedent(text: string): string {
  const lines = text.split('\n')
  const indents = lines.slice(1).filter((line) => line.trim() !== '').map((line) => line.search(/\S/))
  const least = Math.min(...indents)
  if (!Number.isFinite(least) || least === 0) return text
  return [lines[0] ?? '', ...lines.slice(1).map((line) => line.slice(least))].join('\n')
}
