/** A place on a page where a picture stands. */
export interface Slot {
  /** Its width on a wide screen, in CSS pixels. */
  readonly width: number
  /** Its width on any screen, as `sizes` of HTML has it. */
  readonly sizes: string
  /** The widths that are worth making for it: plain and dense screens, telephones and desks. */
  readonly widths: readonly number[]
}

/** The theme's places. The lengths are those of its style sheets: a change there belongs here too. */
const SLOTS = {
  article: { width: 688, sizes: '(min-width: 46rem) 43rem, calc(100vw - 2rem)', widths: [480, 768, 1376] },
  avatar: { width: 144, sizes: '(min-width: 56rem) 9rem, 4.5rem', widths: [144, 288, 432] },
  card: {
    width: 304,
    sizes: '(min-width: 62rem) 19rem, (min-width: 37rem) 46vw, calc(100vw - 2rem)',
    widths: [320, 640, 960],
  },
  cover: { width: 192, sizes: '(min-width: 46rem) 12rem, 44vw', widths: [192, 384, 576] },
  gallery: {
    width: 320,
    sizes: '(min-width: 46rem) 20rem, (min-width: 30rem) 46vw, calc(100vw - 2rem)',
    widths: [320, 640, 960],
  },
  /** For a layout that asks for the size alone: nothing is made. */
  plain: { width: 0, sizes: '', widths: [] },
  hero: { width: 960, sizes: '(min-width: 64rem) 60rem, calc(100vw - 2rem)', widths: [640, 960, 1440, 1920] },
  person: { width: 176, sizes: '11rem', widths: [176, 352, 528] },
  portrait: { width: 232, sizes: '(min-width: 46rem) 14.5rem, 28vw', widths: [232, 464, 696] },
  thumbnail: { width: 112, sizes: '7rem', widths: [112, 224, 336] },
} as const satisfies Readonly<Record<string, Slot>>

/** The name of a place, or `width-400` for one whose width the author gives. */
export type SlotName = keyof typeof SLOTS | `width-${number}`

const BY_NAME: ReadonlyMap<string, Slot> = new Map(Object.entries(SLOTS))

/** True for the name of a place. */
export function isSlotName(name: string): name is SlotName {
  return BY_NAME.has(name) || /^width-[1-9]\d{0,4}$/.test(name)
}

/** The place of a name. */
export function slotOf(name: SlotName): Slot {
  const known = BY_NAME.get(name)
  if (known !== undefined) return known
  const width = Number(name.slice('width-'.length))
  return {
    width,
    sizes: `(min-width: ${width + 32}px) ${width}px, calc(100vw - 2rem)`,
    widths: [width, width * 2],
  }
}

/** The place of a picture whose author gave it a width in pixels; undefined for any other text. */
export function slotOfWidth(written: string): SlotName | undefined {
  const width = Number(/^([1-9]\d{0,3})(?:px)?$/.exec(written.trim())?.[1] ?? 0)
  return width === 0 ? undefined : `width-${width}`
}
