const SCHEME = /^[a-z][a-z0-9+.-]*:/i
const ALLOWED = /^(?:https?|mailto|tel|ftp|sms|geo|xmpp|doi|magnet):/i
const IMAGE_DATA = /^data:image\/(?:gif|png|jpe?g|webp|avif|svg\+xml)[;,]/i
const CONTROLS = /[\p{Cc} ]+/gu

/** What may be done with an address: asked about, left as written, or dropped for its scheme. */
export type AddressKind = 'own' | 'foreign' | 'unsafe'

/**
 * Sorts an address by its scheme. Browsers skip control characters and blanks within a scheme, and so does
 * this. `data:` is allowed for images only.
 */
export function addressKind(href: string, use: 'link' | 'image' | 'file'): AddressKind {
  const bare = href.replace(CONTROLS, '')
  if (bare === '' || bare.startsWith('#') || bare.startsWith('//')) return 'foreign'
  if (!SCHEME.test(bare)) return 'own'
  if (ALLOWED.test(bare)) return 'foreign'
  return use === 'image' && IMAGE_DATA.test(bare) ? 'foreign' : 'unsafe'
}
