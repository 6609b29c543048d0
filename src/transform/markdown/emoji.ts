import type { MarkdownIt, StateInline } from 'markdown-it'
import names from 'markdown-it-emoji/lib/data/full.mjs'

const COLON = 0x3a
const SHORTCODE = /:([a-z0-9_+-]+):/y

/** `:tada:` outside code and formulas. Times such as 10:30:15 name no emoji and stay. */
export function emoji(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'emoji', rule)
}

function rule(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== COLON || /\w/.test(state.src.charAt(state.pos - 1))) return false
  SHORTCODE.lastIndex = state.pos
  const name = SHORTCODE.exec(state.src)?.[1]
  if (name === undefined || /^\d+$/.test(name) || !Object.hasOwn(names, name)) return false
  if (!silent) state.push('text_special', '', 0).content = names[name] ?? ''
  state.pos += name.length + 2
  return true
}
