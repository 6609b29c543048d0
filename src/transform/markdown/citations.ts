import type { MarkdownIt, StateInline } from 'markdown-it'
import { renderingOf } from './rendering.ts'

const LEFT_BRACKET = 0x5b
const GROUP = /\[(?:-?@[\p{L}\p{N}_]|[^[\]@\n]{1,80}\s-?@[\p{L}\p{N}_])[^[\]]*\](?![([:])/uy
const KEY = /(?:^|[\s[;(-])@([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*)/gu

/** `[@key]`, `[-@key]` and `[@a; @b, p. 3]`: notes the keys; the text stays as it is written. */
export function citations(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'citation', rule)
  md.renderer.rules['citation'] = (tokens, index) => md.utils.escapeHtml(tokens[index]?.content ?? '')
}

function rule(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== LEFT_BRACKET) return false
  GROUP.lastIndex = state.pos
  const match = GROUP.exec(state.src)
  if (match === null) return false
  if (!silent) {
    state.push('citation', '', 0).content = match[0]
    const { citations: keys } = renderingOf(state.env)
    for (const [, key] of match[0].matchAll(KEY)) if (key !== undefined) keys.add(key)
  }
  state.pos += match[0].length
  return true
}
