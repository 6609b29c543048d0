import type { Diagnostic } from '../model/diagnostic.ts'
import type { Source } from '../model/source.ts'
import { diagnostic } from '../model/diagnostic.ts'

/** Says where a text file stops being UTF-8; empty for a sound one. */
export function brokenEncoding(source: Source): readonly Diagnostic[] {
  if (source.brokenAt === undefined) return []
  const before = (source.text ?? '').split('\uFFFD')[0] ?? ''
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  return [
    diagnostic('content/encoding', {
      message: `This file is not UTF-8: byte ${source.brokenAt + 1} is none that could stand there.`,
      hint: 'Save it as UTF-8 in your editor; what could not be read is shown as \uFFFD.',
      at: { path: source.path, line, column },
    }),
  ]
}
