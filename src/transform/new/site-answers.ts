/** What a new site is made of: who its author is, and what they bring along. Absent answers are empty. */
export interface SiteAnswers {
  readonly name: string
  /** `Professor of Mathematics`. */
  readonly position: string
  /** The university or company. */
  readonly place: string
  /** The town. */
  readonly town: string
  readonly email: string
  /** A few sentences, as Markdown. */
  readonly about: string
  /** Where the site will be, with its scheme and perhaps a path. */
  readonly url: string
  /** Addresses of profiles and pages elsewhere, or `orcid:0000-0002-1825-0097`. */
  readonly links: readonly string[]
  /** An IANA name; empty for UTC. */
  readonly timezone: string
  /** The author's papers as BibTeX. */
  readonly bibliography: string
  /** A JSON Resume, as it was given. */
  readonly resume: string
}

/** A new site of which nothing is known. */
export const NO_ANSWERS: SiteAnswers = {
  name: '',
  position: '',
  place: '',
  town: '',
  email: '',
  about: '',
  url: '',
  links: [],
  timezone: '',
  bibliography: '',
  resume: '',
}

/** The name of a site whose author gave none: what they are to replace is plain to see. */
export const NAMELESS = 'Your Name'

/**
 * Puts answers together: of each question the first answer that is not empty, of links all of them without
 * repeats.
 */
export function mergeAnswers(all: readonly Partial<SiteAnswers>[]): SiteAnswers {
  const keys = Object.keys(NO_ANSWERS).filter((key): key is keyof SiteAnswers => key in NO_ANSWERS)
  const first = keys
    .filter((key) => key !== 'links')
    .map((key) => [key, all.map((answers) => answers[key]).find((answer) => (answer ?? '') !== '') ?? ''])
  const links = [...new Set(all.flatMap((answers) => answers.links ?? []))]
  return { ...NO_ANSWERS, ...Object.fromEntries(first), links }
}
