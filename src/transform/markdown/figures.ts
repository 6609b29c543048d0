import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it'
import { isDiagram } from './diagrams.ts'
import type { Labels } from './labels.ts'
import type { Rendering } from './rendering.ts'
import { renderingOf } from './rendering.ts'

const AT = 0x40
/** Attributes written on an image that go to its figure and caption. */
const OF_FIGURE = new Set(['title', 'caption', 'id'])
const REFERENCE = /@(fig:[\w-]+(?:[.:][\w-]+)*)/y

/**
 * Paragraphs of nothing but images become figures where a caption is written; those with an id `fig:…` are
 * counted.
 */
export function figures(md: MarkdownIt, labels: Labels): void {
  md.inline.ruler.before('escape', 'figure_reference', reference)
  // Before the rules that improve text, which a caption is too.
  md.core.ruler.before('linkify', 'figures', (state) => {
    const isShown = (token: Token): boolean => token.children?.some((child) => child.type === 'image') ?? isDiagram(token)
    if (!state.tokens.some(isShown)) return
    const rendering = renderingOf(state.env)
    for (const [index, token] of state.tokens.entries()) {
      if (token.type === 'paragraph_open' && !token.hidden) figure(state, index, { rendering, labels })
      if (isDiagram(token)) countDiagram(token, rendering)
    }
  })
  md.core.ruler.push('figure_references', (state) => resolve(state, labels))
}

interface Work {
  readonly rendering: Rendering
  readonly labels: Labels
}

function figure(state: StateCore, index: number, work: Work): void {
  const [open, inline, close] = state.tokens.slice(index, index + 3)
  if (open === undefined || close === undefined || inline?.type !== 'inline') return
  const images = imagesOnly(inline.children ?? [])
  if (images === undefined || !images.some(isFigure)) return
  const single = images.length === 1
  open.tag = close.tag = single ? 'figure' : 'div'
  if (!single) open.attrJoin('class', 'figure-row')
  inline.children = images.flatMap((group) => write(state, group, { ...work, single, open }))
}

/** Images, each with the link around it; undefined where there is anything else. */
function imagesOnly(children: readonly Token[]): readonly (readonly Token[])[] | undefined {
  const groups: Token[][] = []
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    if (child === undefined || child.type === 'softbreak' || child.type === 'hardbreak') continue
    if (child.type === 'text' && child.content.trim() === '') continue
    if (child.type === 'image') groups.push([child])
    else if (holdsImageAlone(children, index)) {
      groups.push(children.slice(index, index + 3))
      index += 2
    } else return undefined
  }
  return groups.length > 0 ? groups : undefined
}

function holdsImageAlone(children: readonly Token[], index: number): boolean {
  const [open, image, close] = children.slice(index, index + 3)
  return open?.type === 'link_open' && image?.type === 'image' && close?.type === 'link_close'
}

function isFigure(group: readonly Token[]): boolean {
  return captionOf(group) !== undefined || isCounted(group)
}

function imageOf(group: readonly Token[]): Token | undefined {
  return group.find((token) => token.type === 'image')
}

function captionOf(group: readonly Token[]): string | undefined {
  const image = imageOf(group)
  const caption = image?.attrGet('caption') ?? image?.attrGet('title') ?? ''
  return String(caption).trim() === '' ? undefined : String(caption)
}

function isCounted(group: readonly Token[]): boolean {
  return String(imageOf(group)?.attrGet('id') ?? '').startsWith('fig:')
}

interface Place extends Work {
  readonly single: boolean
  readonly open: Token
}

function write(state: StateCore, group: readonly Token[], place: Place): readonly Token[] {
  const image = imageOf(group)
  if (image === undefined || (!place.single && !isFigure(group))) return group
  const caption = captionOf(group)
  const counted = isCounted(group)
  const id = String(image.attrGet('id') ?? '') || String(place.open.attrGet('id') ?? '')
  image.attrs = (image.attrs ?? []).filter(([name]) => !OF_FIGURE.has(name))
  if (place.single && id !== '') place.open.attrSet('id', id)
  const attribute = id === '' ? '' : ` id="${state.md.utils.escapeHtml(id)}"`
  const open = html(state, place.single ? '' : `<figure${attribute}>`)
  const number = counted ? numberOf(id, place.rendering) : 0
  const text = captionTokens(state, caption ?? '', { labels: place.labels, number })
  return [open, ...group, ...text, html(state, place.single ? '' : '</figure>')]
}

/** A diagram that is counted among the figures gets its number here, in the order of the text. */
function countDiagram(token: Token, rendering: Rendering): void {
  const id = String(token.attrGet('id') ?? '')
  if (id.startsWith('fig:')) numberOf(id, rendering)
}

function numberOf(id: string, rendering: Rendering): number {
  const number = rendering.figures.get(id) ?? rendering.figures.size + 1
  rendering.figures.set(id, number)
  return number
}

interface Numbered {
  readonly labels: Labels
  /** Zero for a figure that is not counted. */
  readonly number: number
}

function captionTokens(state: StateCore, caption: string, figure: Numbered): readonly Token[] {
  const { number, labels } = figure
  if (caption === '' && number === 0) return []
  const tokens: Token[] = []
  state.md.inline.parse(caption, state.md, state.env, tokens)
  const name = state.md.utils.escapeHtml(`${labels.figure} ${number}`)
  const prefix = number === 0 ? '' : `<span class="figure-number">${name}${caption === '' ? '' : ':'}</span> `
  return [html(state, `<figcaption>${prefix}`), ...tokens, html(state, '</figcaption>')]
}

function html(state: StateCore, content: string): Token {
  const token = new state.Token('html_inline', '', 0)
  token.content = content
  return token
}

function reference(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== AT) return false
  REFERENCE.lastIndex = state.pos
  const match = REFERENCE.exec(state.src)
  if (match === null || /\w/.test(state.src.charAt(state.pos - 1))) return false
  if (!silent) {
    const open = state.push('link_open', 'a', 1)
    open.attrs = [['href', `#${match[1]}`]]
    open.markup = match[0]
    state.push('link_close', 'a', -1)
  }
  state.pos += match[0].length
  return true
}

/** Fills links to figures that have no text of their own: `[](#fig:x)` and `@fig:x` read “Figure 1”. */
function resolve(state: StateCore, labels: Labels): void {
  for (const block of state.tokens) {
    const { children } = block
    if (children === null || !children.some(isFigureLink)) continue
    block.children = children.flatMap((token, index) => {
      const link = children[index - 1]
      if (token.type !== 'link_close' || link === undefined || !isFigureLink(link)) return [token]
      const text = new state.Token('text', '', 0)
      text.content = nameOf(link, block, { rendering: renderingOf(state.env), labels })
      return [text, token]
    })
  }
}

function isFigureLink(token: Token): boolean {
  return token.type === 'link_open' && String(token.attrGet('href')).startsWith('#fig:')
}

function nameOf(link: Token, block: Token, { rendering, labels }: Work): string {
  const id = String(link.attrGet('href')).slice(1)
  const number = rendering.figures.get(id)
  if (number !== undefined) return `${labels.figure} ${number}`
  rendering.report('markdown/unknown-figure', {
    message: `No figure of this page has the id ${id}.`,
    hint: `Put {: #${id}} behind the image.`,
    at: rendering.place(id, block.map ?? [0, rendering.lines.length]),
  })
  return link.markup || id
}
