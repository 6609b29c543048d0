import type { Alternate } from '../languages/alternate.ts'
import { escapeXml } from './xml.ts'

export interface SitemapEntry {
  /** Absolute. */
  readonly url: string
  /** RFC 3339, where the page has a date. */
  readonly modified?: string
  /** The same page in all its languages, itself among them, absolute; absent for a page in one. */
  readonly alternates?: readonly Alternate[]
}

/** A sitemap as sitemaps.org's protocol has it, in the order given. */
export function sitemap(entries: readonly SitemapEntry[]): string {
  const lines = entries.map(({ url, modified, alternates = [] }) => {
    const date = modified === undefined ? '' : `<lastmod>${modified}</lastmod>`
    return `<url><loc>${escapeXml(url)}</loc>${date}${alternates.map(link).join('')}</url>`
  })
  const isPlural = entries.some(({ alternates = [] }) => alternates.length > 0)
  const further = isPlural ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : ''
  const open = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${further}>`
  return ['<?xml version="1.0" encoding="utf-8"?>', open, ...lines, '</urlset>', ''].join('\n')
}

/** As search engines want versions in other languages named: with the prefix of XHTML. */
function link({ lang, url }: Alternate): string {
  return `<xhtml:link rel="alternate" hreflang="${escapeXml(lang)}" href="${escapeXml(url)}"/>`
}
