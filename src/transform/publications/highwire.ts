import type { Publication } from '../../model/publication.ts'
import { isThesis, pageRange } from './bibliographic.ts'
import { arxivNumber, bareDoi } from './paper-links.ts'

/** One `meta` element. */
export interface MetaTag {
  readonly name: string
  readonly content: string
}

/**
 * The tags by which Google Scholar and reference managers read a page about a paper: one `citation_author`
 * for each person, the date as `2010/5/12` where all of it is known and as a year elsewhere. `pdf` is an
 * absolute address on the site's own host; the guidelines for webmasters ask for no other.
 */
export function highwireTags(publication: Publication, pdf: string | undefined): readonly MetaTag[] {
  const text = (...names: readonly string[]): string => {
    return (
      names.map((name) => publication.fields.get(name)?.text.trim() ?? '').find((value) => value !== '') ?? ''
    )
  }
  const { first, last } = pageRange(text('pages'))
  const people = publication.authors.length > 0 ? publication.authors : publication.editors
  const tags: readonly (readonly [string, string])[] = [
    ['title', publication.titleText],
    ...people.map((person) => ['author', invertedName(person)] as const),
    ['publication_date', dateOf(publication)],
    ...venueTags(publication, text),
    ['volume', text('volume')],
    ['issue', isReport(publication) ? '' : text('number', 'issue')],
    ['firstpage', first],
    ['lastpage', last],
    ['doi', bareDoi(publication)],
    ['issn', text('issn')],
    ['isbn', text('isbn')],
    ['pmid', text('pmid')],
    ['arxiv_id', arxivNumber(publication)],
    ['publisher', isThesis(publication) ? '' : text('publisher')],
    ['language', text('langid', 'language')],
    ['pdf_url', pdf ?? ''],
  ]
  const keywords = publication.keywords.map((keyword) => ['keywords', keyword] as const)
  const known = [...tags, ...keywords].filter(([, content]) => content !== '')
  return known.map(([name, content]) => ({ name: `citation_${name}`, content }))
}

function invertedName({ given, prefix, family, suffix, literal }: Publication['authors'][number]): string {
  if (literal !== undefined) return literal
  const last = [prefix, family].filter((part) => part !== '').join(' ')
  return [last, suffix, given].filter((part) => part !== '').join(', ')
}

function dateOf({ year, month, day }: Publication): string {
  if (year === undefined) return ''
  return month === undefined || day === undefined ? String(year) : `${year}/${month}/${day}`
}

function isReport({ type }: Publication): boolean {
  return type === 'techreport' || type === 'report'
}

type Text = (...names: readonly string[]) => string

function venueTags(publication: Publication, text: Text): readonly (readonly [string, string])[] {
  if (isThesis(publication)) return [['dissertation_institution', text('school', 'institution')]]
  if (isReport(publication)) {
    return [
      ['technical_report_institution', text('institution', 'school')],
      ['technical_report_number', text('number')],
    ]
  }
  switch (publication.type) {
    case 'article':
      return [['journal_title', text('journal', 'journaltitle')]]
    case 'inproceedings':
    case 'conference':
      return [['conference_title', text('booktitle', 'eventtitle')]]
    case 'incollection':
    case 'inbook':
      return [['inbook_title', text('booktitle')]]
    default:
      return [
        ['journal_title', text('journal', 'journaltitle')],
        ['conference_title', text('booktitle')],
      ]
  }
}
