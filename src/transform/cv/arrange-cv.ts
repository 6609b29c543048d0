import type { Cv, CvEntry, CvMeaning, CvSection } from '../../model/cv.ts'

export interface CvArrangement {
  /**
   * Meanings, ids or titles of sections that come first, in this order; the rest follows in the order of the
   * file.
   */
  readonly order?: readonly string[]
  /**
   * `together` puts the entries of sections that mean the same into the first of them, volunteering into
   * work.
   */
  readonly same?: 'apart' | 'together'
}

/**
 * Puts the sections of a CV into the order that a site asks for, and merges those that mean the same where it
 * asks.
 */
export function arrangeCv(cv: Cv, { order = [], same = 'apart' }: CvArrangement): Cv {
  const sections = same === 'together' ? merged(cv.sections) : cv.sections
  const wanted = order.map((name) => name.toLowerCase())
  const places = sections.map((section) => ({ section, place: placeOf(section, wanted) }))
  return { ...cv, sections: places.sort((a, b) => a.place - b.place).map(({ section }) => section) }
}

function placeOf({ id, title, meaning }: CvSection, wanted: readonly string[]): number {
  const place = wanted.findIndex((name) => name === meaning || name === id || name === title.toLowerCase())
  return place < 0 ? wanted.length : place
}

function merged(sections: readonly CvSection[]): readonly CvSection[] {
  const kept: CvSection[] = []
  for (const section of sections) {
    const group = groupOf(section.meaning)
    const at = group === undefined ? -1 : kept.findIndex(({ meaning }) => groupOf(meaning) === group)
    const target = kept[at]
    if (target === undefined) kept.push(section)
    else kept[at] = { ...target, entries: byEnd([...target.entries, ...section.entries]) }
  }
  return kept
}

function groupOf(meaning: CvMeaning | undefined): CvMeaning | undefined {
  return meaning === 'volunteer' ? 'work' : meaning
}

// What goes on comes first, then the latest end; entries of which that is not known keep their place at the
// end.
function byEnd(entries: readonly CvEntry[]): readonly CvEntry[] {
  const ends = entries.map((entry) => ({ entry, end: endOf(entry) }))
  return ends.sort((a, b) => b.end - a.end).map(({ entry }) => entry)
}

function endOf(entry: CvEntry): number {
  if (entry.kind !== 'entry' && entry.kind !== 'publication') return -Number.MAX_SAFE_INTEGER
  const end = entry.kind === 'entry' ? (entry.end ?? entry.start) : entry.date
  if (end === 'present') return Number.MAX_SAFE_INTEGER
  if (end === undefined) return -Number.MAX_SAFE_INTEGER
  return end.year * 10_000 + (end.month ?? 12) * 100 + (end.day ?? 31)
}
