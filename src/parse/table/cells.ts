/** A cell's text and the offset at which it begins, at its quote where it has one. */
export interface Cell {
  readonly text: string
  readonly start: number
}

export interface Row {
  readonly cells: readonly Cell[]
}

/** Something wrong with a quote, at its offset. */
export interface CellFault {
  readonly offset: number
  readonly kind: 'unclosed' | 'text-after-quote'
}

/** Cells by RFC 4180: a quoted one may hold separators, line breaks, and quotes written twice. */
export interface Cells {
  readonly rows: readonly Row[]
  readonly faults: readonly CellFault[]
}

/**
 * Cuts a table into rows and cells; empty lines are no rows. A quote that is never closed is taken as a
 * character like others.
 */
export function readCells(text: string, separator: string): Cells {
  const rows: Row[] = []
  const faults: CellFault[] = []
  let cells: Cell[] = []
  for (let at = 0; at <= text.length;) {
    const cell =
      text[at] === '"' ? quotedCell(text, { at, separator }, faults) : plainCell(text, at, separator)
    cells.push({ text: cell.text, start: at })
    at = cell.end
    if (text[at] === separator) {
      at += 1
      continue
    }
    const isEmptyLine = cells.length === 1 && cell.text === '' && text[cells[0]?.start ?? 0] !== '"'
    if (!isEmptyLine) rows.push({ cells })
    cells = []
    if (at >= text.length) break
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return { rows, faults }
}

interface Ended {
  readonly text: string
  readonly end: number
}

function plainCell(text: string, at: number, separator: string): Ended {
  let end = at
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { text: text.slice(at, end), end }
}

function quotedCell(
  text: string,
  { at, separator }: { at: number; separator: string },
  faults: CellFault[],
): Ended {
  let close = text.indexOf('"', at + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close < 0) {
    faults.push({ offset: at, kind: 'unclosed' })
    const rest = plainCell(text, at + 1, separator)
    return rest
  }
  const inner = text.slice(at + 1, close).replaceAll('""', '"')
  const rest = plainCell(text, close + 1, separator)
  if (rest.text.trim() !== '') faults.push({ offset: close, kind: 'text-after-quote' })
  return { text: inner + rest.text.trimEnd(), end: rest.end }
}
