import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import type { Span } from '../../model/diagnostic.ts'
import { equationId, equationNumber } from './equation-references.ts'
import { numberFormula } from './equations.ts'
import type { MarkdownOptions, MathEngine } from './markdown-types.ts'
import type { Lines, Rendering } from './rendering.ts'
import { renderingOf } from './rendering.ts'

const LONGEST = 10_000
const DEEPEST = 200
/** The engine writes such struts, which are no valid style; browsers ignore them. */
const NEGATIVE_HEIGHT = /(?<=[";])height:-[\d.]+em;?/g
const ENGINE_PREFIX = /^KaTeX parse error:\s*/
const ENGINE_PLACE = / at (?:position \d+|end of input):[\s\S]*$/
const REFERENCE = /\\(eqref|ref)\s*\{([^{}]+)\}/g
const REFERENCE_ALONE = /^\s*\\(eqref|ref)\s*\{([^{}]+)\}\s*$/

/** Typesets formulas in the order of the page, so that one may use what an earlier one defined. */
export function math(md: MarkdownIt, options: MarkdownOptions): void {
  const { escapeHtml } = md.utils
  // Contract: set once, when the first formula is met, to what the same function would give again.
  let loaded: MathEngine | undefined
  const engine = (): MathEngine | undefined => (loaded ??= options.loadMath?.())
  md.core.ruler.push('math', (state) => {
    const formulas = formulasOf(state)
    if (formulas.length === 0) return
    const rendering = renderingOf(state.env)
    rendering.hasMath = true
    for (const formula of formulas) number(formula.token, rendering)
    for (const formula of formulas) {
      const html = typeset(formula, { rendering, engine, options, escapeHtml })
      formula.token.meta = { ...formula.token.meta, html }
    }
  })
  md.renderer.rules['math'] = (tokens, index) => String(tokens[index]?.meta?.['html'] ?? '')
}

interface Formula {
  readonly token: Token
  readonly lines: Lines
}

function formulasOf(state: StateCore): readonly Formula[] {
  const found: Formula[] = []
  let lines: Lines = [0, 1]
  for (const token of state.tokens) {
    if (token.map !== null) lines = token.map
    if (token.type === 'math') found.push({ token, lines })
    for (const child of token.children ?? []) if (child.type === 'math') found.push({ token: child, lines })
  }
  return found
}

function number(token: Token, rendering: Rendering): void {
  if (token.meta?.['display'] !== true) return
  const { tex, labels, count } = numberFormula(token.content, rendering.equationCount)
  rendering.equationCount = count
  for (const [label, value] of labels) rendering.equations.set(label, value)
  token.meta = { ...token.meta, tex, labels: labels.map(([label]) => label) }
}

interface Tools {
  readonly rendering: Rendering
  readonly engine: () => MathEngine | undefined
  readonly options: MarkdownOptions
  readonly escapeHtml: (text: string) => string
}

function typeset(formula: Formula, tools: Tools): string {
  const { token, lines } = formula
  const display = token.meta?.['display'] === true
  const labels = token.meta?.['labels']
  const ids = Array.isArray(labels) ? labels.map((label) => equationId(String(label))) : []
  const inner = linkAlone(formula, tools) ?? formulaHtml({ token, lines, display }, tools)
  if (!display) return inner
  const tag = token.block ? 'div' : 'span'
  const own = (token.attrs ?? []).map(([name, value]) => [name, tools.escapeHtml(String(value))] as const)
  const classes = own.filter(([name]) => name === 'class').map(([, value]) => ` ${value}`).join('')
  const rest = own.filter(([name]) => name !== 'class' && !(name === 'id' && ids.length > 0))
  const attributes = rest.map(([name, value]) => ` ${name}="${value}"`).join('')
  const [first, ...others] = ids.map(tools.escapeHtml)
  const id = first === undefined ? '' : ` id="${first}"`
  const anchors = others.map((name) => `<span id="${name}"></span>`).join('')
  const html = `<${tag} class="math-display${classes}"${id}${attributes}>${anchors}${inner}</${tag}>`
  return token.block ? `${html}\n` : html
}

/** `$\eqref{x}$` is a link like `\eqref{x}`: the engine may not write links. */
function linkAlone(formula: Formula, tools: Tools): string | undefined {
  const match = REFERENCE_ALONE.exec(formula.token.content)
  if (match === null) return undefined
  const label = (match[2] ?? '').trim()
  const { rendering } = tools
  const value = equationNumber(label, { rendering, lines: formula.lines, written: match[0].trim() })
  if (value === undefined) return tools.escapeHtml(match[0].trim())
  const shown = tools.escapeHtml(match[1] === 'eqref' ? `(${value})` : value)
  return `<a href="#${tools.escapeHtml(equationId(label))}" class="equation-reference">${shown}</a>`
}

function formulaHtml(formula: Formula & { readonly display: boolean }, tools: Tools): string {
  const { token, lines, display } = formula
  const { rendering, options } = tools
  const source = typeof token.meta?.['tex'] === 'string' ? token.meta['tex'] : token.content
  const tex = source.replace(REFERENCE, (written, kind: string, label: string) => {
    const value = equationNumber(label.trim(), { rendering, lines, written })
    return `\\text{${value === undefined ? '??' : kind === 'eqref' ? `(${value})` : value}}`
  })
  if (tex.length > LONGEST) {
    const reason = `it is ${tex.length} characters long, and ${LONGEST} are the most`
    return failed(formula, { reason }, tools)
  }
  // How deep the engine could go would depend on the machine's stack, and so would the page.
  if (depthOf(tex) > DEEPEST) {
    return failed(formula, { reason: `its braces are nested more than ${DEEPEST} deep` }, tools)
  }
  try {
    const html = tools.engine()?.renderToString(tex, {
      displayMode: display,
      output: options.math.output,
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      maxExpand: 1000,
      maxSize: 50,
      globalGroup: true,
      macros: rendering.macros,
    })
    return html?.replace(NEGATIVE_HEIGHT, '') ?? `<code class="math">${tools.escapeHtml(token.markup)}</code>`
  } catch (error) {
    return failed(formula, reasonOf(error, tex), tools)
  }
}

function depthOf(tex: string): number {
  let depth = 0
  let deepest = 0
  for (const char of tex) {
    if (char === '{') deepest = Math.max(deepest, ++depth)
    else if (char === '}') depth--
  }
  return deepest
}

interface Failure {
  readonly reason: string
  /** The part of the formula at which the engine stopped. */
  readonly offset?: number
}

/**
 * What the engine threw, in words; an overflow of the stack is an author's doing too, by braces without end.
 */
function reasonOf(error: unknown, tex: string): Failure {
  if (!(error instanceof Error)) return { reason: 'it cannot be read' }
  if (error instanceof RangeError) return { reason: 'it is nested too deeply' }
  const reason = error.message.replace(ENGINE_PREFIX, '').replace(ENGINE_PLACE, '')
  const position = 'position' in error && typeof error.position === 'number' ? error.position : undefined
  return position === undefined ? { reason } : { reason, offset: Math.min(position, tex.trimEnd().length) }
}

function failed(formula: Formula, failure: Failure, tools: Tools): string {
  const { token, lines } = formula
  const { rendering, escapeHtml } = tools
  rendering.report('markdown/math', {
    message: `This formula cannot be typeset: ${failure.reason.replace(/[.:\s]+$/, '')}.`,
    hint: 'Readers see its source until it is corrected.',
    at: placeOf(token, lines, { rendering, offset: failure.offset ?? 0 }),
  })
  return `<code class="math-error">${escapeHtml(token.markup)}</code>`
}

/** Where in the file an offset into a formula is, supposing that no label before it was taken out. */
function placeOf(token: Token, lines: Lines, seen: { rendering: Rendering; offset: number }): Span {
  const { rendering, offset } = seen
  const opening = token.markup.indexOf(token.content.slice(0, 40))
  const before = token.markup.slice(0, Math.max(0, opening) + offset).split('\n')
  const firstLine = token.markup.split('\n')[0] ?? ''
  const start = rendering.place(firstLine, lines)
  const down = before.length - 1
  const line = start.line - rendering.source.line + down
  const { path, column } = start
  if (down === 0) return { path, line: start.line, column: column + (before[0] ?? '').length }
  const written = token.markup.split('\n')[down] ?? ''
  const indent = Math.max(0, rendering.lines[line]?.indexOf(written) ?? 0)
  return rendering.at(line, indent + (before[down] ?? '').length)
}
