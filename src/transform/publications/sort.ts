import { byCodeUnit } from '../../model/paths.ts'
import type { Publication } from '../../model/publication.ts'
import { foldName } from './fold-name.ts'

export type Direction = 'ascending' | 'descending'

/**
 * One key to sort by; `date` is year, month and day together, anything else than the names known here is a
 * field.
 */
export interface SortKey {
  readonly by: string
  readonly direction: Direction
}

/** What lists are sorted by where the author says nothing: newest first. */
export const NEWEST_FIRST: readonly SortKey[] = [{ by: 'date', direction: 'descending' }]

/**
 * Reads jekyll-scholar's `sort_by` and `order`, both lists with commas; the last direction holds for the keys
 * that are left. `none` keeps the order of the file.
 */
export function sortKeys(sortBy: string | undefined, order: string | undefined): readonly SortKey[] {
  const names = (sortBy ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
  if (names.includes('none')) return []
  if (names.length === 0)
    return order === undefined
      ? NEWEST_FIRST
      : [{ by: 'date', direction: directions(order)[0] ?? 'descending' }]
  const given = directions(order ?? '')
  return names.map((by, index) => ({ by, direction: given[index] ?? given.at(-1) ?? 'ascending' }))
}

/** Reads a list of directions: `descending`, `desc`, `reverse`; anything else is ascending. */
export function directions(order: string): readonly Direction[] {
  const words = order
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '' && word !== 'none')
  return words.map((word) => (/^(?:desc|reverse)/.test(word) ? 'descending' : 'ascending'))
}

/**
 * Sorts by several keys; what ties keeps the order of the file, and what has no value for a key comes last.
 */
export function sortPublications(
  publications: readonly Publication[],
  keys: readonly SortKey[],
): readonly Publication[] {
  if (keys.length === 0) return publications
  const rows = publications.map((publication) => ({
    publication,
    values: keys.map(({ by }) => sortValue(publication, by)),
  }))
  rows.sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const difference = compareValues(a.values[index], b.values[index], key.direction)
      if (difference !== 0) return difference
    }
    return 0
  })
  return rows.map((row) => row.publication)
}

type SortValue = string | number | undefined

function compareValues(a: SortValue, b: SortValue, direction: Direction): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  const difference = typeof a === 'number' && typeof b === 'number' ? a - b : byCodeUnit(String(a), String(b))
  return direction === 'ascending' ? difference : -difference
}

function sortValue(publication: Publication, by: string): SortValue {
  const { sortDate } = publication
  switch (by) {
    case 'date':
      return sortDate === 0 ? undefined : sortDate
    case 'year':
      return sortDate === 0 ? undefined : Math.floor(sortDate / 10_000)
    case 'month':
    case 'month_numeric':
      return publication.month
    case 'day':
      return publication.day
    case 'key':
      return publication.key
    case 'type':
      return publication.type
    case 'title':
      return publication.titleText === '' ? undefined : foldName(publication.titleText)
    case 'author':
      return peopleValue(publication)
    default:
      return fieldValue(publication.fields.get(by)?.text)
  }
}

function peopleValue({ authors, editors }: Publication): SortValue {
  const people = authors.length > 0 ? authors : editors
  const names = people.map((person) => foldName(`${person.literal ?? person.family} ${person.given}`))
  return names.length === 0 ? undefined : names.join(' ; ')
}

function fieldValue(text: string | undefined): SortValue {
  if (text === undefined || text === '') return undefined
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : foldName(text)
}
