import nunjucks from 'nunjucks'
import type { Frame } from './frame.ts'
import transformer from 'nunjucks/src/transformer.js'

/**
 * The one adapter to Nunjucks, whose published types leave out its parser, compiler and runtime.
 * Everything else of this chapter speaks in the types below, and nothing outside `render/` knows of them.
 */
export interface SyntaxNode {
  readonly typename: string
  readonly lineno: number
  readonly colno: number
  readonly fields: readonly string[]
  readonly value?: unknown
  readonly name?: SyntaxNode
  readonly target?: SyntaxNode
  readonly val?: SyntaxNode
  readonly args?: SyntaxNode
  readonly children?: readonly SyntaxNode[]
  readonly template?: SyntaxNode
  readonly [field: string]: unknown
}

/** What generated code calls a block or a template by. */
export type RenderFunction = (
  environment: TemplateEnvironment,
  context: TemplateContext,
  frame: Frame,
  runtime: unknown,
  done: (error: unknown, text?: string) => void,
) => void

/** What generated code asks of the context that it runs in. */
export interface TemplateContext {
  lookup(name: string): unknown
  getVariables(): object
}

/** What generated code asks of the environment. */
export interface TemplateEnvironment {
  readonly opts: { readonly autoescape: boolean }
}

/** The compiler's own methods that ours builds upon; they write JavaScript into a buffer. */
export interface CodeGenerator {
  buffer: string
  compile(node: SyntaxNode, frame?: unknown): void
  compileLiteral(node: SyntaxNode, frame: unknown): void
  compileOutput(node: SyntaxNode, frame: unknown): void
  compileFilter(node: SyntaxNode, frame: unknown): void
  compileFunCall(node: SyntaxNode, frame: unknown): void
  compileFor(node: SyntaxNode, frame: unknown): void
  compileInclude(node: SyntaxNode, frame: unknown): void
  _compileGetTemplate(node: SyntaxNode, frame: unknown, eager: boolean, ignoreMissing: boolean): string
  _emitLoopBindings(node: SyntaxNode, list: string, index: string, length: string): void
  _compileExpression(node: SyntaxNode | undefined, frame: unknown): void
  _compileAggregate(node: SyntaxNode | undefined, frame: unknown, start?: string, end?: string): void
  _makeCallback(id: string): string
  _tmpid(): string
  _emit(code: string): void
  _emitLine(code: string): void
  getCode(): string
}

interface Internals {
  readonly parser: { parse(text: string, extensions: readonly unknown[], options: object): SyntaxNode }
  readonly compiler: { readonly Compiler: new (name: string, throwOnUndefined: boolean) => CodeGenerator }
  readonly runtime: Readonly<Record<string, unknown>> & {
    readonly SafeString: new (text: string) => object
    readonly isArray: (value: unknown) => boolean
    readonly suppressValue: (value: unknown, autoescape: boolean) => string
  }
}

const internals = nunjucks as unknown as Internals
const transform = transformer as {
  transform(tree: SyntaxNode, filters: readonly string[], name: string): SyntaxNode
}

export const { Compiler } = internals.compiler
export const { runtime } = internals

/**
 * Parses a template; throws Nunjucks' own error, with a line and column counted from 1, where it is
 * malformed.
 */
export function parseTemplate(text: string, name: string): SyntaxNode {
  return transform.transform(internals.parser.parse(text, [], {}), [], name)
}

/** Marks a string as HTML already, so that printing it escapes nothing. */
export function safe(html: string): object {
  return new internals.runtime.SafeString(html)
}

/** True for a string that `safe` has marked. */
export function isSafe(value: unknown): boolean {
  return value instanceof internals.runtime.SafeString
}

/**
 * A fresh environment of Nunjucks with its built-in filters, tests and globals, and no way to load a file.
 */
export function nunjucksEnvironment(): nunjucks.Environment {
  return new nunjucks.Environment([], { autoescape: true })
}
