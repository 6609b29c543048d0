import type { LineMap } from '../line-map.ts'
import type { WrittenLine } from './written-line.ts'

/** A fault with the line on which the parser noticed it; lines and columns are counted from 0. */
export interface Situation {
  readonly text: string
  readonly map: LineMap
  readonly reason: string
  readonly line: number
  readonly column: number
  readonly written: WrittenLine
}

/** A fault in the author's terms, at its cause rather than where the parser gave up. */
export interface Mistake {
  readonly line: number
  readonly column: number
  readonly length: number
  readonly message: string
  readonly hint: string
  /**
   * The line as the author probably meant it, so that reading can go on; without one the line is left out.
   */
  readonly repair?: string
}

/** Looks for one kind of mistake and says nothing where it finds none. */
export type MistakeRule = (situation: Situation) => Mistake | undefined
