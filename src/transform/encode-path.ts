/** What RFC 3986 lets stand in a path as it is (`pchar` and the slash), without the percent sign. */
const ENCODED = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/]+/gu

/**
 * Percent-encodes a text for the path of an address, slashes kept: UTF-8, accents composed, a percent sign
 * encoded too. Half of a surrogate pair becomes U+FFFD.
 */
export function encodePath(text: string): string {
  const sound = text.normalize('NFC').replace(/\p{Surrogate}/gu, '\uFFFD')
  return sound.replace(ENCODED, (run) => encodeURIComponent(run))
}

/**
 * As `encodePath`, for an address that an author wrote: what is percent-encoded already is left as it stands.
 */
export function encodeWrittenPath(text: string): string {
  return text
    .split(/(%[0-9A-Fa-f]{2})/u)
    .map((part, index) => (index % 2 === 1 ? part.toUpperCase() : encodePath(part)))
    .join('')
}

/** Undoes percent-encoding; undefined where the bytes are no UTF-8 or a percent sign stands alone. */
export function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
