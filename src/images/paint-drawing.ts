import { loadSharp } from './load-sharp.ts'

/**
 * A drawing in SVG as a PNG, a pixel for each unit of its own, without transparency. The same drawing gives
 * the same bytes; one whose letters are not outlines would depend on the machine's fonts.
 */
export async function paintDrawing(svg: string): Promise<Uint8Array> {
  const sharp = await loadSharp()
  const image = sharp(new TextEncoder().encode(svg), { density: 72 })
  // The levels above take twice the time for a tenth of the bytes.
  return image.flatten({ background: '#fff' }).png({ compressionLevel: 7 }).toBuffer()
}
