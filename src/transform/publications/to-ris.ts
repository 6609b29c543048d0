import type { Person, Publication } from '../../model/publication.ts'
import { archiveOf, doiOf } from '../citations/reference-address.ts'
import { dateParts } from './to-csl-json.ts'

/** BibTeX's and BibLaTeX's types as those of RIS; everything else is generic. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'JOUR',
  suppperiodical: 'JOUR',
  periodical: 'JFULL',
  book: 'BOOK',
  mvbook: 'BOOK',
  booklet: 'PAMP',
  manual: 'BOOK',
  reference: 'BOOK',
  collection: 'EDBOOK',
  mvcollection: 'EDBOOK',
  proceedings: 'CONF',
  mvproceedings: 'CONF',
  inbook: 'CHAP',
  incollection: 'CHAP',
  bookinbook: 'CHAP',
  suppbook: 'CHAP',
  suppcollection: 'CHAP',
  inreference: 'ENCYC',
  inproceedings: 'CPAPER',
  conference: 'CPAPER',
  phdthesis: 'THES',
  mastersthesis: 'THES',
  bachelorsthesis: 'THES',
  thesis: 'THES',
  techreport: 'RPRT',
  report: 'RPRT',
  unpublished: 'UNPB',
  preprint: 'UNPB',
  patent: 'PAT',
  dataset: 'DATA',
  software: 'COMP',
  online: 'ELEC',
  electronic: 'ELEC',
  www: 'ELEC',
}

/**
 * A publication as a record of RIS, which EndNote, Zotero and Mendeley read: one line for each person and
 * keyword, first and last page apart. A list that ends with `and others` simply ends.
 */
export function toRis(publication: Publication): string {
  const type = (Object.hasOwn(TYPES, publication.type) ? TYPES[publication.type] : undefined) ?? 'GEN'
  const text = (...names: readonly string[]): string => textOf(publication, names)
  const isPart = type === 'CHAP' || type === 'CPAPER' || type === 'ENCYC'
  const [first = '', last = ''] = text('pages').split(/\s*[-–—]+\s*/)
  const lines: readonly (readonly [string, string])[] = [
    ['TY', type],
    ['ID', publication.key],
    ...publication.authors.map((person) => ['AU', nameOf(person)] as const),
    ...publication.editors.map((person) => [isPart ? 'A2' : 'ED', nameOf(person)] as const),
    ['TI', publication.titleText],
    ...datesOf(publication),
    [isPart ? 'BT' : 'JO', text('journal', 'journaltitle', 'booktitle')],
    ['VL', text('volume')],
    [type === 'RPRT' ? 'M1' : 'IS', text('number', 'issue')],
    ['SP', first],
    ['EP', last],
    ['ET', text('edition')],
    ['T3', text('series')],
    ['PB', text('publisher', 'school', 'institution', 'organization')],
    ['CY', text('address', 'location')],
    ['M3', text('type')],
    ['SN', text('isbn', 'issn')],
    ['DO', doiOf(text('doi')) ?? ''],
    ['UR', text('url') || (archiveOf(publication)?.url ?? '')],
    ['AN', archiveOf(publication)?.text ?? ''],
    ['AB', text('abstract')],
    ...publication.keywords.map((keyword) => ['KW', keyword] as const),
    ['N1', text('note')],
    ['LA', text('langid', 'language')],
  ]
  const written = lines.filter(([, value]) => oneLine(value) !== '')
  return `${written.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('')}ER  - \r\n`
}

function nameOf({ literal, prefix, family, given, suffix }: Person): string {
  if (literal !== undefined) return literal
  const last = [prefix, family].filter((part) => part !== '').join(' ')
  return [last, given, suffix].filter((part) => part !== '').join(', ')
}

function datesOf(publication: Publication): readonly (readonly [string, string])[] {
  const [year, month, day] = dateParts(publication)[0] ?? []
  if (year === undefined) return [['PY', publication.yearText ?? '']]
  const digits = (part: number | undefined): string =>
    part === undefined ? '' : String(part).padStart(2, '0')
  const date = `${String(year).padStart(4, '0')}/${digits(month)}/${digits(day)}/`
  return [
    ['PY', String(year)],
    ['DA', month === undefined ? '' : date],
  ]
}

function textOf(publication: Publication, names: readonly string[]): string {
  return (
    names.map((name) => publication.fields.get(name)?.text.trim() ?? '').find((text) => text !== '') ?? ''
  )
}

// A record is read line by line, so no value may hold a line's end.
function oneLine(value: string): string {
  return value.replace(/[\s\u00A0]+/gu, ' ').trim()
}
