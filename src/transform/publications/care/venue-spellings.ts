import type { Diagnostic } from '../../../model/diagnostic.ts'
import { diagnostic } from '../../../model/diagnostic.ts'
import { editDistance } from '../../../model/nearest.ts'
import type { Publication } from '../../../model/publication.ts'
import { fieldSpan } from '../../../model/publication.ts'
import { foldName } from '../fold-name.ts'
import { ownField } from './own-field.ts'

const FIELDS = ['journal', 'journaltitle', 'booktitle'] as const
/** Words that abbreviations leave out. */
const LITTLE: ReadonlySet<string> = new Set(
  'the of and in on for a an der die das des den dem und für zur le la les de du et di e y del della los las'.split(
    ' ',
  ),
)
/** A word must be as long as this for one wrong letter to be a slip and not another word. */
const LONG_WORD = 6

/** A venue as some entries spell it. */
interface Spelling {
  readonly text: string
  readonly folded: string
  readonly words: readonly string[]
  count: number
  readonly first: { readonly publication: Publication; readonly field: string }
}

/**
 * Reports venues that are spelled in two ways: differently in case and signs, abbreviated and in full, or
 * with one slip in a long word. The spelling that is rarer is reported, once.
 */
export function venueSpellings(publications: readonly Publication[]): readonly Diagnostic[] {
  const spellings = spellingsOf(publications)
  // Of two that are equally frequent the later one is reported: the order of the entries is kept.
  const frequent = spellings.toSorted((a, b) => b.count - a.count)
  const buckets = new Map<string, Spelling[]>()
  return frequent.flatMap((spelling) => {
    const names = bucketsOf(spelling)
    const other = names
      .flatMap((name) => buckets.get(name) ?? [])
      .find((usual) => isSameVenue(usual, spelling))
    if (other !== undefined) return problem(spelling, other)
    for (const name of names) {
      const bucket = buckets.get(name)
      if (bucket === undefined) buckets.set(name, [spelling])
      else bucket.push(spelling)
    }
    return []
  })
}

function spellingsOf(publications: readonly Publication[]): readonly Spelling[] {
  const found = new Map<string, Spelling>()
  for (const publication of publications) {
    const field = FIELDS.find((name) => ownField(publication, name) !== undefined)
    if (field === undefined) continue
    const text = publication.fields.get(field)?.text.replace(/\s+/gu, ' ').trim() ?? ''
    const before = found.get(text)
    if (before !== undefined) {
      before.count++
      continue
    }
    const words = wordsOf(text)
    found.set(text, { text, folded: words.join(' '), words, count: 1, first: { publication, field } })
  }
  return [...found.values()]
}

function wordsOf(text: string): readonly string[] {
  const words = foldName(text.replaceAll('&', ' and ').replace(/\./g, '. ')).split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => word !== '' && !LITTLE.has(word))
}

/** Two venues can only be one where they begin alike, or have the same two last words. */
function bucketsOf({ words }: Spelling): readonly string[] {
  const beginning = words.map((word) => word.charAt(0)).join('')
  const ending = words.slice(1).join(' ')
  return [`^${beginning}`, ...(ending.length < LONG_WORD ? [] : [`$${ending}`])]
}

function isSameVenue(usual: Spelling, rare: Spelling): boolean {
  if (usual.words.length !== rare.words.length || usual.words.length === 0) return false
  if (usual.folded === rare.folded) return true
  const isAbbreviated = abbreviates(rare, usual) || abbreviates(usual, rare)
  return isAbbreviated || (rare.count === 1 && usual.count > 1 && differsByOneSlip(usual.words, rare.words))
}

/**
 * `Phys. Rev. Lett.` for `Physical Review Letters`: every word begins the other, and one of them is cut by
 * a full stop.
 */
function abbreviates(short: Spelling, long: Spelling): boolean {
  if (short.words.length < 2 || !/\p{L}{2,}\./u.test(short.text)) return false
  return short.words.every((word, index) => {
    const whole = long.words[index] ?? ''
    return whole === word || (word.length > 1 && whole.startsWith(word))
  })
}

function differsByOneSlip(usual: readonly string[], rare: readonly string[]): boolean {
  const different = usual.flatMap((word, index) =>
    word === rare[index] ? [] : [[word, rare[index] ?? ''] as const],
  )
  const [pair] = different
  if (pair === undefined || different.length > 1) return false
  const [one, other] = pair
  if (Math.min(one.length, other.length) < LONG_WORD || /\d/.test(one + other)) return false
  // `Mathematica` and `Mathematical` are two words, so a slip at a word's end is none.
  return (
    one.slice(-1) === other.slice(-1) && one.charAt(0) === other.charAt(0) && editDistance(one, other) === 1
  )
}

function problem(rare: Spelling, usual: Spelling): Diagnostic {
  const { publication, field } = rare.first
  return diagnostic('bibliography/venue-spelling', {
    message: `\`${rare.text}\` and \`${usual.text}\` look like one venue in two spellings.`,
    hint: `Write one of them everywhere; an @string keeps it in one place.`,
    at: fieldSpan(publication, field),
    notes: [
      { at: fieldSpan(usual.first.publication, usual.first.field), message: 'The other spelling is here.' },
    ],
  })
}
