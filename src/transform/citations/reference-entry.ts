import type { Publication, RichText } from '../../model/publication.ts'
import { plainRich } from '../publications/plain-rich.ts'
import type { CitationWords } from './citation-words.ts'
import { enumerate, invertedName, straightName, textOf } from './person-text.ts'
import { referenceAddress } from './reference-address.ts'
import { appearance, bookDetails, isPartOfWork } from './reference-parts.ts'
import { peopleOf } from './work-labels.ts'

/** More people than this are cut, and so many of them are shown then. */
const MOST_PEOPLE = 10
const SHOWN_PEOPLE = 7

/** Whether an entry begins with the year behind the names, or has it at its end. */
export interface EntryForm {
  readonly style: 'author-year' | 'numeric'
  /** The year as it is cited, with the letter that tells it apart. */
  readonly year: string
  readonly words: CitationWords
}

/** A work as a list of references has it: people, title, where it appeared, year and address. */
export function referenceEntry(work: Publication, form: EntryForm): RichText {
  const { words, year, style } = form
  const people = peopleText(work, form)
  const title = titleText(work, words)
  const place = appearance(work, words)
  // A preprint's archive is where it appeared, and is not named twice.
  const found = referenceAddress(work)
  const address = place.some((piece) => plainRich(piece) === plainRich(found)) ? [] : found
  if (style === 'numeric') {
    const last = place.at(-1) ?? title
    const rest = place.length === 0 ? [] : place.slice(0, -1)
    const dated = [...last, ...textOf(`, ${year}`)]
    const sentences = place.length === 0 ? [textOf(people), dated] : [textOf(people), title, ...rest, dated]
    return sentenceRow([...sentences, address])
  }
  const [head, ...tail] = people === '' ? [title] : [textOf(people), title]
  return sentenceRow([[...(head ?? []), ...textOf(` (${year})`)], ...tail, ...place, address])
}

function peopleText(work: Publication, { style, words }: EntryForm): string {
  const people = peopleOf(work)
  const naming = style === 'numeric' ? straightName : invertedName
  const isCut = people.length > MOST_PEOPLE
  const names = people.slice(0, isCut ? SHOWN_PEOPLE : people.length).map(naming)
  const others = isCut || (work.authors.length > 0 ? work.othersFollow : work.moreEditors === true)
  const list = others ? [...names, words.etAl].join(', ') : enumerate(names, words)
  if (work.authors.length > 0 || people.length === 0) return list
  return `${list} (${people.length === 1 && !others ? words.editor : words.editors})`
}

function titleText(work: Publication, words: CitationWords): RichText {
  const title = work.title.length === 0 ? textOf(work.key) : work.title
  return isPartOfWork(work) ? title : [{ kind: 'emphasis', children: title }, ...bookDetails(work, words)]
}

/**
 * Pieces with a full stop after each, unless it ends with a mark of its own; the last has one too, unless a
 * link.
 */
function sentenceRow(pieces: readonly RichText[]): RichText {
  const row = pieces.filter((piece) => piece.length > 0)
  return row.flatMap((piece, index) => {
    const isLast = index === row.length - 1
    if (isLast && piece.at(-1)?.kind === 'link') return piece
    const stop = /[.!?。…]["”’»]?$/u.test(plainRich(piece)) ? '' : '.'
    return [...piece, ...textOf(isLast ? stop : `${stop} `)]
  })
}
