import type { Span } from '../../model/diagnostic.ts'
import type { SourcePath } from '../../model/paths.ts'

/**
 * Turns offsets of a text into lines and columns; the table of lines is made when the first place is asked
 * for.
 */
export class LineMap {
  private readonly text: string
  private readonly path: SourcePath
  private starts: readonly number[] | undefined

  constructor(text: string, path: SourcePath) {
    this.text = text
    this.path = path
  }

  /** The place of `length` characters from an offset on, cut at the end of the line. */
  span(offset: number, length: number): Span {
    this.starts ??= lineStarts(this.text)
    const line = lastAtMost(this.starts, offset)
    const start = this.starts[line] ?? 0
    const next = this.starts[line + 1] ?? this.text.length + 1
    const rest = Math.max(1, next - 1 - offset)
    return {
      path: this.path,
      line: line + 1,
      column: offset - start + 1,
      length: Math.min(Math.max(1, length), rest),
    }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lastAtMost(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
