import type { DiagnosticCode } from '../model/codes.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { withoutExtension } from '../model/paths.ts'
import { nearest } from '../model/nearest.ts'
import type { CompiledTemplate } from './compile-template.ts'
import { builtInFilters } from './built-in-filters.ts'
import { Frame } from './frame.ts'
import { nunjucksEnvironment } from './nunjucks.ts'
import type { Variables } from './template-context.ts'
import { Context } from './template-context.ts'
import type { Place } from './template-runtime.ts'
import { spanOf, templateRuntime } from './template-runtime.ts'

/**
 * What templates may ask of the world around them: everything is handed in, so that each call can be
 * tracked.
 */
export interface EnvironmentReads {
  /** A template by its name below `layouts/`, with or without extension; undefined where there is none. */
  template(name: string): CompiledTemplate | undefined
  /** The names of all templates, for "did you mean". */
  templateNames(): readonly string[]
  report(problem: Diagnostic): void
}

/** A filter with what surrounds its call. */
export type PlacedFilter = (input: unknown, args: readonly unknown[], call: FilterCall) => unknown

export interface FilterCall {
  /** Reports something about the call, at its place. */
  report(code: DiagnosticCode, message: string, hint?: string): void
  /** Reads a variable of the template that is running. */
  variable(name: string): unknown
}

/** Renders compiled templates with one set of filters; the same for every page of a site. */
export interface Environment {
  readonly filterNames: ReadonlySet<string>
  /** Renders a template; what goes wrong is reported, and the text is then undefined. */
  render(template: CompiledTemplate, variables: Variables): string | undefined
}

/** Templates may be nested this deep before it is taken for a circle. */
const DEEPEST_INCLUDE = 60

/**
 * Makes the environment in which all templates of a site run; nothing in it reads a file or changes a
 * value.
 */
export function createEnvironment(
  filters: Readonly<Record<string, PlacedFilter>>,
  reads: EnvironmentReads,
): Environment {
  const native = nunjucksEnvironment()
  const table: Filters = Object.assign(Object.create(null), builtInFilters(native), filters)
  const engine = new Engine(native, table, reads)
  return {
    filterNames: new Set(Object.keys(table)),
    render: (template, variables) => engine.render(template, variables),
  }
}

function complaint(
  place: Place,
  details: { code: DiagnosticCode; message: string; hint?: string | undefined },
): Diagnostic {
  const { code, message, hint } = details
  return diagnostic(code, { message, at: spanOf(place), ...(hint === undefined ? {} : { hint }) })
}

/** What generated code makes for each call of a filter: a class, because there are many thousands of them. */
type CallClass = new (place: Place, context: Context, frame: Frame) => FilterCall

function callClass(report: (problem: Diagnostic) => void): CallClass {
  return class implements FilterCall {
    private readonly place: Place
    private readonly context: Context
    private readonly frame: Frame

    constructor(place: Place, context: Context, frame: Frame) {
      this.place = place
      this.context = context
      this.frame = frame
    }

    report(code: DiagnosticCode, message: string, hint?: string): void {
      report(complaint(this.place, { code, message, hint }))
    }

    variable(name: string): unknown {
      return this.frame.lookup(name) ?? this.context.lookup(name)
    }
  }
}

/** What generated code calls `env`: only what it needs, so that templates find nothing else. */
class Engine {
  readonly opts = { autoescape: true }
  readonly globals: Readonly<Record<string, unknown>>
  readonly filters: Filters
  readonly Call: CallClass
  private readonly native: ReturnType<typeof nunjucksEnvironment>
  private readonly reads: EnvironmentReads
  private readonly runtime: object
  private depth = 0
  /** Key: the compiled template itself, which is never changed; an entry goes with it. */
  private readonly runnables = new WeakMap<CompiledTemplate, Runnable>()

  constructor(
    native: ReturnType<typeof nunjucksEnvironment>,
    filters: Filters,
    reads: EnvironmentReads,
  ) {
    this.native = native
    this.filters = filters
    this.reads = reads
    this.globals = {
      range: native.getGlobal('range'),
      cycler: native.getGlobal('cycler'),
      joiner: native.getGlobal('joiner'),
    }
    this.Call = callClass(reads.report)
    this.runtime = templateRuntime(reads.report)
  }

  getTest(name: string): unknown {
    return Reflect.apply(Reflect.get(this.native, 'getTest'), this.native, [name])
  }

  /**
   * The text of an included template, which sees the variables of the one that includes it and changes none
   * of them.
   */
  include(name: unknown, place: Place, { isOptional, context, frame }: Include): string {
    const found = this.reads.template(String(name))
    if (found === undefined) {
      if (!isOptional) this.reportMissing(String(name), place)
      return ''
    }
    let text = ''
    this.runnable(found).render(context.getVariables(), frame, (error, result) => {
      if (!isAbsent(error)) throw error
      text = result ?? ''
    })
    return text
  }

