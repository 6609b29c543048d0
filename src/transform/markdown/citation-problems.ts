import type { Span } from '../../model/diagnostic.ts'
import type { Cite } from '../citations/citation.ts'
import type { CitationReads } from './markdown-types.ts'
import type { Lines, Rendering } from './rendering.ts'

/** A work that a citation names, and where the citation stands. */
export interface CiteInText {
  readonly cite: Cite
  readonly written: string
  readonly lines: Lines | undefined
}

/** Says that a citation names no work of the bibliography, and which ones it may mean. */
export function reportUnknown(place: CiteInText, reads: CitationReads, rendering: Rendering): void {
  const { key } = place.cite
  const near = reads.nearest(key)
  const meant = near.map((name) => `@${name}`).join(' or ')
  rendering.report('bibliography/unknown-key', {
    message: `The bibliography has no entry with the key \`${key}\`, so it is cited as it is written.`,
    hint: near.length === 0 ? 'Add the entry to a .bib file, or correct the key.' : `Did you mean ${meant}?`,
    at: placeOf(place, rendering),
  })
}

function placeOf({ cite, written, lines }: CiteInText, rendering: Rendering): Span {
  const range = lines ?? [0, rendering.lines.length]
  const length = cite.key.length + 1
  // What spans several lines is indented in the file as it is not in the text, so its key is looked for
  // alone.
  if (written.includes('\n')) return rendering.place(`@${cite.key}`, range)
  const start = rendering.place(written, range)
  return { ...start, column: start.column + cite.offset, length }
}
