import type { DerivedFormat, PictureFacts, PictureSettings, Recipe } from '../../model/picture.ts'
import type { Slot } from './slots.ts'

/** What is made of a picture for one place. */
export interface PicturePlan {
  /** Each format with its recipes, narrow ones first; better formats first. */
  readonly offers: readonly { readonly format: DerivedFormat; readonly recipes: readonly Recipe[] }[]
  /** In a format that every browser shows; undefined where that is the original itself. */
  readonly fallback: Recipe | undefined
}

/** Numbers at which the formats look alike, measured on photographs and plots. */
const QUALITY: Readonly<Record<DerivedFormat, number>> = { webp: 80, avif: 54, jpeg: 80, png: 100 }

/** AVIF's scale reaches the same look at lower numbers. */
const AVIF_SCALE = QUALITY.avif / QUALITY.webp

/** Decides what is made of a picture for a place: never wider than it is, each width once. */
export function planPicture(facts: PictureFacts, slot: Slot, settings: PictureSettings): PicturePlan {
  if (!facts.isResizable) return { offers: [], fallback: undefined }
  const widths = widthsFor(facts.width, slot, settings.widths)
  // Only WebP can move; a still AVIF of a moving picture would be another picture.
  const formats = settings.formats.filter((format) => format === 'webp' || !facts.isAnimated)
  const recipe = (format: DerivedFormat, width: number): Recipe => {
    return { format, width, quality: qualityOf(format, settings.quality) }
  }
  const offered = widths.length === 0 ? [] : formats
  const offers = offered.map((format) => ({ format, recipes: widths.map((width) => recipe(format, width)) }))
  const width = widths.find((candidate) => candidate >= slot.width) ?? facts.width
  const isNeeded = !facts.isAnimated && (facts.needsConversion || width < facts.width)
  return { offers, fallback: isNeeded ? recipe(fallbackFormat(facts), width) : undefined }
}

/** All recipes of a plan. */
export function recipesOf({ offers, fallback }: PicturePlan): readonly Recipe[] {
  const all = offers.flatMap(({ recipes }) => recipes)
  return fallback === undefined ? all : [...all, fallback]
}

/**
 * Wider than the original none is made; where the list goes on beyond it, the original's own width ends it.
 */
function widthsFor(own: number, slot: Slot, asked: readonly number[]): readonly number[] {
  const most = slot.widths.at(-1) ?? slot.width
  const enough = asked.findIndex((width) => width >= most)
  const wanted = asked.length === 0 ? slot.widths : enough < 0 ? asked : asked.slice(0, enough + 1)
  const narrower = wanted.filter((width) => width < own)
  return narrower.length === wanted.length ? wanted : [...narrower, own]
}

function qualityOf(format: DerivedFormat, asked: number | undefined): number {
  if (asked === undefined || format === 'png') return QUALITY[format]
  return format === 'avif' ? Math.max(1, Math.round(asked * AVIF_SCALE)) : asked
}

function fallbackFormat({ format, hasAlpha }: PictureFacts): DerivedFormat {
  if (format === 'webp' || format === 'jpeg' || format === 'png') return format
  return hasAlpha || format === 'gif' ? 'png' : 'jpeg'
}