  getTemplate(...[name, , place, ignoreMissing, done]: TemplateCall): void {
    const found = this.reads.template(String(name))
    if (found !== undefined) return done(null, this.runnable(found))
    if (!ignoreMissing) this.reportMissing(String(name), place)
    done(null, this.runnable(EMPTY))
  }

  render(template: CompiledTemplate, variables: Variables): string | undefined {
    let text: string | undefined
    this.runnable(template).render(variables, undefined, (error, result) => {
      if (isAbsent(error)) text = result
      else this.reads.report(failure(error, template))
    })
    return text
  }

  /** One that is there but cannot be read has been reported already, where its mistake is. */
  private reportMissing(name: string, place: Place): void {
    const names = this.reads.templateNames()
    if (!names.includes(withoutExtension(name))) this.reads.report(missing(name, place, names))
  }

  /** A template as generated code expects one: it renders itself into a frame, or hands out its macros. */
  private runnable(template: CompiledTemplate): Runnable {
    const known = this.runnables.get(template)
    if (known !== undefined) return known
    const made = this.makeRunnable(template)
    this.runnables.set(template, made)
    return made
  }

  private makeRunnable(template: CompiledTemplate): Runnable {
    const newFrame = (parent?: Frame): Frame => {
      const frame = parent === undefined ? new Frame() : parent.push(true)
      frame.topLevel = true
      return frame
    }
    const context = (variables: Variables): Context =>
      new Context(variables, { globals: this.globals, blocks: template.blocks })
    return {
      blocks: template.blocks,
      rootRenderFunc: template.root,
      render: (variables, parent, done) => {
        if (this.depth >= DEEPEST_INCLUDE) return done(new EndlessInclude(template))
        this.depth++
        try {
          template.root(this, context(variables), newFrame(parent), this.runtime, (error, text) =>
            done(isAbsent(error) ? undefined : placed(error, template), text),
          )
        } finally {
          this.depth--
        }
      },
      getExported: (...call) => {
        const done = call.at(-1) as (error: unknown, exported?: unknown) => void
        const own = context({})
        template.root(this, own, newFrame(), this.runtime, (error) => done(error, own.getExported()))
      },
    }
  }
}

/** What stopped a template: kept with the innermost template it happened in. */
class TemplateFailure extends Error {
  readonly place: Place

  constructor(message: string, place: Place) {
    super(message)
    this.place = place
  }
}

class EndlessInclude extends TemplateFailure {
  constructor(template: CompiledTemplate) {
    super('endless include', { path: template.path, line: template.textLine, column: 1 })
  }
}

function isAbsent(error: unknown): boolean {
  return error === undefined || error === null
}

function placed(error: unknown, template: CompiledTemplate): TemplateFailure {
  if (error instanceof TemplateFailure) return error
  const line: unknown = error instanceof Error ? Reflect.get(error, 'line') : 0
  const message = error instanceof Error ? error.message : String(error)
  const offset = typeof line === 'number' ? line : 0
  return new TemplateFailure(message, { path: template.path, line: template.textLine + offset, column: 1 })
}

function failure(error: unknown, template: CompiledTemplate): Diagnostic {
  const stopped = placed(error, template)
  const at = spanOf(stopped.place)
  if (!(stopped instanceof EndlessInclude)) {
    return diagnostic('template/failed', { message: `The template stopped: ${stopped.message}.`, at })
  }
  const message = `\`${stopped.place.path}\` is included within itself without an end.`
  const hint = 'Break the circle, or end it with a condition.'
  return diagnostic('template/include-depth', { message, hint, at })
}

interface Include {
  readonly isOptional: boolean
  readonly context: Context
  readonly frame: Frame
}

/** By name, on no prototype; `compileTemplate` has refused every name that is not in it. */
type Filters = Readonly<Record<string, PlacedFilter>>

type TemplateCall = [
  name: unknown,
  eager: boolean,
  place: Place,
  ignoreMissing: boolean,
  done: (error: unknown, template?: Runnable) => void,
]

interface Runnable {
  readonly blocks: CompiledTemplate['blocks']
  readonly rootRenderFunc: CompiledTemplate['root']
  render(variables: Variables, parent: Frame | undefined, done: (error: unknown, text?: string) => void): void
  getExported(...call: readonly unknown[]): void
}

const EMPTY: CompiledTemplate = { path: '', textLine: 1, root: (...call) => call[4](null, ''), blocks: {} }

function missing(name: string, place: Place, names: readonly string[]): Diagnostic {
  const near = nearest(name.replace(/\.(?:njk|html)$/, ''), names)
  const hint =
    near.length > 0 ? `Did you mean \`${near[0]}\`?` : `Create layouts/${name}, or correct the name.`
  const message = `There is no template \`${name}\` in \`layouts/\` or in the theme.`
  return diagnostic('template/missing-include', { message, hint, at: spanOf(place) })
}
