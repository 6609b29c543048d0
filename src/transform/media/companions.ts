import type { Caption, KnownFile } from '../../model/media.ts'
import { byCodeUnit, withoutExtension } from '../../model/paths.ts'

/** In the order in which one is taken where there are several. */
const POSTERS = ['.jpg', '.jpeg', '.png', '.webp', '.avif'] as const

/** `.vtt`, `.de.vtt`, `.pt-BR.vtt`, `.chapters.vtt`, `.de.chapters.vtt` */
const CAPTION = /^(?:\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?(?:\.(captions|chapters|descriptions))?\.vtt$/

/**
 * What lies beside a film under its name: a picture to begin with, and texts that run along, those in the
 * language of the page first. `paths` are those of the site's files.
 */
export function companionsOf(film: string, paths: Iterable<string>): Pick<KnownFile, 'poster' | 'captions'> {
  const stem = withoutExtension(film)
  const beside = [...paths].filter((path) => path.startsWith(`${stem}.`))
  const suffixes = beside.map((path) => path.slice(stem.length))
  const poster = POSTERS.find((extension) => suffixes.includes(extension))
  const captions = suffixes.sort(byCodeUnit).flatMap((suffix) => captionOf(suffix) ?? [])
  return { ...(poster === undefined ? {} : { poster }), captions: captions.sort(plainFirst) }
}

function captionOf(suffix: string): Caption | undefined {
  const match = CAPTION.exec(suffix)
  if (match === null) return undefined
  const [, lang, kind] = match
  const said = kind === 'chapters' || kind === 'descriptions' ? kind : 'captions'
  return { suffix, ...(lang === undefined ? {} : { lang }), kind: said }
}

function plainFirst(a: Caption, b: Caption): number {
  return Number(a.lang !== undefined) - Number(b.lang !== undefined)
}
