import type { DataRecord, DataValue, Locate } from '../model/data.ts'
import type { SourcePath } from '../model/paths.ts'
import { isRecord, recordOf } from '../model/record.ts'
import { parseDataFile } from '../parse/data-file.ts'
import type { Tracker } from '../track/tracker.ts'
import type { ContentQueries } from './content-queries.ts'
import type { Inputs } from './inputs.ts'

export interface DataQueries {
  /** What `site.data.<name>` holds: a file's value, a folder's files by name, or both merged. */
  entry(name: string): DataValue | undefined
  names(): readonly string[]
  /**
   * The file that `site.data.<name>` comes from, with the way to the place of each value in it, for
   * messages.
   */
  file(name: string): { readonly path: SourcePath; readonly locate: Locate } | undefined
}

/** Binds data files to the tracker, each by itself. */
export function dataQueries(tracker: Tracker, inputs: Inputs, content: ContentQueries): DataQueries {
  const value = tracker.query('dataFile', (path): DataValue => {
    const source = inputs.source(path)
    if (source?.text === undefined) return null
    const parsed = parseDataFile({ path: source.path, text: source.text })
    tracker.reportAll(parsed.diagnostics)
    return parsed.value.value
  })
  const names = tracker.query('dataNames', () => [
    ...new Set(content.files().data.map(({ name }) => name.split('/')[0] ?? name)),
  ])
  const entry = tracker.query('data', (name): DataValue | undefined => {
    const files = content
      .files()
      .data.filter((file) => file.name === name || file.name.startsWith(`${name}/`))
    return files.reduce<DataValue | undefined>((merged, file) => {
      return put(merged, file.name.split('/').slice(1), value(file.path))
    }, undefined)
  })
  return {
    entry,
    names: () => names(''),
    file: (name) => {
      const path = content.files().data.find((file) => file.name === name)?.path
      const text = path === undefined ? undefined : inputs.source(path)?.text
      if (path === undefined || text === undefined) return undefined
      return { path, locate: parseDataFile({ path, text }).value.locate }
    },
  }
}

/**
 * Sets a value at a path of nested records, made as they are needed; a record already there is merged into.
 */
function put(into: DataValue | undefined, path: readonly string[], value: DataValue): DataValue {
  const [first, ...rest] = path
  const base: DataRecord = isRecord(into) ? into : recordOf([])
  if (first !== undefined) return recordOf([...Object.entries(base), [first, put(base[first], rest, value)]])
  return isRecord(value) && isRecord(into)
    ? recordOf([...Object.entries(into), ...Object.entries(value)])
    : value
}
