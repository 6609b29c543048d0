import type { MarkdownIt, StateInline } from 'markdown-it'
import type { Lines, Rendering } from './rendering.ts'
import { renderingOf } from './rendering.ts'

const BACKSLASH = 0x5c
const HERE = /\\(eqref|ref)\{([^{}\n]+)\}/y

/** `\eqref{…}` and `\ref{…}` in a line of text: links to the equation, with its number. */
export function equationReferences(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'equation_reference', rule)
  const { escapeHtml } = md.utils
  md.core.ruler.push('equation_references', (state) => {
    const rendering = renderingOf(state.env)
    let lines: Lines = [0, 1]
    for (const token of state.tokens) {
      if (token.map !== null) lines = token.map
      for (const child of token.children ?? []) {
        if (child.type !== 'equation_reference') continue
        const number = equationNumber(child.content, { rendering, lines, written: child.markup })
        child.meta = { number: number ?? '' }
      }
    }
  })
  md.renderer.rules['equation_reference'] = (tokens, index) => {
    const token = tokens[index]
    const number = String(token?.meta?.['number'] ?? '')
    if (token === undefined || number === '') return escapeHtml(token?.markup ?? '')
    const text = token.info === 'eqref' ? `(${number})` : number
    const id = escapeHtml(equationId(token.content))
    return `<a href="#${id}" class="equation-reference">${escapeHtml(text)}</a>`
  }
}

function rule(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== BACKSLASH || !renderingOf(state.env).math) return false
  HERE.lastIndex = state.pos
  const match = HERE.exec(state.src)
  if (match === null) return false
  if (!silent) {
    const token = state.push('equation_reference', '', 0)
    token.info = match[1] ?? ''
    token.content = (match[2] ?? '').trim()
    token.markup = match[0]
  }
  state.pos += match[0].length
  return true
}

/** The number that a label was given on this page; reports a label that is not there. */
export function equationNumber(
  label: string,
  seen: { readonly rendering: Rendering; readonly lines: Lines; readonly written: string },
): string | undefined {
  const { rendering } = seen
  const number = rendering.equations.get(label)
  if (number !== undefined) return number
  const known = [...rendering.equations.keys()]
  rendering.report('markdown/unknown-equation', {
    message: `No equation of this page has the label ${label}.`,
    hint:
      known.length > 0
        ? `The labels here are ${known.slice(0, 5).join(', ')}.`
        : `Put \\label{${label}} into one.`,
    at: rendering.place(seen.written, seen.lines),
  })
  return undefined
}

/** The id of an equation's anchor: the label, its blanks as hyphens. */
export function equationId(label: string): string {
  return label.trim().replace(/\s+/g, '-')
}
