import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import footnote from 'markdown-it-footnote'
import type { Labels } from './labels.ts'
import type { Rendering } from './rendering.ts'
import { renderingOf } from './rendering.ts'

const REFERENCE = /\[\^([^\]\s]+)\]/g

/** Footnotes with the ids and classes of kramdown and the roles of DPUB-ARIA. */
export function footnotes(md: MarkdownIt, labels: Labels): void {
  md.use(footnote)
  md.core.ruler.before('footnote_tail', 'footnote_ids', check)
  md.core.ruler.after('footnote_tail', 'footnote_name', (state) => prefix(state))
  const { rules } = md.renderer
  const { escapeHtml } = md.utils
  rules['footnote_ref'] = (tokens, index) => {
    const { name, number, repeat } = factsOf(tokens[index], escapeHtml)
    return (
      `<sup id="fnref:${name}${repeat}"><a href="#fn:${name}" class="footnote" rel="footnote" ` +
      `role="doc-noteref">${number}</a></sup>`
    )
  }
  rules['footnote_block_open'] = () =>
    `<div class="footnotes" role="doc-endnotes" aria-label="${escapeHtml(labels.footnotes)}">\n<ol>\n`
  rules['footnote_block_close'] = () => '</ol>\n</div>\n'
  rules['footnote_open'] = (tokens, index) => `<li id="fn:${factsOf(tokens[index], escapeHtml).name}">`
  rules['footnote_close'] = () => '</li>\n'
  rules['footnote_anchor'] = (tokens, index) => {
    const { name, number, repeat } = factsOf(tokens[index], escapeHtml)
    return (
      ` <a href="#fnref:${name}${repeat}" class="reversefootnote" role="doc-backlink" ` +
      `aria-label="${escapeHtml(`${labels.back} ${number}${repeat}`)}">↩</a>`
    )
  }
}

function factsOf(token: Token | undefined, escapeHtml: (text: string) => string) {
  const meta = token?.meta ?? {}
  const number = Number(meta['id']) + 1
  const label = typeof meta['label'] === 'string' ? meta['label'] : String(number)
  const docId = typeof meta['docId'] === 'string' ? `${meta['docId']}-` : ''
  const sub = Number(meta['subId'] ?? 0)
  return { name: escapeHtml(docId + label), number, repeat: sub > 0 ? `:${sub}` : '' }
}

/** Says which footnotes nobody defined and which nobody refers to. */
function check(state: StateCore): void {
  const rendering = renderingOf(state.env)
  if (!rendering.source.text.includes('[^')) return
  const used = new Set<string>()
  for (const token of state.tokens) {
    for (const child of token.children ?? []) {
      if (child.type === 'footnote_ref') used.add(String(child.meta?.['label']))
      if (child.type === 'text' && child.content.includes('[^')) reportUnknown(child, token, rendering)
    }
  }
  for (const token of state.tokens) {
    if (token.type !== 'footnote_reference_open') continue
    const label = String(token.meta?.['label'])
    if (!used.has(label)) reportUnused(label, rendering)
  }
}

function reportUnknown(text: Token, block: Token, rendering: Rendering): void {
  for (const [written, label] of text.content.matchAll(REFERENCE)) {
    rendering.report('markdown/unknown-footnote', {
      message: `The footnote ${written} is not defined on this page.`,
      hint: `Add a line “[^${label}]: …”.`,
      at: rendering.place(written, block.map ?? [0, rendering.lines.length]),
    })
  }
}

function reportUnused(label: string, rendering: Rendering): void {
  rendering.report('markdown/unused-footnote', {
    message: `Nothing refers to the footnote [^${label}], so no reader will see it.`,
    hint: `Write [^${label}] where it belongs, or remove it.`,
    at: rendering.place(`[^${label}]:`, [0, rendering.lines.length]),
  })
}

function prefix(state: StateCore): void {
  const { docId } = renderingOf(state.env).source
  if (docId === undefined) return
  for (const token of state.tokens) {
    for (const each of [token, ...(token.children ?? [])]) {
      if (each.type.startsWith('footnote_')) each.meta = { ...each.meta, docId }
    }
  }
}
