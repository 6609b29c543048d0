import { joinBytes } from './join-bytes.ts'
import { orientationBlock, orientationOf } from './orientation.ts'
import { latin } from './sniff.ts'

/** The chunks of pixels, colour and motion (RFC 9649, section 2.7). */
const KEPT: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const FLAG_EXIF = 0x08
const FLAG_XMP = 0x04

/** A WebP without EXIF, XMP and unknown chunks; one that is cut off keeps what there is of its pixels. */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = []
  let orientation = 1
  const whole = Math.min(bytes.length, 8 + view.getUint32(4, true))
  for (let at = 12; at + 8 <= whole;) {
    const type = latin(bytes, at, at + 4)
    const size = view.getUint32(at + 4, true)
    const end = at + 8 + size
    if (type === 'EXIF') orientation = orientationOf(tiffOf(bytes.subarray(at + 8, end)))
    if (KEPT.has(type)) kept.push(padded(bytes.slice(at, end)))
    at = end + (size % 2)
  }
  const exif = orientation === 1 ? [] : [exifChunk(orientation)]
  const flagged = kept.map((chunk) =>
    latin(chunk, 0, 4) === 'VP8X' ? withoutFlags(chunk, orientation) : chunk,
  )
  const body = joinBytes([...flagged, ...exif])
  const head = bytes.slice(0, 12)
  new DataView(head.buffer).setUint32(4, body.length + 4, true)
  return joinBytes([head, body])
}

/** Some programs put JPEG's mark before the block, which the format does not have. */
function tiffOf(chunk: Uint8Array): Uint8Array {
  return latin(chunk, 0, 6) === 'Exif\0\0' ? chunk.subarray(6) : chunk
}

function withoutFlags(chunk: Uint8Array, orientation: number): Uint8Array {
  const flags = (chunk[8] ?? 0) & ~(FLAG_EXIF | FLAG_XMP)
  chunk[8] = orientation === 1 ? flags : flags | FLAG_EXIF
  return chunk
}

function exifChunk(orientation: number): Uint8Array {
  const block = orientationBlock(orientation)
  return joinBytes([new Uint8Array([0x45, 0x58, 0x49, 0x46, block.length, 0, 0, 0]), block])
}

function padded(chunk: Uint8Array): Uint8Array {
  return chunk.length % 2 === 0 ? chunk : joinBytes([chunk, new Uint8Array(1)])
}
