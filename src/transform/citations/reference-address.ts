import type { Publication, RichText } from '../../model/publication.ts'
import { encodeWrittenPath } from '../encode-path.ts'

const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i

/** An identifier at an archive of preprints, as text and as an address. */
export interface ArchiveEntry {
  readonly text: string
  readonly url?: string
}

/** A DOI without what is written before it; undefined where the text is none. */
export function doiOf(written: string): string | undefined {
  return DOI.exec(written.trim())?.[1]
}

/**
 * Where a work is found, as one link: its DOI, else its preprint, else its address. Empty where it has
 * none.
 */
export function referenceAddress(work: Publication): RichText {
  const doi = doiOf(textOfField(work, 'doi'))
  if (doi !== undefined) return link(`https://doi.org/${encodeWrittenPath(doi)}`, `https://doi.org/${doi}`)
  const archive = archiveOf(work)
  if (archive?.url !== undefined) return link(archive.url, archive.text)
  const url = textOfField(work, 'url')
  return /^https?:\/\//i.test(url) ? link(url, url) : []
}

/** The entry of a work at an archive as a link, or as text where its address is not known. */
export function archiveLink(work: Publication): RichText {
  const archive = archiveOf(work)
  if (archive === undefined) return []
  return archive.url === undefined ? [{ kind: 'text', text: archive.text }] : link(archive.url, archive.text)
}

/** What a work is at arXiv, or at the archive that its `eprint` names; undefined where it is at none. */
export function archiveOf(work: Publication): ArchiveEntry | undefined {
  const id = textOfField(work, 'eprint') || textOfField(work, 'arxiv')
  if (id === '') return undefined
  const named = textOfField(work, 'archiveprefix') || textOfField(work, 'eprinttype') || 'arXiv'
  if (!/^arxiv$/i.test(named)) return { text: `${named}:${id}` }
  const number = id.replace(/^(?:arxiv:|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)/i, '')
  return { text: `arXiv:${number}`, url: `https://arxiv.org/abs/${encodeWrittenPath(number)}` }
}

function link(href: string, text: string): RichText {
  return [{ kind: 'link', href, children: [{ kind: 'text', text }] }]
}

function textOfField(work: Publication, name: string): string {
  return (work.fields.get(name)?.text ?? '').trim()
}
