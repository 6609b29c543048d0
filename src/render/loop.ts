import { View } from './lookup.ts'

type Answer = (index: number, length: number) => number | boolean

const ANSWERS: Readonly<Record<string, Answer>> = {
  index: (index) => index + 1,
  index0: (index) => index,
  revindex: (index, length) => length - index,
  revindex0: (index, length) => length - index - 1,
  first: (index) => index === 0,
  last: (index, length) => index === length - 1,
  length: (_index, length) => length,
}

/** What a template knows of the round of a loop that it is in: Nunjucks' `loop`. */
export class Loop extends View {
  private readonly index: number
  private readonly length: number

  constructor(index: number, length: number) {
    super()
    this.index = index
    this.length = length
  }

  override lookup(name: string): unknown {
    return Object.hasOwn(ANSWERS, name) ? ANSWERS[name]?.(this.index, this.length) : undefined
  }

  override names(): readonly string[] {
    return Object.keys(ANSWERS)
  }
}
