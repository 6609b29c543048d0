import type { Diagnostic } from '../../../model/diagnostic.ts'
import { diagnostic } from '../../../model/diagnostic.ts'
import type { Person, Publication } from '../../../model/publication.ts'
import { foldName } from '../fold-name.ts'
import { ownField, placeInField } from './own-field.ts'

/** A name as some entries spell it. */
interface Spelling {
  readonly person: Person
  readonly shown: string
  /** Given names in parts, for comparing. */
  readonly given: readonly string[]
  readonly first: Publication
  readonly companions: Set<string>
  readonly orcids: Set<string>
  count: number
}

/**
 * Reports people who are spelled in two ways: with and without accents, or with initials and in full, where
 * the initials fit one full name alone and the two share a co-author or two initials.
 */
export function personSpellings(publications: readonly Publication[]): readonly Diagnostic[] {
  return [...spellingsByFamily(publications).values()].flatMap((spellings) => {
    if (spellings.size === 1) return []
    const list = [...spellings.values()].toSorted((a, b) => b.count - a.count)
    return list.flatMap((rare, index) => {
      const usual = list.find((other, at) => at !== index && isOther(other, rare, list))
      // Each pair is found from one side: the shorter name, or the rarer of two that differ in accents only.
      return usual === undefined ? [] : problem(rare, usual)
    })
  })
}

function spellingsByFamily(publications: readonly Publication[]): ReadonlyMap<string, Map<string, Spelling>> {
  const folded = new Map<string, string>()
  const fold = (text: string): string => {
    const known = folded.get(text)
    if (known !== undefined) return known
    const made = foldName(text)
    folded.set(text, made)
    return made
  }
  const families = new Map<string, Map<string, Spelling>>()
  for (const publication of publications) {
    if (ownField(publication, 'author') === undefined) continue
    const names = publication.authors.map((person) => fold(person.family))
    for (const [index, person] of publication.authors.entries()) {
      const family = names[index] ?? ''
      // The first letter of the given name parts the many who share a family name.
      const [letter = ''] = fold(person.given)
      if (person.literal === undefined && letter !== '' && family !== '') {
        note(
          { person, publication, names: names.filter((_, at) => at !== index), fold },
          bucket(families, `${family} ${letter}`),
        )
      }
    }
  }
  return families
}

interface Seen {
  readonly person: Person
  readonly publication: Publication
  readonly names: readonly string[]
  readonly fold: (text: string) => string
}

function note({ person, publication, names, fold }: Seen, spellings: Map<string, Spelling>): void {
  const given = fold(person.given.replace(/\./g, '. ')).split(' ')
  const family = [person.prefix, person.family].filter((part) => part !== '').join(' ')
  const key = `${given.join(' ')}|${given.every((part) => part.length === 1) ? '' : person.given}|${person.family}`
  let spelling = spellings.get(key)
  if (spelling === undefined) {
    const shown = `${person.given} ${family}`
    spelling = {
      person,
      shown,
      given,
      first: publication,
      companions: new Set(),
      orcids: new Set(),
      count: 0,
    }
    spellings.set(key, spelling)
  }
  spelling.count++
  for (const name of names) spelling.companions.add(name)
  if (person.orcid !== undefined) spelling.orcids.add(person.orcid)
}

function bucket(families: Map<string, Map<string, Spelling>>, key: string): Map<string, Spelling> {
  const found = families.get(key)
  if (found !== undefined) return found
  const made = new Map<string, Spelling>()
  families.set(key, made)
  return made
}

/** True where `rare` is to be reported as another spelling of `usual`. */
function isOther(usual: Spelling, rare: Spelling, list: readonly Spelling[]): boolean {
  if (contradict(usual, rare)) return false
  if (usual.given.join(' ') === rare.given.join(' ')) {
    const differs = accentless(usual) !== accentless(rare) && list.indexOf(usual) < list.indexOf(rare)
    return differs && rare.given.some((part) => part.length > 1)
  }
  if (!isShortFor(rare.given, usual.given)) return false
  const full = list.filter((other) => other !== rare && isShortFor(rare.given, other.given))
  const people = new Set(full.map((other) => other.given.join(' ')))
  const isClear = rare.given.length > 1 && rare.given.length === usual.given.length
  return (
    people.size === 1 &&
    (isClear || shareAny(rare.companions, usual.companions) || shareAny(rare.orcids, usual.orcids))
  )
}

function contradict(a: Spelling, b: Spelling): boolean {
  return a.orcids.size > 0 && b.orcids.size > 0 && !shareAny(a.orcids, b.orcids)
}

/** Full stops and hyphens are no matter of spelling; accents and letters are. */
function accentless({ person }: Spelling): string {
  return `${person.given}|${person.family}`
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.\s'’‐-]+/gu, ' ')
    .trim()
}

/** `e` for `emmy`, and `e a` for `emmy amalie`: initials of a name that is written out. */
function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  if (!short.every((part) => part.length === 1) || (long[0]?.length ?? 0) < 2) return false
  return short.length <= long.length && short.every((part, index) => long[index]?.startsWith(part) === true)
}

function shareAny(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  for (const item of small) if (large.has(item)) return true
  return false
}

function problem(rare: Spelling, usual: Spelling): Diagnostic {
  return diagnostic('bibliography/name-spelling', {
    message: `\`${rare.shown}\` and \`${usual.shown}\` look like one person in two spellings.`,
    hint: 'Write the name in one way, or give each person an ORCID if they are two.',
    at: placeInField(rare.first, 'author', rare.person.family),
    notes: [
      {
        at: placeInField(usual.first, 'author', usual.person.family),
        message: 'The other spelling is here.',
      },
    ],
  })
}
