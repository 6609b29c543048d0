import { latin } from './sniff.ts'

/** A box of the ISO base media file format (ISO/IEC 14496-12): where its content begins and where it ends. */
interface Box {
  readonly type: string
  readonly from: number
  readonly to: number
}

interface Extent {
  readonly item: number
  readonly from: number
  readonly to: number
}

/**
 * An EXIF block that holds nothing: where its TIFF header begins, the header, and a directory of no
 * entries.
 */
const NOTHING = [0, 0, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]

/**
 * An AVIF or HEIC whose EXIF and XMP are blanked where they stand, since all other places in the file are
 * counted from its beginning. Which way is up is said elsewhere in it. Undefined where it is not built as
 * HEIF says.
 */
export function stripHeif(bytes: Uint8Array): Uint8Array | undefined {
  const meta = boxesIn(bytes, 0, bytes.length).find(({ type }) => type === 'meta')
  if (meta === undefined) return undefined
  const inside = boxesIn(bytes, meta.from + 4, meta.to)
  const items = inside.find(({ type }) => type === 'iinf')
  const places = inside.find(({ type }) => type === 'iloc')
  if (items === undefined || places === undefined) return undefined
  const notes = noteItems(bytes, items)
  const data = inside.find(({ type }) => type === 'idat')
  const clean = bytes.slice()
  for (const { item, from, to } of extentsIn(bytes, places, data?.from ?? 0)) {
    const kind = notes.get(item)
    if (kind === undefined) continue
    if (to > bytes.length || from > to) return undefined
    clean.fill(kind === 'mime' ? 0x20 : 0, from, to)
    if (kind === 'Exif' && to - from >= NOTHING.length) clean.set(NOTHING, from)
  }
  return clean
}

function boxesIn(bytes: Uint8Array, from: number, to: number): readonly Box[] {
  const view = viewOf(bytes)
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to;) {
    const short = view.getUint32(at)
    const isLong = short === 1 && at + 16 <= to
    const size = short === 0 ? to - at : isLong ? Number(view.getBigUint64(at + 8)) : short
    if (size < 8 || at + size > to) break
    boxes.push({ type: latin(bytes, at + 4, at + 8), from: at + (isLong ? 16 : 8), to: at + size })
    at += size
  }
  return boxes
}

/** The items that are EXIF, or text such as XMP. */
function noteItems(bytes: Uint8Array, box: Box): ReadonlyMap<number, string> {
  const view = viewOf(bytes)
  const isWide = view.getUint8(box.from) > 0
  const found = new Map<number, string>()
  for (const entry of boxesIn(bytes, box.from + (isWide ? 8 : 6), box.to)) {
    const version = view.getUint8(entry.from)
    if (entry.type !== 'infe' || version < 2) continue
    const item = version === 2 ? view.getUint16(entry.from + 4) : view.getUint32(entry.from + 4)
    const at = entry.from + (version === 2 ? 8 : 10)
    const type = latin(bytes, at, at + 4)
    if (type === 'Exif' || type === 'mime') found.set(item, type)
  }
  return found
}

/** Where the items lie: the table of ISO/IEC 14496-12, 8.11.3, whose numbers are as wide as its head says. */
function extentsIn(bytes: Uint8Array, box: Box, data: number): readonly Extent[] {
  const view = viewOf(bytes)
  let at = box.from
  const read = (size: number): number => {
    const from = at
    at += size
    if (at > box.to) return 0
    if (size === 8) return Number(view.getBigUint64(from))
    return size === 4
      ? view.getUint32(from)
      : size === 2
        ? view.getUint16(from)
        : size === 1
          ? view.getUint8(from)
          : 0
  }
  const version = read(1)
  at += 3
  const sizes = read(2)
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexSize = version === 0 ? 0 : sizes & 15
  const count = read(version < 2 ? 2 : 4)
  const extents: Extent[] = []
  for (let index = 0; index < count && at < box.to; index++) {
    const item = read(version < 2 ? 2 : 4)
    const method = version === 0 ? 0 : read(2) & 15
    read(2)
    const base = read(baseSize) + (method === 1 ? data : 0)
    const parts = read(2)
    for (let part = 0; part < parts && at < box.to; part++) {
      read(indexSize)
      const from = base + read(offsetSize)
      extents.push({ item, from, to: from + read(lengthSize) })
    }
  }
  return extents
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
