/**
 * A robots.txt (RFC 9309) that allows everything, and names the sitemap where its absolute address is
 * known.
 */
export function robots(sitemapUrl: string | undefined): string {
  const rules = ['User-agent: *', 'Disallow:']
  return [...rules, ...(sitemapUrl === undefined ? [] : ['', `Sitemap: ${sitemapUrl}`]), ''].join('\n')
}
