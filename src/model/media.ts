/** What a film or a recording of sound is played by. */
export type MediaKind = 'video' | 'audio'

/** A text that runs along with a film. */
export interface Caption {
  /** What its name has behind that of the film without its extension: `.vtt`, `.de.vtt`. */
  readonly suffix: string
  /** As its name says; absent for that of the page. */
  readonly lang?: string
  readonly kind: 'captions' | 'chapters' | 'descriptions'
}

/** What is known of a file of the site's that pages show, play or offer. */
export interface KnownFile {
  readonly size: number
  /** Of a film. */
  readonly frame?: { readonly width: number; readonly height: number }
  /** The extension of a picture of the same name, which stands for a film until it is played. */
  readonly poster?: string
  readonly captions: readonly Caption[]
}
