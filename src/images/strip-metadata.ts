import { sniff } from './sniff.ts'
import type { Sniffed } from './sniff.ts'
import { stripGif } from './strip-gif.ts'
import { stripHeif } from './strip-heif.ts'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripTiff } from './strip-tiff.ts'
import { stripWebp } from './strip-webp.ts'

const STRIP: Readonly<Partial<Record<Sniffed, (bytes: Uint8Array) => Uint8Array | undefined>>> = {
  avif: stripHeif,
  gif: stripGif,
  heif: stripHeif,
  jpeg: stripJpeg,
  png: stripPng,
  tiff: stripTiff,
  webp: stripWebp,
}

/**
 * A picture as it is published: its pixels untouched, without the place it was taken at, the camera, the
 * names and times. The same bytes give the same bytes. A file that cannot be taken apart, and one that is no
 * picture, comes back as it is.
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array {
  try {
    // Node's own kind of bytes shares its memory with what is sliced from it, which the steps below write
    // into.
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return STRIP[sniff(bytes)]?.(plain) ?? bytes
  } catch (failure) {
    // A count in a broken file led beyond its end.
    if (failure instanceof RangeError) return bytes
    throw failure
  }
}
