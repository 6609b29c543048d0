import type { Token } from 'markdown-it'
import type { ImageAttribute } from '../pictures/picture-html.ts'
import { pictureHtml } from '../pictures/picture-html.ts'
import type { SlotName } from '../pictures/slots.ts'
import { slotOfWidth } from '../pictures/slots.ts'
import type { Picture } from '../../model/picture.ts'
import { flagsOf } from './attribute-list.ts'
import type { Lines, Rendering } from './rendering.ts'

/** Where an image stands in a text. */
export interface ImagePlace {
  readonly rendering: Rendering
  readonly lines: Lines
  /** The address as its author wrote it. */
  readonly shown: string
  /** True in a gallery or a row of figures. */
  readonly isInGallery: boolean
  readonly isInLink: boolean
  /** True for the first image of a text, where it stands so near the beginning that it is seen at once. */
  readonly isFirst: boolean
}

/** Parts of the text's width in per cent for which the theme has a class. */
const STEPS = [10, 20, 25, 30, 33, 40, 50, 60, 66, 70, 75, 80, 90, 100] as const

/**
 * Finds out what is known of the picture at an address, and keeps it with the image for the renderer. `href`
 * is the address as it stands in the text; what is wrong with the file is reported there.
 */
export function findPicture(token: Token, href: string, place: ImagePlace): void {
  const { rendering, isInGallery } = place
  const part = relativeWidth(token)
  const asked = slotOfWidth(String(token.attrGet('width') ?? ''))
  const slot: SlotName = asked ?? (isInGallery || part <= 50 ? 'gallery' : 'article')
  const known = rendering.reads.picture?.(href, slot)
  if (known === undefined) return
  const { problem } = known
  if (problem !== undefined) {
    const { code, message, hint } = problem
    rendering.report(code, { message, hint, at: rendering.place(place.shown, place.lines) })
  }
  loading(token, place.isFirst)
  token.meta = { ...token.meta, picture: known.picture, isZoomed: isZoomed(token, known.picture, place) }
}

/**
 * An image as HTML: with its choices and size where they are known, in a link to the whole picture where
 * that is asked for.
 */
export function imageHtml(token: Token): string {
  const picture = token.meta?.['picture']
  const attributes = (token.attrs ?? []).map(([name, value]): ImageAttribute => [name, String(value)])
  const html = pictureHtml(isPicture(picture) ? picture : asWritten(token), attributes)
  if (token.meta?.['isZoomed'] !== true || !isPicture(picture)) return html
  return `<a class="zoom" href="${picture.original.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">${html}</a>`
}

function isPicture(value: unknown): value is Picture {
  return typeof value === 'object' && value !== null && 'sources' in value
}

function asWritten(token: Token): Picture {
  const url = String(token.attrGet('src') ?? '')
  return { url, original: url, sources: [], isReduced: false, files: [] }
}

/**
 * `width="50%"` is no length that HTML knows; the theme has classes for it, and no style is written into the
 * page. Returns the part of the text's width in per cent.
 */
export function relativeWidth(token: Token): number {
  const per = /^(\d{1,3})(?:\.\d+)?%$/.exec(String(token.attrGet('width') ?? '').trim())?.[1]
  if (per === undefined) return 100
  const wanted = Number(per)
  const step = STEPS.reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best))
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'width')
  token.attrJoin('class', `width-${step}`)
  return step
}

function loading(token: Token, isFirst: boolean): void {
  if (token.attrGet('loading') !== null) return
  if (!isFirst) token.attrSet('loading', 'lazy')
  else if (token.attrGet('fetchpriority') === null) token.attrSet('fetchpriority', 'high')
}

/** A link needs a name, which is what the picture shows. */
function isZoomed(token: Token, picture: Picture, { isInLink, isInGallery }: ImagePlace): boolean {
  const classes = String(token.attrGet('class') ?? '').split(/\s+/)
  const flags = flagsOf(token)
  const asked = ['zoom', 'zoomable', 'data-zoomable'].some((name) => {
    const value = token.attrGet(name)
    return classes.includes(name) || flags.includes(name) || (value !== null && value !== 'false')
  })
  const refused = classes.includes('no-zoom') || token.attrGet('zoomable') === 'false'
  token.attrs = (token.attrs ?? []).filter(([name]) => !['zoom', 'zoomable', 'data-zoomable'].includes(name))
  const isWorthIt = picture.isReduced && token.attrGet('alt') !== '' && !isInLink
  return isWorthIt && !refused && (asked || isInGallery)
}
