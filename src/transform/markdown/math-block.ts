import type { MarkdownIt, StateBlock } from 'markdown-it'
import { isOutside, lineText } from './block-lines.ts'
import type { BlockStart } from './block-rule.ts'
import { addBlockRule } from './block-rule.ts'
import { renderingOf } from './rendering.ts'

const ENVIRONMENT =
  /^\\begin\{((?:equation|align|gather|multline|alignat|eqnarray|flalign|displaymath|math|CD)\*?)\}/

/** How a formula that begins on a line is opened and closed. */
interface Fence {
  readonly open: string
  readonly close: string
  /** True where the marks belong to the formula. */
  readonly kept: boolean
}

/** A formula that stands alone: `$$…$$`, `\[…\]`, `\\[…\\]`, or an environment such as `equation`. */
export function mathBlock(md: MarkdownIt): void {
  addBlockRule(md, {
    name: 'math_block',
    before: 'fence',
    marks: '$\\',
    interrupts: ['paragraph', 'reference', 'blockquote', 'list'],
    parse,
  })
}

function parse({ state, startLine, endLine, silent }: BlockStart): boolean {
  if (!renderingOf(state.env).math) return false
  const first = lineText(state, startLine)
  const fence = fenceOf(first)
  if (fence === undefined) return false
  // Within a paragraph only a mark alone on its line begins a new block: `$$x$$` may well begin a line of
  // text.
  if (silent && !fence.kept && first.trim() !== fence.open) return false
  const last = lastLine(state, { from: startLine, to: endLine, fence })
  if (last < 0) return false
  if (!silent) push(state, [startLine, last], fence)
  return true
}

function fenceOf(line: string): Fence | undefined {
  if (line.startsWith('$$')) return { open: '$$', close: '$$', kept: false }
  if (line.startsWith('\\\\[')) return { open: '\\\\[', close: '\\\\]', kept: false }
  if (line.startsWith('\\[')) return { open: '\\[', close: '\\]', kept: false }
  const name = ENVIRONMENT.exec(line)?.[1]
  return name === undefined ? undefined : { open: `\\begin{${name}}`, close: `\\end{${name}}`, kept: true }
}

/** The line on which the formula closes with nothing behind it; negative where there is none. */
function lastLine(state: StateBlock, search: { from: number; to: number; fence: Fence }): number {
  const { from, to, fence } = search
  for (let line = from; line < to; line++) {
    if (line > from && isOutside(state, line)) return -1
    const text = lineText(state, line)
    const close = text.indexOf(fence.close, line === from ? fence.open.length : 0)
    if (close >= 0) return text.slice(close + fence.close.length).trim() === '' ? line : -1
  }
  return -1
}

function push(state: StateBlock, lines: [first: number, last: number], fence: Fence): void {
  const [first, last] = lines
  const text = state.getLines(first, last + 1, state.blkIndent, false).trim()
  const token = state.push('math', '', 0)
  token.content = fence.kept ? text : text.slice(fence.open.length, -fence.close.length).trim()
  token.markup = text
  token.map = [first, last + 1]
  token.meta = { display: true }
  state.line = last + 1
}
