import { latin } from './sniff.ts'

const ORIENTATION = 0x0112

/**
 * The orientation that a TIFF block of EXIF gives, from 1 to 8; 1, upright, where there is none or it cannot
 * be read. Only the first directory is looked at, as browsers do.
 */
export function orientationOf(tiff: Uint8Array): number {
  const order = latin(tiff, 0, 2)
  if (tiff.length < 14 || (order !== 'II' && order !== 'MM')) return 1
  const little = order === 'II'
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const directory = view.getUint32(4, little)
  if (directory + 2 > tiff.length) return 1
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index++) {
    const at = directory + 2 + index * 12
    if (at + 12 > tiff.length) return 1
    if (view.getUint16(at, little) !== ORIENTATION) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/**
 * A TIFF block that says how a picture is turned, and nothing else: not where it was taken, by whom, when
 * or with what.
 */
export function orientationBlock(orientation: number): Uint8Array {
  const block = new Uint8Array(26)
  const view = new DataView(block.buffer)
  block.set([0x4d, 0x4d, 0, 0x2a])
  view.setUint32(4, 8)
  view.setUint16(8, 1)
  view.setUint16(10, ORIENTATION)
  view.setUint16(12, 3)
  view.setUint32(14, 1)
  view.setUint16(18, orientation)
  return block
}
