import type { Metadata } from 'sharp'
import type { FlawKind, PictureFacts, PictureFormat, Probed } from '../model/picture.ts'
import type { SharpLibrary } from './load-sharp.ts'
import { isAnimatedPng, sniff } from './sniff.ts'

/** Beyond this many pixels a picture is not worked on: a file of a few kilobytes can claim billions. */
export const MOST_PIXELS = 50_000_000

/** Of all the frames of a moving picture together. */
export const MOST_FRAME_PIXELS = 200_000_000

/** Looks at a picture's head: what it is, how large, and whether anything can be made of it. Never throws. */
export async function probe(bytes: Uint8Array, sharp: SharpLibrary): Promise<Probed> {
  const sniffed = sniff(bytes)
  if (sniffed === 'empty') return flawed('empty', '')
  if (sniffed === 'page') return flawed('not-a-picture', 'a web page')
  if (sniffed === 'svg') return flawed('not-a-picture', 'a drawing in SVG')
  if (sniffed === 'unknown') return flawed('not-a-picture', '')
  if (sniffed === 'other') return flawed('unsupported', '')
  try {
    return judged(await sharp(bytes, { limitInputPixels: false }).metadata(), sniffed, bytes)
  } catch {
    return sniffed === 'heif'
      ? flawed('unsupported', 'HEIC', { format: sniffed })
      : flawed('broken', '', { format: sniffed })
  }
}

function judged(found: Metadata, format: PictureFormat, bytes: Uint8Array): Probed {
  const { width, height } = found.autoOrient
  const size = {
    width,
    height: found.pageHeight === undefined || format === 'tiff' ? height : found.pageHeight,
  }
  const pages = format === 'gif' || format === 'webp' ? (found.pages ?? 1) : 1
  const pixels = size.width * size.height
  if (pixels > MOST_PIXELS || pixels * pages > MOST_FRAME_PIXELS) {
    const times = pages > 1 ? ` × ${pages} frames` : ''
    return flawed('huge', `${size.width} × ${size.height}${times}`, { format, ...size })
  }
  // A HEIC with its pictures in HEVC is known by its head alone.
  if (format === 'heif') return flawed('unsupported', 'HEIC', { format, ...size })
  return { kind: 'sound', facts: factsOf(found, { format, ...size }, { isMoving: pages > 1, bytes }) }
}

type Shape = Pick<PictureFacts, 'format' | 'width' | 'height'>

function factsOf(
  found: Metadata,
  shape: Shape,
  more: { isMoving: boolean; bytes: Uint8Array },
): PictureFacts {
  const isApng = shape.format === 'png' && isAnimatedPng(more.bytes)
  const isDeep = found.depth === 'ushort' || found.depth === 'float' || found.depth === 'double'
  return {
    ...shape,
    isAnimated: more.isMoving,
    hasAlpha: found.hasAlpha,
    needsConversion: !isApng && (isDeep || found.space === 'cmyk' || shape.format === 'tiff'),
    isResizable: !isApng,
  }
}

interface Read {
  readonly format: PictureFormat
  readonly width?: number
  readonly height?: number
}

const UNREAD: Read = { format: 'other' }

function flawed(kind: FlawKind, detail: string, read = UNREAD): Probed {
  return { kind: 'flawed', flaw: { kind, detail, ...read } }
}
