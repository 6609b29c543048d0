import type { Cv, CvEntry, CvSection } from '../../model/cv.ts'

/** What one step of shortening leaves of a section. */
interface Step {
  readonly highlights: number
  readonly hasSummaries: boolean
  readonly entries: number
}

const EVERYTHING = Number.POSITIVE_INFINITY

/** From all there is to hardly anything: what says least goes first, and then what is oldest. */
const STEPS: readonly Step[] = [
  { highlights: EVERYTHING, hasSummaries: true, entries: EVERYTHING },
  { highlights: 2, hasSummaries: false, entries: EVERYTHING },
  { highlights: 1, hasSummaries: false, entries: 10 },
  { highlights: 0, hasSummaries: false, entries: 7 },
  { highlights: 0, hasSummaries: false, entries: 5 },
  { highlights: 0, hasSummaries: false, entries: 3 },
  { highlights: 0, hasSummaries: false, entries: 2 },
  { highlights: 0, hasSummaries: false, entries: 1 },
]

/**
 * A CV at every length, the longest first, for a program that takes the first one which fits. Entries are
 * left out from the end of a section, where those of long ago stand.
 */
export function shortenedCvs(cv: Cv): readonly Cv[] {
  return STEPS.map((step) => ({ ...cv, sections: cv.sections.map((section) => shortened(section, step)) }))
}

function shortened(section: CvSection, step: Step): CvSection {
  return { ...section, entries: section.entries.slice(0, step.entries).map((entry) => shortEntry(entry, step)) }
}

function shortEntry(entry: CvEntry, { highlights, hasSummaries }: Step): CvEntry {
  if (entry.kind !== 'entry' && entry.kind !== 'publication') return entry
  const { summary, ...rest } = entry
  const kept = hasSummaries && summary !== undefined ? { summary } : {}
  return rest.kind === 'entry'
    ? { ...rest, ...kept, highlights: rest.highlights.slice(0, highlights) }
    : { ...rest, ...kept }
}
