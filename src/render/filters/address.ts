/** True for what already says where it leads: `https:…`, `mailto:…`, `//host/…`, `#part` and `?query`. */
export function isComplete(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/i.test(address)
}

/**
 * True for an address that runs code in the reader's browser, however it is disguised with spaces and control
 * characters.
 */
export function isScript(address: string): boolean {
  // Of what carries its content with it, only pictures are shown and never run.
  return /^(?:(?:java|vb|live)script:|data:(?!image\/))/i.test(address.replace(/[^!-\uffff]+/g, ''))
}

/**
 * Puts an address below a base: one slash between the two, none doubled in the path, dots resolved,
 * percent-encoded where it is not yet. Query and fragment stay as they are but for characters no address may
 * have.
 */
export function belowBase(base: string, address: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? []
  const joined = `${withSlash(base.replace(/\/+$/, ''))}${withSlash(path)}`.replace(/\/{2,}/g, '/')
  return encodeAddress(withoutDots(joined)) + encodeAddress(rest)
}

function withSlash(part: string): string {
  return part === '' || part.startsWith('/') ? part : `/${part}`
}

// RFC 3986, section 5.2.4: what climbs above the root stays at the root.
function withoutDots(path: string): string {
  if (!/(?:^|\/)\.\.?(?:\/|$)/.test(path)) return path
  const kept: string[] = []
  for (const segment of path.split('/').slice(1)) {
    if (segment === '..') kept.pop()
    else if (segment !== '.') kept.push(segment)
  }
  const ending = /\/\.{0,2}$/.test(path) && kept.at(-1) !== '' && kept.length > 0 ? '/' : ''
  return `/${kept.join('/')}${ending}`
}

/** Most addresses have nothing in them to encode. */
const PLAIN = /^[\w\-./~#?=&:]*$/

/** Percent-encodes what may not stand in an address, and leaves what is already encoded. */
export function encodeAddress(address: string): string {
  if (PLAIN.test(address)) return address
  return encodeURI(wellFormed(address))
    .replace(/%25([0-9a-f]{2})/gi, '%$1')
    .replace(/%5B/g, '[')
    .replace(/%5D/g, ']')
}

/**
 * Percent-encodes all but letters, digits, `-`, `_`, `.` and `~`, as `CGI.escape` does; a space becomes a
 * plus.
 */
export function encodeForm(text: string): string {
  return encodeURIComponent(wellFormed(text))
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+')
}

/** Undoes `encodeForm`. Undefined where the percent signs are no UTF-8. */
export function decodeForm(text: string): string | undefined {
  const bytes = text.replace(/\+/g, ' ').replace(/%(?![0-9a-f]{2})/gi, '%25')
  try {
    return decodeURIComponent(bytes)
  } catch {
    return undefined
  }
}

// Half a surrogate pair makes the encoding functions throw.
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}
