import { joinBytes } from './join-bytes.ts'
import { latin } from './sniff.ts'

const EXTENSION = 0x21
const IMAGE = 0x2c
const TRAILER = 0x3b
const COMMENT = 0xfe
const APPLICATION = 0xff

/** What makes a GIF repeat, and its colour profile; other applications leave notes such as XMP. */
const APPLICATIONS: ReadonlySet<string> = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'])

/** A GIF without comments and notes of programs; one that is cut off keeps what there is of its pixels. */
export function stripGif(bytes: Uint8Array): Uint8Array {
  const start = 13 + tableSize(bytes[10] ?? 0)
  const kept: Uint8Array[] = [bytes.subarray(0, start)]
  for (let at = start; at < bytes.length;) {
    const kind = bytes[at]
    if (kind === TRAILER) return joinBytes([...kept, bytes.subarray(at, at + 1)])
    // What is no block is shown by no browser; it ends the picture.
    if (kind !== EXTENSION && kind !== IMAGE) break
    // An image has its place and size, perhaps a table of colours, and the width of its codes before the
    // blocks.
    const body = kind === EXTENSION ? at + 2 : at + 11 + tableSize(bytes[at + 9] ?? 0)
    const end = endOfBlocks(bytes, body)
    if (!isNote(bytes, at)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return joinBytes(kept)
}

function isNote(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== EXTENSION) return false
  if (bytes[at + 1] === COMMENT) return true
  return bytes[at + 1] === APPLICATION && !APPLICATIONS.has(latin(bytes, at + 3, at + 14))
}

function tableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

/** Behind the last of a run of blocks; the end of a file that is cut off. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length;) {
    const size = bytes[at] ?? 0
    at += size + 1
    if (size === 0) return at
  }
  return bytes.length
}
