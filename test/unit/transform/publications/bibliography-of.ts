import { sourcePath } from '../../../../src/model/paths.ts'
import type { Publication } from '../../../../src/model/publication.ts'
import { mergeBibliographies, parseBibliography } from '../../../../src/parse/bibtex/bibliography.ts'

/** The publications of a bibliography in a literal. */
export function bibliographyOf(text: string): readonly Publication[] {
  return mergeBibliographies([parseBibliography(text, sourcePath('content/publications/papers.bib')).value])
    .value
}

/** The only publication of a bibliography in a literal. */
export function publicationOf(text: string): Publication {
  const [publication] = bibliographyOf(text)
  if (publication === undefined) throw new Error('this test needs an entry')
  return publication
}
