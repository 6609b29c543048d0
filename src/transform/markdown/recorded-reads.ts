import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Markup } from '../../model/markup.ts'
import type { CitationReads, MarkdownReads } from './markdown-types.ts'

/** One question that rendering asked of the site, and the answer as JSON. */
export interface Answered {
  readonly question: Question
  readonly given: readonly unknown[]
  readonly answer: string
}

/** What rendering may ask and still be kept; what a citation asks for is too much to be worth it. */
type Question = Exclude<keyof MarkdownReads, 'citations'> | 'nocite'

/** A rendered text with all that it asked: for the same text and answers it is what rendering gives again. */
export interface KeptMarkup {
  readonly asked: readonly Answered[]
  readonly markup: Markup
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads that remember what was asked. */
export interface RecordedReads {
  readonly reads: MarkdownReads
  /** What was asked so far; undefined where something was asked whose answer cannot be kept. */
  asked(): readonly Answered[] | undefined
}

/** Wraps what rendering asks of the site, so that the questions and answers are known afterwards. */
export function recordedReads(reads: MarkdownReads): RecordedReads {
  const asked: Answered[] = []
  let isWhole = true
  const record = <T>(question: Question, given: readonly unknown[], answer: T): T => {
    asked.push({ question, given, answer: written(answer) })
    return answer
  }
  const { picture, file, work, container, citations } = reads
  const recorded: MarkdownReads = {
    resolveLink: (href, kind) => record('resolveLink', [href, kind], reads.resolveLink(href, kind)),
    ...(picture && { picture: (href, slot) => record('picture', [href, slot], picture(href, slot)) }),
    ...(file && { file: (href) => record('file', [href], file(href)) }),
    ...(work && { work: (order) => record('work', [order], work(order)) }),
    ...(container && { container: (name, given) => record('container', [name, given], container(name, given)) }),
    ...(citations && {
      citations: recordedCitations(citations, record, () => {
        isWhole = false
      }),
    }),
  }
  return { reads: recorded, asked: () => (isWhole ? asked : undefined) }
}

/**
 * True where every question that a kept rendering asked is answered today as it was then. The questions are
 * asked anew and in order, so that they count as asked.
 */
export function stillHolds({ asked }: KeptMarkup, reads: MarkdownReads): boolean {
  return asked.every(({ question, given, answer }) => {
    const ask: unknown = question === 'nocite' ? () => reads.citations?.nocite : reads[question]
    return typeof ask === 'function' && written(Reflect.apply(ask, reads, given)) === answer
  })
}

/** A text that cites nothing asks for nothing but the works that are listed without a mention. */
function recordedCitations(
  citations: CitationReads,
  record: <T>(question: Question, given: readonly unknown[], answer: T) => T,
  spoil: () => void,
): CitationReads {
  const beyond = <T>(answer: T): T => {
    spoil()
    return answer
  }
  return {
    work: (key) => beyond(citations.work(key)),
    keys: () => beyond(citations.keys()),
    nearest: (key) => beyond(citations.nearest(key)),
    get style() {
      return beyond(citations.style)
    },
    get lang() {
      return beyond(citations.lang)
    },
    get list() {
      return beyond(citations.list)
    },
    get heading() {
      return beyond(citations.heading)
    },
    get nocite() {
      return record('nocite', [], citations.nocite)
    },
  }
}

function written(answer: unknown): string {
  return JSON.stringify(answer) ?? ''
}
