import type { InferredAddress } from '../parse/site-address.ts'

/** What the command line decides about a build; the same names as its flags. */
export interface BuildOptions {
  readonly drafts: boolean
  readonly future: boolean
  readonly unpublished: boolean
  readonly strict: boolean
  /** True where the site is only looked at by its author, who needs nothing that is for link previews. */
  readonly preview?: boolean
  /** Overrides `url` and `baseurl`: a full address. */
  readonly baseUrl: string | undefined
  /** Where the site will be as far as the machine knows; used where site.yml gives no address. */
  readonly inferred?: InferredAddress
  /**
   * Configuration files relative to the site's root, later ones over earlier; `content/site.yml` where none
   * is named.
   */
  readonly configs: readonly string[]
  /** The moment that counts as now, in seconds since 1970, and whether it is only a day that was meant. */
  readonly now: { readonly seconds: number; readonly text?: string }
}
