import type { Publication, RichSegment, RichText } from '../../model/publication.ts'

/** The words of a venue line, in the language of the site. */
export interface VenueWords {
  readonly in: string
  readonly page: string
  readonly pages: string
  readonly volume: string
  readonly phdThesis: string
  readonly mastersThesis: string
  readonly thesis: string
  readonly report: string
}

export const ENGLISH_VENUE: VenueWords = {
  in: 'In',
  page: 'p.',
  pages: 'pp.',
  volume: 'vol.',
  phdThesis: 'PhD thesis',
  mastersThesis: 'Master’s thesis',
  thesis: 'Thesis',
  report: 'Technical report',
}

/**
 * Where a publication appeared, for one line below its title and without its date: the journal with volume,
 * number and pages; the book that a chapter stands in; the school of a thesis. Empty where the entry says
 * nothing of it.
 */
export function venueLine(publication: Publication, words: VenueWords = ENGLISH_VENUE): RichText {
  const parts = [...partsOf(publication, words), field(publication, 'location')].filter(
    (part) => part.length > 0,
  )
  return parts.flatMap((part, index) => (index === 0 ? part : [text(', '), ...part]))
}

type Parts = readonly RichText[]

function partsOf(publication: Publication, words: VenueWords): Parts {
  switch (publication.type) {
    case 'article':
    case 'suppperiodical':
      return journalParts(publication)
    case 'inproceedings':
    case 'conference':
    case 'incollection':
    case 'inbook':
    case 'inreference':
    case 'suppbook':
    case 'suppcollection':
      return bookParts(publication, words)
    case 'phdthesis':
    case 'mastersthesis':
    case 'bachelorsthesis':
    case 'thesis':
      return [kindOf(publication, words), first(publication, ['school', 'institution'])]
    case 'techreport':
    case 'report':
      return [reportOf(publication, words), first(publication, ['institution', 'school'])]
    default:
      return otherParts(publication)
  }
}

function journalParts(publication: Publication): Parts {
  const journal = first(publication, ['journal', 'journaltitle'])
  if (journal.length === 0) return otherParts(publication)
  const volume = field(publication, 'volume')
  const number = first(publication, ['number', 'issue'])
  const issue = number.length === 0 ? [] : [text('('), ...number, text(')')]
  const place = [...volume, ...issue]
  return [
    [...emphasised(journal), ...(place.length === 0 ? [] : [text(' '), ...place])],
    pagesOf(publication),
  ]
}

function bookParts(publication: Publication, words: VenueWords): Parts {
  const book = first(publication, ['booktitle', 'journal', 'journaltitle'])
  if (book.length === 0) return [field(publication, 'publisher'), pagesOf(publication, words)]
  const volume = field(publication, 'volume')
  return [
    [text(`${words.in} `), ...emphasised(book)],
    volume.length === 0 ? [] : [text(`${words.volume} `), ...volume],
    pagesOf(publication, words),
  ]
}

function otherParts(publication: Publication): Parts {
  const found = first(publication, [
    'howpublished',
    'journal',
    'journaltitle',
    'publisher',
    'organization',
    'institution',
    'school',
  ])
  if (found.length > 0) return [found]
  const eprint = publication.fields.get('eprint')?.text ?? publication.fields.get('arxiv')?.text ?? ''
  if (eprint === '') return []
  const archive =
    publication.fields.get('archiveprefix')?.text ?? publication.fields.get('eprinttype')?.text ?? 'arXiv'
  const name = /^arxiv$/i.test(archive) ? 'arXiv' : archive
  return [[text(eprint.toLowerCase().startsWith(`${name.toLowerCase()}:`) ? eprint : `${name}:${eprint}`)]]
}

function kindOf(publication: Publication, words: VenueWords): RichText {
  const type = publication.fields.get('type')?.text ?? ''
  if (/^(?:phd|doctoral)/i.test(type) || (type === '' && publication.type === 'phdthesis'))
    return [text(words.phdThesis)]
  if (/^(?:master|mathesis)/i.test(type) || (type === '' && publication.type === 'mastersthesis'))
    return [text(words.mastersThesis)]
  return type === '' ? [text(words.thesis)] : field(publication, 'type')
}

function reportOf(publication: Publication, words: VenueWords): RichText {
  const type = field(publication, 'type')
  const number = field(publication, 'number')
  const named = type.length === 0 ? [text(words.report)] : type
  return number.length === 0 ? named : [...named, text(' '), ...number]
}

function pagesOf(publication: Publication, words?: VenueWords): RichText {
  const written = publication.fields.get('pages')?.text ?? ''
  if (written === '') return []
  const pages = written.replace(/(\d)\s*[-–—]+\s*(?=[A-Za-z]?\d)/g, '$1–')
  if (words === undefined) return [text(pages)]
  return [text(`${/[–,]|\d-\d/.test(pages) ? words.pages : words.page} ${pages}`)]
}

function first(publication: Publication, names: readonly string[]): RichText {
  return names.map((name) => field(publication, name)).find((rich) => rich.length > 0) ?? []
}

function field(publication: Publication, name: string): RichText {
  return publication.fields.get(name)?.rich ?? []
}

function emphasised(rich: RichText): RichText {
  return [{ kind: 'emphasis', children: rich }]
}

function text(value: string): RichSegment {
  return { kind: 'text', text: value }
}
