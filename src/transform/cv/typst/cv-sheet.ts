import type { Cv } from '../../../model/cv.ts'
import type { ProseReader } from './read-prose.ts'

/** How a CV is printed, whatever is in it. */
export interface CvDesign {
  /** BCP 47. */
  readonly lang: string
  readonly paper: 'a4' | 'us-letter'
  /** `#rrggbb`. */
  readonly accent: string
  /** True sets smaller letters and narrower margins, for a CV that has to fit on few pages. */
  readonly isDense: boolean
}

/** Words that print adds, in the language of the CV. */
export interface CvWords {
  readonly lang: string
  readonly present: string
  /** `Curriculum vitae`, or what a short one is called. */
  readonly title: string
  /** The number of a page among all, `% of %`. */
  readonly page: string
}

/** Everything that a printed CV is made of. */
export interface CvSheet {
  readonly cv: Cv
  /** Markdown that comes before the sections, or all there is. */
  readonly text?: string
  readonly design: CvDesign
  readonly words: CvWords
  readonly read: ProseReader
  /** Makes an address one that leads there from outside of the site; undefined where none does. */
  readonly address: (href: string) => string | undefined
}
