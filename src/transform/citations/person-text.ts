import type { Person, RichText } from '../../model/publication.ts'

/** Scripts whose names are written family first, without a comma and never as initials. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s・·]+$/u
const HAS_CASE = /\p{Lu}/u

/** The family name as citations have it, particle included: `van der Waerden`. */
export function familyName(person: Person): string {
  if (person.literal !== undefined) return person.literal
  const name = joined([person.prefix, person.family])
  return name === '' ? person.given : name
}

/** `E. Noether`, as numbered references have it. */
export function straightName(person: Person): string {
  const { literal, given, suffix } = person
  if (literal !== undefined || given === '' || person.family === '') return familyName(person)
  if (isFamilyFirst(person)) return `${familyName(person)}${given}`
  return joined([initialsOf(given), familyName(person), suffix])
}

/** `Noether, E.`, as alphabetical references have it. */
export function invertedName(person: Person): string {
  const { literal, given, suffix } = person
  if (literal !== undefined || given === '' || person.family === '') return familyName(person)
  if (isFamilyFirst(person)) return `${familyName(person)}${given}`
  return [familyName(person), initialsOf(given), suffix].filter((part) => part !== '').join(', ')
}

/** `Jean-Pierre É.` as `J.-P. É.`; a script without capitals keeps whole names. */
export function initialsOf(given: string): string {
  if (!HAS_CASE.test(given)) return given
  const spread = given.replace(/(?<![\p{L}.])\p{Lu}{2,3}(?![\p{L}.])/gu, (letters) => [...letters].join(' '))
  return spread
    .replace(/\./g, '. ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.split('-').map(initial).join('-'))
    .join('\u00A0')
}

/** Several people in a row, `and` before the last. */
export function enumerate(
  names: readonly string[],
  joins: { readonly and: string; readonly lastAnd: string },
): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  const separator = names.length === 2 ? joins.and : joins.lastAnd
  return `${names.slice(0, -1).join(', ')}${separator}${last}`
}

/** A piece of plain text as formatted text; nothing where it is empty. */
export function textOf(text: string): RichText {
  return text === '' ? [] : [{ kind: 'text', text }]
}

function isFamilyFirst(person: Person): boolean {
  return FAMILY_FIRST.test(person.family) && FAMILY_FIRST.test(person.given)
}

function initial(word: string): string {
  const [first = ''] = word
  // A particle among the given names, such as the `d’` of `Jean d’Ormesson`, is no initial.
  return /\p{Lu}/u.test(first) ? `${first}.` : word
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
