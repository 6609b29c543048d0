import type { Span } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'
import { sourcePath } from '../model/paths.ts'

/**
 * Where the first of several pieces of text stands in the first file that has it. A longer piece is looked for
 * in every file before the next one is. The first line of the first file where none is found.
 */
export function placeOf(
  files: readonly { readonly path: SourcePath; readonly text: string }[],
  needles: readonly string[],
): Span {
  for (const needle of needles) {
    if (needle.trim().length < 2) continue
    for (const { path, text } of files) {
      const offset = wholeAt(text, needle)
      if (offset >= 0) return { ...lineAndColumn(path, text, offset), length: lineLength(needle) }
    }
  }
  return { path: files[0]?.path ?? sourcePath('content/site.yml'), line: 1, column: 1 }
}

/** The place of an offset in a file. */
export function lineAndColumn(path: SourcePath, text: string, offset: number): Span {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { path, line, column: offset - before.lastIndexOf('\n') }
}

/** An address is not found within a longer one: `/a` is no part of `/about`. */
function wholeAt(text: string, needle: string): number {
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + needle.length]]
    const begins = !/[\w/-]/.test(before) || !/^[\w/]/.test(needle)
    const ends = !/[\w-]/.test(after) || !/\w$/.test(needle)
    if (begins && ends) return at
  }
  return -1
}

function lineLength(needle: string): number {
  return Math.max(1, (needle.split('\n')[0] ?? '').length)
}
