import type { Person, Publication } from '../../model/publication.ts'
import type { CslDate, CslItem, CslName, CslValue } from '../citations/csl-item.ts'
import { archiveOf, doiOf } from '../citations/reference-address.ts'

/** BibTeX's and BibLaTeX's types as those of CSL 1.0.2; everything else is a `document`. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  reference: 'book',
  manual: 'report',
  booklet: 'pamphlet',
  inbook: 'chapter',
  incollection: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  inreference: 'entry-encyclopedia',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  bachelorsthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  unpublished: 'manuscript',
  preprint: 'article',
  patent: 'patent',
  dataset: 'dataset',
  software: 'software',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  periodical: 'periodical',
  standard: 'standard',
  music: 'song',
  audio: 'song',
  video: 'motion_picture',
  movie: 'motion_picture',
  image: 'graphic',
  artwork: 'graphic',
  legislation: 'legislation',
  jurisdiction: 'legal_case',
}

/** Fields that keep their text, by their names in CSL; the first of each list that is there counts. */
const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ['volume', ['volume']],
  ['edition', ['edition']],
  ['number-of-volumes', ['volumes']],
  ['number-of-pages', ['pagetotal']],
  ['collection-title', ['series']],
  ['publisher-place', ['location', 'address']],
  ['event-title', ['eventtitle']],
  ['event-place', ['venue']],
  ['chapter-number', ['chapter']],
  ['version', ['version']],
  ['abstract', ['abstract']],
  ['note', ['note']],
  ['language', ['langid', 'language']],
  ['ISBN', ['isbn']],
  ['ISSN', ['issn']],
  ['PMID', ['pmid']],
  ['PMCID', ['pmcid']],
  ['title-short', ['shorttitle']],
]

/**
 * A publication in CSL-JSON 1.0.2, as Zotero and Pandoc read it. Mathematics in titles is text; what the
 * entry does not say is left out.
 */
export function toCslJson(publication: Publication): CslItem {
  const type = typeOf(publication)
  return {
    id: publication.key,
    type,
    ...given('title', publication.titleText),
    ...people('author', publication.authors, publication.othersFollow),
    ...people('editor', publication.editors, publication.moreEditors === true),
    ...date('issued', issued(publication)),
    ...containerOf(publication),
    ...publisherOf(publication),
    ...numberOf(publication, type),
    ...given('page', pageRange(textOf(publication, ['pages']))),
    ...genreOf(publication),
    ...Object.assign({}, ...TEXTS.map(([name, fields]) => given(name, textOf(publication, fields)))),
    ...given('DOI', doiOf(textOf(publication, ['doi'])) ?? ''),
    ...given('URL', addressOf(publication)),
    ...archive(publication),
    ...given('keyword', publication.keywords.join(', ')),
    ...date('accessed', accessed(textOf(publication, ['urldate']))),
  }
}

/** A page range with a single hyphen, which CSL and RIS want, whatever dash was written. */
export function pageRange(pages: string): string {
  return pages.replace(/\s*[-–—]+\s*/g, '-')
}

/** The date, or both ends of BibLaTeX's range, as years, months and days; empty where there is none. */
export function dateParts(publication: Publication): readonly (readonly number[])[] {
  const { year, month, day } = publication
  if (year === undefined) return []
  const first = [year, month, day].slice(0, month === undefined ? 1 : day === undefined ? 2 : 3)
  const end = /\/(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(textOf(publication, ['date']))
  const last = (end?.slice(1) ?? []).flatMap((part) => (part === undefined ? [] : [Number(part)]))
  const parts = first.flatMap((part) => part ?? [])
  return last.length === 0 ? [parts] : [parts, last]
}

type Part = Readonly<Record<string, CslValue>>

function typeOf({ type, fields }: Publication): string {
  if (type === 'misc' && (fields.has('eprint') || fields.has('arxiv'))) return 'article'
  if (type === 'misc' && fields.has('url') && !fields.has('howpublished')) return 'webpage'
  return (Object.hasOwn(TYPES, type) ? TYPES[type] : undefined) ?? 'document'
}

function people(name: string, list: readonly Person[], othersFollow: boolean): Part {
  const names = list.map(cslName)
  const all = othersFollow ? [...names, { literal: 'others' }] : names
  return all.length === 0 ? {} : { [name]: all }
}

function cslName({ literal, family, given: first, prefix, suffix }: Person): CslName {
  if (literal !== undefined) return { literal }
  if (family === '') return { literal: first }
  return {
    family,
    ...(first === '' ? {} : { given: first }),
    ...(prefix === '' ? {} : { 'non-dropping-particle': prefix }),
    ...(suffix === '' ? {} : { suffix }),
  }
}

function issued(publication: Publication): CslDate | undefined {
  const parts = dateParts(publication)
  if (parts.length > 0) return { 'date-parts': parts }
  return publication.yearText === undefined ? undefined : { literal: publication.yearText }
}

function accessed(written: string): CslDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(written)
  return match === null ? undefined : { 'date-parts': [match.slice(1).map(Number)] }
}

function date(name: string, value: CslDate | undefined): Part {
  return value === undefined ? {} : { [name]: value }
}

function containerOf(publication: Publication): Part {
  const title = textOf(publication, ['journal', 'journaltitle', 'booktitle'])
  return {
    ...given('container-title', title),
    ...given('container-title-short', textOf(publication, ['shortjournal'])),
  }
}

function publisherOf(publication: Publication): Part {
  return given(
    'publisher',
    textOf(publication, ['publisher', 'school', 'institution', 'organization', 'howpublished']),
  )
}

// A number is that of a journal's issue, but a report's own.
function numberOf(publication: Publication, type: string): Part {
  const number = textOf(publication, ['number', 'issue'])
  return given(/^(?:report|patent|standard|legislation)$/.test(type) ? 'number' : 'issue', number)
}

function genreOf(publication: Publication): Part {
  const written = textOf(publication, ['type'])
  if (written !== '') return given('genre', written)
  if (publication.type === 'phdthesis') return { genre: 'PhD thesis' }
  return publication.type === 'mastersthesis' ? { genre: 'Master’s thesis' } : {}
}

function addressOf(publication: Publication): string {
  const written = textOf(publication, ['url'])
  return written === '' ? (archiveOf(publication)?.url ?? '') : written
}

function archive(publication: Publication): Part {
  const found = archiveOf(publication)
  return found?.url === undefined
    ? {}
    : { archive: 'arXiv', archive_location: found.text.replace(/^arXiv:/, '') }
}

function given(name: string, value: string): Part {
  return value === '' ? {} : { [name]: value }
}

function textOf(publication: Publication, names: readonly string[]): string {
  const found = names
    .map((name) => publication.fields.get(name)?.text.trim() ?? '')
    .find((text) => text !== '')
  return (found ?? '').replaceAll('\u00A0', ' ')
}
