import type { Rest } from './record-view.ts'
import type { Frame } from './frame.ts'
import type { RenderFunction, TemplateContext } from './nunjucks.ts'

/**
 * The key under which variables carry names that are worked out only when a template asks for them. It is a
 * symbol, so that no template can name it, and it travels with the variables into what is included.
 */
export const ON_DEMAND: unique symbol = Symbol('on demand')

/** What a template is rendered with. */
export interface Variables {
  readonly [name: string]: unknown
  readonly [ON_DEMAND]?: Pick<Rest, 'lookup'>
}

/**
 * Names a template can see, the blocks in force, and what it exports; what generated code calls `context`.
 */
export class Context implements TemplateContext {
  /** What the template was given: shared with the one that includes it, and never written to. */
  private readonly given: Variables
  /** What the template has set itself; a map, since any name may be set. */
  private own: Map<string, unknown> | undefined
  private readonly globals: Readonly<Record<string, unknown>>
  private readonly chains = new Map<string, RenderFunction[]>()
  private readonly exported: string[] = []

  constructor(variables: Variables, scope: Scope) {
    this.given = variables
    this.globals = scope.globals
    for (const [name, block] of Object.entries(scope.blocks)) this.addBlock(name, block)
  }

  lookup(name: string): unknown {
    if (this.own?.has(name) === true) return this.own.get(name)
    if (Object.hasOwn(this.given, name)) return this.given[name]
    const found = this.given[ON_DEMAND]?.lookup(name)
    return found === undefined && Object.hasOwn(this.globals, name) ? this.globals[name] : found
  }

  setVariable(name: string, value: unknown): void {
    this.own ??= new Map<string, unknown>()
    this.own.set(name, value)
  }

  getVariables(): Variables {
    return this.own === undefined ? this.given : { ...this.given, ...Object.fromEntries(this.own) }
  }

  addBlock(name: string, block: RenderFunction): this {
    this.chains.set(name, [...(this.chains.get(name) ?? []), block])
    return this
  }

  getBlock(name: string): RenderFunction {
    const block = this.chains.get(name)?.[0]
    if (block === undefined) throw new Error(`there is no block \`${name}\``)
    return block
  }

  getSuper(...[environment, name, block, frame, runtime, done]: SuperCall): void {
    const chain = this.chains.get(name) ?? []
    const next = chain[chain.indexOf(block) + 1]
    if (next === undefined) throw new Error(`\`super()\` in block \`${name}\`, which no parent layout has`)
    next(environment, this, frame, runtime, done)
  }

  addExport(name: string): void {
    this.exported.push(name)
  }

  getExported(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.exported.map((name) => [name, this.own?.get(name)]))
  }
}

interface Scope {
  readonly globals: Readonly<Record<string, unknown>>
  readonly blocks: Readonly<Record<string, RenderFunction>>
}

type SuperCall = [
  environment: Parameters<RenderFunction>[0],
  name: string,
  block: RenderFunction,
  frame: Frame,
  runtime: unknown,
  done: Parameters<RenderFunction>[4],
]
