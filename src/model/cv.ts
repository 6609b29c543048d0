import type { DataRecord } from './data.ts'
import type { RichText } from './publication.ts'

/** A day, a month or a year, as exactly as it was written. */
export interface CvDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** An account at some service. */
export interface CvNetwork {
  readonly network: string
  readonly username?: string
  readonly url?: string
}

/**
 * When something was: from and to, or `end` alone for a single date. `dateText` is for what is no date: `Fall
 * 2019`.
 */
export interface CvPeriod {
  readonly start?: CvDate
  readonly end?: CvDate | 'present'
  readonly dateText?: string
}

/** A position, a degree, an award, a project. */
export interface CvItem extends CvPeriod {
  readonly kind: 'entry'
  /** What was done: the position, the degree with its subject, the name of the award. */
  readonly title: string
  /** Where: the employer, the school, the awarder. */
  readonly subtitle?: string
  readonly place?: string
  readonly summary?: string
  readonly highlights: readonly string[]
  readonly url?: string
  /** For education, the parts that the title was made of. */
  readonly study?: { readonly degree?: string; readonly area?: string; readonly score?: string }
}

/** A label with what belongs to it: `Languages: Latin, Greek`. */
export interface CvPair {
  readonly kind: 'pair'
  readonly label: string
  readonly details: string
}

/** A line of a list. */
export interface CvBullet {
  readonly kind: 'bullet'
  readonly text: string
}

/** A paragraph. */
export interface CvText {
  readonly kind: 'text'
  readonly text: string
}

export interface CvPublication {
  readonly kind: 'publication'
  readonly title: string
  readonly authors: readonly string[]
  readonly venue?: string
  readonly date?: CvDate
  readonly dateText?: string
  readonly doi?: string
  readonly url?: string
  readonly summary?: string
  /** Set where it comes from the bibliography, whose texts are no Markdown: what print shows instead. */
  readonly print?: {
    readonly title: RichText
    readonly venue: RichText
    /** Where the owner of the site stands among the authors. */
    readonly own: readonly number[]
  }
}

export type CvEntry = CvItem | CvPair | CvBullet | CvText | CvPublication

/** What a section is about, whatever its title says; the names are JSON Resume's. */
export type CvMeaning =
  | 'work' | 'volunteer' | 'education' | 'awards' | 'certificates' | 'publications' | 'skills' | 'languages'
  | 'interests' | 'references' | 'projects' | 'talks' | 'teaching' | 'service' | 'grants' | 'summary'

export interface CvSection {
  readonly title: string
  /** For anchors, unique among the sections. */
  readonly id: string
  readonly meaning?: CvMeaning
  /** Set where the entries are to come from the bibliography: which of them, as lists of papers have it. */
  readonly bibliography?: DataRecord
  /** Set where the entries are to come from the pages of a collection. */
  readonly collection?: string
  readonly entries: readonly CvEntry[]
}

/** A curriculum vitae, from whatever format. Every text may hold inline Markdown and mathematics. */
export interface Cv {
  readonly name?: string
  readonly label?: string
  readonly summary?: string
  readonly email?: string
  readonly phone?: string
  readonly location?: string
  readonly website?: string
  readonly image?: string
  readonly networks: readonly CvNetwork[]
  readonly sections: readonly CvSection[]
}
