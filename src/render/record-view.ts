import { View } from './lookup.ts'

/** A view whose names are functions, asked only when a template asks. */
export class RecordView extends View {
  private readonly answers: Readonly<Record<string, () => unknown>>
  private readonly rest: Rest | undefined

  constructor(answers: Readonly<Record<string, () => unknown>>, rest?: Rest) {
    super()
    this.answers = answers
    this.rest = rest
  }

  override lookup(name: string): unknown {
    const answer = Object.hasOwn(this.answers, name) ? this.answers[name] : undefined
    return answer === undefined ? this.rest?.lookup(name) : answer()
  }

  override names(): readonly string[] {
    return [...new Set([...Object.keys(this.answers), ...(this.rest?.names() ?? [])])]
  }
}

/** Names that are known only at run time: configuration keys, collections, data files. */
export interface Rest {
  lookup(name: string): unknown
  names(): readonly string[]
}
