import matter from 'gray-matter'
import type { DataRecord, DataValue, Locate } from '../model/data.ts'
import type { Diagnostic, Parsed } from '../model/diagnostic.ts'
import { diagnostic, parsed } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'
import { isRecord, recordOf } from '../model/record.ts'
import type { Fence } from './front-matter-fence.ts'
import { findFence } from './front-matter-fence.ts'
import { locateYaml, parseYaml } from './yaml.ts'

/**
 * A file cut at its fences: the keys, the text below, and the line of the file on which that text begins,
 * from 1.
 */
export interface FrontMatterFile {
  readonly data: DataRecord
  readonly body: string
  readonly bodyLine: number
  /** The place of a key in the file; the first line where there is no front matter. */
  readonly locate: Locate
  readonly hasFrontMatter: boolean
}

/**
 * Beyond this many characters of nothing but white space gray-matter's search for comments would take
 * minutes.
 */
const MAX_BLANK_RUN = 5000

const EMPTY = recordOf([])

/**
 * Cuts a file at its front matter, as Jekyll does: `---` on the very first line, up to `---` or `...` on a
 * line alone. Whatever is wrong is a warning, and the keys that can be read are there; a file without front
 * matter is all body.
 */
export function parseFrontMatter(text: string, path: SourcePath): Parsed<FrontMatterFile> {
  const { value: fence, diagnostics } = findFence(text, path)
  if (fence === undefined) {
    const locate: Locate = () => ({ path, line: 1, column: 1 })
    return parsed({ data: EMPTY, body: text, bodyLine: 1, locate, hasFrontMatter: false }, diagnostics)
  }
  const block = fence.isReadable ? readBlock(fence, path) : parsed(null)
  const file = { body: text.slice(fence.bodyStart), bodyLine: fence.bodyLine, hasFrontMatter: true }
  const locate = locateYaml(fence.isReadable ? fence.block : '', { path, line: 2 })
  if (isRecord(block.value))
    return parsed({ ...file, data: block.value, locate }, joined(diagnostics, block.diagnostics))
  const problems =
    block.value === null ? block.diagnostics : [...block.diagnostics, notAMapping(path, block.value)]
  return parsed({ ...file, data: EMPTY, locate }, joined(diagnostics, problems))
}

/**
 * Hands the block to gray-matter, with a fence that carries no language and an engine of our own, so that
 * neither its cache nor its JavaScript engine is ever reached. The closing fence includes its line end, or
 * `----` would close the block.
 */
function readBlock(fence: Fence, path: SourcePath): Parsed<DataValue> {
  const place = { path, line: 2, family: 'front-matter' } as const
  if (hasLongBlankRun(fence.block)) return parseYaml(fence.block, place)
  let result: Parsed<DataValue> = parsed(null)
  const parse = (): object => {
    result = parseYaml(fence.block, place)
    return {}
  }
  matter(`---\n${fence.block.trimEnd()}\n---\n`, {
    language: 'yaml',
    engines: { yaml: { parse } },
    delimiters: ['---', '---\n'],
  })
  return result
}

function hasLongBlankRun(block: string): boolean {
  let run = 0
  for (let at = 0; at < block.length && run <= MAX_BLANK_RUN; at += 1) {
    run = block.charCodeAt(at) <= 32 ? run + 1 : 0
  }
  return run > MAX_BLANK_RUN
}

function notAMapping(path: SourcePath, value: DataValue): Diagnostic {
  const kind = Array.isArray(value) ? 'a list' : 'one text without keys'
  return diagnostic('front-matter/not-a-mapping', {
    message: `The front matter is ${kind}, not keys and values, so it is ignored.`,
    hint: 'Write one `key: value` on each line; for a rule across the page, leave the first line blank.',
    at: { path, line: 2, column: 1 },
  })
}

function joined(first: readonly Diagnostic[], second: readonly Diagnostic[]): readonly Diagnostic[] {
  if (first.length === 0) return second
  return second.length === 0 ? first : [...first, ...second]
}
