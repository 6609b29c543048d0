import { likelyMeant } from '../../model/nearest.ts'
import { normalisePath } from '../../model/paths.ts'
import { isTimeZone } from '../time-zone.ts'
import type { Settings } from './settings.ts'
import { complain, textOf } from './settings.ts'

/** Where a site lives: `https://example.org` and `/~user`, either of them empty. */
export interface SiteAddress {
  readonly url: string
  readonly baseurl: string
}

const STYLES = ['pretty', 'date', 'ordinal', 'weekdate', 'none']
const REGIONS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian', 'Etc']

/**
 * The address of the site in its normal form. A host without a scheme is taken as https, a path is moved from
 * `url` to `baseurl`, and what is no address is left out, each with a warning; slashes at the ends are
 * nobody's concern.
 */
export function readAddress(settings: Settings): SiteAddress {
  const written = textOf(settings.data, 'url')
  const base = readBase(settings)
  if (written === '') return { url: base.url, baseurl: base.path }
  const address = parseAddress(written)
  if (address === undefined) {
    complain(settings, 'config/bad-url', {
      key: 'url',
      message: `\`url\` is "${written}", which is no address of a site, so it is left out.`,
      hint: 'Write it with its scheme and without a path: https://example.org',
    })
    return { url: '', baseurl: base.path }
  }
  return { url: address.origin, baseurl: joinBase(settings, address, base.path) }
}

function joinBase(settings: Settings, address: URL, baseurl: string): string {
  const path = withoutEndSlash(decode(address.pathname))
  const hasScheme = /^https?:\/\//i.test(textOf(settings.data, 'url'))
  if (!hasScheme) {
    complain(settings, 'config/bad-url', {
      key: 'url',
      message: `\`url\` has no scheme, so https is assumed.`,
      hint: `Write it as ${address.origin}`,
    })
  }
  if (path === '') return baseurl
  complain(settings, 'config/bad-url', {
    key: 'url',
    message:
      baseurl === ''
        ? `\`url\` holds the path ${path}, which is taken for \`baseurl\`.`
        : `\`url\` holds the path ${path}, which is left out because \`baseurl\` gives the path.`,
    hint: `Write \`url: ${address.origin}\` and \`baseurl: ${baseurl === '' ? path : baseurl}\`.`,
  })
  return baseurl === '' ? path : baseurl
}

function parseAddress(written: string): URL | undefined {
  const isHost = /^(?:localhost|[^\s/:@]+\.[^\s/:@.]+)(?::\d+)?(?:\/|$)/i.test(written)
  const text = isHost ? `https://${written}` : written.startsWith('//') ? `https:${written}` : written
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined
  return new URL(text)
}

/**
 * `baseurl` with one slash before it and none behind; an address that was put there gives its path, and its
 * host to `url`.
 */
function readBase(settings: Settings): { readonly url: string; readonly path: string } {
  const written = textOf(settings.data, 'baseurl')
  if (written === '' || written === '/') return { url: '', path: '' }
  const address = /^https?:\/\//i.test(written) ? parseAddress(written) : undefined
  if (address !== undefined) {
    const path = withoutEndSlash(decode(address.pathname))
    complain(settings, 'config/bad-url', {
      key: 'baseurl',
      message: `\`baseurl\` is a whole address, and should be its path alone.`,
      hint: `Write \`url: ${address.origin}\` and \`baseurl: ${path === '' ? '""' : path}\`.`,
    })
    return { url: address.origin, path }
  }
  const path = normalisePath(written)
  if (path !== undefined && !/[?#\\\s]/.test(path) && !written.includes('://'))
    return { url: '', path: path === '' ? '' : `/${path}` }
  complain(settings, 'config/bad-path', {
    key: 'baseurl',
    message: `\`baseurl\` is "${written}", which is no path, so it is left out.`,
    hint: 'Write it as /name, or leave it empty for a site at the root of its address.',
  })
  return { url: '', path: '' }
}

function withoutEndSlash(path: string): string {
  return path.replace(/\/+$/, '')
}

/** As the author would write it; what is no percent-encoded UTF-8 stays as it is. */
function decode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** The time zone by its IANA name; UTC, with a warning, where there is none of that name. */
export function readTimeZone(settings: Settings): string {
  const zone = textOf(settings.data, 'timezone')
  if (zone === '' || isTimeZone(zone)) return zone === '' ? 'UTC' : zone
  const place = zone.replaceAll(' ', '_')
  const meant =
    REGIONS.map((region) => `${region}/${place}`).find(isTimeZone) ?? (isTimeZone(place) ? place : undefined)
  complain(settings, 'config/bad-timezone', {
    key: 'timezone',
    message: `\`timezone\` is "${zone}", which is no time zone that is known, so UTC is used.`,
    hint:
      meant === undefined
        ? 'Write a continent and a city, such as Europe/Berlin.'
        : `Did you mean \`${meant}\`?`,
  })
  return 'UTC'
}

/** The style or pattern of addresses; `pretty`, with a warning, for a word that is neither. */
export function readPermalink(settings: Settings): string {
  const written = textOf(settings.data, 'permalink')
  if (written === '' || STYLES.includes(written) || /[/:]/.test(written))
    return written === '' ? 'pretty' : written
  const meant = likelyMeant(written, STYLES)
  complain(settings, 'config/bad-value', {
    key: 'permalink',
    message: `\`permalink\` is "${written}", which is neither a style nor a pattern, so \`pretty\` is used.`,
    hint:
      (meant === undefined ? '' : `Did you mean \`${meant}\`? `) +
      `It can be ${STYLES.join(', ')}, or a pattern such as /:year/:title/.`,
  })
  return 'pretty'
}
