import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { likelyMeant } from '../../model/nearest.ts'
import type { FenceInfo } from './fence-info.ts'
import { fenceInfo } from './fence-info.ts'
import { highlight } from './highlight.ts'
import { grammarName, languageNames } from './prism.ts'
import type { Rendering } from './rendering.ts'
import { renderingOf } from './rendering.ts'

/** Languages that are drawn or run by others, or mean no language: not known here, and no slip of the pen. */
const SILENT = new Set([
  '', 'text', 'txt', 'plain', 'plaintext', 'none', 'output', 'math', 'mermaid', 'chartjs', 'echarts',
  'vega_lite', 'plotly', 'geojson', 'dot', 'graphviz', 'diff2html', 'pseudocode', 'typograms', 'tikz',
  'bibtex', 'bib',
])
const MOST_REMEMBERED = 5000

/** Blocks of code in the wrappers that Rouge writes, coloured at build time. */
export function codeBlocks(md: MarkdownIt): void {
  // Contract: HTML by language and code, nothing else goes in; entries are never changed, and a full memory
  // is emptied.
  const remembered = new Map<string, string>()
  const { escapeHtml, unescapeAll } = md.utils
  md.core.ruler.push('code_blocks', (state) => note(state))
  md.renderer.rules['fence'] = (tokens, index) => write(tokens[index])
  md.renderer.rules['code_block'] = (tokens, index) => write(tokens[index])

  function write(token: Token | undefined): string {
    if (token === undefined) return ''
    const info = infoOf(token, unescapeAll)
    const html = marked(lookUp(token.content, info.language), info)
    const named = escapeHtml(info.language === '' ? 'plaintext' : info.language)
    const classes = [`language-${named}`, 'highlighter-rouge', ...info.classes.map(escapeHtml)]
    const attributes = attributesOf(token, classes, escapeHtml)
    const block =
      `<div${attributes}><div class="highlight"><pre class="highlight" tabindex="0"><code>` +
      `${html}</code></pre></div></div>\n`
    if (info.title === undefined) return block
    const caption = `<figcaption class="code-title">${escapeHtml(info.title)}</figcaption>`
    return `<figure class="code-figure">${caption}\n${block}</figure>\n`
  }

  function lookUp(code: string, language: string): string {
    const key = `${language}\n${code}`
    const known = remembered.get(key)
    if (known !== undefined) return known
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    const html = highlight(code, language)
    remembered.set(key, html)
    return html
  }
}

function infoOf(token: Token, unescapeAll: (text: string) => string): FenceInfo {
  const info = fenceInfo(unescapeAll(token.info))
  if (info.language !== '') return info
  const language = /(?:^|\s)language-(\S+)/.exec(String(token.attrGet('class') ?? ''))?.[1]
  return language === undefined ? info : { ...info, language }
}

function marked(html: string, info: FenceInfo): string {
  if (info.marked.size === 0) return html
  const lines = html.split(/(?<=\n)/)
  const mark = (line: string, index: number): string =>
    info.marked.has(index + 1) ? `<span class="hll">${line}</span>` : line
  return lines.map(mark).join('')
}

type Escape = (text: string) => string

/** The author's attributes beside our classes; `language-x` of an attribute list is among ours already. */
function attributesOf(token: Token, classes: readonly string[], escapeHtml: Escape): string {
  const names = String(token.attrGet('class') ?? '').split(' ')
  const own = names.filter((name) => name !== '' && !name.startsWith('language-'))
  const others = (token.attrs ?? []).filter(([name]) => name !== 'class' && name !== 'tabindex')
  const rest = others.map(([name, value]) => ` ${escapeHtml(name)}="${escapeHtml(String(value))}"`).join('')
  return ` class="${[...classes, ...own.map(escapeHtml)].join(' ')}"${rest}`
}

function note(state: StateCore): void {
  const rendering = renderingOf(state.env)
  for (const token of state.tokens) {
    if (token.type !== 'fence' && token.type !== 'code_block') continue
    rendering.hasCode = true
    if (token.type === 'fence') checkLanguage(token, state, rendering)
  }
}

function checkLanguage(token: Token, state: StateCore, rendering: Rendering): void {
  const { language } = fenceInfo(state.md.utils.unescapeAll(token.info))
  if (SILENT.has(language.toLowerCase()) || grammarName(language) !== undefined) return
  // A short name may be that of any language.
  const near = language.length < 4 ? undefined : likelyMeant(language, languageNames())
  if (near === undefined) return
  rendering.report('markdown/unknown-language', {
    message: `The language ${language} is not known, so this code has no colours.`,
    hint: `Did you mean ${near}?`,
    at: rendering.place(language, token.map ?? [0, 1]),
  })
}
