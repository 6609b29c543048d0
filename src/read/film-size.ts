import { mp4Size } from './mp4-size.ts'
import { oggSize } from './ogg-size.ts'
import { webmSize } from './webm-size.ts'

/** How large a film is shown, in pixels. */
export interface FrameSize {
  readonly width: number
  readonly height: number
}

/**
 * The size of a film by its bytes: MP4 and its kin, WebM and Matroska, Ogg. Undefined for every other file, a
 * broken one, and one that holds sound alone.
 */
export function filmSize(bytes: Uint8Array): FrameSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 12) return undefined
  try {
    const size = sizeByKind(view)
    return size !== undefined && isPlausible(size) ? size : undefined
  } catch (failure) {
    // A count in a broken file led beyond its end.
    if (failure instanceof RangeError) return undefined
    throw failure
  }
}

const EBML = 0x1a45dfa3
const OGGS = 0x4f676753

function sizeByKind(view: DataView): FrameSize | undefined {
  if (view.getUint32(0) === EBML) return webmSize(view)
  return view.getUint32(0) === OGGS ? oggSize(view) : mp4Size(view)
}

function isPlausible({ width, height }: FrameSize): boolean {
  return [width, height].every((side) => Number.isInteger(side) && side >= 1 && side <= 20_000)
}
