import type { MarkdownIt, StateInline } from 'markdown-it'

const LEFT_BRACE = 0x7b
const LIST = /\{:(?![:/])((?:[^{}"'\\]|\\.|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*)\}/y

/** `{: … }` within a line. Whether it belongs to something is settled when emphasis is known. */
export function attributesSpan(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'attributes_span', rule)
}

function rule(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== LEFT_BRACE) return false
  LIST.lastIndex = state.pos
  const match = LIST.exec(state.src)
  if (match === null) return false
  if (!silent) {
    const token = state.push('attributes_span', '', 0)
    token.content = match[1] ?? ''
    token.markup = match[0]
  }
  state.pos += match[0].length
  return true
}
