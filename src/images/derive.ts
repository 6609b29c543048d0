import type { OutputInfo, Sharp } from 'sharp'
import type { PictureFacts, Recipe } from '../model/picture.ts'
import type { SharpLibrary } from './load-sharp.ts'
import { MOST_FRAME_PIXELS, MOST_PIXELS } from './probe.ts'

/** A picture that was made, with the recipe it was made by. */
export interface Derived {
  readonly recipe: Recipe
  readonly bytes: Uint8Array
}

/** A picture to be made smaller. */
export interface Original {
  readonly bytes: Uint8Array
  readonly facts: PictureFacts
}

/**
 * Makes pictures of one by recipes: upright, in sRGB with eight bits, without notes. What a recipe gives
 * depends on the original and on nothing else, whatever is made beside it. Throws what sharp throws for a
 * file that cannot be read to its end.
 */
export async function derive(
  { bytes, facts }: Original,
  recipes: readonly Recipe[],
  sharp: SharpLibrary,
): Promise<readonly Derived[]> {
  const made: Derived[] = []
  if (facts.isAnimated) {
    for (const recipe of recipes) made.push({ recipe, bytes: await moving(sharp(bytes, MOVING), recipe) })
    return made
  }
  for (const [width, group] of byMaster(recipes, facts.width)) {
    const master = await decode(sharp(bytes, STILL), width)
    const { width: own, height: tall, channels } = master.info
    const raw = { width: own, height: tall, channels }
    for (const recipe of group) {
      const pixels = sharp(master.data, { raw, limitInputPixels: MOST_PIXELS })
      made.push({ recipe, bytes: await encode(sized(pixels, recipe, { facts, own }), recipe, facts) })
    }
  }
  return made
}

/**
 * The first of the widths at which originals are decoded, each twice the one before: the widest picture in
 * a text.
 */
const MASTER = 1376

/**
 * Recipes by the width at which the original is decoded for them, which is a third less work than decoding
 * it for each. It must not hang on which others are wanted, or a picture would be another one when a page is
 * added.
 */
function byMaster(recipes: readonly Recipe[], own: number): ReadonlyMap<number, readonly Recipe[]> {
  const groups = new Map<number, Recipe[]>()
  for (const recipe of recipes) {
    let width = MASTER
    while (width < recipe.width) width *= 2
    const master = Math.min(width, own)
    groups.set(master, [...(groups.get(master) ?? []), recipe])
  }
  return groups
}

function decode(image: Sharp, width: number): Promise<{ data: Buffer; info: OutputInfo }> {
  return image
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
}

function sized(
  pixels: Sharp,
  { width }: Recipe,
  { facts, own }: { facts: PictureFacts; own: number },
): Sharp {
  const height = Math.max(1, Math.round((facts.height * width) / facts.width))
  return width === own ? pixels : pixels.resize({ width, height, fit: 'fill' })
}

/** A picture that is cut off would be grey below; one with mere warnings is as its author knows it. */
const STILL = { failOn: 'error', limitInputPixels: MOST_PIXELS } as const
const MOVING = { failOn: 'error', limitInputPixels: MOST_FRAME_PIXELS, animated: true } as const

function moving(image: Sharp, { width, quality }: Recipe): Promise<Uint8Array> {
  return image.autoOrient().resize({ width, withoutEnlargement: true }).webp({ quality }).toBuffer()
}

function encode(image: Sharp, { format, quality }: Recipe, facts: PictureFacts): Promise<Uint8Array> {
  switch (format) {
    case 'webp':
      return isDrawn(facts) ? smallest(image, quality) : image.webp({ quality }).toBuffer()
    case 'avif':
      return image.avif({ quality, effort: 3 }).toBuffer()
    case 'jpeg':
      return image.flatten({ background: '#fff' }).jpeg({ quality, progressive: true }).toBuffer()
    case 'png':
      return image.png({ compressionLevel: 9 }).toBuffer()
  }
}

/** Formats without loss hold plots and screen shots as often as photographs. */
function isDrawn({ format }: PictureFacts): boolean {
  return format === 'png' || format === 'gif' || format === 'tiff'
}

/**
 * Of a plot the form without loss is the smaller and the sharper one; of a photograph it is five times as
 * large.
 */
async function smallest(image: Sharp, quality: number): Promise<Uint8Array> {
  const exact = await image.clone().webp({ lossless: true }).toBuffer()
  const rough = await image.clone().webp({ quality, smartSubsample: true }).toBuffer()
  return exact.length <= rough.length ? exact : rough
}
