import { joinBytes } from './join-bytes.ts'
import { orientationBlock, orientationOf } from './orientation.ts'
import { latin } from './sniff.ts'

const START_OF_SCAN = 0xda
const END = 0xd9
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef
const COMMENT = 0xfe

/**
 * A JPEG without what cameras and programs write into it: EXIF with its position, XMP, IPTC, comments,
 * previews and films behind the end. Kept are the pixels to the last bit, the colour profile, Adobe's mark
 * of the colour model, and which way is up. Undefined where the file is not built as JPEG says.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let orientation = 1
  for (let at = 2; ;) {
    const segment = segmentAt(bytes, at)
    if (segment === undefined) return undefined
    const { marker, end } = segment
    const body = bytes.subarray(at + 4, end)
    if (marker === APP1 && latin(body, 0, 6) === 'Exif\0\0') orientation = orientationOf(body.subarray(6))
    if (isKept(marker, body)) kept.push(bytes.subarray(at, end))
    at = end
    if (marker === START_OF_SCAN) at = endOfScan(bytes, end)
    if (marker === START_OF_SCAN) kept.push(bytes.subarray(end, at))
    if (marker === END) break
    // A scan that is cut off: browsers show what there is.
    if (at >= bytes.length) break
  }
  const turned = orientation === 1 ? [] : [exifSegment(orientation)]
  return joinBytes([...kept.slice(0, 1), ...turned, ...kept.slice(1)])
}

function segmentAt(
  bytes: Uint8Array,
  at: number,
): { readonly marker: number; readonly end: number } | undefined {
  const marker = bytes[at + 1]
  if (marker === undefined) return undefined
  // Any number of FF may stand before a marker; stray bytes are no less harmless than a segment of notes.
  if (bytes[at] !== 0xff || marker === 0xff) return { marker: 0, end: at + 1 }
  if (marker === END || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) return { marker, end: at + 2 }
  const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
  const end = at + 2 + length
  return length < 2 || end > bytes.length ? undefined : { marker, end }
}

function isKept(marker: number, body: Uint8Array): boolean {
  if (marker === 0 || marker === COMMENT) return false
  if (marker < APP0 || marker > APP15) return true
  if (marker === APP0) return latin(body, 0, 5) === 'JFIF\0'
  if (marker === APP2) return latin(body, 0, 12) === 'ICC_PROFILE\0'
  return marker === APP14 && latin(body, 0, 5) === 'Adobe'
}

/** Where the coded pixels end: at a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at++) {
    at = bytes.indexOf(0xff, at)
    if (at < 0 || at + 1 >= bytes.length) return bytes.length
    const next = bytes[at + 1] ?? 0
    const isInside = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isInside) return at
    if (next !== 0xff) at++
  }
}

function exifSegment(orientation: number): Uint8Array {
  const block = orientationBlock(orientation)
  const size = block.length + 8
  return joinBytes([new Uint8Array([0xff, APP1, size >> 8, size & 255, 0x45, 0x78, 0x69, 0x66, 0, 0]), block])
}
