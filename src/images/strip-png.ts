import { crc32 } from 'node:zlib'
import { joinBytes } from './join-bytes.ts'
import { orientationBlock, orientationOf } from './orientation.ts'
import { latin } from './sniff.ts'

/**
 * Chunks that say how the pixels are to be shown; all others that are not critical are left out (W3C PNG
 * 3).
 */
const KEPT: ReadonlySet<string> = new Set(
  'tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
)

/** A PNG without texts, times, EXIF and what stands behind its end. */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const type = latin(bytes, at + 4, at + 8)
    const end = at + 12 + length
    const isCritical = /^[A-Z]/.test(type)
    // A file that is cut off: browsers show what there is of its pixels.
    if (end > bytes.length) return joinBytes(isCritical ? [...kept, bytes.subarray(at)] : kept)
    if (type === 'eXIf') kept.push(...turned(bytes.subarray(at + 8, end - 4)))
    else if (isCritical || KEPT.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return joinBytes(kept)
    at = end
  }
  return joinBytes(kept)
}

function turned(tiff: Uint8Array): readonly Uint8Array[] {
  const orientation = orientationOf(tiff)
  return orientation === 1 ? [] : [chunk('eXIf', orientationBlock(orientation))]
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const named = joinBytes([new TextEncoder().encode(type), body])
  return joinBytes([number(body.length), named, number(crc32(named))])
}

function number(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}
