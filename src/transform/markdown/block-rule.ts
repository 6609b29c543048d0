import type { MarkdownIt, StateBlock } from 'markdown-it'
import { firstCode, isCodeIndent } from './block-lines.ts'

/** Where a block may begin, and whether it is only asked if it would. */
export interface BlockStart {
  readonly state: StateBlock
  readonly startLine: number
  readonly endLine: number
  /** True while another block asks whether it ends here: the answer counts, and nothing may be written. */
  readonly silent: boolean
}

/** A construct that begins on a line of its own. */
export interface BlockRule {
  readonly name: string
  /** The rule of markdown-it that it is tried before. */
  readonly before: string
  /** The characters it may begin with; other lines, and lines indented as code, are not shown to it. */
  readonly marks: string
  /** The blocks that it may interrupt. */
  readonly interrupts: readonly ('paragraph' | 'reference' | 'blockquote' | 'list')[]
  /** True where it begins; unless silent, its tokens are then written and `state.line` is behind them. */
  readonly parse: (start: BlockStart) => boolean
}

/** Adds a construct to the parser. */
export function addBlockRule(md: MarkdownIt, rule: BlockRule): void {
  const codes = new Set([...rule.marks].map((mark) => mark.charCodeAt(0)))
  md.block.ruler.before(
    rule.before,
    rule.name,
    (...[state, startLine, endLine, silent]) => {
      if (!codes.has(firstCode(state, startLine)) || isCodeIndent(state, startLine)) return false
      return rule.parse({ state, startLine, endLine, silent })
    },
    { alt: [...rule.interrupts] },
  )
}
