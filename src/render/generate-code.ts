import type { TemplateSource } from './compile-template.ts'
import type { CodeGenerator, SyntaxNode } from './nunjucks.ts'
import { Compiler } from './nunjucks.ts'

/**
 * Turns a template's syntax tree into JavaScript, as Nunjucks does, but with the place of every output,
 * filter, call and include written into the code, because Nunjucks itself forgets most places at run time
 * and miscounts some.
 */
export function generateCode(tree: SyntaxNode, source: TemplateSource): GeneratedCode {
  const generator = new PlacedCompiler(source)
  generator.compile(tree)
  return { code: generator.constants() + generator.getCode(), filterNames: generator.filterNames }
}

/** A template as JavaScript, and the names of the filters it uses, each where it stands. */
export interface GeneratedCode {
  readonly code: string
  readonly filterNames: readonly SyntaxNode[]
}

class PlacedCompiler extends Compiler implements CodeGenerator {
  readonly filterNames: SyntaxNode[] = []
  private readonly places: string[] = []
  private readonly source: TemplateSource
  /** What the loop being written goes through. */
  private looped: SyntaxNode | undefined

  constructor(source: TemplateSource) {
    super(source.source, false)
    this.source = source
  }

  /** What generated code refers to by name, so that no place is made anew each time a template runs. */
  constants(): string {
    return this.places.map((place, index) => `const place${index} = ${place};\n`).join('')
  }

  /** Prints a value, and tells the runtime what it is called and where, for the case that it is undefined. */
  override compileOutput(node: SyntaxNode, frame: unknown): void {
    for (const child of node.children ?? []) {
      if (child.typename === 'TemplateData') this.printText(child, frame)
      else this.printValue(child, frame)
    }
  }

  /** Calls a filter with its surroundings, so that it sees variables and its complaints have a place. */
  override compileFilter(node: SyntaxNode, frame: unknown): void {
    const name = node.name ?? node
    this.filterNames.push(name)
    const [input, ...others] = node.args?.children ?? []
    this._emit(`env.filters[${JSON.stringify(name.value)}](`)
    if (input !== undefined && MAY_BE_ABSENT.has(String(name.value))) this.compile(input, frame)
    else if (input !== undefined) this.compileAsked(input, frame)
    this._emit(', [')
    for (const argument of others) {
      this.compile(argument, frame)
      this._emit(', ')
    }
    this._emit(`], new env.Call(${this.place(name)}, context, frame))`)
  }

  override compileFunCall(node: SyntaxNode, frame: unknown): void {
    this._emit(`(lineno = ${node.lineno}, colno = ${node.colno}, runtime.call(`)
    this._compileExpression(node.name, frame)
    this._emit(
      `, ${JSON.stringify(describe(node.name))}, ${this.place(firstOf(node.name ?? node))}, context, `,
    )
    this._compileAggregate(node.args, frame, '[', '])')
    this._emit(')')
  }

  /** Asks for another template, with the place of the tag instead of Nunjucks' parent name. */
  override _compileGetTemplate(
    node: SyntaxNode,
    frame: unknown,
    eager: boolean,
    ignoreMissing: boolean,
  ): string {
    const id = this._tmpid()
    this._emit('env.getTemplate(')
    this._compileExpression(node.template, frame)
    const rest = `${String(eager)}, ${this.place(node.template ?? node)}, ${String(ignoreMissing)}`
    this._emitLine(`, ${rest}, ${this._makeCallback(id)}`)
    return id
  }

  /** Includes at once, without Nunjucks' chain of callbacks: nothing in our templates waits for anything. */
  override compileInclude(node: SyntaxNode, frame: unknown): void {
    this._emit(`${this.buffer} += env.include(`)
    this._compileExpression(node.template, frame)
    const isOptional = String(node['ignoreMissing'] === true)
    this._emitLine(`, ${this.place(node.template ?? node)}, { isOptional: ${isOptional}, context, frame });`)
  }

  override compileFor(node: SyntaxNode, frame: unknown): void {
    const { arr } = node
    this.looped = isNode(arr) ? arr : undefined
    super.compileFor(node, frame)
  }

  override _compileExpression(node: SyntaxNode | undefined, frame: unknown): void {
    if (node === undefined || node !== this.looped) return super._compileExpression(node, frame)
    this.looped = undefined
    this.compileAsked(node, frame)
  }

  /** Gives the body of a loop one `loop`, where Nunjucks sets seven variables each time round. */
  override _emitLoopBindings(...[, , index, length]: LoopBindings): void {
    this._emitLine(`frame.set("loop", new runtime.Loop(${index}, ${length}));`)
  }

  private printText(node: SyntaxNode, frame: unknown): void {
    if (node.value === '') return
    this._emit(`${this.buffer} += `)
    this.compileLiteral(node, frame)
    this._emitLine(';')
  }

  private printValue(node: SyntaxNode, frame: unknown): void {
    const name = describe(node)
    this._emit('{ const value = ')
    this.compile(node, frame)
    this._emit(`; ${this.buffer} += `)
    if (name !== '') {
      const named = `{ name: ${JSON.stringify(name)}, place: ${this.place(firstOf(node))}, context, frame }`
      this._emit(`value === undefined ? runtime.absent(${named}) : `)
    }
    this._emitLine('runtime.print(value); }')
  }

  /** A value that is looped over or handed to a filter, with its name for the case that it was mistyped. */
  private compileAsked(node: SyntaxNode, frame: unknown): void {
    const name = describe(node)
    if (name === '') return this.compile(node, frame)
    this._emit('runtime.asked(')
    this.compile(node, frame)
    this._emit(`, { name: ${JSON.stringify(name)}, place: ${this.place(firstOf(node))}, context, frame })`)
  }

  private place(node: SyntaxNode): string {
    const line = this.source.textLine + node.lineno
    const path = JSON.stringify(this.source.source)
    this.places.push(`{ path: ${path}, line: ${line}, column: ${node.colno + 1} }`)
    return `place${this.places.length - 1}`
  }
}

/** Filters that are there for what may be absent. */
const MAY_BE_ABSENT: ReadonlySet<string> = new Set(['default', 'd'])

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'typename' in value
}

type LoopBindings = Parameters<CodeGenerator['_emitLoopBindings']>

/** `page.author.name` for a chain of plain lookups; empty for anything that computes. */
function describe(node: SyntaxNode | undefined): string {
  if (node === undefined) return ''
  if (node.typename === 'Symbol') return String(node.value)
  if (node.typename !== 'LookupVal') return ''
  const target = describe(node.target)
  const key = node.val?.typename === 'Literal' ? node.val.value : undefined
  return target === '' || typeof key !== 'string' ? '' : `${target}.${key}`
}

/** The leftmost node of a chain of lookups, where the author sees it begin. */
function firstOf(node: SyntaxNode): SyntaxNode {
  return node.typename === 'LookupVal' && node.target !== undefined ? firstOf(node.target) : node
}
