import type { FrameSize } from './film-size.ts'

const SEGMENT = 0x18538067
const TRACKS = 0x1654ae6b
const TRACK = 0xae
const VIDEO = 0xe0
const WIDTH = 0xb0
const HEIGHT = 0xba
const SHOWN_WIDTH = 0x54b0
const SHOWN_HEIGHT = 0x54ba
/** 0 says that the size that is shown is one in pixels. */
const SHOWN_UNIT = 0x54b2

interface Element {
  readonly id: number
  readonly from: number
  readonly to: number
}

/** The size of the first track with pictures of a WebM or Matroska film (RFC 9559), as it is to be shown. */
export function webmSize(view: DataView): FrameSize | undefined {
  const whole = { id: 0, from: 0, to: view.byteLength }
  for (const segment of elementsIn(view, whole, SEGMENT)) {
    const tracks = elementsIn(view, segment, TRACKS).flatMap((list) => elementsIn(view, list, TRACK))
    for (const track of tracks) {
      const [video] = elementsIn(view, track, VIDEO)
      const size = video === undefined ? undefined : sizeIn(view, video)
      if (size !== undefined) return size
    }
  }
  return undefined
}

function sizeIn(view: DataView, video: Element): FrameSize | undefined {
  const number = (id: number): number => {
    const [element] = elementsIn(view, video, id)
    return element === undefined ? 0 : numberIn(view, element)
  }
  const isInPixels = number(SHOWN_UNIT) === 0
  const width = (isInPixels ? number(SHOWN_WIDTH) : 0) || number(WIDTH)
  const height = (isInPixels ? number(SHOWN_HEIGHT) : 0) || number(HEIGHT)
  return width === 0 || height === 0 ? undefined : { width, height }
}

/** The elements of one kind within another. One of unknown length, as in a live recording, takes the rest. */
function elementsIn(view: DataView, { from, to }: Element, wanted: number): readonly Element[] {
  const found: Element[] = []
  for (let at = from; at < to; ) {
    const idLength = lengthOf(view.getUint8(at))
    const sizeAt = at + idLength
    const sizeLength = sizeAt < to ? lengthOf(view.getUint8(sizeAt)) : 9
    if (idLength > 4 || sizeLength > 8 || sizeAt + sizeLength > to) break
    const id = numberIn(view, { id: 0, from: at, to: sizeAt })
    const marked = numberIn(view, { id: 0, from: sizeAt, to: sizeAt + sizeLength })
    const size = marked - 2 ** (7 * sizeLength)
    const start = sizeAt + sizeLength
    const isUnknown = size === 2 ** (7 * sizeLength) - 1
    const end = isUnknown ? to : Math.min(start + size, to)
    if (id === wanted) found.push({ id, from: start, to: end })
    at = end
  }
  return found
}

/** How many bytes a number takes whose first byte this is; 9 for one that begins none. */
function lengthOf(first: number): number {
  return first === 0 ? 9 : Math.clz32(first) - 23
}

function numberIn(view: DataView, { from, to }: Element): number {
  let value = 0
  for (let at = from; at < Math.min(to, from + 8); at++) value = value * 256 + view.getUint8(at)
  return value
}
