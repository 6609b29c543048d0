import type { Person } from '../../model/publication.ts'
import { parseName } from '../../parse/bibtex/names.ts'
import { foldings } from './fold-name.ts'
import { givenNamesAgree } from './given-names.ts'

/** Someone whose name is highlighted: the owner of the site, or a student. */
export interface KnownPerson {
  /** Ways the name is written; a spelling without given names fits everyone of that family name. */
  readonly spellings: readonly Spelling[]
  readonly orcid?: string
}

export interface Spelling {
  /** Family names as `foldings` gives them, with and without the particle. */
  readonly family: ReadonlySet<string>
  readonly given: string
}

/** What a site's configuration says of a person. */
export interface PersonSettings {
  /** al-folio's `scholar.last_name`. */
  readonly lastNames: readonly string[]
  /** al-folio's `scholar.first_name`: each may stand with each of the last names. */
  readonly firstNames: readonly string[]
  /** Whole names, as `Given Family` or `Family, Given`. */
  readonly alsoKnownAs?: readonly string[]
  readonly orcid?: string
}

/**
 * Prepares a person for comparing; names are read by BibTeX's rules, so that particles and order do not
 * matter.
 */
export function knownPerson(settings: PersonSettings): KnownPerson {
  const { lastNames, firstNames, alsoKnownAs = [], orcid } = settings
  const givens = firstNames.length === 0 ? [''] : firstNames
  const combined = lastNames.flatMap((family) =>
    givens.map((given) => ({ family: new Set(foldings(family)), given })),
  )
  const others = alsoKnownAs.filter((name) => name.trim() !== '').map((name) => spellingOf(parseName(name)))
  const identifier = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(orcid ?? '')?.[0].toUpperCase()
  return { spellings: [...combined, ...others], ...(identifier === undefined ? {} : { orcid: identifier }) }
}

/**
 * True where a person of a bibliography is this one. The same ORCID decides at once, and so do two different
 * ones; else family names must be the same but for accents, hyphens and particles, and given names must
 * agree.
 */
export function isPerson(person: Person, known: KnownPerson): boolean {
  if (person.orcid !== undefined && known.orcid !== undefined) return person.orcid === known.orcid
  const written = spellingOf(person)
  return known.spellings.some((spelling) => spellingsAgree(written, spelling))
}

/** For each person of a list, the index of the known one it is; -1 for everybody else. */
export function matchPeople(people: readonly Person[], known: readonly KnownPerson[]): readonly number[] {
  return people.map((person) => known.findIndex((candidate) => isPerson(person, candidate)))
}

/** A person's name for comparing; a name kept together by braces is read as a name. */
export function spellingOf(person: Person): Spelling {
  if (person.literal !== undefined) {
    const read = parseName(person.literal)
    return read.literal === undefined
      ? spellingOf(read)
      : { family: new Set(foldings(read.literal)), given: '' }
  }
  const { prefix, family, given } = person
  const whole = prefix === '' ? [family] : [family, `${prefix} ${family}`]
  return { family: new Set(whole.flatMap(foldings)), given }
}

/** True where two spellings can name one person; see `isPerson`. */
export function spellingsAgree(written: Spelling, known: Spelling): boolean {
  const sameFamily = [...known.family].some((family) => family !== '' && written.family.has(family))
  if (!sameFamily) return false
  return known.given === '' || givenNamesAgree(written.given, known.given)
}
