import type { MediaKind } from '../../model/media.ts'

/** A text that runs along, as a player takes it. */
export interface PlayerTrack {
  readonly url: string
  readonly kind: string
  readonly lang: string
  readonly label: string
  readonly isDefault: boolean
}

/** A film or recording as a page plays it. Addresses are as they are written into the page. */
export interface Player {
  readonly kind: MediaKind
  readonly url: string
  readonly label: string
  /** What stands in brackets behind a link to it: `MP4, 12 MB`; may be empty. */
  readonly about: string
  readonly width?: number
  readonly height?: number
  /** Empty where there is none. */
  readonly poster: string
  readonly tracks: readonly PlayerTrack[]
  /** Further attributes of its author's; they win over ours. */
  readonly attributes: readonly (readonly [name: string, value: string])[]
}

/**
 * A player of the browser's own, with a link to the file within for what cannot play it. Of the file no more
 * than its beginning is loaded before a reader asks for it.
 */
export function playerHtml(player: Player): string {
  const { kind, url, label, about, poster, tracks } = player
  const given = new Map(player.attributes)
  const usual: readonly (readonly [string, string])[] = [
    ['src', url],
    ['controls', ''],
    ['preload', 'metadata'],
    ...(kind === 'video' ? sizeOf(player, given) : []),
    ...(kind === 'video' && poster !== '' ? ([['poster', poster]] as const) : []),
    ...(label === '' ? [] : ([['aria-label', label]] as const)),
  ]
  const all = [...usual.filter(([name]) => !given.has(name)), ...player.attributes]
  const shown = all.filter(([name, value]) => name !== 'controls' || value !== 'false')
  const link = `<a href="${escape(url)}">${escape(label === '' ? nameOf(url) : label)}</a>`
  const inside = `${tracks.map(trackHtml).join('')}${link}${about === '' ? '' : ` (${escape(about)})`}`
  return `<${kind}${shown.map(attribute).join('')}>${inside}</${kind}>`
}

/** The size that keeps its place on the page: its own, or that of the side that its author gives. */
function sizeOf(
  { width, height }: Player,
  given: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  if (width === undefined || height === undefined) return []
  const [wide, tall] = [Number(given.get('width')), Number(given.get('height'))]
  if (wide > 0) return [['height', String(Math.max(1, Math.round((wide * height) / width)))]]
  if (tall > 0) return [['width', String(Math.max(1, Math.round((tall * width) / height)))]]
  return [
    ['width', String(width)],
    ['height', String(height)],
  ]
}

function trackHtml({ url, kind, lang, label, isDefault }: PlayerTrack): string {
  const said: readonly (readonly [string, string])[] = [
    ['kind', kind],
    ['src', url],
    ['srclang', lang],
    ['label', label],
    ...(isDefault ? ([['default', '']] as const) : []),
  ]
  return `<track${said.map(attribute).join('')}>`
}

/** The name of the file at an address, for want of any other words. */
function nameOf(url: string): string {
  const name = /([^/?#]*)(?:[?#].*)?$/.exec(url)?.[1] ?? url
  return name === '' ? url : name
}

function attribute([name, value]: readonly [string, string]): string {
  return value === '' ? ` ${name}` : ` ${name}="${escape(value)}"`
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
