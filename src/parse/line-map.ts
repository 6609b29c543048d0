import type { Span } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'

/** Where a text stands in its file: the file's path, and the line on which the text's first line lies. */
export interface TextPlace {
  readonly path: SourcePath
  readonly line: number
}

/** The lines of a text, and the way from an offset to a line and column. */
export interface LineMap {
  /** Each line without its end, whether that was `\n` or `\r\n`. */
  readonly lines: readonly string[]
  /** The offset at which a line begins, lines counted from 0. */
  offsetOf(line: number): number
  /** Line and column of an offset, both counted from 0; an offset beyond the end is at the end. */
  placeOf(offset: number): { readonly line: number; readonly column: number }
}

/** Cuts a text into lines once, so that any number of offsets can be placed by binary search. */
export function lineMap(text: string): LineMap {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
  return {
    lines,
    offsetOf: (line) => starts[line] ?? text.length,
    placeOf(offset) {
      const bounded = Math.max(0, Math.min(offset, text.length))
      const line = lastAtOrBelow(starts, bounded)
      return { line, column: bounded - (starts[line] ?? 0) }
    },
  }
}

/**
 * The span from one offset to another, cut at the end of its first line; `place` says where the text stands
 * in its file.
 */
export function spanBetween(
  map: LineMap,
  place: TextPlace,
  range: readonly [start: number, end: number],
): Span {
  const { line, column } = map.placeOf(range[0])
  const rest = (map.lines[line] ?? '').length - column
  const length = Math.max(1, Math.min(range[1] - range[0], rest))
  return { path: place.path, line: place.line + line, column: column + 1, length }
}

function lastAtOrBelow(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
