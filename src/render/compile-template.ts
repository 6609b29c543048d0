import type { Diagnostic, Parsed, Span } from '../model/diagnostic.ts'
import type { Layout } from '../model/layout.ts'
import { diagnostic, parsed } from '../model/diagnostic.ts'
import { nearest } from '../model/nearest.ts'
import type { Unclosed } from './find-unclosed.ts'
import { findRunOn, findUnclosed } from './find-unclosed.ts'
import { generateCode } from './generate-code.ts'
import type { RenderFunction, SyntaxNode } from './nunjucks.ts'
import { parseTemplate } from './nunjucks.ts'
import { THEME_TEMPLATES } from './theme-templates.ts'

/** A template as functions: its root and its named blocks. */
export interface CompiledTemplate {
  readonly path: string
  /** The line of the file on which the template begins, counted from 1. */
  readonly textLine: number
  readonly root: RenderFunction
  readonly blocks: Readonly<Record<string, RenderFunction>>
}

/** The part of a layout or page that is a template. */
export type TemplateSource = Pick<Layout, 'source' | 'text' | 'textLine'>

/**
 * Compiles a Nunjucks template. A syntax error or an unknown filter gives a diagnostic at its very place and
 * no template. `filters` are the names that `|` may be followed by. One of the theme's own is ready already.
 */
export function compileTemplate(
  source: TemplateSource,
  filters: ReadonlySet<string>,
): Parsed<CompiledTemplate | undefined> {
  const ready = THEME_TEMPLATES[source.source]
  if (ready !== undefined && ready.text === source.text && ready.textLine === source.textLine)
    return parsed(compiled(ready.make(), source))
  const tree = parseOrReport(source)
  if (!isNode(tree)) return parsed(undefined, [tree])
  try {
    const { code, filterNames } = generateCode(tree, source)
    const unknown = filterNames.filter((name) => !filters.has(String(name.value)))
    if (unknown.length > 0)
      return parsed(
        undefined,
        unknown.map((name) => unknownFilter(name, source, filters)),
      )
    return parsed(instantiate(code, source))
  } catch (failure) {
    return parsed(undefined, [syntaxProblem(failure, source)])
  }
}

/**
 * The place in the author's file of a line and column of the template, both counted from 0 as the parser
 * has them.
 */
export function templateSpan(
  source: Pick<TemplateSource, 'source' | 'textLine'>,
  line: number,
  column: number,
): Span {
  return { path: source.source, line: source.textLine + line, column: column + 1 }
}

function parseOrReport(source: TemplateSource): SyntaxNode | Diagnostic {
  try {
    return parseTemplate(source.text, source.source)
  } catch (failure) {
    return syntaxProblem(failure, source)
  }
}

function syntaxProblem(failure: unknown, source: TemplateSource): Diagnostic {
  const { message, line, column } = readFailure(failure)
  if (line === undefined) return unclosedProblem(message, source)
  const runOn = findRunOn(source.text)
  if (runOn !== undefined && runOn.line < line) return unclosed(runOn, source)
  const at = templateSpan(source, Math.max(0, line - 1), Math.max(0, (column ?? 1) - 1))
  const tag = /unknown block tag: (\S+)/.exec(message)?.[1]
  if (tag === undefined) {
    const hint = isLiquidFilter(source.text.split('\n')[line - 1] ?? '') ? LIQUID_FILTER : PAIRS
    return diagnostic('template/syntax', { message: `The template cannot be read: ${message}.`, hint, at })
  }
  if (BLOCK_TAGS.includes(tag)) {
    const said = `\`${tag}\` stands where no tag that it belongs to is open.`
    return diagnostic('template/syntax', { message: said, hint: PAIRS, at: { ...at, length: tag.length } })
  }
  const near = nearest(tag, BLOCK_TAGS)
  const hint = near.length > 0 ? `Did you mean \`${near[0]}\`?` : `The tags are ${BLOCK_TAGS.join(', ')}.`
  return diagnostic('template/unknown-tag', { message: `There is no tag \`${tag}\`.`, hint, at })
}

const PAIRS = 'Every `{{` needs its `}}`, every `{%` its `%}`, and every block tag its end tag.'

const LIQUID_FILTER =
  'A filter takes what it is given in parentheses here: `| map("title")`, not `| map: "title"`.'

/** The commonest slip of authors who come from Liquid. */
function isLiquidFilter(line: string): boolean {
  return /\|\s*\w+\s*:/.test(line)
}

/** The parser came to the end of the text and does not say what was still open. */
function unclosedProblem(message: string, source: TemplateSource): Diagnostic {
  const open = findUnclosed(source.text)
  if (open === undefined) {
    const at = templateSpan(source, 0, 0)
    return diagnostic('template/syntax', {
      message: `The template cannot be read: ${message}.`,
      hint: PAIRS,
      at,
    })
  }
  return unclosed(open, source)
}

function unclosed({ what, end, line, column }: Unclosed, source: TemplateSource): Diagnostic {
  const at = templateSpan(source, line, column)
  return diagnostic('template/syntax', { message: `${what} is never closed.`, hint: `Add its \`${end}\`.`, at })
}

const BLOCK_TAGS = [
  'block',
  'call',
  'elif',
  'else',
  'endblock',
  'endcall',
  'endfilter',
  'endfor',
  'endif',
  'endmacro',
  'endraw',
  'endset',
  'extends',
  'filter',
  'for',
  'from',
  'if',
  'import',
  'include',
  'macro',
  'raw',
  'set',
  'switch',
  'verbatim',
]

function readFailure(failure: unknown): { message: string; line?: number; column?: number } {
  if (!(failure instanceof Error)) return { message: String(failure) }
  const line: unknown = Reflect.get(failure, 'lineno')
  const column: unknown = Reflect.get(failure, 'colno')
  return {
    message: failure.message.replace(/\.$/, ''),
    ...(typeof line === 'number' ? { line } : {}),
    ...(typeof column === 'number' ? { column } : {}),
  }
}

function unknownFilter(name: SyntaxNode, source: TemplateSource, filters: ReadonlySet<string>): Diagnostic {
  const written = String(name.value)
  const near = nearest(written, filters)
  return diagnostic('template/unknown-filter', {
    message: `There is no filter \`${written}\`.`,
    hint:
      near.length > 0 ? `Did you mean \`${near[0]}\`?` : 'See docs/reference/filters.md for those there are.',
    at: { ...templateSpan(source, name.lineno, name.colno), length: written.length },
  })
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'typename' in value && 'lineno' in value
}

function instantiate(code: string, source: TemplateSource): CompiledTemplate {
  // The code is ours, made from the template's syntax tree; the author's text stands in it as string
  // literals only.
  const made = new Function(`${code}\n//# sourceURL=${encodeURI(source.source)}`)() as Functions
  return compiled(made, source)
}

type Functions = Readonly<Record<string, RenderFunction>>

function compiled(made: Functions, source: TemplateSource): CompiledTemplate {
  const { root, ...named } = made
  if (root === undefined) throw new Error('the generated code has no root')
  const blocks = Object.fromEntries(
    Object.entries(named).map(([name, run]) => [name.replace(/^b_/, ''), run]),
  )
  return { path: source.source, textLine: source.textLine, root, blocks }
}
