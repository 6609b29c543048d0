import { services } from '../author/services.ts'

/** A line of the `author` block of site.yml. */
export interface ProfileLine {
  readonly key: string
  readonly value: string
}

/** Services whose addresses hold nothing of the user name that a pattern could find. */
const HOSTS: Readonly<Record<string, string>> = {
  'bsky.app': 'bluesky',
  'dblp.org': 'dblp',
  'mastodon.social': 'mastodon',
  'scholar.google.com': 'googlescholar',
  'twitter.com': 'x',
}

/**
 * The key of the `author` block that a link belongs under, with its value: `github: ada` for
 * https://github.com/ada, `orcid: …` for `orcid:…` or the bare number, the whole address where only the host
 * is known. Undefined for an address of no service that is known.
 */
export function profileLine(link: string): ProfileLine | undefined {
  const orcid = /(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/.exec(link.trim())?.[1]
  if (orcid !== undefined) return { key: 'orcid', value: orcid }
  const named = /^([a-z][a-z-]*):(?!\/\/)\s*(\S+)$/i.exec(link.trim())
  if (named !== null) return namedLine(named[1] ?? '', named[2] ?? '')
  return addressLine(link.trim())
}

function namedLine(name: string, value: string): ProfileLine | undefined {
  const wanted = name.toLowerCase()
  const service = Object.values(services).find(({ keys }) => keys.includes(wanted))
  return service === undefined ? undefined : { key: wanted, value }
}

function addressLine(link: string): ProfileLine | undefined {
  if (!/^https?:\/\//i.test(link) || !URL.canParse(link)) return undefined
  for (const { keys, address } of Object.values(services)) {
    const name = address === undefined ? undefined : nameIn(link, address)
    if (name !== undefined && keys[0] !== undefined) return { key: keys[0], value: name }
  }
  const host = new URL(link).hostname.replace(/^www\./, '')
  const key = HOSTS[host] ?? Object.values(services).find(isAt(host))?.keys[0]
  return key === undefined ? undefined : { key, value: link }
}

/** The user name where an address is the one that a service's pattern gives for it. */
function nameIn(link: string, pattern: string): string | undefined {
  const [before = '', after = ''] = bare(pattern).split('%')
  const text = bare(link)
  const isThere = text.toLowerCase().startsWith(before.toLowerCase()) && text.endsWith(after)
  if (before === '' || !isThere) return undefined
  const name = text.slice(before.length, text.length - after.length)
  return /^[^/?#&\s]+$/.test(name) ? name : undefined
}

function bare(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
}

function isAt(host: string): (service: { readonly address?: string }) => boolean {
  return ({ address }) => address !== undefined && bare(address).split('/')[0] === host
}
