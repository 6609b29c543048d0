import type { Cv, CvSection } from '../model/cv.ts'
import { parseCv } from '../parse/cv/parse-cv.ts'
import type { Tracker } from '../track/tracker.ts'
import { cvPublication } from '../transform/publications/cv-publication.ts'
import type { DataQueries } from './data-queries.ts'
import type { EntryQueries } from './paper-entries.ts'
import type { PaperQueries } from './paper-queries.ts'

export interface CvQueries {
  /** The curriculum vitae of cv.yml or resume.json; undefined where there is neither. */
  cv(): Cv | undefined
}

interface Reads {
  readonly data: DataQueries
  readonly entries: EntryQueries
  readonly papers: PaperQueries
}

/** Data files that a CV may stand in, in the order in which they are looked for. */
const FILES = ['cv', 'resume'] as const

/** Binds the CV to the tracker. */
export function cvQueries(tracker: Tracker, reads: Reads): CvQueries {
  const { data } = reads
  const cv = tracker.query('cv', (): Cv | undefined => {
    const name = FILES.find((candidate) => data.entry(candidate) !== undefined)
    const file = name === undefined ? undefined : data.file(name)
    const value = name === undefined ? undefined : data.entry(name)
    if (file === undefined || value === undefined) return undefined
    const parsed = parseCv(value, file.locate)
    tracker.reportAll(parsed.diagnostics)
    return { ...parsed.value, sections: parsed.value.sections.map((section) => filled(section, reads)) }
  })
  return { cv: () => cv('') }
}

/** A section that is to show the bibliography, with the papers that it asks for. */
function filled(section: CvSection, { entries, papers }: Reads): CvSection {
  const { bibliography } = section
  if (bibliography === undefined) return section
  const { words } = papers.settings()
  const publications = papers.list(bibliography).flatMap(({ key }) => entries.publication(key) ?? [])
  return {
    ...section,
    entries: publications.map((publication) =>
      cvPublication(publication, words, entries.url(publication.key) ?? ''),
    ),
  }
}
