import type { Rest } from './record-view.ts'
import type { Frame, RenderFunction, TemplateContext } from './nunjucks.ts'

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
  private readonly variables: Record<string, unknown> & Variables
  private readonly globals: Readonly<Record<string, unknown>>
  private readonly chains = new Map<string, RenderFunction[]>()
  private readonly exported: string[] = []

  constructor(variables: Variables, scope: Scope) {
    this.variables = Object.create(seeThrough(variables))
    this.globals = scope.globals
    for (const [name, block] of Object.entries(scope.blocks)) this.addBlock(name, block)
  }

  lookup(name: string): unknown {
    if (name in this.variables) return this.variables[name]
    const found = this.variables[ON_DEMAND]?.lookup(name)
    return found === undefined && Object.hasOwn(this.globals, name) ? this.globals[name] : found
  }

  setVariable(name: string, value: unknown): void {
    this.variables[name] = value
  }

  getVariables(): Variables {
    return this.variables
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
    return Object.fromEntries(this.exported.map((name) => [name, this.variables[name]]))
  }
}

/**
 * Variables of an including template are seen through, not copied; those that came as a plain record lose
 * its prototype first.
 */
function seeThrough(variables: Variables): Variables {
  const isPlain = Object.getPrototypeOf(variables) === Object.prototype
  return isPlain ? Object.assign(Object.create(null), variables) : variables
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
