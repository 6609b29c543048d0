import type { Person, Publication } from '../../model/publication.ts'
import { displayName } from './authors-html.ts'
import { isoDate, isThesis, pageRange } from './bibliographic.ts'
import { bareDoi } from './paper-links.ts'
import { plainRich } from './plain-rich.ts'

/**
 * What is known of a paper's page beside the publication. Addresses are absolute; those that are not known
 * are empty.
 */
export interface ArticlePlace {
  readonly url: string
  readonly pdf: string
}

/** schema.org's description of a publication, as an object that JSON can hold. */
export function scholarlyArticle(publication: Publication, place: ArticlePlace): object {
  const text = (name: string): string => publication.fields.get(name)?.text.trim() ?? ''
  const { first, last } = pageRange(text('pages'))
  const doi = bareDoi(publication)
  const abstract = publication.fields.get('abstract')
  return given({
    '@context': 'https://schema.org',
    '@type': kindOf(publication),
    headline: publication.titleText,
    name: publication.titleText,
    author: publication.authors.map(personOf),
    editor: publication.editors.map(personOf),
    datePublished: isoDate(publication) ?? '',
    isPartOf: containerOf(publication, text),
    pageStart: first,
    pageEnd: last,
    publisher: organisation(isThesis(publication) ? '' : text('publisher')),
    sourceOrganization: organisation(text('school') || text('institution')),
    identifier: doi === '' ? undefined : { '@type': 'PropertyValue', propertyID: 'DOI', value: doi },
    sameAs: doi === '' ? '' : `https://doi.org/${encodeURI(doi)}`,
    isbn: text('isbn'),
    abstract: abstract === undefined ? '' : plainRich(abstract.rich),
    keywords: publication.keywords.join(', '),
    url: place.url,
    encoding:
      place.pdf === ''
        ? undefined
        : { '@type': 'MediaObject', encodingFormat: 'application/pdf', contentUrl: place.pdf },
    mainEntityOfPage: place.url,
  })
}

function kindOf(publication: Publication): string {
  if (isThesis(publication)) return 'Thesis'
  switch (publication.type) {
    case 'book':
    case 'collection':
    case 'proceedings':
      return 'Book'
    case 'incollection':
    case 'inbook':
      return 'Chapter'
    case 'techreport':
    case 'report':
      return 'Report'
    case 'dataset':
      return 'Dataset'
    case 'software':
      return 'SoftwareSourceCode'
    default:
      return 'ScholarlyArticle'
  }
}

function personOf(person: Person): object {
  if (person.literal !== undefined) return { '@type': 'Organization', name: person.literal }
  const sameAs = person.orcid === undefined ? '' : `https://orcid.org/${person.orcid}`
  const familyName = [person.prefix, person.family].filter((part) => part !== '').join(' ')
  return given({ '@type': 'Person', name: displayName(person), givenName: person.given, familyName, sameAs })
}

function containerOf({ type, fields }: Publication, text: (name: string) => string): object | undefined {
  const journal = text('journal') || text('journaltitle')
  const book = text('booktitle')
  const name = journal === '' || (type !== 'article' && book !== '') ? book : journal
  if (name === '') return undefined
  const isJournal = name === journal
  const issue = (fields.get('number') ?? fields.get('issue'))?.text ?? ''
  return given({
    '@type': isJournal ? 'Periodical' : 'Book',
    name,
    volumeNumber: text('volume'),
    issueNumber: isJournal ? issue : '',
    issn: isJournal ? text('issn') : '',
  })
}

function organisation(name: string): object | undefined {
  return name === '' ? undefined : { '@type': 'Organization', name }
}

/** Leaves out what is not known. */
function given(entries: Readonly<Record<string, unknown>>): object {
  const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0
  const isKnown = (value: unknown): boolean => value !== undefined && value !== '' && !isEmpty(value)
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => isKnown(value)))
}
