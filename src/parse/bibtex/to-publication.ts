import type { Diagnostic, Parsed } from '../../model/diagnostic.ts'
import { diagnostic, parsed } from '../../model/diagnostic.ts'
import type { FieldValue, Person, Publication, RichText } from '../../model/publication.ts'
import { fieldSpan } from '../../model/publication.ts'
import type { PublicationDate } from './dates.ts'
import { parseDate } from './dates.ts'
import { annotate, orcidOf } from './name-annotations.ts'
import type { NameOddity, Names } from './names.ts'
import { parseNames } from './names.ts'
import { plainText } from './plain-text.ts'
import { joinText } from './rich-text.ts'

/** What a publication is made of: an entry with its fields decoded, those it inherits included. */
export type DecodedEntry = Pick<Publication, 'key' | 'type' | 'fields' | 'source' | 'span'>

const VENUES = [
  'journal',
  'journaltitle',
  'booktitle',
  'school',
  'institution',
  'organization',
  'publisher',
  'howpublished',
]

/**
 * Gives the fields of an entry their meaning: people, date, title, venue. Names and dates that are not
 * written as they should be are understood as far as they can be and reported.
 */
export function toPublication(entry: DecodedEntry): Parsed<Publication> {
  const { fields } = entry
  const authors = parseNames(fields.get('author')?.raw ?? '')
  const editors = parseNames(fields.get('editor')?.raw ?? '')
  const title = titleOf(fields)
  const { bad, ...date } = parseDate(dateFields(fields))
  const venue = VENUES.map((name) => fields.get(name)?.rich).find((rich) => rich?.length)
  const publication: Publication = {
    ...entry,
    title,
    titleText: plainText(title),
    authors: withOrcids(
      annotate(authors.people, fields.get('author+an')?.raw, fields.get('author+an:orcid')?.raw),
      fields,
    ),
    editors: annotate(editors.people, fields.get('editor+an')?.raw, fields.get('editor+an:orcid')?.raw),
    othersFollow: authors.othersFollow,
    ...(editors.othersFollow ? { moreEditors: true } : {}),
    ...date,
    ...(venue === undefined ? {} : { venue }),
    keywords: listOf((fields.get('keywords') ?? fields.get('keyword'))?.text ?? ''),
    selected: /^(?:true|yes|1)$/i.test(fields.get('selected')?.text ?? ''),
  }
  const named = entry.key === '' ? { ...publication, key: madeKey(publication) } : publication
  return parsed(named, [...nameProblems(named, { authors, editors }), ...dateProblems(named, bad)])
}

/** Splits keywords and the like at commas and semicolons. */
export function listOf(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(/[,;]/)
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    ),
  ]
}

function dateFields(fields: ReadonlyMap<string, FieldValue>): Parameters<typeof parseDate>[0] {
  return {
    date: fields.get('date')?.text,
    year: fields.get('year')?.text,
    month: fields.get('month')?.text,
    day: fields.get('day')?.text,
  }
}

function titleOf(fields: ReadonlyMap<string, FieldValue>): RichText {
  const title = fields.get('title')?.rich ?? []
  const subtitle = fields.get('subtitle')?.rich ?? []
  if (title.length === 0 || subtitle.length === 0) return title.length === 0 ? subtitle : title
  const separator = /[.?!:]$/.test(plainText(title)) ? ' ' : ': '
  return joinText([...title, { kind: 'text', text: separator }, ...subtitle])
}

// `orcid` lists one identifier for each author; Web of Science writes `Family, Given/0000-…` one a line.
function withOrcids(people: readonly Person[], fields: ReadonlyMap<string, FieldValue>): readonly Person[] {
  const listed = listOf(fields.get('orcid')?.text ?? '').map(orcidOf)
  const named = fields.get('orcid-numbers')?.raw ?? ''
  if (listed.length === 0 && named === '') return people
  return people.map((person, index) => {
    const byName = named
      .split('\n')
      .find((line) => person.family !== '' && line.trim().startsWith(`${person.family},`))
    const orcid = person.orcid ?? (listed.length === people.length ? listed[index] : orcidOf(byName ?? ''))
    return orcid === undefined ? person : { ...person, orcid }
  })
}

function madeKey(publication: Publication): string {
  const person = publication.authors[0] ?? publication.editors[0]
  const word = publication.titleText.split(/\s+/).find((part) => /[\p{L}]{4}/u.test(part)) ?? ''
  const parts = [person?.family ?? person?.literal ?? '', String(publication.year ?? ''), word]
  const key = parts
    .map((part) =>
      part
        .normalize('NFD')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase(),
    )
    .join('')
  return key === '' ? 'entry' : key
}

function nameProblems(
  publication: Publication,
  lists: { authors: Names; editors: Names },
): readonly Diagnostic[] {
  const found = [
    ...lists.authors.oddities.map((oddity) => ({ field: 'author', oddity })),
    ...lists.editors.oddities.map((oddity) => ({ field: 'editor', oddity })),
  ]
  return found.map(({ field, oddity }) =>
    diagnostic('bibliography/bad-name', {
      message: `${nameMessage(oddity)} in \`${field}\` of the entry \`${publication.key}\`.`,
      hint: 'Separate people with the word `and`: `Curie, Marie and Curie, Pierre`.',
      at: fieldSpan(publication, field),
    }),
  )
}

function nameMessage({ kind, name }: NameOddity): string {
  if (kind === 'empty') return 'Two `and` have nobody between them'
  const mark = kind === 'commas' ? 'commas' : 'semicolons'
  const shown = name.length > 60 ? `${name.slice(0, 59)}…` : name
  return `\`${shown}\` looks like several people separated by ${mark}`
}

function dateProblems(publication: Publication, bad: PublicationDate['bad']): readonly Diagnostic[] {
  return bad.map((field) =>
    diagnostic('bibliography/bad-date', {
      message:
        `\`${publication.fields.get(field)?.text ?? ''}\` in \`${field}\` `
        + `of the entry \`${publication.key}\` is not a ${field} that can be understood.`,
      hint: DATE_HINTS[field],
      at: fieldSpan(publication, field),
    }),
  )
}

const DATE_HINTS = {
  date: 'Write it as `2024`, `2024-03` or `2024-03-01`.',
  year: 'Write a number, such as `2024`, or `to appear`.',
  month: 'Write `mar`, `3` or `March`.',
} as const
