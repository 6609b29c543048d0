import type { Cv } from '../model/cv.ts'
import { parseCv } from '../parse/cv/parse-cv.ts'
import type { Tracker } from '../track/tracker.ts'
import type { DataQueries } from './data-queries.ts'

export interface CvQueries {
  /** The curriculum vitae of cv.yml or resume.json; undefined where there is neither. */
  cv(): Cv | undefined
}

/** Data files that a CV may stand in, in the order in which they are looked for. */
const FILES = ['cv', 'resume'] as const

/** Binds the CV to the tracker. */
export function cvQueries(tracker: Tracker, data: DataQueries): CvQueries {
  const cv = tracker.query('cv', (): Cv | undefined => {
    const name = FILES.find((candidate) => data.entry(candidate) !== undefined)
    const file = name === undefined ? undefined : data.file(name)
    const value = name === undefined ? undefined : data.entry(name)
    if (file === undefined || value === undefined) return undefined
    const parsed = parseCv(value, file.locate)
    tracker.reportAll(parsed.diagnostics)
    return parsed.value
  })
  return { cv: () => cv('') }
}
