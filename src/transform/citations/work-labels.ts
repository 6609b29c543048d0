import type { Person, Publication } from '../../model/publication.ts'
import { foldName } from '../publications/fold-name.ts'
import { givenNamesAgree } from '../publications/given-names.ts'
import { byCodeUnit } from '../../model/paths.ts'
import type { CitationWords } from './citation-words.ts'
import { enumerate, familyName, initialsOf } from './person-text.ts'

/** How a work is called in the text: `Noether and Emmy`, `1921a`. */
export interface WorkLabel {
  readonly names: string
  readonly year: string
}

/** The most names that are shown of three and more people before the rest is left out. */
const MOST_TO_TELL_APART = 6

/**
 * Works in the order of an alphabetical list: by the names of their authors, then by year, then by title.
 * Works without a year come last of their authors'.
 */
export function sortWorks(works: readonly Publication[]): readonly Publication[] {
  const keyed = works.map((work) => ({ work, key: sortKey(work) }))
  return keyed.toSorted((a, b) => compareKeys(a.key, b.key)).map(({ work }) => work)
}

/**
 * Names and years that tell the works of one page apart: first names where two people share a family name,
 * more names where `et al.` hides who they are, at last a letter behind the year. Takes the works in the
 * order of the list, which the letters follow.
 */
export function labelWorks(
  works: readonly Publication[],
  words: CitationWords,
): ReadonlyMap<string, WorkLabel> {
  const names = namesOf(works, words)
  const years = new Map(works.map((work) => [work.key, yearOf(work, words)]))
  const groups = groupBy(works, ({ key }) => `${names.get(key) ?? ''}\n${years.get(key) ?? ''}`)
  const labels = new Map<string, WorkLabel>()
  for (const group of groups) {
    for (const [index, { key }] of group.entries()) {
      const year = years.get(key) ?? ''
      const letter = group.length === 1 ? '' : `${/\d$/.test(year) ? '' : '-'}${letterOf(index)}`
      labels.set(key, { names: names.get(key) ?? '', year: year + letter })
    }
  }
  return labels
}

/** The people whom a work is known by: its authors, else its editors. */
export function peopleOf(work: Publication): readonly Person[] {
  return work.authors.length > 0 ? work.authors : work.editors
}

/** The year as it is cited: a number, what stands in its place, or the sign for none. */
export function yearOf(work: Publication, words: CitationWords): string {
  if (work.year !== undefined) return String(work.year).replace('-', '−')
  return work.yearText ?? words.noDate
}

function namesOf(works: readonly Publication[], words: CitationWords): ReadonlyMap<string, string> {
  const shortName = nameMaker(works)
  const names = new Map<string, string>()
  const called = (work: Publication, shown: number): string => calledAs(work, { shown, words, shortName })
  for (const work of works) names.set(work.key, called(work, 1))
  for (const group of groupBy(works, (work) => `${names.get(work.key) ?? ''}\n${yearOf(work, words)}`)) {
    if (group.length === 1) continue
    const shown = shownToTellApart(group, called)
    for (const work of group) names.set(work.key, called(work, shown))
  }
  return names
}

/**
 * How many names must be shown so that works of different people are called differently; 1 where none
 * helps.
 */
function shownToTellApart(
  group: readonly Publication[],
  called: (work: Publication, shown: number) => string,
): number {
  const wanted = new Set(group.map((work) => peopleOf(work).map(familyName).join('\n'))).size
  if (wanted === 1) return 1
  for (let shown = 2; shown <= MOST_TO_TELL_APART; shown++) {
    if (new Set(group.map((work) => called(work, shown))).size >= wanted) return shown
  }
  return 1
}

interface Calling {
  readonly shown: number
  readonly words: CitationWords
  readonly shortName: (person: Person) => string
}

function calledAs(work: Publication, { shown, words, shortName }: Calling): string {
  const people = peopleOf(work)
  // Only the first of several people decides where a work stands, so only that one is told apart.
  const names = people.map((person, index) => (index === 0 ? shortName(person) : familyName(person)))
  const others = work.authors.length > 0 ? work.othersFollow : work.moreEditors === true
  if (names.length === 0) return shortTitle(work)
  if (!others && names.length <= 2) return enumerate(names, words)
  if (!others && names.length <= shown) return enumerate(names, words)
  const few = names.slice(0, shown).join(', ')
  return `${few}${few.includes(', ') ? ',' : ''} ${words.etAl}`
}

function shortTitle(work: Publication): string {
  const title = work.titleText === '' ? work.key : work.titleText
  const words = title.split(/\s+/)
  if (words.length <= 6) return title
  return `${words
    .slice(0, 5)
    .join(' ')
    .replace(/[\s,;:.–—-]+$/u, '')}…`
}

/** First authors of one family name who are not one person are told apart by what comes before it. */
function nameMaker(works: readonly Publication[]): (person: Person) => string {
  const families = new Map<string, Person[]>()
  for (const work of works) {
    const first = peopleOf(work)[0]
    if (first === undefined || first.literal !== undefined || first.given === '') continue
    const family = foldName(familyName(first))
    families.set(family, [...(families.get(family) ?? []), first])
  }
  return (person) => {
    const family = familyName(person)
    const namesakes = families.get(foldName(family)) ?? []
    const others = namesakes.filter((other) => !givenNamesAgree(other.given, person.given))
    if (person.given === '' || person.literal !== undefined || others.length === 0) return family
    const initials = initialsOf(person.given)
    const isSame = others.some((other) => initialsOf(other.given) === initials)
    return `${isSame ? person.given : initials} ${family}`
  }
}

function sortKey(work: Publication): readonly string[] {
  const people = peopleOf(work).map((person) => foldName(`${familyName(person)} ${person.given}`))
  const names = people.length === 0 ? [foldName(work.titleText)] : people
  const date = work.sortDate === 0 ? '99999999' : String(work.sortDate + 10_000_000).padStart(9, '0')
  return [names.join('\u0001'), date, foldName(work.titleText), work.key]
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((part, at) => part !== b[at])
  return index < 0 ? 0 : byCodeUnit(a[index] ?? '', b[index] ?? '')
}

/** a to z, then aa, ab and so on. */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()]
}
