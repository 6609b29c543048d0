import type { Diagnostic } from '../../../model/diagnostic.ts'
import { diagnostic } from '../../../model/diagnostic.ts'
import type { Publication } from '../../../model/publication.ts'

/** Fields of which an entry needs one, the first being the one to write. */
type Need = readonly string[]

const AUTHOR: Need = ['author', 'editor']
const TITLE: Need = ['title', 'booktitle', 'maintitle', 'subtitle']
const YEAR: Need = ['year', 'date', 'urldate', 'pubstate']
const BOOK: Need = ['booktitle', 'journal', 'journaltitle', 'crossref', 'eventtitle']
const SCHOOL: Need = ['school', 'institution', 'publisher']

const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  article: [AUTHOR, TITLE, ['journal', 'journaltitle', 'booktitle', 'eprint', 'arxiv', 'howpublished'], YEAR],
  inproceedings: [AUTHOR, TITLE, BOOK, YEAR],
  conference: [AUTHOR, TITLE, BOOK, YEAR],
  incollection: [AUTHOR, TITLE, BOOK, YEAR],
  inbook: [AUTHOR, TITLE, [...BOOK, 'publisher'], YEAR],
  book: [AUTHOR, TITLE, YEAR],
  collection: [['editor', 'author'], TITLE, YEAR],
  proceedings: [TITLE, YEAR],
  phdthesis: [AUTHOR, TITLE, SCHOOL, YEAR],
  mastersthesis: [AUTHOR, TITLE, SCHOOL, YEAR],
  thesis: [AUTHOR, TITLE, ['institution', 'school', 'publisher'], YEAR],
  techreport: [
    [...AUTHOR, 'institution'],
    TITLE,
    ['institution', 'school', 'publisher', 'number', 'eprint'],
    YEAR,
  ],
  report: [
    [...AUTHOR, 'institution'],
    TITLE,
    ['institution', 'school', 'publisher', 'number', 'eprint'],
    YEAR,
  ],
  misc: [TITLE],
  unpublished: [AUTHOR, TITLE],
}

/** Reports entries that lack what their type cannot do without: people, a title, a venue, a year. */
export function missingFields(publications: readonly Publication[]): readonly Diagnostic[] {
  return publications.flatMap((publication) => {
    const needs = Object.hasOwn(NEEDS, publication.type) ? (NEEDS[publication.type] ?? []) : [TITLE]
    const missing = needs
      .filter((names) => !names.some((name) => (publication.fields.get(name)?.raw.trim() ?? '') !== ''))
      .flatMap((names) => names.slice(0, 1))
    return missing.length === 0 ? [] : lacking(publication, missing)
  })
}

function lacking(publication: Publication, missing: readonly string[]): Diagnostic {
  const names = missing.map((name) => `\`${name}\``)
  const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return diagnostic('bibliography/missing-field', {
    message: `The ${publication.type} \`${publication.key}\` has no ${list}.`,
    hint: `Add ${missing.map((name) => `\`${name} = {…}\``).join(', ')}, or choose another type.`,
    at: publication.span,
  })
}
