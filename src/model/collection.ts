import type { SourcePath } from './paths.ts'

/** How a collection is written out and ordered: Jekyll's settings under `collections.<name>`. */
export interface CollectionConfig {
  readonly name: string
  /** True when its pages are written out. */
  readonly output: boolean
  readonly permalink?: string
  readonly sortBy?: string
  /** File names, relative to the collection's folder, that come first and in this order. */
  readonly order: readonly string[]
}

/**
 * A collection's pages in reading order: posts newest first, others oldest first unless `sort_by` or
 * `order` says else.
 */
export interface Collection {
  readonly name: string
  readonly items: readonly SourcePath[]
}

/** One tag, category or year and the pages that carry it, newest first. */
export interface Term {
  readonly taxonomy: 'tags' | 'categories' | 'years'
  /** As the first author of it wrote it. */
  readonly name: string
  readonly slug: string
  readonly items: readonly SourcePath[]
}

/** The collections whose list the program makes where no page claims its address, if the site has them. */
export const LISTED_COLLECTIONS: ReadonlySet<string> = new Set([
  'posts',
  'news',
  'projects',
  'portfolio',
  'publications',
  'talks',
  'teaching',
  'books',
])

/** The collections that every site has. */
export const BUILT_IN_COLLECTIONS = [
  'posts',
  'news',
  'projects',
  'publications',
  'talks',
  'teaching',
] as const
