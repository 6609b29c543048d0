import type { DataValue } from '../../model/data.ts'
import type { PageSummary } from '../../model/page.ts'
import type { FieldValue, Publication, RichText } from '../../model/publication.ts'
import { isList } from '../../model/record.ts'
import { toPublication } from '../../parse/bibtex/to-publication.ts'
import { textOf } from './setting-values.ts'

/** academicpages' keys and the fields that say the same. */
const FIELDS: readonly (readonly [key: string, field: string])[] = [
  ['title', 'title'],
  ['excerpt', 'note'],
  ['citation', 'citation'],
  ['paperurl', 'pdf'],
  ['slidesurl', 'slides'],
  ['bibtexurl', 'bibtexurl'],
  ['link', 'html'],
  ['doi', 'doi'],
  ['arxiv', 'arxiv'],
  ['code', 'code'],
  ['codeurl', 'code'],
  ['video', 'video'],
  ['poster', 'poster'],
  ['website', 'website'],
  ['abstract', 'abstract'],
  ['preview', 'preview'],
  ['abbr', 'abbr'],
  ['award', 'award'],
  ['keywords', 'keywords'],
  ['tags', 'keywords'],
  ['topics', 'topics'],
  ['selected', 'selected'],
  ['note', 'note'],
  ['volume', 'volume'],
  ['pages', 'pages'],
]

/** academicpages' categories and the types of entries that they hold. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['manuscripts', 'article'],
  ['conferences', 'inproceedings'],
  ['books', 'book'],
  ['chapters', 'incollection'],
  ['theses', 'phdthesis'],
  ['preprints', 'preprint'],
])

/**
 * The type of entry that a category of academicpages' `publication_category` stands for; an author's own is
 * a type by itself.
 */
export function typeOfCategory(category: string): string {
  return TYPES.get(category.toLowerCase()) ?? (category === '' ? 'article' : category.toLowerCase())
}

/**
 * The key of a page's front matter that a field was taken from, for messages; the field's own name where
 * none was.
 */
export function pageKeyOf(page: PageSummary, field: string): string {
  return FIELDS.find(([key, name]) => name === field && fieldText(page.meta.data[key]) !== '')?.[0] ?? field
}

/**
 * Reads a publication from a page with academicpages' front matter. It has no `source`, so that exports of
 * BibTeX leave it out. What is missing stays away; nothing is reported, since all keys are optional there.
 */
export function publicationOfPage(page: PageSummary, key: string): Publication {
  const { value } = toPublication({
    key,
    type: typeOfCategory(textOf(page.meta.data['category'])),
    fields: pageFields(page),
    source: '',
    span: { path: page.source, line: 1, column: 1 },
  })
  return value
}

/** Completes an entry with what only the page about it says; the entry's own fields win. */
export function withPageFields(publication: Publication, page: PageSummary): Publication {
  const missing = [...pageFields(page)].filter(
    ([name]) => FROM_PAGE.has(name) && !publication.fields.has(name),
  )
  if (missing.length === 0) return publication
  const fields = new Map([...publication.fields, ...missing])
  const isSelected = publication.selected || /^true$/i.test(fields.get('selected')?.text ?? '')
  return { ...publication, fields, selected: isSelected }
}

/** What may come from a page beside an entry: links and pictures, not what the entry is about. */
const FROM_PAGE: ReadonlySet<string> = new Set([
  'pdf',
  'slides',
  'html',
  'code',
  'video',
  'poster',
  'website',
  'abstract',
  'preview',
  'abbr',
  'award',
  'selected',
  'citation',
])

function pageFields(page: PageSummary): ReadonlyMap<string, FieldValue> {
  const { data, date } = page.meta
  const fields = new Map<string, FieldValue>()
  const add = (name: string, text: string): void => {
    if (text !== '' && !fields.has(name))
      fields.set(name, { raw: text, rich: richOf(text), text, offset: 0, length: 0 })
  }
  for (const [key, name] of FIELDS) add(name, fieldText(key === 'title' ? page.title : data[key]))
  add('author', namesOf(data['authors'] ?? data['author']))
  add('date', date === undefined ? '' : date.toDay())
  add(
    VENUE_FIELDS.get(typeOfCategory(textOf(data['category']))) ?? 'journal',
    fieldText(data['venue'] ?? data['journal']),
  )
  return fields
}

const VENUE_FIELDS: ReadonlyMap<string, string> = new Map([
  ['inproceedings', 'booktitle'],
  ['incollection', 'booktitle'],
  ['book', 'publisher'],
  ['phdthesis', 'school'],
])

function fieldText(value: DataValue | undefined): string {
  return isList(value)
    ? value
        .map(textOf)
        .filter((item) => item !== '')
        .join(', ')
    : textOf(value)
}

function namesOf(value: DataValue | undefined): string {
  return isList(value)
    ? value
        .map(textOf)
        .filter((name) => name !== '')
        .join(' and ')
    : textOf(value)
}

/** Plain text whose mathematics stands between dollar signs. */
function richOf(text: string): RichText {
  return text.split(/\$((?:[^$\\]|\\.)+)\$/).flatMap((piece, index): RichText => {
    if (piece === '') return []
    return [index % 2 === 0 ? { kind: 'text', text: piece } : { kind: 'math', tex: piece, display: false }]
  })
}
