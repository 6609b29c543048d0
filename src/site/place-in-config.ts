import type { Span } from '../model/diagnostic.ts'
import { sourcePath } from '../model/paths.ts'
import { parseDataFile } from '../parse/data-file.ts'
import type { Inputs } from './inputs.ts'
import { CONFIGS } from './load-site.ts'

/**
 * Where site.yml says something, by the steps that lead there; undefined without such a file. Looked for only
 * when there is something to say, since the file is read anew for it.
 */
export function placeInConfig(
  inputs: Inputs,
  steps: readonly (string | number)[],
  part?: 'key' | 'value',
): Span | undefined {
  const path = CONFIGS.find((candidate) => inputs.source(candidate) !== undefined)
  const text = path === undefined ? undefined : inputs.source(path)?.text
  if (path === undefined || text === undefined) return undefined
  return parseDataFile({ path: sourcePath(path), text }).value.locate(steps, part)
}
