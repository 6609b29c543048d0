import type { CardPicture } from './cards/card-picture.ts'
import { withBase } from './links.ts'

/** What search engines and link previews are told of a page; templates see it as `seo`. */
export interface Seo {
  readonly title: string
  readonly description: string
  /** Absolute; empty where the site's own address is not known. */
  readonly canonical: string
  readonly og_type: 'website' | 'article' | 'profile'
  /** The picture of link previews: the page's own, else its card; absolute, empty where there is none. */
  readonly image: string
  /** As far as they are known. */
  readonly image_width?: number
  readonly image_height?: number
  readonly image_alt?: string
  /** A JSON-LD object, safe within a script element. */
  readonly json_ld: string
  readonly robots: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly published: string
  readonly modified: string
  /** Further `meta` elements by name: of a paper's page those that Google Scholar reads. */
  readonly tags?: readonly { readonly name: string; readonly content: string }[]
}

export interface SeoPage {
  readonly title: string
  readonly url: string
  readonly description: string
  readonly isHome: boolean
  readonly isPost: boolean
  readonly isHidden: boolean
  readonly lang: string
  /** RFC 3339, empty where there is none. */
  readonly published: string
  readonly modified: string
  /** The author's own picture. */
  readonly image: SeoImage | undefined
  /** What link previews show where there is none. */
  readonly card: SeoImage | undefined
  readonly author: string
}

/** A picture; its address is absolute or from the root. */
export type SeoImage = Pick<CardPicture, 'url'> & Partial<CardPicture>

export interface SeoSite {
  readonly title: string
  readonly url: string
  readonly baseurl: string
  readonly ownerName: string
  /** Addresses of the owner's profiles elsewhere, for `sameAs`. */
  readonly profiles: readonly string[]
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'ar',
  'dv',
  'fa',
  'he',
  'ku',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
])

/**
 * The head of a page for machines: title, canonical address, preview, and schema.org's description as
 * JSON-LD.
 */
export function seo(page: SeoPage, site: SeoSite): Seo {
  const absolute = (url: string): string => (url.startsWith('/') ? absoluteUrl(url, site) : url)
  const canonical = site.url === '' ? '' : absolute(page.url)
  const image = page.image === undefined ? '' : absolute(page.image.url)
  const shown = page.image ?? page.card
  return {
    title: documentTitle(page, site),
    description: page.description,
    canonical,
    og_type: page.isPost ? 'article' : page.isHome ? 'profile' : 'website',
    ...previewOf(shown === undefined ? undefined : { ...shown, url: absolute(shown.url) }),
    json_ld: scriptJson(linkedData(page, site, { canonical, image })),
    robots: page.isHidden ? 'noindex' : '',
    lang: page.lang,
    dir: direction(page.lang),
    published: page.published,
    modified: page.modified,
  }
}

type Preview = Pick<Seo, 'image' | 'image_width' | 'image_height' | 'image_alt'>

function previewOf(shown: SeoImage | undefined): Preview {
  if (shown === undefined) return { image: '' }
  const { url, width, height, alt } = shown
  return {
    image: url,
    ...(width === undefined || height === undefined ? {} : { image_width: width, image_height: height }),
    ...(alt === undefined || alt === '' ? {} : { image_alt: alt }),
  }
}

/** The direction in which a language is written, by its primary subtag (BCP 47). */
export function direction(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(lang.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

/**
 * An address from the root as an absolute one; without the site's own address, from the root with its base.
 */
export function absoluteUrl(url: string, site: Pick<SeoSite, 'url' | 'baseurl'>): string {
  return url.startsWith('/') ? site.url + withBase(url, site.baseurl) : url
}

/** JSON that may stand in a script element: no `<`, no line separators that older parsers end a line at. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

function documentTitle(page: SeoPage, site: SeoSite): string {
  if (page.isHome) return site.title === '' ? page.title : site.title
  return site.title === '' || site.title === page.title ? page.title : `${page.title} · ${site.title}`
}

function linkedData(page: SeoPage, site: SeoSite, known: { canonical: string; image: string }): object {
  const person = site.ownerName === '' ? {} : { '@type': 'Person', name: site.ownerName }
  const url = known.canonical === '' ? {} : { url: known.canonical }
  const about = page.description === '' ? {} : { description: page.description }
  const image = known.image === '' ? {} : { image: known.image }
  const base = { '@context': 'https://schema.org', inLanguage: page.lang, ...about, ...image, ...url }
  if (page.isPost) {
    const dates = page.published === '' ? {} : { datePublished: page.published, dateModified: page.modified }
    const author = { '@type': 'Person', name: page.author }
    return { ...base, '@type': 'BlogPosting', headline: page.title, author, ...dates }
  }
  if (!page.isHome) return { ...base, '@type': 'WebPage', name: page.title }
  const same = site.profiles.length === 0 ? {} : { sameAs: site.profiles }
  const graph = [
    { '@type': 'WebSite', name: site.title, inLanguage: page.lang, ...about, ...url },
    ...(site.ownerName === '' ? [] : [{ ...person, ...image, ...url, ...same }]),
  ]
  return { '@context': 'https://schema.org', '@graph': graph }
}
