import type { Diagnostic, Parsed } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { DisplaySize, Notebook } from '../model/notebook.ts'
import type { Output } from '../model/output.ts'
import { sourcePath } from '../model/paths.ts'
import type { Source } from '../model/source.ts'
import type { Query, Tracker } from '../track/tracker.ts'
import { encodePath } from '../transform/encode-path.ts'
import { withBase } from '../transform/links.ts'
import { cellPlace } from '../transform/notebooks/cell-places.ts'
import { storedFile } from '../transform/notebooks/notebook-file.ts'
import type { NotebookText, PlacePicture } from '../transform/notebooks/notebook-markdown.ts'
import { frontMatterIn, notebookMarkdown } from '../transform/notebooks/notebook-markdown.ts'
import { readNotebook } from '../transform/notebooks/read-notebook.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { Inputs } from './inputs.ts'
import type { StoredPicture } from './notebook-files.ts'
import { pictureIn, pictureKey, storedPicture } from './notebook-files.ts'

export interface NotebookQueries {
  /** True for a notebook with front matter, which is a page. */
  isPage(path: string): boolean
  /**
   * A notebook as the text of a Markdown page, with its front matter before it; empty for one that has no
   * front matter, which is a file like any other.
   */
  pageText(path: string): string
  /** A notebook as Markdown, to be set into another page; undefined where there is none or it is broken. */
  text(path: string): NotebookText | undefined
  /** What is wrong with the file of a notebook that is shown. */
  problems(path: string): readonly Diagnostic[]
  /** Notes that a page shows a notebook, and returns the addresses of the notebook's pictures. */
  show(path: string): ReadonlySet<string>
  /** The pictures of the notebooks that the pages last evaluated show. */
  files(): readonly Output[]
  /** A message about the Markdown of a notebook, at its place in the notebook's file. */
  placed(problem: Diagnostic): Diagnostic
}

interface Reads {
  readonly inputs: Inputs
  readonly config: ConfigQueries
}

interface PlacedText extends NotebookText {
  /** The pictures that it shows, by their keys. */
  readonly pictures: readonly string[]
}

/** Binds to the tracker what is read of notebooks. */
export function notebookQueries(tracker: Tracker, { inputs, config }: Reads): NotebookQueries {
  const read = tracker.query('notebook', (path): Parsed<Notebook | undefined> => {
    return readNotebook(inputs.source(path)?.text ?? '', sourcePath(path))
  })
  const isPage = tracker.query('isNotebookPage', (path) => {
    const { value } = read(path)
    return value === undefined ? seemsPage(inputs.source(path)?.text ?? '') : hasFrontMatter(value)
  })
  const pictures = pictureQueries(tracker, read, () => config.part('baseurl'))
  const text = tracker.query('notebookText', (path): PlacedText | undefined => {
    const { value } = read(path)
    const keys: string[] = []
    const place: PlacePicture = (file, size) => {
      keys.push(pictureKey(path, file))
      return pictures.placed(pictureKey(path, file), size)
    }
    return value === undefined ? undefined : { ...notebookMarkdown(value, place), pictures: keys }
  })
  // Apart from the text, which is read of pages too that are not published.
  const shown = tracker.query('shownNotebook', (path): readonly Output[] => {
    return (text(path)?.pictures ?? []).flatMap((key) => pictures.output(key) ?? [])
  })
  return {
    isPage,
    pageText: (path) => (isPage(path) ? pageTextOf(text(path)) : ''),
    text,
    problems: (path) => [...read(path).diagnostics, ...leftOut(inputs.source(path), text(path))],
    show: (path) => new Set(shown(path).map((output) => addressOf(output, config.part('baseurl')))),
    files: () => distinct(tracker.keys('shownNotebook').flatMap((path) => shown(path))),
    placed: (problem) => placed(problem, inputs.source(problem.at?.path ?? ''), (path) => text(path)),
  }
}

interface PictureReads {
  placed(key: string, size: DisplaySize): ReturnType<PlacePicture>
  output(key: string): Output | undefined
}

function pictureQueries(
  tracker: Tracker,
  read: Query<Parsed<Notebook | undefined>>,
  baseurl: () => string,
): PictureReads {
  const stored = tracker.query('notebookPicture', (key): StoredPicture | undefined => {
    const { path, file } = pictureIn(key)
    const { value } = read(path)
    const body = value === undefined ? undefined : storedFile(value, file)
    return body === undefined ? undefined : storedPicture(body, key)
  })
  return {
    placed: (key, size) => {
      const found = stored(key)
      if (found === undefined) return undefined
      const { output, ...own } = found
      return { url: addressOf(output, baseurl()), ...own, ...scaled(own, size) }
    },
    output: (key) => stored(key)?.output,
  }
}

function addressOf({ path }: Output, baseurl: string): string {
  return withBase(`/${encodePath(path)}`, baseurl)
}

/** One side that the notebook gives decides on the other, by the shape of the picture. */
function scaled(own: DisplaySize, { width, height }: DisplaySize): DisplaySize {
  const shape = (own.width ?? 0) / (own.height ?? 1)
  if (width !== undefined && shape > 0) return { width, height: height ?? width / shape }
  return height !== undefined && shape > 0 ? { width: height * shape, height } : {}
}

function distinct(outputs: readonly Output[]): readonly Output[] {
  return [...new Map(outputs.map((output) => [output.path, output])).values()]
}

function hasFrontMatter({ frontMatter, cells: [first] }: Notebook): boolean {
  return frontMatter !== undefined || (first?.kind === 'raw' && frontMatterIn(first.text) !== undefined)
}

/** A notebook that cannot be read is a page where it was meant as one, so that its author is told. */
function seemsPage(json: string): boolean {
  return /"source"\s*:\s*\[?\s*"---(?:\\n|")|"carrel"\s*:/.test(json)
}

function pageTextOf(text: NotebookText | undefined): string {
  return `---\n${text?.frontMatter?.text ?? ''}\n---\n${text?.text ?? ''}`
}

function leftOut(source: Source | undefined, text: NotebookText | undefined): readonly Diagnostic[] {
  if (source === undefined) return []
  const { path } = source
  return (text?.leftOut ?? []).map((cell) =>
    diagnostic('notebooks/left-out', {
      message: 'An output of this cell takes a script to be seen, so it is not shown.',
      hint: 'Let the cell give a picture or a table as well.',
      at: cellPlace(source.text ?? '', path, { cell, line: 1 }) ?? { path, line: 1, column: 1 },
    }),
  )
}

function placed(
  problem: Diagnostic,
  source: Source | undefined,
  textOf: NotebookQueries['text'],
): Diagnostic {
  const { at, code } = problem
  const isOurs = code.startsWith('notebooks/') || at?.path.endsWith('.ipynb') !== true
  if (at === undefined || source?.text === undefined || isOurs) return problem
  const text = textOf(at.path)
  const head = text?.frontMatter
  const before = head === undefined ? 0 : head.text.split('\n').length + 2
  const isHead = head !== undefined && at.line <= before
  const lines = text?.lines.slice(0, Math.max(0, at.line - before)) ?? []
  const from = isHead ? { cell: head.cell, line: at.line } : lines.findLast((line) => line !== undefined)
  const place = from === undefined ? undefined : cellPlace(source.text, at.path, from)
  if (place === undefined) return { ...problem, at: { path: at.path, line: 1, column: 1 } }
  return { ...problem, at: { ...place, column: place.column + at.column - 1 } }
}
