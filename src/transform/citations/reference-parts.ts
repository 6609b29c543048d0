import type { Publication, RichText } from '../../model/publication.ts'
import type { CitationWords } from './citation-words.ts'
import { archiveLink } from './reference-address.ts'
import { enumerate, straightName, textOf } from './person-text.ts'

/** How a work appeared, which decides what its reference consists of. */
type Kind = 'article' | 'chapter' | 'book' | 'thesis' | 'report' | 'other'

const KINDS: Readonly<Record<string, Kind>> = {
  article: 'article',
  suppperiodical: 'article',
  periodical: 'article',
  inproceedings: 'chapter',
  conference: 'chapter',
  incollection: 'chapter',
  inbook: 'chapter',
  inreference: 'chapter',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  bookinbook: 'chapter',
  book: 'book',
  mvbook: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  collection: 'book',
  mvcollection: 'book',
  reference: 'book',
  manual: 'book',
  booklet: 'book',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  bachelorsthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
}

/** True for an article and a chapter, whose own titles stay upright. */
export function isPartOfWork(work: Publication): boolean {
  const kind = kindOf(work)
  return kind === 'article' || kind === 'chapter'
}

/** Where a work appeared, in sentences: the journal with its numbers, the book, the school, the publisher. */
export function appearance(work: Publication, words: CitationWords): readonly RichText[] {
  const found = sentencesOf(work, words)
  return found.filter((sentence) => sentence.length > 0)
}

/** Edition and volume of a book, in brackets behind its title; nothing for any other work. */
export function bookDetails(work: Publication, words: CitationWords): RichText {
  const inside = kindOf(work) === 'book' ? row([edition(work, words), volume(work, words)]) : []
  return inside.length === 0 ? [] : [...textOf(' ('), ...inside, ...textOf(')')]
}

function kindOf(work: Publication): Kind {
  const kind = Object.hasOwn(KINDS, work.type) ? KINDS[work.type] : undefined
  if (kind === 'article' && first(work, ['journal', 'journaltitle', 'booktitle']).length === 0) return 'other'
  if (kind === 'chapter' && first(work, ['booktitle', 'journal', 'journaltitle']).length === 0) return 'book'
  return kind ?? (field(work, 'journal').length > 0 ? 'article' : 'other')
}

function sentencesOf(work: Publication, words: CitationWords): readonly RichText[] {
  switch (kindOf(work)) {
    case 'article':
      return [journal(work)]
    case 'chapter':
      return [book(work, words), publisher(work)]
    case 'book':
      return [bookEditors(work, words), publisher(work)]
    case 'thesis':
      return [row([thesisKind(work, words), first(work, ['school', 'institution'])])]
    case 'report':
      return [row([reportKind(work, words), first(work, ['institution', 'school', 'publisher'])])]
    case 'other':
      return [other(work)]
  }
}

function journal(work: Publication): RichText {
  const name = first(work, ['journal', 'journaltitle', 'booktitle'])
  const number = first(work, ['number', 'issue'])
  const issue = number.length === 0 ? [] : [...textOf('('), ...number, ...textOf(')')]
  const numbers = [...field(work, 'volume'), ...issue]
  const named: RichText = [
    { kind: 'emphasis', children: name },
    ...(numbers.length === 0 ? [] : textOf(' ')),
    ...numbers,
  ]
  return row([named, textOf(pageRange(work))])
}

function book(work: Publication, words: CitationWords): RichText {
  const title = first(work, ['booktitle', 'journal', 'journaltitle'])
  const editors = work.authors.length > 0 ? editorNames(work, words) : ''
  const inside = row([volume(work, words), textOf(pages(work, words))])
  return [
    ...textOf(`${words.in} ${editors === '' ? '' : `${editors}, `}`),
    { kind: 'emphasis', children: title },
    ...(inside.length === 0 ? [] : [...textOf(' ('), ...inside, ...textOf(')')]),
  ]
}

function bookEditors(work: Publication, words: CitationWords): RichText {
  return work.authors.length > 0 ? textOf(editorNames(work, words)) : []
}

function editorNames(work: Publication, words: CitationWords): string {
  if (work.editors.length === 0) return ''
  const names = work.editors.slice(0, 3).map(straightName)
  const others = work.editors.length > 3 || work.moreEditors === true
  const list = others ? `${names[0] ?? ''} ${words.etAl}` : enumerate(names, words)
  return `${list} (${work.editors.length === 1 && !others ? words.editor : words.editors})`
}

function publisher(work: Publication): RichText {
  return row([first(work, ['publisher', 'organization']), first(work, ['address', 'location'])])
}

function thesisKind(work: Publication, words: CitationWords): RichText {
  const type = work.fields.get('type')?.text ?? ''
  if (/^ph\.?d|^doctoral/i.test(type) || (type === '' && work.type === 'phdthesis'))
    return textOf(words.phdThesis)
  const isMasters = /^master|^mathesis/i.test(type) || (type === '' && work.type === 'mastersthesis')
  if (isMasters) return textOf(words.mastersThesis)
  return type === '' ? textOf(words.thesis) : field(work, 'type')
}

function reportKind(work: Publication, words: CitationWords): RichText {
  const type = field(work, 'type')
  const number = field(work, 'number')
  const kind = type.length === 0 ? textOf(words.report) : type
  return number.length === 0 ? kind : [...kind, ...textOf('\u00A0'), ...number]
}

function other(work: Publication): RichText {
  const published = first(work, [
    'howpublished',
    'journal',
    'journaltitle',
    'publisher',
    'organization',
    'institution',
  ])
  return published.length > 0 ? published : archiveLink(work)
}

function edition(work: Publication, words: CitationWords): RichText {
  const written = field(work, 'edition')
  const number = /^\d+$/.exec(work.fields.get('edition')?.text ?? '')?.[0]
  return number === undefined ? written : textOf(words.edition.replace('%', ordinal(number, words.edition)))
}

// English numbers have endings of their own, where other languages have a full stop or a letter.
function ordinal(number: string, pattern: string): string {
  if (pattern !== '% ed.') return number
  const last = Number(number) % 100
  const ending = last >= 11 && last <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][last % 10] ?? 'th')
  return `${number}${ending}`
}

function volume(work: Publication, words: CitationWords): RichText {
  const number = field(work, 'volume')
  return number.length === 0 ? [] : [...textOf(`${words.volume}\u00A0`), ...number]
}

function pages(work: Publication, words: CitationWords): string {
  const range = pageRange(work)
  if (range === '') return ''
  return (/[–,]/.test(range) ? words.pages : words.page).replace('%', range).replace(' ', '\u00A0')
}

function pageRange(work: Publication): string {
  const written = work.fields.get('pages')?.text ?? ''
  return written.replace(/([A-Za-z]?\d[A-Za-z]?)\s*[-–—]+\s*(?=[A-Za-z]{0,2}\d)/g, '$1–')
}

function row(parts: readonly RichText[]): RichText {
  const filled = parts.filter((part) => part.length > 0)
  return filled.flatMap((part, index) => (index === 0 ? part : [...textOf(', '), ...part]))
}

function first(work: Publication, names: readonly string[]): RichText {
  return names.map((name) => field(work, name)).find((rich) => rich.length > 0) ?? []
}

function field(work: Publication, name: string): RichText {
  return work.fields.get(name)?.rich ?? []
}
