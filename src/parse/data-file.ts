import type { DataValue, Locate } from '../model/data.ts'
import type { Parsed } from '../model/diagnostic.ts'
import { parsed } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'
import { extensionOf } from '../model/paths.ts'
import { findMojibake } from './encoding.ts'
import { locateJson, parseJson } from './json.ts'
import { parseTable } from './table.ts'
import { locateYaml, parseYaml } from './yaml.ts'

/** What a data file holds, and the way to the place of each value in it. */
export interface DataFile {
  readonly value: DataValue
  readonly locate: Locate
}

/** Lists of data are longer than front matter; aliases still cannot grow beyond this. */
const MAX_NODES = 200_000

/**
 * Reads a file of data/ by its extension: YAML, JSON, CSV or TSV. What is broken is a warning at its place,
 * and what can be read is there; a file of another kind gives null and a warning.
 */
export function parseDataFile({
  path,
  text,
}: {
  readonly path: SourcePath
  readonly text: string
}): Parsed<DataFile> {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text
  const { value, diagnostics } = readByExtension(plain, path)
  const garbled = findMojibake(plain, path, 1)
  return garbled.length === 0 ? parsed(value, diagnostics) : parsed(value, [...diagnostics, ...garbled])
}

function readByExtension(text: string, path: SourcePath): Parsed<DataFile> {
  const place = { path, line: 1 }
  switch (extensionOf(path).toLowerCase()) {
    case '.yml':
    case '.yaml':
      return withLocate(parseYaml(text, { ...place, maxNodes: MAX_NODES }), locateYaml(text, place))
    case '.json':
      return withLocate(parseJson(text, place), locateJson(text, place))
    case '.csv':
    case '.tsv': {
      const separator = extensionOf(path).toLowerCase() === '.csv' ? ',' : '\t'
      const { value, diagnostics } = parseTable(text, place, separator)
      return parsed({ value: value.rows, locate: value.locate }, diagnostics)
    }
    default:
      return parsed({ value: null, locate: () => ({ path, line: 1, column: 1 }) })
  }
}

function withLocate({ value, diagnostics }: Parsed<DataValue>, locate: Locate): Parsed<DataFile> {
  return parsed({ value, locate }, diagnostics)
}
