import type { DataValue, Locate } from '../model/data.ts'
import type { Parsed } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'
import { locateYaml, parseYaml } from './yaml.ts'
export function parseDataFile(text: string, path: SourcePath): Parsed<DataValue> {
  return parseYaml(text, { path, line: 1, family: 'data' })
}
export function locateData(text: string, path: SourcePath): Locate {
  return locateYaml(text, { path, line: 1 })
}
