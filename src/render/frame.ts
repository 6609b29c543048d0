/**
 * The variables of a template or of a loop in it, those of what surrounds it behind them; what generated code
 * calls `frame`. Nunjucks' own takes names apart at their dots each time and keeps a dictionary for every
 * template, and most templates set nothing.
 */
export class Frame {
  topLevel = false
  private readonly parent: Frame | undefined
  /** Writes go no further than this frame, though reads do: an included template changes nothing outside. */
  private readonly isIsolated: boolean
  private variables: Map<string, unknown> | undefined

  constructor(parent?: Frame, isIsolated = false) {
    this.parent = parent
    this.isIsolated = isIsolated
  }

  /** Sets a name here; with `isUpward`, where it is set already within reach of writes. */
  set(name: string, value: unknown, isUpward = false): void {
    const target = isUpward ? this.resolve(name, true) : undefined
    const frame = target ?? this
    frame.variables ??= new Map<string, unknown>()
    frame.variables.set(name, value)
  }

  /** A name of this very frame; null where it is not set, as generated code expects it. */
  get(name: string): unknown {
    return this.variables?.get(name) ?? null
  }

  /** Every name within reach. */
  names(): readonly string[] {
    return [...(this.variables?.keys() ?? []), ...(this.parent?.names() ?? [])]
  }

  lookup(name: string): unknown {
    const found = this.variables?.get(name)
    return found === undefined ? this.parent?.lookup(name) : found
  }

  resolve(name: string, isForWriting = false): Frame | undefined {
    if (this.variables?.get(name) !== undefined) return this
    return isForWriting && this.isIsolated ? undefined : this.parent?.resolve(name)
  }

  push(isIsolated = false): Frame {
    return new Frame(this, isIsolated)
  }

  pop(): Frame | undefined {
    return this.parent
  }
}
