import type { OutputPath } from '../../model/paths.ts'
import type {
  MadeFile,
  Picture,
  PictureFacts,
  PictureFile,
  PictureSource,
  Recipe,
} from '../../model/picture.ts'
import { encodePath } from '../encode-path.ts'
import { withBase } from '../links.ts'
import { derivedPath } from './derived-path.ts'
import type { PicturePlan } from './plan-picture.ts'
import type { Slot } from './slots.ts'

/** All that a picture on a page is put together from. */
export interface PictureParts {
  readonly path: OutputPath
  /** The size of the original's file, without what its camera wrote into it. */
  readonly size: number
  readonly facts: PictureFacts
  readonly slot: Slot
  readonly plan: PicturePlan
  readonly baseurl: string
  /** What was made by a recipe; undefined for what was not, or not yet. */
  made(recipe: Recipe): MadeFile | undefined
}

interface Chosen {
  readonly recipe: Recipe
  readonly url: string
  readonly file: PictureFile
  readonly size: number
}

/**
 * Puts a picture together from what was made. A format is left out as a whole where one of its files is not
 * smaller than the original: a narrow one alone would look worse than what it replaces.
 */
export function composePicture(parts: PictureParts): Picture {
  const { facts, plan, slot, size } = parts
  const original = addressOf(parts.path, parts.baseurl)
  const sizes = facts.width < slot.width ? `${facts.width}px` : slot.sizes
  const offers = plan.offers.flatMap(({ format, recipes }) => {
    const chosen = recipes.flatMap((recipe) => choose(recipe, parts) ?? [])
    const isBetter = facts.needsConversion || chosen.every((choice) => choice.size < size)
    return chosen.length === recipes.length && isBetter ? [{ format, chosen }] : []
  })
  const found = plan.fallback === undefined ? undefined : choose(plan.fallback, parts)
  const fallback = found !== undefined && (facts.needsConversion || found.size < size) ? found : undefined
  const used = [...offers.flatMap(({ chosen }) => chosen), ...(fallback === undefined ? [] : [fallback])]
  return {
    url: fallback?.url ?? original,
    original: facts.needsConversion ? (fallback?.url ?? original) : original,
    width: facts.width,
    height: facts.height,
    sources: offers.map(({ format, chosen }): PictureSource => ({
      type: `image/${format}`,
      srcset: srcset(chosen),
      sizes,
    })),
    isReduced: facts.width > slot.width,
    files: used.map(({ file }) => file),
  }
}

/** A picture of which only its address is known, and perhaps its size. */
export function plainPicture(
  path: OutputPath,
  baseurl: string,
  size: { width?: number; height?: number } = {},
): Picture {
  const url = addressOf(path, baseurl)
  return { url, original: url, ...size, sources: [], isReduced: false, files: [] }
}

/** A picture that changes into another on a dark screen. */
export function withDarkVariant(light: Picture, dark: Picture): Picture {
  const media = '(prefers-color-scheme: dark)'
  const plain: PictureSource = { srcset: dark.url, media }
  const sources = [...dark.sources.map((source) => ({ ...source, media })), plain, ...light.sources]
  return { ...light, sources, files: [...light.files, ...dark.files] }
}

function choose(recipe: Recipe, parts: PictureParts): Chosen | undefined {
  const made = parts.made(recipe)
  if (made === undefined) return undefined
  const path = derivedPath(parts.path, recipe, made)
  return { recipe, url: addressOf(path, parts.baseurl), file: { path, digest: made.digest }, size: made.size }
}

function addressOf(path: OutputPath, baseurl: string): string {
  return withBase(`/${encodePath(path)}`, baseurl)
}

/**
 * In `srcset` a comma ends a candidate where a space follows, and one at the end of an address does so too.
 */
function srcset(chosen: readonly Chosen[]): string {
  return chosen.map(({ url, recipe }) => `${url.replaceAll(',', '%2C')} ${recipe.width}w`).join(', ')
}
