import type { Publication } from '../../model/publication.ts'
import { arxivNumber, bareDoi } from './paper-links.ts'
import type { BadgeKind, PaperSettings } from './paper-settings.ts'

/** A link to what a service counts of a paper; `count` is there where data/citations.yml has it. */
export interface PaperBadge {
  readonly name: BadgeKind
  readonly label: string
  readonly url: string
  readonly count?: number
}

/**
 * The badges of al-folio as plain links: no script of another site runs, and figures are those that were
 * committed.
 */
export function paperBadges(publication: Publication, settings: PaperSettings): readonly PaperBadge[] {
  const candidates: readonly PaperBadge[] = [
    { name: 'altmetric', label: 'Altmetric', url: altmetric(publication) },
    { name: 'dimensions', label: 'Dimensions', url: dimensions(publication) },
    {
      name: 'google_scholar',
      label: 'Google Scholar',
      url: googleScholar(publication, settings),
      ...counted(publication, settings),
    },
    {
      name: 'inspirehep',
      label: 'INSPIRE',
      url: identified(publication, 'inspirehep_id', 'https://inspirehep.net/literature/'),
    },
  ]
  return candidates.filter(({ name, url }) => url !== '' && settings.badges[name])
}

function text({ fields }: Publication, name: string): string {
  return fields.get(name)?.text.trim() ?? ''
}

function identified(publication: Publication, field: string, base: string): string {
  const id = text(publication, field)
  return id === '' || id === 'false' ? '' : base + encodeURIComponent(id)
}

/** `true` lets the paper's other identifiers find it, in al-folio's order. */
function altmetric(publication: Publication): string {
  const own = text(publication, 'altmetric')
  if (own === '' || own === 'false') return ''
  if (own !== 'true') return `https://www.altmetric.com/details/${encodeURIComponent(own)}`
  const known = [
    ['arxiv_id', arxivNumber(publication)],
    ['doi', bareDoi(publication)],
    ['pmid', text(publication, 'pmid')],
    ['isbn', text(publication, 'isbn')],
  ].find(([, value]) => value !== '')
  return known === undefined
    ? ''
    : `https://www.altmetric.com/details.php?${known[0]}=${encodeURIComponent(known[1] ?? '')}`
}

function dimensions(publication: Publication): string {
  const own = text(publication, 'dimensions')
  if (own === '' || own === 'false') return ''
  if (own !== 'true') return `https://badge.dimensions.ai/details/id/${encodeURIComponent(own)}`
  const doi = bareDoi(publication)
  if (doi !== '') return `https://badge.dimensions.ai/details/doi/${encodeURI(doi)}`
  return identified(publication, 'pmid', 'https://badge.dimensions.ai/details/pmid/')
}

function googleScholar(publication: Publication, { scholarUser }: PaperSettings): string {
  const paper = text(publication, 'google_scholar_id')
  if (paper === '' || scholarUser === '') return ''
  const view = `${scholarUser}:${paper}`
  const base = 'https://scholar.google.com/citations?view_op=view_citation'
  return `${base}&user=${scholarUser}&citation_for_view=${encodeURIComponent(view)}`
}

function counted(
  publication: Publication,
  { scholarUser, citations }: PaperSettings,
): { readonly count?: number } {
  const paper = text(publication, 'google_scholar_id')
  const names = [`${scholarUser}:${paper}`, paper, publication.key]
  const count = names.map((name) => citations.get(name)).find((found) => found !== undefined)
  return count === undefined ? {} : { count }
}
