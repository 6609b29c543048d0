import type { Person } from '../../model/publication.ts'
import { decodeLatex } from './latex.ts'
import { takeMarks } from './name-marks.ts'
import type { NamePart } from './name-parts.ts'
import { splitCommas, splitList, splitWords, startsLower } from './name-parts.ts'
import { plainText } from './plain-text.ts'

/** The people of a field, whether others follow, and what was odd about the way they are written. */
export interface Names {
  readonly people: readonly Person[]
  readonly othersFollow: boolean
  readonly oddities: readonly NameOddity[]
}

export interface NameOddity {
  /**
   * `commas`: several people separated by commas; `semicolons` likewise; `empty`: two `and` with nobody
   * between them.
   */
  readonly kind: 'commas' | 'semicolons' | 'empty'
  readonly name: string
}

/**
 * Reads a list of names by BibTeX's rules: `First von Last`, `von Last, First`, `von Last, Jr, First`;
 * BibLaTeX's `family=…, given=…`; organisations in braces; `and others`. Lists that are separated otherwise
 * are understood and reported.
 */
export function parseNames(raw: string): Names {
  const people: Person[] = []
  const oddities: NameOddity[] = []
  let othersFollow = false
  for (const name of splitList(raw)) {
    if (/^others$/i.test(name)) othersFollow = true
    else if (name === '') oddities.push({ kind: 'empty', name: raw.trim() })
    else people.push(...peopleOf(name, oddities))
  }
  return { people, othersFollow, oddities }
}

/**
 * Names by the text they were read from: a bibliography names the same few people again and again.
 * A person is a function of that text alone and never changed; the whole cache is dropped when it is full.
 */
const CACHE = new Map<string, Person>()
const CACHE_SIZE = 10_000

/** Reads one name; see `parseNames`. */
export function parseName(written: string): Person {
  const known = CACHE.get(written)
  if (known !== undefined) return known
  if (CACHE.size >= CACHE_SIZE) CACHE.clear()
  const person = readName(written)
  CACHE.set(written, person)
  return person
}

function readName(written: string): Person {
  const { raw, marks } = takeMarks(written)
  if (isOneGroup(raw)) return { ...NOBODY, literal: decoded(raw), marks }
  const parts = splitCommas(raw)
  const extended = extendedName(parts)
  if (extended !== undefined) return { ...extended, marks }
  const [first = '', second = '', ...rest] = parts
  if (parts.length === 1) return { ...naturalOrder(splitWords(first)), marks }
  if (parts.length > 3) return { ...NOBODY, literal: decoded(raw), marks }
  const { prefix, family } = prefixAndFamily(splitWords(first))
  const [suffix, given] = rest.length === 0 ? suffixOrGiven(second) : [second, rest.join(' ')]
  return { ...NOBODY, prefix, family, suffix: decoded(suffix), given: decoded(given), marks }
}

const NOBODY = { given: '', family: '', prefix: '', suffix: '', annotations: [] } as const

function peopleOf(name: string, oddities: NameOddity[]): readonly Person[] {
  if (!/[,;]/.test(name)) return [parseName(name)]
  const semicolons = splitList(name, ';').filter((part) => part !== '')
  if (semicolons.length > 1) {
    oddities.push({ kind: 'semicolons', name })
    return semicolons.map(parseName)
  }
  const parts = splitCommas(name).filter((part) => part !== '')
  if (parts.length < 3 || extendedName(parts) !== undefined) return [parseName(name)]
  const separate = parts.every((part) => splitWords(part).length > 1)
  if (!separate && parts.length === 3) return [parseName(name)]
  oddities.push({ kind: 'commas', name })
  return separate ? parts.map(parseName) : [parseName(name)]
}

// `King Jr.` alone after a comma cannot be a given name.
function suffixOrGiven(second: string): readonly [suffix: string, given: string] {
  return isSuffix(second) ? [second, ''] : ['', second]
}

function isSuffix(word: string): boolean {
  return /^(?:[JS]r\.?|I{2,3}|IV|VI{0,3})$/.test(word)
}

function naturalOrder(words: readonly NamePart[]): Omit<Person, 'marks'> {
  const last = words.at(-1)
  if (words.length > 2 && last !== undefined && isSuffix(last.raw)) {
    return { ...naturalOrder(words.slice(0, -1)), suffix: decoded(last.raw) }
  }
  const firstLower = words.slice(0, -1).findIndex(startsLower)
  if (firstLower < 0) {
    return { ...NOBODY, given: joined(words.slice(0, -1)), family: joined(words.slice(-1)) }
  }
  const { prefix, family } = prefixAndFamily(words.slice(firstLower))
  return { ...NOBODY, given: joined(words.slice(0, firstLower)), prefix, family }
}

function prefixAndFamily(words: readonly NamePart[]): { readonly prefix: string; readonly family: string } {
  const lastLower = words.slice(0, -1).findLastIndex(startsLower)
  return { prefix: joined(words.slice(0, lastLower + 1)), family: joined(words.slice(lastLower + 1)) }
}

const EXTENDED = /^(given|family|prefix|suffix|orcid)\s*=\s*([\s\S]*)$/i

function extendedName(parts: readonly string[]): Omit<Person, 'marks'> | undefined {
  const found = new Map<string, string>()
  for (const part of parts) {
    const match = EXTENDED.exec(part)
    if (match !== null)
      found.set((match[1] ?? '').toLowerCase(), decoded((match[2] ?? '').replace(/^"(.*)"$/, '$1')))
    else if (!/^[a-z]+(?:-i)?\s*=/i.test(part)) return undefined
  }
  if (!found.has('family') && !found.has('given')) return undefined
  const value = (name: string): string => found.get(name) ?? ''
  const orcid = value('orcid')
  const name = {
    given: value('given'),
    family: value('family'),
    prefix: value('prefix'),
    suffix: value('suffix'),
  }
  return { ...name, annotations: [], ...(orcid === '' ? {} : { orcid }) }
}

function isOneGroup(raw: string): boolean {
  if (!raw.startsWith('{') || !raw.endsWith('}') || raw.startsWith('{\\')) return false
  let depth = 0
  for (let at = 0; at < raw.length; at++) {
    const character = raw.charAt(at)
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return at === raw.length - 1
  }
  return false
}

function joined(words: readonly NamePart[]): string {
  return decoded(words.map((word, index) => (index === 0 ? word.raw : word.separator + word.raw)).join(''))
}

function decoded(raw: string): string {
  if (/^[\w .-]*$/.test(raw) && !raw.includes('--')) return raw.trim()
  return plainText(decodeLatex(raw).rich)
    .replace(/\u00A0/g, ' ')
    .trim()
}
