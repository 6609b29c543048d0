import type { CollectionConfig } from './collection.ts'
import type { DataRecord } from './data.ts'

/** One rule of `defaults`, as Jekyll has it. */
export interface DefaultsRule {
  /** A path below `content/`, or a glob; empty for every path. */
  readonly path: string
  /** `pages`, `posts`, `drafts`, a collection's name; absent for every type. */
  readonly type?: string
  readonly values: DataRecord
}

/**
 * What the engine reads of site.yml. `data` holds every key, defaults included, as templates see it under
 * `site`.
 */
export interface Config {
  readonly title: string
  readonly description: string
  /** `https://example.org`, without a slash at the end; empty where the author gave none. */
  readonly url: string
  /** `/~user`, beginning with a slash and not ending with one; empty at the root. */
  readonly baseurl: string
  readonly lang: string
  /** An IANA name such as `Europe/Berlin`; `UTC` unless said. */
  readonly timezone: string
  /** A style's name (`pretty`, `date`, `ordinal`, `weekdate`, `none`) or a pattern. */
  readonly permalink: string
  readonly collections: Readonly<Record<string, CollectionConfig>>
  readonly defaults: readonly DefaultsRule[]
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly keepFiles: readonly string[]
  readonly future: boolean
  readonly showDrafts: boolean
  readonly unpublished: boolean
  readonly strict: boolean
  /** True where nobody's pages are trusted with HTML. */
  readonly untrusted: boolean
  readonly excerptSeparator: string
  readonly pagination: { readonly enabled: boolean; readonly perPage: number; readonly path: string }
  readonly archives: {
    readonly enabled: boolean
    readonly kinds: readonly ('tags' | 'categories' | 'years')[]
    /**
     * Patterns of their addresses where the author gives them, as jekyll-archives has them:
     * `/blog/:type/:name/`.
     */
    readonly permalinks?: Readonly<Partial<Record<'tags' | 'categories' | 'years', string>>>
  }
  readonly feed: {
    readonly enabled: boolean
    readonly path: string
    readonly limit: number
    readonly excerptOnly: boolean
  }
  readonly sitemap: boolean
  readonly math: {
    readonly output: 'html' | 'mathml' | 'htmlAndMathml'
    readonly macros: Readonly<Record<string, string>>
  }
  readonly emoji: boolean
  readonly smartQuotes: boolean
  /** What becomes of what other hosts keep: see `EmbedOptions` of Markdown. */
  readonly embeds: { readonly clickToLoad: boolean; readonly bareLinks: boolean }
  readonly data: DataRecord
}
