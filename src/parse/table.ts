import type { DataValue, Locate } from '../model/data.ts'
import type { Diagnostic, Parsed } from '../model/diagnostic.ts'
import { diagnostic, parsed } from '../model/diagnostic.ts'
import { recordOf } from '../model/record.ts'
import type { LineMap, TextPlace } from './line-map.ts'
import { lineMap, spanBetween } from './line-map.ts'
import type { Cell, CellFault, Row } from './table/cells.ts'
import { readCells } from './table/cells.ts'

const MAX_LENGTH = 1 << 24
/** A table that is ragged throughout says so often enough. */
const MOST = 20

export interface Table {
  /** One mapping for each row, from the column's name to the cell's text. */
  readonly rows: DataValue
  readonly locate: Locate
}

/**
 * Reads CSV (`,`, or `;` where the heading has only those) or TSV with a heading, every cell as text. Ragged
 * rows are warned of: what is missing is empty, and what is too much is left out.
 */
export function parseTable(text: string, place: TextPlace, separator: ',' | '\t'): Parsed<Table> {
  if (text.length > MAX_LENGTH) {
    return parsed({ rows: [], locate: startOf(place) }, [
      diagnostic('data/too-large', {
        message: 'This table is longer than 16 MiB, so it is not read.',
        hint: 'Split the file.',
        at: { path: place.path, line: place.line, column: 1 },
      }),
    ])
  }
  const {
    rows: [heading, ...rows],
    faults,
  } = readCells(text, separatorOf(text, separator))
  if (heading === undefined) return parsed({ rows: [], locate: startOf(place) })
  const map = lineMap(text)
  const names = heading.cells.map(({ text: name }, index) => name.trim() || `column ${index + 1}`)
  const diagnostics = [
    ...faults.map((fault) => badQuote(fault, map, place)),
    ...repeatedNames(heading.cells, names).map((cell) => repeated(cell, map, place)),
    ...rows
      .filter(({ cells }) => cells.length !== names.length)
      .map((row) => ragged(row, names, { map, place })),
  ]
  const records = rows.map(({ cells }) =>
    recordOf(names.map((name, index) => [name, cells[index]?.text ?? ''] as const)),
  )
  return parsed(
    { rows: records, locate: locateCell({ heading, rows, names }, map, place) },
    limited(diagnostics),
  )
}

/** Spreadsheets of many countries write semicolons into a file that they call CSV. */
function separatorOf(text: string, separator: ',' | '\t'): string {
  const [heading = ''] = text.split('\n', 1)
  return separator === ',' && !heading.includes(',') && heading.includes(';') ? ';' : separator
}

function startOf({ path, line }: TextPlace): Locate {
  return () => ({ path, line, column: 1 })
}

interface NamedTable {
  readonly heading: Row
  readonly rows: readonly Row[]
  readonly names: readonly string[]
}

function locateCell({ heading, rows, names }: NamedTable, map: LineMap, place: TextPlace): Locate {
  return ([index, name], part = 'key') => {
    const row = typeof index === 'number' ? rows[index] : undefined
    const column = name === undefined ? 0 : names.indexOf(String(name))
    const cell = (part === 'key' && name !== undefined ? heading : row)?.cells[column] ?? row?.cells[0]
    return cell === undefined ? { path: place.path, line: place.line, column: 1 } : spanOf(cell, map, place)
  }
}

function spanOf({ start, text }: Cell, map: LineMap, place: TextPlace): ReturnType<Locate> {
  return spanBetween(map, place, [start, start + text.length])
}

function badQuote({ offset, kind }: CellFault, map: LineMap, place: TextPlace): Diagnostic {
  return diagnostic('data/bad-csv', {
    message:
      kind === 'unclosed'
        ? 'The quote that opens here is never closed, so it is taken as a character like others.'
        : 'The quoted cell ends here, and more text follows before the next one.',
    hint: 'Write a double quote inside a quoted cell twice: "".',
    at: spanBetween(map, place, [offset, offset + 1]),
  })
}

function repeatedNames(cells: readonly Cell[], names: readonly string[]): readonly Cell[] {
  return cells.filter((_, index) => names.indexOf(names[index] ?? '') < index)
}

function repeated(cell: Cell, map: LineMap, place: TextPlace): Diagnostic {
  return diagnostic('data/bad-csv', {
    message: `Two columns are called "${cell.text.trim()}", and the last one counts.`,
    hint: 'Give every column its own name.',
    at: spanOf(cell, map, place),
  })
}

function ragged(
  { cells }: Row,
  names: readonly string[],
  { map, place }: { map: LineMap; place: TextPlace },
): Diagnostic {
  const extra = cells[names.length]
  const count = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`
  const at = extra ?? cells[0]
  return diagnostic('data/ragged-row', {
    message: `This row has ${count}, and the heading has ${names.length}.`,
    hint:
      extra === undefined
        ? `Add what is missing: ${names.slice(cells.length).join(', ')}.`
        : 'Put quotes around a cell that holds the separator, or delete what is too much.',
    ...(at === undefined ? {} : { at: spanOf(at, map, place) }),
  })
}

function limited(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const last = diagnostics[MOST - 1]
  if (diagnostics.length <= MOST || last === undefined) return diagnostics
  return [
    ...diagnostics.slice(0, MOST - 1),
    { ...last, message: `${last.message} ${diagnostics.length - MOST} further rows are wrong too.` },
  ]
}
