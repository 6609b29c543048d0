import type { Publication } from '../../model/publication.ts'
import { isSafeAddress } from './render-rich.ts'

/** One entry of the row below a paper. */
export interface PaperLink {
  /** The field that it comes from: `pdf`, `doi`. */
  readonly name: string
  readonly label: string
  readonly url: string
}

/** Finds a file of the site that a field names, and reports one that is not there. */
export type FindFile = (field: string, value: string, folders: readonly string[]) => string | undefined

interface Source {
  readonly name: string
  readonly label: string
  /** Makes an address of an identifier. */
  readonly address?: (value: string) => string
  /** Where al-folio keeps files that such a field names. */
  readonly folders?: readonly string[]
}

/**
 * In al-folio's order, more or less: what identifies the paper, then the paper itself, then what goes with
 * it.
 */
const SOURCES: readonly Source[] = [
  { name: 'doi', label: 'DOI', address: (value) => doiAddress(value) },
  {
    name: 'arxiv',
    label: 'arXiv',
    address: (value) => `https://arxiv.org/abs/${encodeURI(bareArxiv(value))}`,
  },
  { name: 'hal', label: 'HAL', address: (value) => `https://hal.science/${encodeURI(value)}` },
  {
    name: 'pmid',
    label: 'PubMed',
    address: (value) => `https://pubmed.ncbi.nlm.nih.gov/${encodeURI(value)}/`,
  },
  { name: 'html', label: 'HTML', folders: ['assets/html'] },
  { name: 'pdf', label: 'PDF', folders: ['assets/pdf'] },
  { name: 'supp', label: 'Supplement', folders: ['assets/pdf'] },
  { name: 'poster', label: 'Poster', folders: ['assets/pdf'] },
  { name: 'slides', label: 'Slides', folders: ['assets/pdf'] },
  { name: 'video', label: 'Video', folders: ['assets/video'] },
  { name: 'blog', label: 'Blog', folders: [] },
  { name: 'code', label: 'Code', folders: [] },
  { name: 'website', label: 'Website', folders: [] },
  { name: 'url', label: 'Link', folders: [] },
]

const WEB = /^(?:https?:)?\/\//i
const SCHEME = /^[a-z][a-z\d+.-]*:/i

/**
 * The links of a publication. Identifiers become addresses; names of files are looked up through `find`, and
 * one that is not there gets no link; an `url` that says what another link says already is left out.
 */
export function paperLinks(publication: Publication, find: FindFile): readonly PaperLink[] {
  const links: PaperLink[] = []
  for (const source of SOURCES) {
    const value = valueOf(publication, source.name)
    if (value === '') continue
    const url = addressOf(source, value, find)
    const isRepeated = source.name === 'url' && links.some((link) => sameAddress(link.url, url ?? ''))
    if (url !== undefined && !isRepeated) links.push({ name: source.name, label: source.label, url })
  }
  return links
}

/** The DOI without the address or the `doi:` that people put before it; empty where there is none. */
export function bareDoi(publication: Publication): string {
  const written = publication.fields.get('doi')?.text ?? ''
  return written.replace(/^\s*(?:https?:\/\/)?(?:(?:dx\.|www\.)?doi\.org\/|doi:\s*)?/i, '').trim()
}

/**
 * The number of a preprint at arXiv, from `arxiv` or from `eprint` with its archive; empty where there is
 * none.
 */
export function arxivNumber(publication: Publication): string {
  const own = publication.fields.get('arxiv')?.text ?? ''
  if (own !== '') return bareArxiv(own)
  const archive =
    publication.fields.get('archiveprefix')?.text ?? publication.fields.get('eprinttype')?.text ?? ''
  return /^arxiv$/i.test(archive) ? bareArxiv(publication.fields.get('eprint')?.text ?? '') : ''
}

function valueOf(publication: Publication, name: string): string {
  if (name === 'arxiv') return arxivNumber(publication)
  if (name === 'doi') return bareDoi(publication)
  return publication.fields.get(name)?.text.trim() ?? ''
}

function addressOf(source: Source, value: string, find: FindFile): string | undefined {
  if (WEB.test(value)) return encodeSpaces(value.startsWith('//') ? `https:${value}` : value)
  if (source.address !== undefined) return source.address(value)
  if (SCHEME.test(value)) return isSafeAddress(value) ? encodeSpaces(value) : undefined
  return find(source.name, value, source.folders ?? [])
}

function encodeSpaces(url: string): string {
  return url.trim().replace(/\s/g, '%20')
}

function bareArxiv(value: string): string {
  const number = value.trim().replace(/^(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf)\//i, '')
  return number.replace(/^arxiv:\s*/i, '').replace(/\.pdf$/i, '')
}

function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`
}

function sameAddress(a: string, b: string): boolean {
  const bare = (url: string): string =>
    url
      .replace(/^https?:\/\/(?:dx\.|www\.)?/i, '')
      .replace(/\/$/, '')
      .toLowerCase()
  return bare(a) === bare(b)
}
