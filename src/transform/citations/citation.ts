/** The parts of a work that a locator can name, by their names in CSL. */
export type LocatorKind =
  | 'page' | 'chapter' | 'section' | 'figure' | 'table' | 'volume' | 'issue' | 'paragraph' | 'part' | 'line'
  | 'verse' | 'note' | 'folio' | 'column' | 'book' | 'opus' | 'sub-verbo'
  | 'theorem' | 'lemma' | 'proposition' | 'corollary' | 'definition' | 'equation' | 'example' | 'remark'
  | 'appendix' | 'exercise'

/** The place within a work: `p. 3`, `chap. 2`. */
export interface Locator {
  readonly kind: LocatorKind
  /** The label as its author wrote it; empty for a bare number, which is a page. */
  readonly label: string
  readonly value: string
}

/** One work named in a citation, with what is said around it, as Markdown. */
export interface Cite {
  readonly key: string
  /** Where its `@` stands in the source of the citation. */
  readonly offset: number
  readonly prefix: string
  readonly locator?: Locator
  /** What follows, with the comma or blank that it begins with. */
  readonly suffix: string
  /** True for `-@key`: the author is in the sentence already. */
  readonly yearOnly: boolean
}

/** A citation as it was written: `[@a; @b]` is a group, `@a` is part of the sentence. */
export interface Citation {
  readonly form: 'group' | 'narrative'
  readonly cites: readonly Cite[]
}
