import type { FieldValue, Publication } from '../../model/publication.ts'
import { takeMarks } from '../../parse/bibtex/name-marks.ts'
import { splitList } from '../../parse/bibtex/name-parts.ts'
import { MONTH_STRINGS } from '../../parse/bibtex/strings.ts'

/**
 * al-folio's `filtered_bibtex_keywords`: fields that a site needs and nobody who cites the paper does.
 * Beside them what reference managers write about the author's own computer: paths of files, and private
 * notes.
 */
export const PRIVATE_FIELDS: ReadonlySet<string> = new Set([
  'abbr',
  'abstract',
  'additional_info',
  'altmetric',
  'annotation',
  'annote',
  'arxiv',
  'award',
  'award_name',
  'bdsk-file-1',
  'bdsk-file-2',
  'bibtex_show',
  'bibtexurl',
  'blog',
  'citation',
  'code',
  'dimensions',
  'file',
  'google_scholar_id',
  'hal',
  'html',
  'inspirehep_id',
  'isbn',
  'local-url',
  'pdf',
  'pmid',
  'poster',
  'preview',
  'selected',
  'slides',
  'supp',
  'topics',
  'video',
  'website',
])

/**
 * An entry as BibTeX that stands alone: @strings are written out, inherited fields are its own, marks of
 * equal contribution are off the names. Private fields are left out of the parsed entry, so that values of
 * several lines cannot leak.
 */
export function exportBibtex(
  publication: Publication,
  privateFields: ReadonlySet<string> = PRIVATE_FIELDS,
): string {
  const { key, type, fields } = publication
  const lendsNothing = ![...fields.values()].some((field) => field.from !== undefined)
  const lines = [...fields]
    .filter(
      ([name]) => !privateFields.has(name) && (lendsNothing || (name !== 'crossref' && name !== 'xdata')),
    )
    .map(([name, field]) => `  ${name} = ${valueOf(name, field)}`)
  return `@${type}{${[key, ...lines].join(',\n')}\n}\n`
}

function valueOf(name: string, field: FieldValue): string {
  if (name === 'month') return monthOf(field.raw)
  return `{${name === 'author' || name === 'editor' ? withoutMarks(field.raw) : field.raw}}`
}

// Styles translate the abbreviations, so a month that can be one is written so.
function monthOf(raw: string): string {
  const found = [...MONTH_STRINGS].find(([, name]) => name === raw)
  return found === undefined ? `{${raw}}` : found[0]
}

function withoutMarks(raw: string): string {
  const names = splitList(raw).map((name) => takeMarks(name))
  return names.some((name) => name.marks.length > 0) ? names.map((name) => name.raw).join(' and ') : raw
}
