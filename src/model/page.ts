import type { DataRecord } from './data.ts'
import type { DateTime } from './date-time.ts'
import type { SourcePath, UrlPath } from './paths.ts'

/**
 * What the engine itself reads of a page's front matter, typed; `data` holds every key as templates see it.
 */
export interface FrontMatter {
  readonly title?: string
  readonly layout?: string
  /** The page's own permalink; a pattern set by `defaults` counts as its own, as in Jekyll. */
  readonly permalink?: string
  readonly date?: DateTime
  readonly slug?: string
  readonly lang?: string
  readonly categories: readonly string[]
  readonly tags: readonly string[]
  /** False under `published: false`. */
  readonly published: boolean
  /** True for a file of `drafts/` and under `draft: true`. */
  readonly draft: boolean
  readonly excerpt?: string
  readonly excerptSeparator?: string
  readonly redirectFrom: readonly string[]
  /** Where the page sends its readers: `redirect_to`, or a `redirect` that names an address. */
  readonly redirectTo?: string
  /** False under `sitemap: false` and `noindex: true`. */
  readonly inSitemap: boolean
  readonly inNav: boolean
  /** Every key, the author's over the defaults', with the typed ones in their normal form. */
  readonly data: DataRecord
}

/** A parsed page: knows nothing of other pages. */
export interface Page {
  readonly source: SourcePath
  /** As Jekyll's `page.path`: relative to `content/`. */
  readonly path: string
  /** `pages`, or the name of the collection whose folder it lies in. */
  readonly collection: string
  /**
   * Markdown is text and never a template; a template (`.njk`, or `.html` and other text with front matter)
   * runs Nunjucks.
   */
  readonly kind: 'markdown' | 'template'
  readonly meta: FrontMatter
  readonly body: string
  /** The line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number
}

/**
 * A page without its body: what lists, navigation and neighbours read, so that editing a body touches none
 * of them.
 */
export interface PageSummary extends Omit<Page, 'body' | 'bodyLine'> {
  /** Front matter's title, else the first h1's text, else the file's name in words. */
  readonly title: string
  readonly url: UrlPath
}
