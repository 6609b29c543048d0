/** What became of one input. */
export interface Outcome {
  /** A promise that was broken, in words; undefined where all held. */
  readonly finding?: string | undefined
  /** What the input reached: inputs that reach something new are kept and changed further. */
  readonly features: readonly string[]
}

/** A part of the program that takes text from outside. */
export interface FuzzTarget {
  readonly name: string
  /** Pieces of the target's language, which chance alone would not spell. */
  readonly words: readonly string[]
  /** Feeds one text and checks what was promised; throwing is a finding as well. */
  run(text: string): Outcome
}
