import type { MarkdownIt, StateInline } from 'markdown-it'
import { renderingOf } from './rendering.ts'

const DOLLAR = 0x24
const BACKSLASH = 0x5c
const LOOKS_LIKE_TEX = /[\\^_=].*[\p{L}\p{N}]|[\p{L}\p{N}].*[\\^_=]/su

/** A formula found in a line: what it says, where it ends, and whether it asks for a line of its own. */
interface Found {
  readonly tex: string
  readonly end: number
  readonly display: boolean
}

/**
 * `$…$`, `$$…$$`, `\(…\)`, `\\(…\\)`, `\[…\]` and `\\[…\\]` within a line. Comes before escapes, which eat
 * `\(`.
 */
export function mathInline(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'math_inline', rule)
}

function rule(state: StateInline, silent: boolean): boolean {
  const code = state.src.charCodeAt(state.pos)
  if (code !== DOLLAR && code !== BACKSLASH) return false
  if (!renderingOf(state.env).math) return false
  const found = code === DOLLAR ? dollars(state) : brackets(state)
  if (found === undefined) return false
  if (!silent) {
    const token = state.push('math', '', 0)
    token.content = found.tex
    token.markup = state.src.slice(state.pos, found.end)
    token.meta = { display: found.display }
  }
  state.pos = found.end
  return true
}

function dollars(state: StateInline): Found | undefined {
  const { src, pos } = state
  if (src.charCodeAt(pos + 1) === DOLLAR) return between(state, '$$', '$$')
  const next = src.charAt(pos + 1)
  if (next === '' || /\s/.test(next)) return undefined
  if (/\d/.test(next) && /[A-Za-z]/.test(src.charAt(pos - 1))) return undefined
  const close = closingDollar(state)
  return close < 0 ? undefined : { tex: src.slice(pos + 1, close), end: close + 1, display: false }
}

/**
 * The next dollar closes, if no blank is before it and no digit behind it. Code before it means that it is
 * none.
 */
function closingDollar(state: StateInline): number {
  const { src, pos } = state
  for (let at = pos + 1; at < state.posMax; at++) {
    const char = src.charAt(at)
    if (char === '`') return -1
    if (char === '\\') at++
    else if (char === '$') return /\s/.test(src.charAt(at - 1)) || /\d/.test(src.charAt(at + 1)) ? -1 : at
  }
  return -1
}

function brackets(state: StateInline): Found | undefined {
  const { src, pos } = state
  const marker = src.startsWith('\\\\', pos) ? '\\\\' : '\\'
  const bracket = src.charAt(pos + marker.length)
  if (bracket === '(') return between(state, `${marker}(`, `${marker})`)
  if (bracket !== '[') return undefined
  const found = between(state, `${marker}[`, `${marker}]`)
  // `\[1\]` is an escaped bracket far more often than a formula.
  if (found === undefined || (marker === '\\' && !LOOKS_LIKE_TEX.test(found.tex))) return undefined
  return { ...found, display: true }
}

function between(state: StateInline, open: string, close: string): Found | undefined {
  const start = state.pos + open.length
  const end = state.src.indexOf(close, start)
  if (end < 0 || end + close.length > state.posMax) return undefined
  const tex = state.src.slice(start, end)
  if (tex.trim() === '') return undefined
  const after = state.src.charAt(end + close.length)
  const ownLines = tex.startsWith('\n') && (after === '' || after === '\n')
  return { tex, end: end + close.length, display: ownLines }
}
