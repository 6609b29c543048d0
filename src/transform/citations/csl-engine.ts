import type { CslItem } from './csl-item.ts'

/** One work of a citation, in the terms of CSL. */
export interface CslCite {
  readonly id: string
  readonly prefix: string
  readonly suffix: string
  readonly locator?: string
  readonly label?: string
  readonly yearOnly: boolean
}

export interface CslCluster {
  readonly narrative: boolean
  readonly cites: readonly CslCite[]
}

/** A page's citations and references as a style sets them, as HTML. */
export interface CslResult {
  readonly numeric: boolean
  readonly citations: readonly string[]
  readonly entries: readonly { readonly id: string; readonly html: string }[]
}

/** What one page cites; `uncited` works are listed all the same. */
export interface CslRequest {
  readonly items: readonly CslItem[]
  readonly clusters: readonly CslCluster[]
  readonly uncited: readonly string[]
  /** What stands around the text of one work in a citation, which makes it a link. */
  readonly wrap: (html: string, id: string) => string
}

/** A processor of CSL with one style; undefined where it cannot cope with the style or the works. */
export interface CslEngine {
  /** True for a style that numbers its references. */
  readonly numeric: boolean
  run(request: CslRequest): CslResult | undefined
}
