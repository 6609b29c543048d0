import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import type { Span } from '../../model/diagnostic.ts'
import type { WorkResult } from '../../model/work.ts'
import { diagramFigure } from '../diagrams/diagram-figure.ts'
import type { DiagramKind } from '../diagrams/diagram-kind.ts'
import { diagramKind, diagramOrder } from '../diagrams/diagram-kind.ts'
import { diagramProblem } from '../diagrams/diagram-problem.ts'
import { diagramWords } from '../diagrams/diagram-words.ts'
import { vegaFault } from '../diagrams/vega-fault.ts'
import { fenceInfo } from './fence-info.ts'
import type { Labels } from './labels.ts'
import type { Rendering } from './rendering.ts'
import { renderingOf } from './rendering.ts'

/**
 * Fences in a language of diagrams become drawings, which the site makes. What has not been made yet, or
 * cannot be, stays code.
 */
export function diagrams(md: MarkdownIt, labels: Labels): void {
  md.core.ruler.push('diagrams', (state) => {
    const rendering = renderingOf(state.env)
    if (rendering.reads.work === undefined) return
    for (const token of state.tokens) {
      if (token.type !== 'fence') continue
      const info = md.utils.unescapeAll(token.info)
      const kind = diagramKind(fenceInfo(info).language)
      if (kind !== undefined) draw({ state, token, kind, info, rendering, labels })
    }
  })
}

/** True for a fence that is to be drawn. */
export function isDiagram(token: Token): boolean {
  return token.type === 'fence' && diagramKind(fenceInfo(token.info).language) !== undefined
}

interface Diagram {
  readonly state: StateCore
  readonly token: Token
  readonly kind: DiagramKind
  readonly info: string
  readonly rendering: Rendering
  readonly labels: Labels
}

function draw(diagram: Diagram): void {
  const { token, kind, rendering } = diagram
  const fault = kind === 'vega-lite' ? vegaFault(token.content, placeOf(diagram, 1)) : undefined
  if (fault !== undefined) {
    return tell(diagram, { kind: 'failed', message: fault.message }, fault.at)
  }
  const result = rendering.reads.work?.(diagramOrder(kind, token.content))
  if (result === undefined) return
  if (result.kind === 'text') show(diagram, result.text)
  else tell(diagram, result)
}

function tell(diagram: Diagram, result: WorkResult, at?: Span): void {
  const problem = diagramProblem(diagram.kind, result)
  if (problem === undefined) return
  const { code, message, hint, line, column } = problem
  diagram.rendering.report(code, { message, hint, at: at ?? placeOf(diagram, line ?? 0, column) })
}

/** A place in the diagram's own text, whose first line is 1; line 0 is that of the fence. */
function placeOf({ token, rendering }: Diagram, line: number, column = 1): Span {
  return rendering.at((token.map?.[0] ?? 0) + line, column - 1)
}

function show(diagram: Diagram, svg: string): void {
  const { token, kind, rendering, labels } = diagram
  const { alt, description } = wordsOf(diagram)
  const figure = diagramFigure(svg, {
    prefix: prefixOf(`${kind}\n${token.content}`, rendering),
    label: alt ?? labels.figure,
    ...(description === undefined ? {} : { description }),
    link: (href) => rendering.reads.resolveLink(href, 'link')?.url ?? href,
    caption: captionOf(diagram),
    attributes: attributesOf(diagram),
    classes: String(token.attrGet('class') ?? '').split(' ').filter((name) => name !== ''),
  })
  if (figure === undefined) return
  for (const message of figure.left) {
    rendering.report('diagrams/left-out', { message, hint: 'Remove it from the diagram.', at: placeOf(diagram, 0) })
  }
  if (alt === undefined) {
    rendering.report('diagrams/no-description', {
      message: 'This diagram has no description for readers who cannot see it.',
      hint: 'Write alt="…" behind the language.',
      at: placeOf(diagram, 0),
    })
  }
  token.type = 'html_block'
  token.content = figure.html
}

function wordsOf({ token, kind, info }: Diagram): ReturnType<typeof diagramWords> {
  const own = valueOf('alt', info) ?? token.attrGet('alt')
  const words = diagramWords(kind, token.content)
  return own === null || own === undefined ? words : { ...words, alt: String(own) }
}

function valueOf(name: string, info: string): string | undefined {
  const [, double, single] = new RegExp(`(?:^|[\\s{])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(info) ?? []
  return double ?? single
}

function captionOf(diagram: Diagram): string {
  const { state, token, info, rendering, labels } = diagram
  const written = valueOf('caption', info) ?? fenceInfo(info).title ?? token.attrGet('caption') ?? token.attrGet('title')
  const number = rendering.figures.get(String(token.attrGet('id') ?? ''))
  const tokens: Token[] = []
  state.md.inline.parse(String(written ?? ''), state.md, state.env, tokens)
  const text = state.md.renderer.renderInline(tokens, state.md.options, state.env)
  if (number === undefined) return text
  const name = state.md.utils.escapeHtml(`${labels.figure} ${number}`)
  return `<span class="figure-number">${name}${text === '' ? '' : ':'}</span> ${text}`.trimEnd()
}

const OURS = new Set(['class', 'alt', 'caption', 'title', 'tabindex', 'style'])

function attributesOf({ state, token }: Diagram): string {
  const { escapeHtml } = state.md.utils
  const own = (token.attrs ?? []).filter(([name]) => !OURS.has(name))
  return own.map(([name, value]) => ` ${escapeHtml(name)}="${escapeHtml(String(value))}"`).join('')
}

/** The same on every page, so that an excerpt and its page agree; a second one of the kind is numbered. */
function prefixOf(content: string, rendering: Rendering): string {
  const mark = fingerprint(content)
  const count = (rendering.drawings.get(mark) ?? 0) + 1
  rendering.drawings.set(mark, count)
  return count === 1 ? `d${mark}-` : `d${mark}-${count}-`
}

/** FNV-1a with 32 bits: enough to tell the drawings of one page apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
