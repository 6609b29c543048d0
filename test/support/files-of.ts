import type { MemoryFiles } from '../../src/disk/memory-disk.ts'

/** A line that begins a file: its path, and perhaps where it links to or how its text is encoded. */
const SEPARATOR = /^-- (?<name>\S.*?)(?: -> (?<target>\S+)| \[(?<encoding>latin1|hex)\])? --$/

/**
 * Reads a literal of many files: each begins with a line `-- path --`. `-- path -> target --` is a symbolic link,
 * `-- path [latin1] --` a file of one byte a letter, and `-- path/ --` an empty folder. A file ends with a newline,
 * unless it is empty; what stands before the first separator is a comment.
 */
export function filesOf(text: string): MemoryFiles {
  const files: Record<string, MemoryFiles[string]> = {}
  for (const { head, body } of sectionsOf(text)) {
    const { name = '', target, encoding } = SEPARATOR.exec(head)?.groups ?? {}
    if (target !== undefined) files[name] = { target }
    else if (encoding === 'hex') files[name] = new Uint8Array(Buffer.from(body.replace(/\s/g, ''), 'hex'))
    else files[name] = encoding === 'latin1' ? new Uint8Array(Buffer.from(body, 'latin1')) : body
  }
  return files
}

/** One file of a literal, unread. */
export interface Section {
  readonly head: string
  readonly body: string
}

/** The parts of a literal, each with the line that begins it. */
export function sectionsOf(text: string): readonly Section[] {
  const sections: { head: string; lines: string[] }[] = []
  for (const line of text.split('\n')) {
    if (SEPARATOR.test(line)) sections.push({ head: line, lines: [] })
    else sections.at(-1)?.lines.push(line)
  }
  return sections.map(({ head, lines }) => ({ head, body: ended(lines.join('\n')) }))
}

/** Blank lines at the end belong to the literal's layout, not to the file. */
function ended(body: string): string {
  const text = body.replace(/\n[ \t\n]*$/, '\n')
  return text === '' || text === '\n' ? '' : text.endsWith('\n') ? text : `${text}\n`
}
