import type { Person, Publication } from '../../model/publication.ts'
import { escapeXml } from '../generated/xml.ts'
import { renderRich } from './render-rich.ts'

/** A paper as templates see it in a list. */
export interface PaperRecord {
  readonly key: string
  readonly type: string
  readonly title_html: string
  readonly title_text: string
  readonly authors_html: string
  readonly venue_html: string
  readonly year: string
  readonly links: readonly { readonly label: string; readonly url: string }[]
  readonly abstract_html: string
  readonly note_html: string
  readonly bibtex: string
  readonly abbr: string
  readonly award: string
  readonly selected: boolean
}

/** Renders a publication for a list; `math` turns TeX into HTML. */
export function paperRecord(publication: Publication, math: (tex: string) => string): PaperRecord {
  const rich = (name: string): string => {
    const field = publication.fields.get(name)
    return field === undefined ? '' : renderRich(field.rich, { math })
  }
  const text = (name: string): string => publication.fields.get(name)?.text ?? ''
  return {
    key: publication.key,
    type: publication.type,
    title_html: renderRich(publication.title, { math }),
    title_text: publication.titleText,
    authors_html: authorsHtml(publication),
    venue_html: publication.venue === undefined ? '' : renderRich(publication.venue, { math }),
    year: publication.year === undefined ? (publication.yearText ?? '') : String(publication.year),
    links: linksOf(text),
    abstract_html: rich('abstract') === '' ? '' : `<p>${rich('abstract')}</p>`,
    note_html: rich('note'),
    bibtex: publication.source,
    abbr: text('abbr'),
    award: text('award_name'),
    selected: publication.selected,
  }
}

function authorsHtml({ authors, othersFollow }: Publication): string {
  const names = authors.map((person) => escapeXml(displayName(person)))
  return [...names, ...(othersFollow ? ['et al.'] : [])].join(', ')
}

function displayName(person: Person): string {
  const { given, prefix, family, suffix, literal } = person
  return literal ?? [given, prefix, family, suffix].filter((part) => part !== '').join(' ')
}

function linksOf(text: (name: string) => string): PaperRecord['links'] {
  const candidates = [
    { label: 'DOI', url: text('doi') === '' ? '' : `https://doi.org/${text('doi').replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '')}` },
    { label: 'arXiv', url: text('arxiv') === '' ? '' : `https://arxiv.org/abs/${text('arxiv')}` },
    { label: 'Website', url: text('website') || text('url') },
  ]
  return candidates.filter(({ url }) => /^https?:\/\//.test(url))
}
