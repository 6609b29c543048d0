import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { embedHtml, widgetHtml } from '../embeds/placeholder.ts'
import type { Player } from '../embeds/player.ts'
import { frameOf, playerOf } from '../embeds/player.ts'
import type { MarkdownOptions } from './markdown-types.ts'
import type { Lines } from './rendering.ts'
import { renderingOf } from './rendering.ts'

const FRAME = /<!--[\s\S]*?(?:-->|$)|<iframe\b((?:[^<>"']|"[^"]*"|'[^']*')*)>[\s\S]*?<\/iframe\s*>/gi
/** Scripts that set a quotation from a network as the network does; the words stand on the page already. */
const WIDGETS = [
  String.raw`platform\.(?:twitter|x)\.com\/widgets`,
  String.raw`www\.(?:instagram|tiktok)\.com\/embed`,
  String.raw`embed\.bsky\.app\/static\/embed`,
]
const WIDGET = new RegExp(
  String.raw`<script\b[^<>]*?\ssrc\s*=\s*["']?(?:https?:)?(\/\/(?:${WIDGETS.join('|')})\.js)\b` +
    String.raw`[^<>]*>\s*<\/script\s*>`,
  'gi',
)
const OPENING = /^<iframe\b((?:[^<>"']|"[^"]*"|'[^']*')*)>$/i
const CLOSING = /^<\/iframe\s*>$/i

type Options = Pick<MarkdownOptions, 'embeds' | 'lang'>

/**
 * What other hosts keep loads when a reader asks for it: frames that an author writes as HTML, films written
 * as images (`![title](https://youtu.be/…)`), and, where the site wants it, the bare address of a film in a
 * paragraph of its own.
 */
export function embeds(md: MarkdownIt, options: Options): void {
  md.core.ruler.push('embeds', (state) => {
    let lines: Lines = [0, 1]
    for (const [index, token] of state.tokens.entries()) {
      if (token.map !== null) lines = token.map
      if (token.type === 'html_block') token.content = widgetsIn(framesIn(token.content, options), options)
      if (token.children === null || !mayHold(token.content)) continue
      token.children = framesAmong(token.children, options)
      if (options.embeds.bareLinks) bareAddress(token, options)
      for (const child of token.children) if (child.type === 'image') film(child, { state, lines, options })
      if (isAlone(token.children)) hideParagraph(state.tokens, index)
    }
  })
}

/** A quick look: false is certain, true is not. */
function mayHold(text: string): boolean {
  return text.includes('//')
}

/** The frames in a piece of raw HTML, each that is of another host with what waits in its place. */
function framesIn(html: string, options: Options): string {
  if (!options.embeds.clickToLoad || !/<iframe/i.test(html)) return html
  // Behind the last end there is no frame, and nothing to look through for the end of one.
  const end = html.toLowerCase().lastIndexOf('</iframe') + '</iframe>'.length
  const waiting = html.slice(0, end).replace(FRAME, (whole, attributes?: string) => {
    return attributes === undefined ? whole : (placeholderOf(attributes, options) ?? whole)
  })
  return waiting + html.slice(end)
}

function widgetsIn(html: string, { embeds: { clickToLoad }, lang }: Options): string {
  if (!clickToLoad || !/<script/i.test(html)) return html
  return html.replace(WIDGET, (_, address: string) => widgetHtml(`https:${address}`, lang))
}

function placeholderOf(attributes: string, { lang }: Options): string | undefined {
  const src = attribute(attributes, 'src') ?? ''
  const player = frameOf(src)
  if (player === undefined) return undefined
  const sandbox = attribute(attributes, 'sandbox')
  const height = attribute(attributes, 'height')
  const title = attribute(attributes, 'title') ?? ''
  return embedHtml({ player, title, height, sandbox, isFilm: playerOf(src) !== undefined, lang })
}

function attribute(attributes: string, name: string): string | undefined {
  const value = String.raw`(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))`
  const pattern = new RegExp(String.raw`\s${name}(?:\s*=\s*${value})?(?=\s|/|$)`, 'i')
  const match = pattern.exec(attributes)
  if (match === null) return undefined
  const written = match[1] ?? match[2] ?? match[3] ?? ''
  return written.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}

/** A frame within a line of text is a tag, what is between, and a tag. */
function framesAmong(children: readonly Token[], options: Options): Token[] {
  const kept: Token[] = []
  const last = children.findLastIndex(isClosing)
  for (let at = 0; at < children.length; at++) {
    const child = children[at]
    if (child === undefined) continue
    const isFrame = options.embeds.clickToLoad && at < last && child.type === 'html_inline'
    const attributes = isFrame ? OPENING.exec(child.content)?.[1] : undefined
    const html = attributes === undefined ? undefined : placeholderOf(attributes, options)
    kept.push(child)
    if (html === undefined) continue
    child.content = html
    do at++
    while (!isClosing(children[at]) && at < last)
  }
  return kept
}

function isClosing(token: Token | undefined): boolean {
  return token?.type === 'html_inline' && CLOSING.test(token.content)
}

interface Place {
  readonly state: StateCore
  readonly lines: Lines
  readonly options: Options
}

/** An image whose address is that of a film becomes the film, and its description the title. */
function film(image: Token, { state, lines, options }: Place): void {
  const src = String(image.attrGet('src') ?? '')
  const player = playerOf(src)
  if (player === undefined) return
  const title = state.md.renderer.renderInlineAsText(image.children ?? [], state.md.options, state.env)
  if (title.trim() === '') {
    const rendering = renderingOf(state.env)
    rendering.report('markdown/image-alt', {
      message: `The film ${src} has no title.`,
      hint: `Write ![what it shows](${src}).`,
      at: rendering.place(src, lines),
    })
  }
  become(image, filmHtml(player, title, options))
}

function filmHtml(player: Player, title: string, { embeds: { clickToLoad }, lang }: Options): string {
  const waiting = embedHtml({ player, title, isFilm: true, lang })
  if (clickToLoad) return waiting
  const [, named = ''] = / data-title="([^"]*)"/.exec(waiting) ?? []
  const [, frame = ''] = / data-frame="([^"]*)"/.exec(waiting) ?? []
  const inside = `<iframe src="${frame}" title="${named}" loading="lazy" allowfullscreen></iframe>`
  return `<span class="embed embed--video">${inside}</span>`
}

/** A paragraph that is nothing but the bare address of a film. */
function bareAddress(paragraph: Token, options: Options): void {
  const [open, text, close, ...rest] = paragraph.children ?? []
  if (open?.type !== 'link_open' || close?.type !== 'link_close' || rest.length > 0) return
  const isBare = open.markup === 'linkify' || open.markup === 'autolink'
  const player = isBare ? playerOf(String(open.attrGet('href') ?? '')) : undefined
  if (player === undefined || text === undefined) return
  become(open, filmHtml(player, '', options))
  paragraph.children = [open]
}

function become(token: Token, html: string): void {
  token.type = 'html_inline'
  token.tag = ''
  token.nesting = 0
  token.attrs = null
  token.children = null
  token.content = html
}

function isAlone(children: readonly Token[]): boolean {
  const [first, ...rest] = children
  return rest.length === 0 && first?.type === 'html_inline' && first.content.startsWith('<span class="embed ')
}

/** The box is a block by itself; a paragraph around it would only add to its margins. */
function hideParagraph(tokens: readonly Token[], index: number): void {
  const open = tokens[index - 1]
  const close = tokens[index + 1]
  if (open?.type !== 'paragraph_open' || open.tag !== 'p' || open.attrs !== null) return
  if (close === undefined) return
  open.hidden = close.hidden = true
}
