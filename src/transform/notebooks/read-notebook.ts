import type { DataRecord, DataValue } from '../../model/data.ts'
import type { Parsed } from '../../model/diagnostic.ts'
import { diagnostic, parsed } from '../../model/diagnostic.ts'
import type { Bundle, DisplaySize, Notebook, NotebookCell, NotebookOutput } from '../../model/notebook.ts'
import type { SourcePath } from '../../model/paths.ts'
import { isList, isRecord } from '../../model/record.ts'
import { parseJson } from '../../parse/json.ts'

/**
 * Reads a notebook, nbformat 4 of any minor number. What is no notebook gives undefined and an error at the
 * place that is wrong; within a notebook, what is not understood is passed over.
 */
export function readNotebook(text: string, path: SourcePath): Parsed<Notebook | undefined> {
  const start = { path, line: 1, column: 1 }
  const { value, diagnostics } = parseJson(text, { path, line: 1 })
  const [bad] = diagnostics
  if (bad !== undefined) {
    const message = `The notebook cannot be read: ${bad.message}`
    return parsed(undefined, [diagnostic('notebooks/broken', { message, hint: AGAIN, at: bad.at ?? start })])
  }
  const cells = isRecord(value) ? value['cells'] : undefined
  if (isRecord(value) && Number(value['nbformat']) < 4) {
    const message = `The notebook is in format ${String(value['nbformat'])}; format 4 is read.`
    return parsed(undefined, [diagnostic('notebooks/old-format', { message, hint: AGAIN, at: start })])
  }
  if (!isRecord(value) || !isList(cells)) {
    const message = 'The notebook has no list of cells.'
    return parsed(undefined, [diagnostic('notebooks/broken', { message, hint: AGAIN, at: start })])
  }
  const metadata = fieldsOf(value['metadata'])
  const frontMatter = metadata['carrel']
  return parsed({
    language: languageOf(metadata),
    ...(isRecord(frontMatter) ? { frontMatter: JSON.stringify(frontMatter) } : {}),
    cells: cells.map((cell) => cellOf(fieldsOf(cell))),
  })
}

const AGAIN = 'Open it in Jupyter and save it again.'
const NOTHING: DataRecord = {}

function fieldsOf(value: DataValue | undefined): DataRecord {
  return isRecord(value) ? value : NOTHING
}

function languageOf(metadata: DataRecord): string {
  const names = [fieldsOf(metadata['language_info'])['name'], fieldsOf(metadata['kernelspec'])['language']]
  const name = names.find((one) => typeof one === 'string')
  return typeof name === 'string' && /^[\w+#-]+$/.test(name) ? name.toLowerCase() : ''
}

function cellOf(cell: DataRecord): NotebookCell {
  const kind = cell['cell_type']
  const metadata = fieldsOf(cell['metadata'])
  const count = cell['execution_count']
  const outputs = cell['outputs']
  const attachments = Object.entries(fieldsOf(cell['attachments']))
  return {
    kind: kind === 'markdown' || kind === 'code' ? kind : 'raw',
    text: textOf(cell['source']),
    tags: tagsOf(metadata),
    ...(typeof count === 'number' ? { count } : {}),
    outputs: isList(outputs) ? joined(outputs.flatMap((output) => outputOf(fieldsOf(output)))) : [],
    attachments: new Map(attachments.map(([name, data]) => [name, bundleOf(data)])),
    mime: String(metadata['raw_mimetype'] ?? metadata['format'] ?? ''),
  }
}

/** Tags, and the two switches of JupyterLab as the tags that mean the same. */
function tagsOf(metadata: DataRecord): ReadonlySet<string> {
  const { tags } = metadata
  const lab = fieldsOf(metadata['jupyter'])
  const own = isList(tags) ? tags.map((tag) => String(tag).replaceAll('_', '-').toLowerCase()) : []
  const hidden = [
    ...(lab['source_hidden'] === true ? ['remove-input'] : []),
    ...(lab['outputs_hidden'] === true ? ['remove-output'] : []),
  ]
  return new Set([...own, ...hidden])
}

/** A text of nbformat: one string, or its lines with their ends. */
function textOf(value: DataValue | undefined): string {
  if (isList(value)) return value.map((line) => (typeof line === 'string' ? line : '')).join('')
  return typeof value === 'string' ? value : ''
}

function bundleOf(value: DataValue | undefined): Bundle {
  const entries = Object.entries(fieldsOf(value)).map(([mime, data]): readonly [string, string] => {
    return [mime, isRecord(data) || (isList(data) && /[+/]json$/.test(mime)) ? JSON.stringify(data) : textOf(data)]
  })
  return new Map(entries)
}

function outputOf(output: DataRecord): readonly NotebookOutput[] {
  switch (output['output_type']) {
    case 'stream':
      return [{ kind: 'stream', name: output['name'] === 'stderr' ? 'stderr' : 'stdout', text: textOf(output['text']) }]
    case 'error': {
      const { traceback, ename, evalue } = output
      const lines = isList(traceback) ? traceback.map(String) : []
      return [{ kind: 'error', text: lines.length > 0 ? lines.join('\n') : `${String(ename)}: ${String(evalue)}` }]
    }
    case 'display_data':
    case 'execute_result':
      return [{ kind: 'shown', data: bundleOf(output['data']), sizes: sizesOf(fieldsOf(output['metadata'])) }]
    default:
      return []
  }
}

function sizesOf(metadata: DataRecord): ReadonlyMap<string, DisplaySize> {
  const entries = Object.entries(metadata).map(([mime, data]): readonly [string, DisplaySize] => {
    const { width, height } = fieldsOf(data)
    return [mime, { ...(typeof width === 'number' ? { width } : {}), ...(typeof height === 'number' ? { height } : {}) }]
  })
  return new Map(entries)
}

/** What a program writes in several goes is one text. */
function joined(outputs: readonly NotebookOutput[]): readonly NotebookOutput[] {
  const result: NotebookOutput[] = []
  for (const output of outputs) {
    const last = result.at(-1)
    const isSame = last?.kind === 'stream' && output.kind === 'stream' && last.name === output.name
    if (isSame) result[result.length - 1] = { ...output, text: last.text + output.text }
    else result.push(output)
  }
  return result
}
