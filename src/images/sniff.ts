import type { PictureFormat } from '../model/picture.ts'

/** What a file is by its first bytes; `page` for HTML that was saved under a picture's name. */
export type Sniffed = PictureFormat | 'empty' | 'svg' | 'page' | 'unknown'

/** Tells what a file is from its bytes alone: names lie, and servers tell browsers what the name says. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return 'empty'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (/^GIF8[79]a$/.test(latin(bytes, 0, 6))) return 'gif'
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp'
  if (latin(bytes, 4, 8) === 'ftyp') return brand(bytes)
  if (['II*\0', 'MM\0*'].includes(latin(bytes, 0, 4))) return 'tiff'
  if (isOther(bytes)) return 'other'
  const head = latin(bytes, 0, 1024).replace(/^\xef\xbb\xbf/, '').trimStart().toLowerCase()
  if (/^(?:<!doctype html|<html|<head|<body)/.test(head)) return 'page'
  return /<svg[\s>]/.test(head) && head.startsWith('<') ? 'svg' : 'unknown'
}

/** A run of bytes as Latin-1 text, so that bytes and signs are counted alike. */
export function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)))
}

/** True for a PNG with an animation, which stands before the first data in the file (APNG, W3C PNG 3). */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = latin(bytes, at + 4, at + 8)
    if (type === 'acTL') return true
    if (type === 'IDAT') return false
  }
  return false
}

function brand(bytes: Uint8Array): Sniffed {
  const brands = latin(bytes, 8, 64)
  if (/avif|avis/.test(brands)) return 'avif'
  return /heic|heix|hevc|heim|heis|mif1|msf1/.test(brands) ? 'heif' : 'unknown'
}

/** BMP, JPEG XL, JPEG 2000, ICO, Photoshop: pictures, but not for the web. */
function isOther(bytes: Uint8Array): boolean {
  const isBmp = latin(bytes, 0, 2) === 'BM' && latin(bytes, 6, 10) === '\0\0\0\0'
  const isJxl = (bytes[0] === 0xff && bytes[1] === 0x0a) || latin(bytes, 4, 8) === 'JXL '
  return isBmp || isJxl || latin(bytes, 4, 8) === 'jP  ' || latin(bytes, 0, 4) === '8BPS'
}
