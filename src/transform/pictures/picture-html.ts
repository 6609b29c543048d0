import type { Picture } from '../../model/picture.ts'

/** An attribute of the `img` element; its value is not yet escaped. */
export type ImageAttribute = readonly [name: string, value: string]

/**
 * A picture as HTML: an `img` alone, or in a `picture` with its choices. The given attributes win over those
 * of the picture, but for its address.
 */
export function pictureHtml(picture: Picture, attributes: readonly ImageAttribute[]): string {
  const own: readonly ImageAttribute[] = [
    ['src', picture.url],
    ...attributes.filter(([name]) => name !== 'src'),
  ]
  const image = `<img${own.map(attribute).join('')}${sizeHtml(picture, new Map(attributes))}>`
  return withSources(picture, image)
}

/** An `img` in a `picture` with its choices; by itself where there are none. */
export function withSources(picture: Picture, image: string): string {
  if (picture.sources.length === 0) return image
  const sources = picture.sources.map(({ type, media, srcset, sizes }) => {
    const all = Object.entries({ type, media, srcset, sizes })
    return `<source${all.map(([name, value]) => (value === undefined ? '' : attribute([name, value]))).join('')}>`
  })
  return `<picture>${sources.join('')}${image}</picture>`
}

/** The attributes of a picture's size as far as the given ones do not say it. */
export function sizeHtml(picture: Picture, given: ReadonlyMap<string, string>): string {
  return displaySize(picture, given).map(attribute).join('')
}

/** The size that keeps a picture's place on the page: its own, or that of the given side in its shape. */
function displaySize(
  { width, height }: Picture,
  given: ReadonlyMap<string, string>,
): readonly ImageAttribute[] {
  if (width === undefined || height === undefined) return []
  const asked = { width: Number(given.get('width')), height: Number(given.get('height')) }
  if (given.has('width') && given.has('height')) return []
  if (asked.width > 0) return [['height', String(Math.max(1, Math.round((asked.width * height) / width)))]]
  if (asked.height > 0) return [['width', String(Math.max(1, Math.round((asked.height * width) / height)))]]
  if (given.has('width') || given.has('height')) return []
  return [
    ['width', String(width)],
    ['height', String(height)],
  ]
}

function attribute([name, value]: ImageAttribute): string {
  return ` ${name}="${escape(value)}"`
}

function escape(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
