import { digest } from '../disk/digest.ts'
import type { DisplaySize, NotebookFile } from '../model/notebook.ts'
import type { Output } from '../model/output.ts'
import type { SourcePath } from '../model/paths.ts'
import { baseName, outputPath, sourcePath, withoutExtension } from '../model/paths.ts'
import { contentPath } from '../read/conventions.ts'
import { decodeBase64, extensionFor, storedFile } from '../transform/notebooks/notebook-file.ts'
import { pictureSize } from '../transform/notebooks/picture-size.ts'
import { readNotebook } from '../transform/notebooks/read-notebook.ts'
import { sanitiseSvg } from '../transform/pictures/sanitise-svg.ts'
import { svgSize } from '../transform/pictures/svg-size.ts'

/** Before the key of a picture that lies within a notebook, where its bytes are read from. */
export const NOTEBOOK_PREFIX = 'notebook:'

/** A picture of a notebook as a file of the output, and its size. */
export interface StoredPicture extends DisplaySize {
  readonly output: Output
}

/** The name of a picture of a notebook, by which it can be found again. */
export function pictureKey(path: string, { cell, part, mime }: NotebookFile): string {
  return JSON.stringify([path, cell, part, mime])
}

/** The notebook and the picture that a key names. */
export function pictureIn(key: string): { readonly path: SourcePath; readonly file: NotebookFile } {
  const [path = '', cell = 0, part = 0, mime = '']: readonly (string | number)[] = JSON.parse(key)
  return { path: sourcePath(String(path)), file: { cell: Number(cell), part, mime: String(mime) } }
}

/**
 * A picture of a notebook as it is published: beside where the notebook lies, named for its cell and its
 * bytes. A drawing is sanitised; `body` is what the notebook holds of it, text or base64.
 */
export function storedPicture(body: string, key: string): StoredPicture {
  const { path, file } = pictureIn(key)
  const name = `${withoutExtension(contentPath(path))}-${file.cell}-${partName(file.part)}`
  const at = (mark: string): ReturnType<typeof outputPath> =>
    outputPath(`${name}.${mark.slice(0, 8)}.${extensionFor(file.mime)}`)
  if (file.mime === 'image/svg+xml') {
    const drawing = sanitiseSvg(body, path).value
    const mark = digest(drawing)
    return { ...svgSize(drawing), output: { path: at(mark), body: drawing, digest: mark } }
  }
  const bytes = decodeBase64(body)
  const mark = digest(bytes)
  return { ...pictureSize(bytes), output: { path: at(mark), copyOf: sourcePath(NOTEBOOK_PREFIX + key), digest: mark } }
}

function partName(part: number | string): string {
  return typeof part === 'number' ? String(part) : withoutExtension(baseName(part)).replace(/[^\w-]+/g, '-')
}

/** The bytes of a picture that a source with our prefix names; `read` gives the text of the notebook. */
export function notebookBytes(source: string, read: (path: string) => string): Uint8Array {
  const { path, file } = pictureIn(source.slice(NOTEBOOK_PREFIX.length))
  const { value } = readNotebook(read(path), path)
  return decodeBase64((value === undefined ? undefined : storedFile(value, file)) ?? '')
}

/** The notebook that the bytes of such a source lie in. */
export function notebookOf(source: string): SourcePath {
  return pictureIn(source.slice(NOTEBOOK_PREFIX.length)).path
}
