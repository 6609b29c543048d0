import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { reportLiquid } from './liquid.ts'
import { mediaKind } from '../media/media-kind.ts'
import { findMedia, playerOf } from './media.ts'
import { findPicture, imageHtml } from './pictures.ts'
import type { Lines, Rendering } from './rendering.ts'
import { renderingOf } from './rendering.ts'
import { rewriteHtml } from './raw-html.ts'
import { resolveAddress } from './resolve-address.ts'

/** Sends every address of links, images and raw HTML through the site, and says what is not there. */
export function links(md: MarkdownIt, lang: string): void {
  // Every address is let through the parser and sorted here, where a dropped one is reported.
  md.validateLink = () => true
  // The text of a bare address is shown decoded, but no page can hold a control character.
  const decoded = md.normalizeLinkText.bind(md)
  md.normalizeLinkText = (url) => decoded(url).replace(/\p{Cc}/gu, encodeURIComponent)
  md.core.ruler.push('links', (state) => rule(state, lang))
  md.renderer.rules['image'] = (tokens, index) => {
    const token = tokens[index]
    const player = playerOf(token)
    if (player !== undefined) return player
    const isKnown = token?.meta?.['picture'] !== undefined
    return isKnown ? imageHtml(token) : md.renderer.renderToken(tokens, index, md.options)
  }
}

/** An image is seen at once where no more text than this stands before it. */
const FIRST_SCREEN = 700

function rule(state: StateCore, lang: string): void {
  const rendering = renderingOf(state.env)
  const seen: Seen = {
    galleries: [],
    isRow: false,
    isInLink: false,
    letters: 0,
    hasImage: rendering.source.docId !== undefined,
  }
  let lines: Lines = [0, 1]
  for (const token of state.tokens) {
    if (token.map !== null) lines = token.map
    enter(token, seen)
    if (token.type === 'html_block') token.content = rewriteHtml(token.content, lines, rendering)
    for (const child of token.children ?? []) visit(child, { state, lines, rendering, seen, lang })
    seen.letters += token.children === null ? 0 : token.content.length
  }
}

/** What the walk through a text has passed. */
interface Seen {
  /** The containers around, each true for a gallery. */
  readonly galleries: boolean[]
  /** True in a paragraph that has become a row of figures. */
  isRow: boolean
  isInLink: boolean
  /** How much text stands before. */
  letters: number
  hasImage: boolean
}

function enter(token: Token, seen: Seen): void {
  const classes = String(token.attrGet('class') ?? '').split(' ')
  if (token.type === 'container_open') seen.galleries.push(classes.includes('gallery'))
  else if (token.type === 'container_close') seen.galleries.pop()
  else if (token.type === 'paragraph_open') seen.isRow = classes.includes('figure-row')
  seen.isInLink = false
}

interface Context {
  readonly state: StateCore
  readonly lines: Lines
  readonly rendering: Rendering
  readonly seen: Seen
  readonly lang: string
}

function visit(token: Token, context: Context): void {
  const { lines, rendering } = context
  if (token.type === 'link_open' || token.type === 'link_close')
    context.seen.isInLink = token.type === 'link_open'
  if (token.type === 'link_open') setAddress(token, 'link', context)
  else if (token.type === 'html_inline') token.content = rewriteHtml(token.content, lines, rendering)
  else if (token.type === 'image') image(token, context)
}

function image(token: Token, context: Context): void {
  const { state, rendering, lines } = context
  const src = String(token.attrGet('src') ?? '')
  const children = token.children ?? []
  const written = state.md.renderer.renderInlineAsText(children, state.md.options, state.env)
  const decoration = token.meta?.['decoration'] === true || token.attrGet('role') === 'presentation'
  const optedOut = written === '' && decoration
  if (written !== '') token.attrSet('alt', written)
  // An empty description says as much as the role, and the two together are not valid.
  if (optedOut) token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'role')
  const isMedia = mediaKind(src) !== undefined
  if (!isMedia) rendering.images.add(src)
  setAddress(token, isMedia ? 'file' : 'image', context)
  if (isMedia) findMedia(token, src, { ...context, label: written })
  else known(token, src, context)
  if (written !== '' || optedOut || token.attrGet('alt') !== '') return
  rendering.report('markdown/image-alt', {
    message: `The ${isMedia ? 'recording' : 'image'} ${src} has no description.`,
    hint: `Write ![what it shows](${src}), or put {: alt=""} behind it if it is mere decoration.`,
    at: rendering.place(shown(src), lines),
  })
}

function known(token: Token, src: string, { seen, rendering, lines }: Context): void {
  const isInGallery = seen.isRow || seen.galleries.includes(true)
  const isFirst = !seen.hasImage && seen.letters < FIRST_SCREEN
  seen.hasImage = true
  if (token.attrGet('src') === null || src === '') return
  findPicture(token, src, {
    rendering,
    lines,
    shown: shown(src),
    isInGallery,
    isInLink: seen.isInLink,
    isFirst,
  })
}

function setAddress(token: Token, kind: 'link' | 'image' | 'file', context: Context): void {
  const { rendering, lines } = context
  const name = kind === 'link' ? 'href' : 'src'
  const href = String(token.attrGet(name) ?? '')
  reportLiquid(shown(href), lines, rendering)
  const resolved = resolveAddress(href, kind, { rendering, lines, shown: shown(href) })
  if (resolved === undefined) token.attrs = (token.attrs ?? []).filter(([key]) => key !== name)
  else if (resolved !== href) token.attrSet(name, resolved)
}

/** The address as its author wrote it, as near as can be told from its percent-encoded form. */
function shown(href: string): string {
  if (!href.includes('%')) return href
  try {
    return decodeURI(href)
  } catch {
    return href
  }
}
