/** One seeded mistake: an edit of the good site, and what has to be said of it. */
export interface Mistake {
  readonly what: string
  readonly file: string
  /** The text that is taken out; empty to put something at the end of the file. */
  readonly out: string
  /** What comes in its place. `⟦` marks the place that the message has to point at, and is not part of it. */
  readonly put: string
  readonly code: string
  /** What the message or its hint has to suggest. */
  readonly suggests?: string
}

/** A row of a table of mistakes: what, out, put, code, and what is suggested. */
export type Row = readonly [what: string, out: string, put: string, code: string, suggests?: string]

/** Mistakes of one file. */
export function inFile(file: string, rows: readonly Row[]): readonly Mistake[] {
  return rows.map(([what, out, put, code, suggests]) => ({ what, file, out, put, code, ...(suggests === undefined ? {} : { suggests }) }))
}
