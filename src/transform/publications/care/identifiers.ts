import type { Diagnostic } from '../../../model/diagnostic.ts'
import { diagnostic } from '../../../model/diagnostic.ts'
import type { Publication } from '../../../model/publication.ts'
import { fieldSpan, spanWithin } from '../../../model/publication.ts'
import { doiOf } from '../../citations/reference-address.ts'
import { isbnDigit, orcidDigit } from './check-digits.ts'
import { ownField, placeInField } from './own-field.ts'

const ISBN = /(?<![\dXx])(?:97[89][-\s‐–]?)?\d(?:[-\s‐–]?\d){8}[-\s‐–]?[\dXx](?![\dXx])/g

/** Reports DOIs that cannot be any, and ISBNs and ORCIDs whose last sign does not fit the others. */
export function identifiers(publications: readonly Publication[]): readonly Diagnostic[] {
  return publications.flatMap((publication) => [
    ...badDoi(publication),
    ...badIsbn(publication),
    ...badOrcids(publication),
  ])
}

function badDoi(publication: Publication): readonly Diagnostic[] {
  const written = ownField(publication, 'doi')?.text.trim() ?? ''
  if (written === '' || (doiOf(written) !== undefined && !/[.,;]$/.test(written))) return []
  return [
    diagnostic('bibliography/bad-doi', {
      message: `\`${written}\` of the entry \`${publication.key}\` cannot be a DOI.`,
      hint: /[.,;]$/.test(written)
        ? 'Take the punctuation off its end.'
        : 'A DOI begins with `10.`, four digits or more and a slash, and has no blanks: `10.1007/BF01464225`.',
      at: fieldSpan(publication, 'doi'),
    }),
  ]
}

function badIsbn(publication: Publication): readonly Diagnostic[] {
  const written = ownField(publication, 'isbn')?.text ?? ''
  if (written === '') return []
  const found = written.match(ISBN) ?? []
  if (found.length === 0)
    return [isbnProblem(publication, { isbn: written, hint: 'An ISBN has 10 or 13 digits.' })]
  return found.flatMap((isbn) => {
    const digits = isbn.replace(/[^\dXx]/g, '').toUpperCase()
    const last = isbnDigit(digits.slice(0, -1))
    if (digits.endsWith(last)) return []
    return isbnProblem(publication, {
      isbn,
      hint: `Look it up again: if all else is right, it ends with ${last}.`,
    })
  })
}

function isbnProblem(
  publication: Publication,
  found: { readonly isbn: string; readonly hint: string },
): Diagnostic {
  return diagnostic('bibliography/bad-isbn', {
    message: `\`${found.isbn}\` of the entry \`${publication.key}\` is no valid ISBN.`,
    hint: found.hint,
    at: placeInField(publication, 'isbn', found.isbn),
  })
}

function badOrcids(publication: Publication): readonly Diagnostic[] {
  return [...publication.authors, ...publication.editors].flatMap(({ orcid }) => {
    if (orcid === undefined) return []
    const digits = orcid.replaceAll('-', '').toUpperCase()
    const last = orcidDigit(digits.slice(0, -1))
    if (digits.length === 16 && digits.endsWith(last)) return []
    const at = publication.source.indexOf(orcid)
    return diagnostic('bibliography/bad-orcid', {
      message: `\`${orcid}\` of the entry \`${publication.key}\` is no valid ORCID.`,
      hint: `Copy it from orcid.org again: if all else is right, it ends with ${last}.`,
      at: at < 0 ? publication.span : spanWithin(publication, at, orcid.length),
    })
  })
}
