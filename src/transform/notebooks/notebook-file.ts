import type { Notebook, NotebookFile } from '../../model/notebook.ts'

/** Pictures that a page shows as files of their own, the best first. */
const PICTURES: Readonly<Record<string, string>> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

/** The best picture among the forms of a thing: its media type; undefined where none is one. */
export function pictureOf(data: ReadonlyMap<string, string>): string | undefined {
  return Object.keys(PICTURES).find((mime) => data.has(mime))
}

/** The ending of the file of a picture, without the dot. */
export function extensionFor(mime: string): string {
  return PICTURES[mime] ?? 'bin'
}

/** What a notebook holds of a file: the text of a drawing, or base64; undefined where there is no such. */
export function storedFile(notebook: Notebook, { cell, part, mime }: NotebookFile): string | undefined {
  const found = notebook.cells[cell - 1]
  if (typeof part === 'string') return found?.attachments.get(part)?.get(mime)
  const output = found?.outputs[part - 1]
  return output?.kind === 'shown' ? output.data.get(mime) : undefined
}

/** The bytes that base64 stands for; signs that are not of it are passed over. */
export function decodeBase64(text: string): Uint8Array {
  const plain = text.replace(/[^A-Za-z0-9+/]/g, '')
  const binary = atob(plain.slice(0, plain.length - (plain.length % 4 === 1 ? 1 : 0)))
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0))
}
