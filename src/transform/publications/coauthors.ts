import type { DataRecord, DataValue } from '../../model/data.ts'
import type { Person } from '../../model/publication.ts'
import { foldings, foldName } from './fold-name.ts'
import { givenNamesAgree } from './given-names.ts'
import { spellingOf } from './owner.ts'

/** Pages of co-authors, by their folded family names. */
export type Coauthors = ReadonlyMap<string, readonly Coauthor[]>

export interface Coauthor {
  /** Given names in every spelling that counts; none fits everyone of that family name. */
  readonly given: readonly string[]
  readonly url: string
}

/**
 * Reads al-folio's `coauthors.yml`: under each family name in lower case a list of `firstname` (one or
 * several) and `url`. Entries of another shape, or without an address, are left out.
 */
export function readCoauthors(data: DataRecord): Coauthors {
  const coauthors = new Map<string, Coauthor[]>()
  for (const [family, value] of Object.entries(data)) {
    const list = (isList(value) ? value : [value]).flatMap(readCoauthor)
    if (list.length === 0) continue
    const key = foldName(family)
    coauthors.set(key, [...(coauthors.get(key) ?? []), ...list])
  }
  return coauthors
}

/** The page of a co-author; undefined for a person that the file does not know. */
export function coauthorUrl(person: Person, coauthors: Coauthors): string | undefined {
  const { family, given } = spellingOf(person)
  const candidates = [...family].flatMap(
    (name) => coauthors.get(name) ?? foldings(name).flatMap((other) => coauthors.get(other) ?? []),
  )
  const fits = (candidate: Coauthor): boolean =>
    candidate.given.length === 0 || candidate.given.some((name) => givenNamesAgree(given, name))
  return candidates.find(fits)?.url
}

function readCoauthor(value: DataValue): readonly Coauthor[] {
  if (!isRecord(value)) return []
  const { firstname, url } = value
  if (typeof url !== 'string' || url === '') return []
  const names =
    firstname === undefined || firstname === null ? [] : isList(firstname) ? firstname : [firstname]
  return [{ given: names.filter((name) => typeof name === 'string'), url }]
}

function isList(value: DataValue): value is readonly DataValue[] {
  return Array.isArray(value)
}

function isRecord(value: DataValue): value is DataRecord {
  return typeof value === 'object' && value !== null && !isList(value)
}
