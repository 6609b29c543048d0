/** What the reference says of a diagnostic: how grave it is, what it means, and how to mend it. */
export interface CodeEntry {
  readonly severity: 'error' | 'warning' | 'info'
  /** One sentence: what the program noticed. */
  readonly summary: string
  /** One or two sentences: what the author does about it. */
  readonly remedy: string
}

export type CodeTable = Readonly<Record<string, CodeEntry>>
