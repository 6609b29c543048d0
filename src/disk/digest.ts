import { hash } from 'node:crypto'

/**
 * The SHA-256 of bytes, or of a string's UTF-8 form, in lower-case hex.
 * Node's one-shot form is used for everything: at the length of a page it is no slower than SHA-1 or MD5,
 * so there is no second, weaker digest.
 */
export function digest(body: string | Uint8Array): string {
  return hash('sha256', body, 'hex')
}

/** The same digest in base64, as content security policies write it. */
export function digestBase64(body: string): string {
  return hash('sha256', body, 'base64')
}
