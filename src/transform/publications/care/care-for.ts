import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { Publication } from '../../../model/publication.ts'
import { duplicateDois } from './duplicate-dois.ts'
import { duplicateTitles } from './duplicate-titles.ts'
import { identifiers } from './identifiers.ts'
import { missingFields } from './missing-fields.ts'
import { oddYears } from './odd-years.ts'
import { pageHyphens } from './page-hyphens.ts'
import { personSpellings } from './person-spellings.ts'
import { urlDois } from './url-dois.ts'
import { venueSpellings } from './venue-spellings.ts'

/** What looking after a bibliography asks of the rest of the site. */
export interface CareReads {
  /** The year that counts as this one. */
  readonly thisYear: number
}

/** A look at the whole bibliography for one kind of oversight. */
export type CareCheck = (publications: readonly Publication[], reads: CareReads) => readonly Diagnostic[]

const CHECKS: readonly CareCheck[] = [
  duplicateDois,
  duplicateTitles,
  missingFields,
  identifiers,
  oddYears,
  venueSpellings,
  personSpellings,
  pageHyphens,
  urlDois,
]

/**
 * What a careful librarian would say of a bibliography: duplicates, gaps, impossible identifiers and years,
 * venues and people in two spellings. Looks at entries of .bib files alone, and is silent where in doubt.
 */
export function careFor(publications: readonly Publication[], reads: CareReads): readonly Diagnostic[] {
  const written = publications.filter(({ span }) => /\.bib$/i.test(span.path))
  return CHECKS.flatMap((check) => check(written, reads))
}
