import type { Diagnostic, Span } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { sourcePath } from '../model/paths.ts'
import { nearest } from '../model/nearest.ts'
import { knownPageKeys } from '../parse/schema/page.ts'
import { View, lookup } from './lookup.ts'
import type { Frame } from './frame.ts'
import { Loop } from './loop.ts'
import type { TemplateContext } from './nunjucks.ts'
import { isSafe, runtime } from './nunjucks.ts'

/** A place in a template as generated code carries it. */
export interface Place {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** A plain variable that is printed: what it is called, where, and what it is looked up in. */
interface Named {
  readonly name: string
  readonly place: Place
  readonly context: TemplateContext
  readonly frame: Frame
}

/** A place of a template as a span of the file. */
export function spanOf(place: Place): Span {
  return { path: sourcePath(place.path), line: place.line, column: place.column }
}

/**
 * What generated code calls `runtime`: Nunjucks' own, but with lookups that reach only what a view offers.
 */
export function templateRuntime(report: (problem: Diagnostic) => void): object {
  return {
    ...runtime,
    memberLookup: lookup,
    fromIterator: (value: unknown) => (value instanceof View ? recordOf(value) : value),
    Loop,
    print,
    absent(named: Named): string {
      report(undefinedVariable(named))
      return ''
    },
    asked(value: unknown, named: Named): unknown {
      const meant = value === undefined ? mistypedName(named) : undefined
      if (meant !== undefined) report(mistyped(named, meant))
      return value
    },
    contextOrFrameLookup: (context: TemplateContext, frame: Frame, name: string): unknown => {
      const set = frame.lookup(name)
      return set === undefined ? context.lookup(name) : set
    },
    call(...[target, name, place, context, args]: Call): unknown {
      if (typeof target === 'function') return Reflect.apply(target, context, args)
      const message = `\`${name}\` is called like a function, but it is ${target === undefined ? 'undefined' : 'none'}.`
      report(diagnostic('template/not-callable', { message, at: spanOf(place) }))
      return undefined
    },
    handleError: (error: unknown, line: number) =>
      error instanceof Error && !('line' in error) ? Object.assign(error, { line }) : error,
  }
}

/** What autoescaping changes. */
const SPECIAL = /[&"'<>\\]/

/** Most of what is printed is a text with nothing in it to escape. */
function print(value: unknown): string {
  if (typeof value === 'string' && !SPECIAL.test(value)) return value
  return isSafe(value) ? String(value) : runtime.suppressValue(value, true)
}

type Call = [target: unknown, name: string, place: Place, context: object, args: readonly unknown[]]

function recordOf(view: View): Readonly<Record<string, unknown>> {
  return Object.fromEntries(view.names().map((name) => [name, view.lookup(name)]))
}

function undefinedVariable(named: Named): Diagnostic {
  const { name, place } = named
  const meant = nearestName(named)
  const instead = 'write `| default("")` where it may be absent'
  return diagnostic('template/undefined', {
    message: `\`${name}\` is printed here but is not defined for every page that uses this template.`,
    hint:
      meant === undefined
        ? `Correct the name, or ${instead}.`
        : `Did you mean \`${meant}\`? If not, ${instead}.`,
    at: { ...spanOf(place), length: name.length },
  })
}

/**
 * The name that was meant by one that is looped over or filtered; undefined for one that may well be absent:
 * a key that pages have or have not is no mistake.
 */
function mistypedName(named: Named): string | undefined {
  const last = named.name.split('.').at(-1) ?? ''
  return knownPageKeys.has(last) ? undefined : nearestName(named)
}

function mistyped({ name, place }: Named, meant: string): Diagnostic {
  return diagnostic('template/undefined', {
    message: `\`${name}\` is used here but is not defined.`,
    hint: `Did you mean \`${meant}\`? If not, write \`| default("")\` where it may be absent.`,
    at: { ...spanOf(place), length: name.length },
  })
}

/** The name that the last part of a chain of lookups may have meant, as the whole chain. */
function nearestName({ name, context, frame }: Named): string | undefined {
  const [root = '', ...rest] = name.split('.')
  const last = rest.pop()
  const first: unknown = frame.lookup(root) ?? context.lookup(root)
  if (last === undefined || first === undefined) {
    const [near] = nearest(root, [...frame.names(), ...Object.keys(context.getVariables())])
    return near === undefined ? undefined : [near, ...rest, ...(last === undefined ? [] : [last])].join('.')
  }
  const target = rest.reduce<unknown>((value, key) => lookup(value, key), first)
  const [near] = nearest(last, namesOf(target))
  return near === undefined ? undefined : [root, ...rest, near].join('.')
}

function namesOf(target: unknown): readonly string[] {
  if (target instanceof View) return target.names()
  return typeof target === 'object' && target !== null && !Array.isArray(target) ? Object.keys(target) : []
}
