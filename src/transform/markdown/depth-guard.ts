import type { MarkdownIt, StateBlock } from 'markdown-it'
import { renderingOf } from './rendering.ts'

/** Far more than anyone writes, far less than the stack holds. Lists take two levels each, quotes one. */
const DEEPEST = 600

/**
 * Keeps the text of blocks that are nested beyond all measure, where the parser would drop it without a
 * word.
 */
export function depthGuard(md: MarkdownIt): void {
  md.set({ maxNesting: DEEPEST + 10 })
  md.block.ruler.before('table', 'depth_guard', rule)
}

function rule(state: StateBlock, startLine: number, endLine: number): boolean {
  if (state.level < DEEPEST) return false
  const rendering = renderingOf(state.env)
  rendering.report('markdown/too-deep', {
    message: 'Lists and quotes are nested too deeply here, so what is within them is shown as plain text.',
    hint: 'Nest less deeply.',
    at: rendering.at(startLine, 0),
  })
  state.push('paragraph_open', 'p', 1).map = [startLine, endLine]
  const inline = state.push('inline', '', 0)
  inline.content = state.getLines(startLine, endLine, state.blkIndent, false).trim()
  inline.map = [startLine, endLine]
  inline.children = []
  state.push('paragraph_close', 'p', -1)
  state.line = endLine
  return true
}
