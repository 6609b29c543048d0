import type { CvNode } from './node.ts'
import { complain, firstOf, textOfValue } from './node.ts'

const SCHEMES: readonly string[] = ['http', 'https', 'mailto', 'tel', 'ftp']

/**
 * An address under one of several keys. One that runs a script, or is no address, is reported and left out.
 */
export function linkAt(node: CvNode, keys: readonly string[]): string | undefined {
  const found = firstOf(node, keys)
  const text = textOfValue(found?.value)
  if (found === undefined || text === undefined) return undefined
  const address = text.replace(/[^!-\uffff]+/g, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase()
  if (scheme === undefined || SCHEMES.includes(scheme)) return withScheme(address)
  const message = `\`${text}\` is no address that a reader can be sent to, so there is no link.`
  complain(found, 'data/cv-bad-link', [message, 'Write an address that begins with https://.'])
  return undefined
}

// `example.org/me` means a site; `/files/cv.pdf` and `files/cv.pdf` mean a file of this one.
function withScheme(address: string): string {
  const isHost = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/|$)/i.test(address)
  const isFile = /^[^/]*\.(?:pdf|html?|md|png|jpe?g)$/i.test(address)
  return isHost && !isFile ? `https://${address}` : address
}
