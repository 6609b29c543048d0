import type { Sharp } from 'sharp'
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
 * Makes pictures of one by recipes: upright, in sRGB with eight bits, without notes. The original is decoded once, at
 * the greatest width that is asked for, and the narrower ones are made of that: a third less work than decoding it for
 * each. Throws what sharp throws for a file that cannot be read to its end.
 */
export async function derive({ bytes, facts }: Original, recipes: readonly Recipe[], sharp: SharpLibrary): Promise<readonly Derived[]> {
  if (recipes.length === 0) return []
  if (facts.isAnimated) return each(recipes, (recipe) => moving(sharp(bytes, MOVING), recipe))
  const most = Math.max(...recipes.map(({ width }) => width))
  const { data, info } = await sharp(bytes, STILL)
    .autoOrient()
    .resize({ width: most, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  return each(recipes, (recipe) => {
    const height = Math.max(1, Math.round((facts.height * recipe.width) / facts.width))
    const pixels = sharp(data, { raw, limitInputPixels: MOST_PIXELS })
    const sized = recipe.width === info.width ? pixels : pixels.resize({ width: recipe.width, height, fit: 'fill' })
    return encode(sized, recipe, facts)
  })
}

/** A picture that is cut off would be grey below; one with mere warnings is as its author knows it. */
const STILL = { failOn: 'error', limitInputPixels: MOST_PIXELS } as const
const MOVING = { failOn: 'error', limitInputPixels: MOST_FRAME_PIXELS, animated: true } as const

/** One after another, since several originals are worked on at once already. */
async function each(recipes: readonly Recipe[], make: (recipe: Recipe) => Promise<Uint8Array>): Promise<readonly Derived[]> {
  const made: Derived[] = []
  for (const recipe of recipes) made.push({ recipe, bytes: await make(recipe) })
  return made
}

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

/** Of a plot the form without loss is the smaller and the sharper one; of a photograph it is five times as large. */
async function smallest(image: Sharp, quality: number): Promise<Uint8Array> {
  const exact = await image.clone().webp({ lossless: true }).toBuffer()
  const rough = await image.clone().webp({ quality, smartSubsample: true }).toBuffer()
  return exact.length <= rough.length ? exact : rough
}
