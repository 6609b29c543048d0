/** The same page in one language, by its address from the root of the site. */
export interface Alternate {
  readonly lang: string
  readonly url: string
}

/**
 * How a page names its versions to search engines: each by its language, and the site's own as `x-default`.
 */
export function hreflangs(alternates: readonly Alternate[], main: string): readonly Alternate[] {
  const fallback = alternates.find(({ lang }) => lang === main)
  return fallback === undefined ? alternates : [...alternates, { lang: 'x-default', url: fallback.url }]
}
