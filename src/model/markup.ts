/** A heading of a rendered page. `text` is plain, `html` as it stands inside the heading. */
export interface Heading {
  readonly level: number
  readonly id: string
  readonly text: string
  readonly html: string
  /** False under `{:.no_toc}`. */
  readonly inToc: boolean
}

/** What Markdown becomes: HTML, and the facts that other stages need of it. */
export interface Markup {
  readonly html: string
  readonly headings: readonly Heading[]
  /** Addresses of images as they were written, in order, each once. */
  readonly images: readonly string[]
  /** Citation keys in the order of their first mention. */
  readonly citations: readonly string[]
  readonly words: number
  readonly hasMath: boolean
  readonly hasCode: boolean
}
