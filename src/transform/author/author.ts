import type { DataRecord, DataValue } from '../../model/data.ts'
import { services } from './services.ts'

/** Who a site or a page is by, in one form whatever the theme its keys come from. */
export interface Author {
  readonly name: string
  readonly bio?: string
  readonly pronouns?: string
  readonly avatar?: string
  readonly location?: string
  readonly employer?: string
  readonly email?: string
  readonly links: readonly ProfileLink[]
}

export interface ProfileLink {
  /** The service's own name, by which its icon is found; `other` for one the author describes. */
  readonly service: string
  readonly label: string
  readonly url: string
}

const PLAIN = ['bio', 'pronouns', 'avatar', 'location', 'employer', 'email'] as const

/**
 * Reads an author from records of keys, the first having precedence: academicpages' `author`, al-folio's
 * data/socials.yml, and the old keys at the top of the configuration. Links stand in the order in which the
 * author wrote them; unknown keys are passed over, and so are values that lead nowhere.
 */
export function readAuthor(name: string, records: readonly DataRecord[]): Author {
  const merged = records.toReversed().reduce<DataRecord>((all, record) => ({ ...all, ...record }), {})
  const plain = Object.fromEntries(
    PLAIN.flatMap((key) => {
      const value = merged[key]
      return typeof value === 'string' && value !== '' ? [[key, value]] : []
    }),
  )
  const given = merged['name']
  return {
    name: typeof given === 'string' && given !== '' ? given : name,
    links: readLinks(records),
    ...plain,
  }
}

function readLinks(records: readonly DataRecord[]): readonly ProfileLink[] {
  const found = new Map<string, ProfileLink>()
  for (const [key, value] of records.flatMap((record) => Object.entries(record))) {
    const link = linkOf(key, value)
    if (link !== undefined && !found.has(link.url)) found.set(link.url, link)
  }
  return [...found.values()]
}

function linkOf(key: string, value: DataValue): ProfileLink | undefined {
  const named = Object.entries(services).find(([, service]) => service.keys.includes(key.toLowerCase()))
  if (named === undefined) return describedLink(value)
  const [service, { label, address }] = named
  const text = textOf(value)
  if (text === '') return undefined
  if (/^https?:\/\//.test(text)) return { service, label, url: text }
  if (service === 'mastodon') return mastodonLink(label, text)
  return address === undefined
    ? undefined
    : { service, label, url: address.replace('%', encodeURI(text.replace(/^@/, ''))) }
}

/** A Mastodon name is `@user@host`; one without a host leads nowhere. */
function mastodonLink(label: string, name: string): ProfileLink | undefined {
  const [user, host] = name.replace(/^@/, '').split('@')
  return host === undefined
    ? undefined
    : { service: 'mastodon', label, url: `https://${host}/@${user ?? ''}` }
}

/** al-folio's form for a service of the author's own: `{title, url, logo}`. */
function describedLink(value: DataValue): ProfileLink | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const { title, url } = value as DataRecord
  return typeof title === 'string' && typeof url === 'string'
    ? { service: 'other', label: title, url }
    : undefined
}

function textOf(value: DataValue): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ''
  const { organization, username } = value as DataRecord
  return typeof organization === 'string' && typeof username === 'string'
    ? `https://${organization}.academia.edu/${username}`
    : ''
}
