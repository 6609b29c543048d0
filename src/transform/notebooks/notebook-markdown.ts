import type { Notebook, NotebookCell, NotebookFile } from '../../model/notebook.ts'
import type { CellOptions } from './cell-options.ts'
import { cellOptions } from './cell-options.ts'
import type { OutputPlace, PlacedPicture } from './notebook-output.ts'
import { outputMarkdown } from './notebook-output.ts'
import { pictureOf } from './notebook-file.ts'
import type { DisplaySize } from '../../model/notebook.ts'
import { sanitiseHtml } from './sanitise-html.ts'

/** Where a line of the Markdown stands in the notebook. Both count from 1. */
export interface CellLine {
  readonly cell: number
  readonly line: number
}

/** A notebook as Markdown. */
export interface NotebookText {
  readonly text: string
  /** For each line of the text where it comes from; undefined for one that we have put there. */
  readonly lines: readonly (CellLine | undefined)[]
  /** YAML between its lines of hyphens, without them; undefined where the notebook has no front matter. */
  readonly frontMatter?: { readonly text: string; readonly cell: number }
  /** Cells with an output that takes a script. */
  readonly leftOut: readonly number[]
}

/** Where a picture of the notebook is published, and how large it is. */
export type PlacePicture = (file: NotebookFile, size: DisplaySize) => PlacedPicture | undefined

/** Writes a notebook as Markdown: its texts as they are, its code in fences, its outputs as HTML on one line each. */
export function notebookMarkdown(notebook: Notebook, picture: PlacePicture): NotebookText {
  const writing: Writing = { pieces: [], lines: [], leftOut: [] }
  const [first] = notebook.cells
  const own = first?.kind === 'raw' ? frontMatterIn(first.text) : undefined
  for (const [index, cell] of notebook.cells.entries()) {
    if (index === 0 && own !== undefined) continue
    write(cell, { number: index + 1, notebook, picture, writing })
  }
  const frontMatter = own ?? notebook.frontMatter
  return {
    text: writing.pieces.join('\n'),
    lines: writing.lines,
    leftOut: writing.leftOut,
    ...(frontMatter === undefined ? {} : { frontMatter: { text: frontMatter, cell: own === undefined ? 0 : 1 } }),
  }
}

/** What stands between two lines of hyphens at the head of a text; undefined where there are none. */
export function frontMatterIn(text: string): string | undefined {
  return /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(`${text}\n`)?.[1]
}

interface Writing {
  readonly pieces: string[]
  readonly lines: (CellLine | undefined)[]
  readonly leftOut: number[]
}

interface CellPlace {
  readonly number: number
  readonly notebook: Notebook
  readonly picture: PlacePicture
  readonly writing: Writing
}

function write(cell: NotebookCell, at: CellPlace): void {
  if (cell.kind === 'code') return writeCode(cell, at)
  if (cell.tags.has('remove-cell')) return
  if (cell.kind === 'markdown') add(at.writing, closed(withAttachments(cell, at)), { cell: at.number, line: 1 })
  else if (/markdown/.test(cell.mime)) add(at.writing, closed(cell.text), { cell: at.number, line: 1 })
  else if (/html/.test(cell.mime)) add(at.writing, sanitiseHtml(cell.text).replace(/\r?\n/g, '&#10;'))
}

function writeCode(cell: NotebookCell, at: CellPlace): void {
  const options = cellOptions(cell)
  const { writing, notebook } = at
  const outputs = options.output === 'none' ? [] : outputsOf(cell, at, options)
  const hasCode = options.input !== 'none' && options.code !== ''
  if (!hasCode && outputs.length === 0) return
  add(writing, '<div class="notebook__cell">')
  if (hasCode) {
    const count = cell.count === undefined ? '' : `<div class="notebook__count" aria-hidden="true">[${cell.count}]</div>`
    add(writing, count)
    add(writing, opening(options.input))
    const fence = '`'.repeat(Math.max(3, ...[...options.code.matchAll(/`+/g)].map(([marks]) => marks.length + 1)))
    add(writing, `${fence}${notebook.language}\n${options.code}\n${fence}`, { cell: at.number, line: options.skipped })
    add(writing, closing(options.input))
  }
  if (outputs.length > 0) {
    add(writing, '<div class="notebook__outputs">')
    add(writing, opening(options.output))
    for (const output of outputs) add(writing, output)
    add(writing, closing(options.output))
    add(writing, '</div>')
  }
  add(writing, '</div>')
}

/** Folded up it is a container of ours, which says so in the language of the page. */
function opening(shown: CellOptions['input']): string {
  return shown === 'folded' ? '::: details' : ''
}

function closing(shown: CellOptions['input']): string {
  return shown === 'folded' ? ':::' : ''
}

function outputsOf(cell: NotebookCell, { number, picture, writing }: CellPlace, options: CellOptions): readonly string[] {
  const alt = options.alt ?? options.caption ?? `[${cell.count ?? number}]`
  const written = cell.outputs.map((output, index) => {
    const around: OutputPlace = {
      picture: (mime, size) => picture({ cell: number, part: index + 1, mime }, size),
      alt,
      ...(options.caption === undefined ? {} : { caption: options.caption }),
      onLeftOut: () => void writing.leftOut.push(number),
    }
    return outputMarkdown(output, around)
  })
  return written.filter((text) => text !== '')
}

/** `![](attachment:a.png)`, as pictures are that were dropped onto a cell. */
function withAttachments(cell: NotebookCell, { number, picture }: CellPlace): string {
  return cell.text.replace(/attachment:([^\s)"'>]+)/g, (whole, name: string) => {
    const data = cell.attachments.get(name) ?? cell.attachments.get(decoded(name))
    const mime = data === undefined ? undefined : pictureOf(data)
    const part = cell.attachments.has(name) ? name : decoded(name)
    return (mime === undefined ? undefined : picture({ cell: number, part, mime }, {})?.url) ?? whole
  })
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** A fence or a comment that stays open ends with its cell, as it does in Jupyter. */
function closed(text: string): string {
  let open = ''
  for (const line of text.split('\n')) {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (open === '') open = marks
    else if (marks.startsWith(open) && line.trim() === marks) open = ''
  }
  const isInComment = text.lastIndexOf('<!--') > text.lastIndexOf('-->')
  return text + (open === '' ? '' : `\n${open}`) + (isInComment ? '\n-->' : '')
}

/** Adds a block and the blank line behind it. */
function add(writing: Writing, text: string, from?: CellLine): void {
  if (text === '') return
  const lines = text.split('\n')
  writing.pieces.push(...lines, '')
  writing.lines.push(
    ...lines.map((_line, index) => (from === undefined ? undefined : { cell: from.cell, line: Math.max(1, from.line + index) })),
    undefined,
  )
}
