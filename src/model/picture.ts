/** What the first bytes of a picture say that it is, whatever its name says. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'tiff' | 'heif' | 'other'

/** The formats that pictures are made in. */
export type DerivedFormat = 'webp' | 'avif' | 'jpeg' | 'png'

/** What is to be made of a picture. Its height follows from the shape of the original. */
export interface Recipe {
  readonly format: DerivedFormat
  readonly width: number
  /** From 1 to 100; without effect on PNG, which loses nothing. */
  readonly quality: number
}

/** What is known of a picture once it has been looked at. Width and height are as it is shown: upright. */
export interface PictureFacts {
  readonly format: PictureFormat
  readonly width: number
  readonly height: number
  readonly isAnimated: boolean
  readonly hasAlpha: boolean
  /** True for what not every browser shows as it is: CMYK, sixteen bits, formats of cameras and scanners. */
  readonly needsConversion: boolean
  /** False for what must not be made smaller, such as an animated PNG, which would stand still. */
  readonly isResizable: boolean
}

/** Why nothing can be made of a picture. */
export type FlawKind = 'empty' | 'huge' | 'broken' | 'not-a-picture' | 'unsupported'

/** A picture that nothing is made of, so that its file is shown as it is. */
export interface PictureFlaw {
  readonly kind: FlawKind
  /** What the file is instead, or how large: a part of a sentence, empty where there is nothing to say. */
  readonly detail: string
  readonly format: PictureFormat
  /** As far as they could be read. */
  readonly width?: number
  readonly height?: number
}

/** The outcome of looking at a picture. */
export type Probed =
  | { readonly kind: 'sound'; readonly facts: PictureFacts }
  | { readonly kind: 'flawed'; readonly flaw: PictureFlaw }

/** A file in the cache: SHA-256 of its bytes, and how many they are. */
export interface MadeFile {
  readonly digest: string
  readonly size: number
}

/** What `images` of site.yml says. */
export interface PictureSettings {
  /** Better ones first: a browser takes the first that it knows. */
  readonly formats: readonly ('avif' | 'webp')[]
  /** Undefined leaves each format its own. */
  readonly quality: number | undefined
  /** Empty leaves the choice to the place where a picture is shown. */
  readonly widths: readonly number[]
}

/** One choice of a `picture` element. */
export interface PictureSource {
  readonly type?: string
  readonly srcset: string
  readonly sizes?: string
  /** Absent for the one that is taken where no other fits. */
  readonly media?: string
}

/** A file that a picture needs in the output beside the original. */
export interface PictureFile {
  /** Relative to the output folder. */
  readonly path: string
  readonly digest: string
}

/** A picture as a page shows it. Addresses carry the base of the site. */
export interface Picture {
  /** What a browser loads that takes none of the sources. */
  readonly url: string
  /** The whole picture, for a link to it. */
  readonly original: string
  readonly width?: number
  readonly height?: number
  readonly sources: readonly PictureSource[]
  /** True where the original shows more than the place on the page does. */
  readonly isReduced: boolean
  readonly files: readonly PictureFile[]
}

/**
 * The key of a recipe among those of one picture; it stands in the cache, so it covers all that the recipe
 * says.
 */
export function recipeKey({ format, width, quality }: Recipe): string {
  return `${format}-${width}-q${quality}`
}
