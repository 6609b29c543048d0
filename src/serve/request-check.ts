/** What of a request decides whether it is answered at all. */
export interface RequestHead {
  readonly method: string
  /** The target as it was sent, percent-encoded. */
  readonly target: string
  /** Names and values in turn, as they were sent, so that a header that stands twice is seen. */
  readonly rawHeaders: readonly string[]
}

/** Where the preview answers. */
export interface Listening {
  readonly port: number
  /** Names beside `localhost` and the loopback addresses, from `--host`. */
  readonly names: readonly string[]
}

/** Why a request is not answered. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 414
  readonly reason: string
}

/** Longer addresses than this no page of a site has. */
const LONGEST_TARGET = 4096

/**
 * Names that only this machine answers to; a name ending in `.localhost` never leaves it (RFC 6761, section
 * 6.3).
 */
const OWN_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Tells why a request must not be answered; undefined for one that may be. A page of another site can make
 * the browser ask us, by a name of its own that leads to this machine or by a link, so that the Host, the
 * Origin and what the browser says of the request's origin are all looked at.
 */
export function refuse(head: RequestHead, listening: Listening): Refusal | undefined {
  const { method, target } = head
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, reason: 'Only GET and HEAD are answered.' }
  if (target.length > LONGEST_TARGET) return { status: 414, reason: 'The address is too long.' }
  if (!target.startsWith('/')) return { status: 400, reason: 'The address has to begin with a slash.' }
  const hosts = valuesOf(head, 'host')
  const [host = ''] = hosts
  if (hosts.length !== 1) return { status: 400, reason: 'A request needs one Host.' }
  if (!isOwnHost(host, listening)) return { status: 403, reason: 'This host is not served here; --host allows a name.' }
  return refuseOrigin(head, host)
}

function refuseOrigin(head: RequestHead, host: string): Refusal | undefined {
  const origins = valuesOf(head, 'origin')
  const own = `http://${host.toLowerCase()}`
  if (origins.length > 1 || (origins[0] ?? own) !== own) return { status: 403, reason: 'Another site may not read this one.' }
  const site = valuesOf(head, 'sec-fetch-site')[0] ?? 'none'
  if (site === 'same-origin' || site === 'none') return undefined
  const isVisit = valuesOf(head, 'sec-fetch-mode')[0] === 'navigate' && valuesOf(head, 'sec-fetch-dest')[0] === 'document'
  return isVisit ? undefined : { status: 403, reason: 'Another site may link here, but not read or embed this one.' }
}

/** True for a Host that only somebody who knows this preview sends: our port, and a name of this machine. */
function isOwnHost(host: string, { port, names }: Listening): boolean {
  const match = /^(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(host)
  if (match === null || Number(match[2] ?? 80) !== port) return false
  const name = (match[1] ?? '').toLowerCase()
  return OWN_NAMES.has(name) || /^[a-z\d-]+(?:\.[a-z\d-]+)*\.localhost$/.test(name) || names.includes(name)
}

function valuesOf({ rawHeaders }: RequestHead, name: string): readonly string[] {
  return rawHeaders.filter((_value, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name)
}
