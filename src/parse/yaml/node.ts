/** What every node of a YAML text carries; offsets are into the text, `-1` where nothing is written. */
interface NodeBase {
  readonly start: number
  readonly end: number
  /** As written, `!!str` or `!x`; empty without one. */
  readonly tag: string
  /** The name after `&`; empty without one. */
  readonly anchor: string
}

export interface YamlScalar extends NodeBase {
  readonly kind: 'scalar'
  readonly text: string
  /**
   * True without quotes and outside of a `|` or `>` block, where `3`, `true` and the like have their meaning.
   */
  readonly plain: boolean
}

export interface YamlSequence extends NodeBase {
  readonly kind: 'sequence'
  readonly items: readonly YamlNode[]
}

export interface YamlEntry {
  readonly key: YamlNode
  readonly value: YamlNode
}

export interface YamlMapping extends NodeBase {
  readonly kind: 'mapping'
  readonly entries: readonly YamlEntry[]
}

export interface YamlAlias extends NodeBase {
  readonly kind: 'alias'
  /** The name after `*`. */
  readonly name: string
}

/** A YAML text as it was written, before aliases are followed and texts become numbers. */
export type YamlNode = YamlScalar | YamlSequence | YamlMapping | YamlAlias

/** Why a YAML text cannot be read, in the parser's own words, and where it noticed. */
export interface YamlFault {
  readonly reason: string
  readonly offset: number
}
