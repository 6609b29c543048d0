import type { DataRecord, DataValue } from '../../model/data.ts'
import { slugify } from '../slugify.ts'
import { listAt, textAt } from './dig.ts'

interface Owner {
  readonly given: string
  readonly family: string
}

/** BibTeX's type for ORCID's, and the field that the name of the journal, book or school goes into. */
const TYPES: Readonly<Record<string, readonly [string, string]>> = {
  'book': ['book', 'publisher'],
  'book-chapter': ['incollection', 'booktitle'],
  'conference-paper': ['inproceedings', 'booktitle'],
  'dissertation': ['phdthesis', 'school'],
  'dissertation-thesis': ['phdthesis', 'school'],
  'edited-book': ['book', 'publisher'],
  'journal-article': ['article', 'journal'],
  'report': ['techreport', 'institution'],
}

const NOTE = `% Made from an ORCID record, which names no co-authors: each entry has its owner alone.
% Complete the lists of authors, or put what a reference manager exports in the place of this file.
`

/** The works of an ORCID record as BibTeX, newest first as they stand there; empty where there are none. */
export function orcidBibtex(record: DataRecord, owner: Owner): string {
  const taken = new Set<string>()
  const entries = listAt(record, ['activities-summary', 'works', 'group']).flatMap((group) => {
    const work = listAt(group, ['work-summary'])[0]
    const isNamed = textAt(work, ['title', 'title', 'value']) !== ''
    return work === undefined || !isNamed ? [] : [entryOf(work, owner, taken)]
  })
  return entries.length === 0 ? '' : [NOTE, ...entries].join('\n')
}

function entryOf(work: DataValue, owner: Owner, taken: Set<string>): string {
  const place = textAt(work, ['journal-title', 'value'])
  const [wanted, placeField] = TYPES[textAt(work, ['type'])] ?? ['misc', 'howpublished']
  // Without the name of its journal an article would be incomplete.
  const type = place === '' && wanted !== 'book' ? 'misc' : wanted
  const { given, family } = owner
  const fields: readonly (readonly [string, string])[] = [
    ['author', family === '' ? given : [family, given].filter((part) => part !== '').join(', ')],
    ['title', textAt(work, ['title', 'title', 'value'])],
    [placeField, place],
    ['year', textAt(work, ['publication-date', 'year', 'value'])],
    ['month', String(Number(textAt(work, ['publication-date', 'month', 'value'])) || '')],
    ['doi', doiOf(work)],
    ['url', doiOf(work) === '' ? textAt(work, ['url', 'value']) : ''],
  ]
  const known = fields.filter(([, value]) => value !== '')
  const lines = known.map(([name, value]) => `  ${name} = {${texText(value)}},`)
  return [`@${type}{${keyOf(work, owner, taken)},`, ...lines, '}', ''].join('\n')
}

function doiOf(work: DataValue): string {
  const ids = listAt(work, ['external-ids', 'external-id'])
  const doi = ids.find((id) => textAt(id, ['external-id-type']) === 'doi')
  return textAt(doi, ['external-id-value']).replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')
}

/** `noether1921idealtheorie`, with a letter behind it where it is taken. */
function keyOf(work: DataValue, { family }: Owner, taken: Set<string>): string {
  const words = slugify(textAt(work, ['title', 'title', 'value']), 'latin').split('-')
  const word = words.find((part) => part.length > 3) ?? words[0] ?? ''
  const year = textAt(work, ['publication-date', 'year', 'value'])
  const plain = slugify(`${family}${year}${word}`, 'latin').replaceAll('-', '') || 'work'
  let key = plain
  for (let number = 2; taken.has(key); number++) key = `${plain}-${number}`
  taken.add(key)
  return key
}

/** Titles come as plain text, perhaps with tags in them; TeX's own signs are escaped, braces taken out. */
function texText(text: string): string {
  const plain = text.replace(/<\/?[a-z]+>/gi, '').replace(/[{}\\]/g, '')
  return plain.replace(/[#$%&_]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ').trim()
}
