/**
 * The file `_headers`, by which Netlify and Cloudflare Pages send what a page cannot say of itself: its own
 * policy stands in its head, but whether it may be framed, and how far its address is told, do not. `kept`
 * are files whose names change with what they hold, so that browsers may keep them for a year.
 */
export function headerRules(kept: readonly string[]): string {
  const all = [
    "Content-Security-Policy: frame-ancestors 'self'",
    'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy: strict-origin-when-cross-origin',
    'X-Content-Type-Options: nosniff',
    'X-Frame-Options: SAMEORIGIN',
  ]
  const rules = [
    ['/*', ...all],
    ...kept.map((path) => [`/${path}`, 'Cache-Control: public, max-age=31536000, immutable']),
  ]
  return rules.map(([path = '', ...lines]) => `${[path, ...lines].join('\n  ')}\n`).join('\n')
}
