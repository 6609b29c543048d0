import { absoluteUrl } from '../transform/seo.ts'
import { hreflangs } from '../transform/languages/alternate.ts'
import { languageName } from '../transform/languages/language-names.ts'
import type { OnDemandReads } from './on-demand.ts'
import type { About } from './subject-queries.ts'

/** One entry of the switch between languages. */
export interface LanguageLink {
  readonly lang: string
  /** As its speakers call it. */
  readonly name: string
  readonly url: string
  /** True for the language of the page at hand. */
  readonly current: boolean
}

/**
 * The versions of a page in all languages, absolute, for `link rel="alternate"`; empty where there is only
 * one.
 */
export function alternateLinks(
  about: About,
  { config, languages }: OnDemandReads,
): readonly { hreflang: string; url: string }[] {
  const site = { url: config.part('url'), baseurl: config.part('baseurl') }
  return hreflangs(languages.alternates(about.route, about.edition), config.part('lang')).map(
    ({ lang, url }) => {
      return { hreflang: lang, url: absoluteUrl(url, site) }
    },
  )
}

/**
 * The switch between languages: each leads to this page's translation, else to the home page of that
 * language; one that has neither is left out, and a page that can lead nowhere has no switch.
 */
export function languageLinks(
  about: About,
  { config, languages, summaries }: OnDemandReads,
): readonly LanguageLink[] {
  const { all } = summaries.editions()
  if (all.length === 1) return []
  const same = languages.alternates(about.route, about.edition)
  const links = all.flatMap((lang): readonly LanguageLink[] => {
    const current = lang === about.edition
    const home = languages.home(lang)
    const hasHome = home !== '/' || lang === config.part('lang')
    const url = current
      ? about.route.url
      : (same.find((version) => version.lang === lang)?.url ?? (hasHome ? home : undefined))
    return url === undefined ? [] : [{ lang, name: languageName(lang), url, current }]
  })
  return links.length > 1 ? links : []
}
