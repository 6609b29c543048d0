import { escapeXml } from './xml.ts'

export interface SitemapEntry {
  /** Absolute. */
  readonly url: string
  /** RFC 3339, where the page has a date. */
  readonly modified?: string
}

/** A sitemap as sitemaps.org's protocol has it, in the order given. */
export function sitemap(entries: readonly SitemapEntry[]): string {
  const lines = entries.map(({ url, modified }) => {
    const date = modified === undefined ? '' : `<lastmod>${modified}</lastmod>`
    return `<url><loc>${escapeXml(url)}</loc>${date}</url>`
  })
  const open = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
  return ['<?xml version="1.0" encoding="utf-8"?>', open, ...lines, '</urlset>', ''].join('\n')
}
