import type { DataValue } from '../../model/data.ts'
import { isRecord } from '../../model/record.ts'
import { publicationSlug } from './publication-slug.ts'
import { isSafeAddress } from './render-rich.ts'
import { textOf } from './setting-values.ts'

/** What data/venues.yml says of an abbreviation, al-folio's way. */
export interface Venue {
  readonly url: string
  readonly color: string
}

/** Venues by abbreviation. */
export type Venues = ReadonlyMap<string, Venue>

/**
 * Reads data/venues.yml: under each abbreviation `url` and `color`. Addresses and colours that are none are
 * left out.
 */
export function readVenues(value: DataValue | undefined): Venues {
  if (!isRecord(value)) return new Map()
  return new Map(
    Object.entries(value).flatMap(([abbr, entry]) => {
      if (!isRecord(entry)) return []
      const url = textOf(entry['url'])
      const color = textOf(entry['color']).toLowerCase()
      return [[abbr, { url: isSafeAddress(url) ? url : '', color: COLOR.test(color) ? color : '' }]]
    }),
  )
}

const COLOR = /^(?:#(?:[0-9a-f]{3}|[0-9a-f]{6})|[a-z]{3,24})$/

/**
 * The class of a venue's badge, by which the style sheet gives it its colour; the same for the same
 * abbreviation.
 */
export function venueClass(abbr: string): string {
  return `venue-${publicationSlug(abbr).replace(/\./g, '').toLowerCase()}`
}

/**
 * The rules that colour the badges, for the site's own style sheet: a colour in the page itself would be an
 * inline style, which a strict content security policy forbids. Black or white letters are chosen by
 * contrast (WCAG 2, relative luminance).
 */
export function venueStyles(venues: Venues): string {
  return [...venues]
    .filter(([, { color }]) => color !== '')
    .map(([abbr, { color }]) => {
      const letters = isLight(color) ? '#000' : '#fff'
      return `.badge.${escapeClass(venueClass(abbr))} { border-color: ${color}; background: ${color}; color: ${letters}; }\n`
    })
    .join('')
}

/** Black letters have the better contrast above this luminance: (L + 0.05)² = 1.05 · 0.05. */
const MIDDLE = 0.179

function isLight(color: string): boolean {
  const hex = color.length === 4 ? color.slice(1).replace(/./g, '$&$&') : color.slice(1)
  // Colours by name are not known here; the dark ones are more usual for badges.
  if (!color.startsWith('#')) return false
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > MIDDLE
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function escapeClass(name: string): string {
  return name.replace(/[^\w-]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)
}
