import type { StateBlock } from 'markdown-it'

/** The text of a line without its indentation, as the innermost block sees it. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice(lineStart(state, line), state.eMarks[line])
}

/** The code of the first character of a line behind its indentation; NaN on an empty line at the end. */
export function firstCode(state: StateBlock, line: number): number {
  return state.src.charCodeAt(lineStart(state, line))
}

/** True for a line that is indented so far that it is code to CommonMark. */
export function isCodeIndent(state: StateBlock, line: number): boolean {
  return (state.sCount[line] ?? 0) - state.blkIndent >= 4
}

/**
 * True for a line that belongs to an outer block: less indented than the innermost asks for, and not empty.
 */
export function isOutside(state: StateBlock, line: number): boolean {
  return (state.sCount[line] ?? 0) < state.blkIndent && !state.isEmpty(line)
}

function lineStart(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
}
