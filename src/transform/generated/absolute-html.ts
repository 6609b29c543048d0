/**
 * Makes the addresses in HTML absolute, for readers that see it away from the site: those that begin with
 * one slash get the site's origin, and a bare fragment gets the page's own address.
 */
export function absoluteHtml(html: string, origin: string, pageUrl: string): string {
  const whole = html.replace(SET, (_all, before: string, candidates: string) => {
    return before + candidates.replace(/(^|,\s+)\/(?!\/)/g, (_start, gap: string) => `${gap}${origin}/`)
  })
  return whole.replace(ADDRESS, (all, before: string, quote: string, address: string) => {
    if (address.startsWith('#')) return `${before}${quote}${pageUrl}${address}`
    return address.startsWith('//') ? all : `${before}${quote}${origin}${address}`
  })
}

const ADDRESS = /(\s(?:href|src|poster)=)(["'])([/#][^"']*)/g

/** Several addresses, each with its width behind it. */
const SET = /(\ssrcset=["'])([^"']*)/g
