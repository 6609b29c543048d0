import type { Diagnostic } from '../../../model/diagnostic.ts'
import { diagnostic } from '../../../model/diagnostic.ts'
import type { Publication } from '../../../model/publication.ts'
import { fieldSpan } from '../../../model/publication.ts'
import { decodePath } from '../../encode-path.ts'
import { doiOf } from '../../citations/reference-address.ts'
import { ownField } from './own-field.ts'

/** Reports addresses that are DOIs, where the field for DOIs is empty or says the same. */
export function urlDois(publications: readonly Publication[]): readonly Diagnostic[] {
  return publications.flatMap((publication) => {
    const url = ownField(publication, 'url')?.text.trim() ?? ''
    const doi = /^https?:/i.test(url) ? doiOf(decodePath(url) ?? url) : undefined
    if (doi === undefined) return []
    const has = doiOf(publication.fields.get('doi')?.text ?? '')
    if (has !== undefined && has.toLowerCase() !== doi.toLowerCase()) return []
    return diagnostic('bibliography/url-is-doi', {
      message: `The address of \`${publication.key}\` is a DOI.`,
      hint: has === undefined ? `Write \`doi = {${doi}}\` instead.` : 'Delete `url`: `doi` says the same.',
      at: fieldSpan(publication, 'url'),
    })
  })
}
