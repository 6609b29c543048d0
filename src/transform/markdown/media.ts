import type { Token } from 'markdown-it'
import type { KnownFile } from '../../model/media.ts'
import { aboutFile } from '../downloads/about-file.ts'
import { mediaKind } from '../media/media-kind.ts'
import type { Player, PlayerTrack } from '../media/player-html.ts'
import { playerHtml } from '../media/player-html.ts'
import { besideAddress, playerTracks } from '../media/player-tracks.ts'
import { flagsOf } from './attribute-list.ts'
import { relativeWidth } from './pictures.ts'
import type { Lines, Rendering } from './rendering.ts'
import { resolveAddress } from './resolve-address.ts'

/** Where a film or recording stands in a text. */
export interface MediaPlace {
  readonly rendering: Rendering
  readonly lines: Lines
  /** The language of the page, which texts that run along are in unless their names say otherwise. */
  readonly lang: string
}

/** Words that may stand alone in an attribute list, as HTML has them. */
const SWITCHES = ['autoplay', 'controls', 'loop', 'muted', 'playsinline'] as const

/** Attributes of the image that a player has under another name, or that are written anew. */
const OF_IMAGE: ReadonlySet<string> = new Set(['src', 'alt', 'poster'])

/**
 * Makes a player of an image whose address, `href` as it stands in the text, is that of a film or of sound,
 * and keeps it with the token for the renderer. `label` is what it shows, in words.
 */
export function findMedia(token: Token, href: string, place: MediaPlace & { readonly label: string }): void {
  const kind = mediaKind(href)
  const url = token.attrGet('src')
  if (kind === undefined || url === null) return
  const known = place.rendering.reads.file?.(href)
  const poster = kind === 'video' ? posterOf(token, { ...place, known, href }) : undefined
  relativeWidth(token)
  const attributes = (token.attrs ?? []).filter(([name]) => !OF_IMAGE.has(name))
  const switches = SWITCHES.filter((name) => flagsOf(token).includes(name))
  const player: Player = {
    kind,
    url: String(url),
    label: place.label,
    about: aboutFile(href, known, place.lang),
    ...(known?.frame ?? poster?.size),
    poster: poster?.url ?? '',
    tracks: tracksOf(href, known, place),
    attributes: [
      ...attributes.map(([name, value]) => [name, String(value)] as const),
      ...switches.map((name) => [name, ''] as const),
    ],
  }
  token.meta = { ...token.meta, player: playerHtml(player) }
}

/** The player that was made of an image; undefined where it is a picture. */
export function playerOf(token: Token | undefined): string | undefined {
  const player = token?.meta?.['player']
  return typeof player === 'string' ? player : undefined
}

interface Poster {
  readonly url: string
  readonly size: { readonly width?: number; readonly height?: number }
}

interface PosterPlace extends MediaPlace {
  readonly href: string
  readonly known: KnownFile | undefined
}

/** The picture that its author names, else one beside the film that is called as it is. */
function posterOf(token: Token, { rendering, lines, href, known }: PosterPlace): Poster | undefined {
  const named = String(token.attrGet('poster') ?? '')
  const beside = known?.poster === undefined ? '' : besideAddress(href, known.poster)
  const wanted = named === '' ? beside : named
  if (wanted === '') return undefined
  const resolved = resolveAddress(wanted, 'image', { rendering, lines, shown: wanted })
  if (resolved === undefined) return undefined
  const picture = rendering.reads.picture?.(wanted, 'article')?.picture
  const { width, height } = picture ?? {}
  const size = width === undefined || height === undefined ? {} : { width, height }
  return { url: picture?.url ?? resolved, size }
}

function tracksOf(href: string, known: KnownFile | undefined, place: MediaPlace): readonly PlayerTrack[] {
  const { rendering, lines, lang } = place
  return playerTracks(known?.captions ?? [], lang, (suffix) => {
    const file = besideAddress(href, suffix)
    return resolveAddress(file, 'file', { rendering, lines, shown: file })
  })
}

const NAME = /\s([\w-]+)\s*=/g

/**
 * A `video` that was written as HTML, with the size that its film has where its author gives none.
 * `rewritten` holds its attributes with their addresses resolved.
 */
export function rawVideo(
  written: string,
  rewritten: string,
  { rendering }: Pick<MediaPlace, 'rendering'>,
): string {
  const plain = `<video${rewritten}>`
  const names = [...written.matchAll(NAME)].map(([, name = '']) => name.toLowerCase())
  const src = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(written)
  const address = src?.[1] ?? src?.[2] ?? src?.[3] ?? ''
  const frame = address === '' || address.includes('&') ? undefined : rendering.reads.file?.(address)?.frame
  if (frame === undefined || names.includes('width') || names.includes('height')) return plain
  return `<video${rewritten.replace(/\s*\/?$/, '')} width="${frame.width}" height="${frame.height}">`
}
