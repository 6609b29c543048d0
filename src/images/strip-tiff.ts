import { latin } from './sniff.ts'

/** Tags of description, maker, programs, times, people, XMP, IPTC, Photoshop, EXIF and GPS. */
const NOTES: ReadonlySet<number> = new Set([
  270, 271, 272, 305, 306, 315, 316, 33432, 700, 33723, 34377, 34665, 34853, 37500, 50341, 50740, 51125,
])
/** Directories of their own, whose entries are blanked too. */
const DIRECTORIES: ReadonlySet<number> = new Set([34665, 34853, 40965])
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]

interface Work {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly little: boolean
  readonly seen: Set<number>
}

/**
 * A TIFF whose notes are blanked where they stand and taken out of their directories. Which way is up and
 * how the pixels are coded is kept. Undefined where it is not built as TIFF 6.0 says; BigTIFF is left alone
 * too.
 */
export function stripTiff(original: Uint8Array): Uint8Array | undefined {
  const bytes = original.slice()
  const view = new DataView(bytes.buffer)
  const little = latin(bytes, 0, 2) === 'II'
  const work: Work = { bytes, view, little, seen: new Set() }
  for (let at = view.getUint32(4, little); at !== 0;) {
    const next = cleanDirectory(work, at)
    if (next === undefined) return undefined
    at = next
  }
  return bytes
}

/** Takes the notes out of a directory and returns where the next begins; undefined where it cannot be. */
function cleanDirectory(work: Work, at: number): number | undefined {
  const { bytes, view, little, seen } = work
  if (seen.has(at) || at + 2 > bytes.length) return undefined
  seen.add(at)
  const count = view.getUint16(at, little)
  const end = at + 2 + count * 12
  if (end + 4 > bytes.length) return undefined
  const kept: Uint8Array[] = []
  for (let entry = at + 2; entry < end; entry += 12) {
    if (NOTES.has(view.getUint16(entry, little))) blank(work, entry)
    else kept.push(bytes.slice(entry, entry + 12))
  }
  const next = bytes.slice(end, end + 4)
  bytes.fill(0, at + 2, end + 4)
  view.setUint16(at, kept.length, little)
  kept.forEach((entry, index) => bytes.set(entry, at + 2 + index * 12))
  bytes.set(next, at + 2 + kept.length * 12)
  return new DataView(next.buffer).getUint32(0, little)
}

function blank(work: Work, entry: number): void {
  const { bytes, view, little } = work
  const tag = view.getUint16(entry, little)
  const size = (SIZES[view.getUint16(entry + 2, little)] ?? 1) * view.getUint32(entry + 4, little)
  const value = view.getUint32(entry + 8, little)
  if (DIRECTORIES.has(tag)) blankDirectory(work, value)
  else if (size > 4 && value + size <= bytes.length) bytes.fill(0, value, value + size)
}

function blankDirectory(work: Work, at: number): void {
  const { bytes, view, little, seen } = work
  if (seen.has(at) || at + 2 > bytes.length) return
  seen.add(at)
  const end = at + 2 + view.getUint16(at, little) * 12
  if (end + 4 > bytes.length) return
  for (let entry = at + 2; entry < end; entry += 12) blank(work, entry)
  bytes.fill(0, at, end + 4)
}
