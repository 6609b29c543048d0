import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import type { Lines } from './rendering.ts'
import { renderingOf } from './rendering.ts'

const TAG = /<\/?[a-z][^<>]*>/i

/**
 * A text that is not trusted: its HTML is shown as it is written, which the parser's option sees to, and its
 * author is told once.
 */
export function untrusted(md: MarkdownIt): void {
  md.core.ruler.push('untrusted', (state: StateCore) => {
    const rendering = renderingOf(state.env)
    let lines: Lines = [0, 1]
    for (const token of state.tokens) {
      if (token.map !== null) lines = token.map
      const tag = tagIn(token)
      if (tag === undefined) continue
      rendering.report('markdown/untrusted-html', {
        message: `HTML such as ${tag} is shown as text, because this page is not trusted with it.`,
        hint: 'Write Markdown, or take `untrusted` off this folder in site.yml.',
        at: rendering.place(tag, lines),
      })
      return
    }
  })
}

function tagIn(token: Token): string | undefined {
  const text = (token.children ?? []).map((child) => (child.type === 'text' ? child.content : '\n')).join('')
  return TAG.exec(text)?.[0]
}
