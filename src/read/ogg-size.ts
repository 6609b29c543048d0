import type { FrameSize } from './film-size.ts'

/** The first page of every stream stands at the beginning of the file; more than these there never are. */
const HEAD = 4096

/** The size of the pictures of an Ogg film, which Theora writes behind its name (Theora I, 6.2). */
export function oggSize(view: DataView): FrameSize | undefined {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, Math.min(view.byteLength, HEAD))
  const at = String.fromCharCode(...bytes).indexOf('\x80theora')
  if (at < 0) return undefined
  const number = (from: number): number => (view.getUint16(at + from) << 8) | view.getUint8(at + from + 2)
  return { width: number(14), height: number(17) }
}
