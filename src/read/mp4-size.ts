import type { FrameSize } from './film-size.ts'

interface Box {
  readonly type: string
  readonly from: number
  readonly to: number
}

/**
 * The size of the first track with pictures of an MP4 or QuickTime film (ISO/IEC 14496-12, 8.3.2), turned as
 * its matrix turns it: telephones write upright films lying down.
 */
export function mp4Size(view: DataView): FrameSize | undefined {
  const whole = { type: '', from: 0, to: view.byteLength }
  for (const movie of boxesIn(view, whole, 'moov')) {
    for (const track of boxesIn(view, movie, 'trak')) {
      const [header] = boxesIn(view, track, 'tkhd')
      const size = header === undefined ? undefined : sizeIn(view, header)
      if (size !== undefined) return size
    }
  }
  return undefined
}

/** The boxes of one type within another; one whose length makes no sense ends the list. */
function boxesIn(view: DataView, { from, to }: Box, type: string): readonly Box[] {
  const found: Box[] = []
  for (let at = from; at + 8 <= to; ) {
    const short = view.getUint32(at)
    const isLong = short === 1 && at + 16 <= to
    const length = short === 0 ? to - at : isLong ? Number(view.getBigUint64(at + 8)) : short
    const name = String.fromCharCode(...[4, 5, 6, 7].map((step) => view.getUint8(at + step)))
    if (length < 8 || at + length > to) break
    if (name === type) found.push({ type: name, from: at + (isLong ? 16 : 8), to: at + length })
    at += length
  }
  return found
}

/** Width and height end a track's header, as numbers with sixteen bits behind the point; zero for sound. */
function sizeIn(view: DataView, { from, to }: Box): FrameSize | undefined {
  const matrix = from + (view.getUint8(from) === 1 ? 52 : 40)
  if (matrix + 44 > to) return undefined
  const width = Math.round(view.getUint32(matrix + 36) / 65_536)
  const height = Math.round(view.getUint32(matrix + 40) / 65_536)
  if (width === 0 || height === 0) return undefined
  const isTurned = view.getInt32(matrix) === 0 && view.getInt32(matrix + 16) === 0
  return isTurned ? { width: height, height: width } : { width, height }
}
