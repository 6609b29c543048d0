import type { Diagnostic } from '../../../model/diagnostic.ts'
import { diagnostic } from '../../../model/diagnostic.ts'
import type { Publication } from '../../../model/publication.ts'
import { fieldSpan } from '../../../model/publication.ts'
import { doiOf } from '../../citations/reference-address.ts'
import { ownField } from './own-field.ts'

/** The DOI of an entry for comparing, without what is written before it; undefined where it has none. */
export function comparableDoi(publication: Publication): string | undefined {
  return doiOf(ownField(publication, 'doi')?.text ?? '')?.toLowerCase()
}

/** Reports entries that have the DOI of another one before them. */
export function duplicateDois(publications: readonly Publication[]): readonly Diagnostic[] {
  const seen = new Map<string, Publication>()
  return publications.flatMap((publication) => {
    const doi = comparableDoi(publication)
    if (doi === undefined) return []
    const first = seen.get(doi)
    if (first === undefined) {
      seen.set(doi, publication)
      return []
    }
    return diagnostic('bibliography/duplicate-doi', {
      message: `The entries \`${first.key}\` and \`${publication.key}\` have the same DOI, ${doi}.`,
      hint: 'Delete one of them, or correct the DOI.',
      at: fieldSpan(publication, 'doi'),
      notes: [{ at: fieldSpan(first, 'doi'), message: 'The first one is here.' }],
    })
  })
}
