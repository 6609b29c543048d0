/** What is made for a page beside pictures: only asynchronous code can make it, so it is made outside. */
export type WorkKind = 'dot' | 'mermaid' | 'vega-lite' | 'cv-pdf' | 'card'

/**
 * Something that a page wants made. Equal orders are one; `request` is the JSON text of everything that the
 * result depends on beside the version of what makes it.
 */
export interface WorkOrder {
  readonly kind: WorkKind
  readonly request: string
}

/** What came of an order. */
export type WorkResult =
  | { readonly kind: 'text'; readonly text: string }
  /** A file in the cache of works; `mark` is the SHA-256 of its bytes, `extension` has no dot. */
  | { readonly kind: 'file'; readonly mark: string; readonly size: number; readonly extension: string }
  /** The optional package that makes it is not installed. */
  | { readonly kind: 'absent'; readonly package: string }
  /** Line and column are counted from 1, within the text that the request carries. */
  | { readonly kind: 'failed'; readonly message: string; readonly line?: number; readonly column?: number }
