import { escapeXml } from '../generated/xml.ts'
import { word } from '../interface-words.ts'
import type { Player } from './player.ts'

/** What stands in the place of a frame until a reader asks for it. */
export interface Placeholder {
  readonly player: Player
  /** What is shown there, in words; the host where nobody said. */
  readonly title: string
  /** A film has the shape of a film; any other frame is as high as its author made it. */
  readonly isFilm: boolean
  readonly height?: string | undefined
  /** The author's own limits for what is in the frame. */
  readonly sandbox?: string | undefined
  readonly lang: string
}

/**
 * A box that says what another host keeps and that loads it when its button is pressed, as
 * assets/js/embeds.js does; without a script there is a link. Nothing in it is a block, so that it may stand in a paragraph.
 */
export function embedHtml({ player, title, isFilm, height, sandbox, lang }: Placeholder): string {
  const host = hostOf(player.frame)
  const named = escapeXml(title.trim() === '' ? host : title.trim())
  const attributes = [
    `class="embed ${isFilm ? 'embed--video' : 'embed--frame'}"`,
    `data-frame="${escapeXml(player.frame)}"`,
    `data-title="${named}"`,
    ...(height !== undefined && /^\d{1,4}$/.test(height) ? [`data-height="${height}"`] : []),
    ...(sandbox === undefined ? [] : [`data-sandbox="${escapeXml(sandbox)}"`]),
  ]
  const link = `<a class="embed__title" href="${escapeXml(player.page)}">${named}</a>`
  return `<span ${attributes.join(' ')}>${link} ${askHtml(host, lang)}</span>`
}

/**
 * A box that loads a script of another host when its button is pressed: one that makes more of what stands
 * on the page already, such as a quotation from a network. Without a script of ours it is not there.
 */
export function widgetHtml(address: string, lang: string): string {
  const ask = askHtml(hostOf(address), lang)
  return `<span class="embed embed--script needs-js" data-script="${escapeXml(address)}"> ${ask}</span>`
}

function askHtml(host: string, lang: string): string {
  const button = `<button class="button" type="button">${word('embed_load', lang)} ${host}</button>`
  return `<span class="embed__ask needs-js">${button} ${word('embed_note', lang)}</span>`
}

const ASK = / <span class="embed__ask[^>]*>.*?<\/span>/g

/** HTML without the buttons of such boxes, for where no script runs: a feed, a search. */
export function withoutButtons(html: string): string {
  return html.includes('class="embed__ask') ? html.replace(ASK, '') : html
}

/** The host of an address, as readers know it. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address
}
