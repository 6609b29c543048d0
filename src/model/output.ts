import type { OutputPath, SourcePath, UrlPath } from './paths.ts'

/**
 * Where an address comes from; `lang` names the edition of a site in several languages, unless it is the
 * site's own.
 */
export type RouteOrigin =
  | { readonly kind: 'page'; readonly source: SourcePath }
  /** A file copied as it is. */
  | { readonly kind: 'asset'; readonly source: SourcePath }
  /** The n-th page of a paginated list, counted from 2; the first is the page itself. */
  | { readonly kind: 'list-page'; readonly source: SourcePath; readonly number: number }
  | {
      readonly kind: 'term'
      readonly taxonomy: string
      readonly slug: string
      readonly number: number
      readonly lang?: string
    }
  /** The list of all tags, categories or years. */
  | { readonly kind: 'terms'; readonly taxonomy: string; readonly lang?: string }
  /** A collection's index page where no page claims the address. */
  | { readonly kind: 'index'; readonly collection: string; readonly number: number; readonly lang?: string }
  /** The page that lists everything, and where the search leads without JavaScript. */
  | { readonly kind: 'search'; readonly lang?: string }
  /** The page of a publication that no page of the author's is about. */
  | { readonly kind: 'paper'; readonly key: string }
  | { readonly kind: 'redirect'; readonly source: SourcePath; readonly to: string }
  /** A file that the program makes: `feed.xml`, `sitemap.xml`, … */
  | { readonly kind: 'generated'; readonly name: string }

export interface Route {
  readonly path: OutputPath
  readonly url: UrlPath
  readonly from: RouteOrigin
}

/** One file of the output: a text that was rendered, or a source whose bytes are copied. */
export type Output =
  | { readonly path: OutputPath; readonly body: string; readonly digest: string }
  | { readonly path: OutputPath; readonly copyOf: SourcePath; readonly digest: string }

/** What a build wrote: each file with the SHA-256 of its bytes in lower-case hex. */
export interface Manifest {
  readonly outputs: ReadonlyMap<OutputPath, string>
}
