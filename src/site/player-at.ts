import { safe } from '../render/nunjucks.ts'
import { aboutFile } from '../transform/downloads/about-file.ts'
import { mediaKind } from '../transform/media/media-kind.ts'
import { playerHtml } from '../transform/media/player-html.ts'
import { besideAddress, playerTracks } from '../transform/media/player-tracks.ts'
import type { Asking } from './named-file.ts'
import { isForeign, namedFile } from './named-file.ts'

/**
 * The player of a film or recording that front matter names, as HTML, with its size, the picture of its name
 * and the texts that run along; `label` is what it shows, in words. Undefined for what is neither film nor
 * sound, and for a file that is not there, which is reported.
 */
export function playerAt(path: unknown, label: string, asking: Asking): unknown {
  const written = typeof path === 'string' ? path : ''
  const kind = mediaKind(written)
  const url = kind === undefined || isForeign(written) ? written : namedFile(written, asking)
  if (kind === undefined || url === undefined) return undefined
  const { about, reads } = asking
  const known = reads.files.at(url)
  const beside = known?.poster === undefined ? undefined : besideAddress(url, known.poster)
  const poster = beside === undefined ? undefined : reads.pictures.at(beside, 'article')?.picture
  const { width, height } = known?.frame ?? poster ?? {}
  const html = playerHtml({
    kind,
    url,
    label,
    about: aboutFile(url, known, about.lang),
    ...(width === undefined || height === undefined ? {} : { width, height }),
    poster: kind === 'video' ? (poster?.url ?? '') : '',
    tracks: playerTracks(known?.captions ?? [], about.lang, (suffix) => besideAddress(url, suffix)),
    attributes: [],
  })
  return safe(html)
}
