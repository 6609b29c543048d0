import type { Env } from 'markdown-it'
import type { DiagnosticCode } from '../../model/codes.ts'
import type { Details, Diagnostic, Span } from '../../model/diagnostic.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import type { Heading } from '../../model/markup.ts'
import { sourcePath } from '../../model/paths.ts'
import type { MarkdownReads, MarkdownSource } from './markdown-types.ts'

/** Lines of the text counted from 0, the second one exclusive, as markdown-it maps them. */
export type Lines = readonly [number, number]

interface Settings {
  /** True where the text is not trusted with HTML. */
  readonly isUntrusted: boolean
  readonly on: boolean
  /** Written to by the engine of formulas. */
  readonly macros: Record<string, string>
}

/** What one run over one text gathers; made new for every text and dropped after it. */
export class Rendering {
  readonly source: MarkdownSource
  readonly reads: MarkdownReads
  readonly isUntrusted: boolean
  readonly math: boolean
  readonly macros: Record<string, string>
  readonly diagnostics: Diagnostic[] = []
  readonly headings: Heading[] = []
  readonly headingIds = new Map<string, number>()
  readonly images = new Set<string>()
  readonly citations = new Set<string>()
  /** Attribute lists by the name that their definition gives them. */
  readonly attributeLists = new Map<string, string>()
  readonly figures = new Map<string, number>()
  /** How often each drawing stands in the text, by its fingerprint. */
  readonly drawings = new Map<string, number>()
  /** Numbers of equations by label. */
  readonly equations = new Map<string, string>()
  equationCount = 0
  words = 0
  hasMath = false
  hasCode = false
  /** Set while a piece of text from elsewhere in the page, such as a caption, is parsed. */
  inside: Lines | undefined
  #lines: readonly string[] | undefined
  readonly #found = new Map<string, { readonly line: number; readonly column: number }>()

  constructor(source: MarkdownSource, reads: MarkdownReads, settings: Settings) {
    this.source = source
    this.reads = reads
    this.isUntrusted = settings.isUntrusted
    this.math = settings.on
    this.macros = settings.macros
  }

  report(code: DiagnosticCode, details: Details): void {
    this.diagnostics.push(diagnostic(code, details))
  }

  /**
   * Where a piece of text stands within some lines. Asked again for the same lines and text it goes on to
   * the next occurrence; where there is none, the whole text is searched, and at last the first of the lines
   * is the answer.
   */
  place(needle: string, lines: Lines): Span {
    const [from, to] = this.inside ?? lines
    const key = `${from} ${needle}`
    const last = this.#found.get(key)
    const start = last === undefined ? { line: from, column: 0 } : { ...last, column: last.column + 1 }
    const hit =
      this.#search(needle, start, to) ??
      last ??
      this.#search(needle, { line: 0, column: 0 }, this.lines.length)
    if (hit === undefined) return this.#span(from, 0, 0)
    this.#found.set(key, hit)
    return this.#span(hit.line, hit.column, needle.length)
  }

  /** The place of a column of a line, both counted from 0. */
  at(line: number, column: number): Span {
    return this.#span(line, column, 0)
  }

  get lines(): readonly string[] {
    this.#lines ??= this.source.text.split(/\r\n|\n|\r/)
    return this.#lines
  }

  #search(needle: string, from: { line: number; column: number }, to: number) {
    for (let line = from.line; line < to; line++) {
      const column = this.lines[line]?.indexOf(needle, line === from.line ? from.column : 0) ?? -1
      if (column >= 0) return { line, column }
    }
    return undefined
  }

  #span(line: number, column: number, length: number): Span {
    const start = { path: this.source.path, line: this.source.line + line, column: column + 1 }
    return length > 0 ? { ...start, length } : start
  }
}

const nowhere: MarkdownReads = { resolveLink: () => undefined }

/** The run that a rule works for. Outside of any run it is one whose findings nobody reads. */
export function renderingOf(env: Env): Rendering {
  if (env['rendering'] instanceof Rendering) return env['rendering']
  const source = { text: '', path: sourcePath(''), line: 1 }
  const rendering = new Rendering(source, nowhere, { isUntrusted: false, on: true, macros: {} })
  env['rendering'] = rendering
  return rendering
}
