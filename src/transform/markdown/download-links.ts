import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { aboutFile } from '../downloads/about-file.ts'
import { renderingOf } from './rendering.ts'

/**
 * Links that are marked as something to take along, `[Slides](slides.pdf){: .download}`, say what kind of
 * file it is and how large. It runs before addresses are resolved.
 */
export function downloadLinks(md: MarkdownIt, lang: string): void {
  md.core.ruler.before('links', 'download_links', (state) => {
    for (const block of state.tokens) {
      if (block.children?.some(isDownload)) block.children = withAbout(block.children, { state, lang })
    }
  })
}

function isDownload(token: Token): boolean {
  return token.type === 'link_open' && String(token.attrGet('class') ?? '').split(/\s+/).includes('download')
}

interface Work {
  readonly state: StateCore
  readonly lang: string
}

/** No link stands within another, so that the next end is its own. */
function withAbout(children: readonly Token[], { state, lang }: Work): Token[] {
  const { reads } = renderingOf(state.env)
  let about = ''
  return children.flatMap((token) => {
    if (isDownload(token)) {
      const href = String(token.attrGet('href') ?? '')
      about = aboutFile(href, reads.file?.(href), lang)
    }
    if (token.type !== 'link_close' || about === '') return [token]
    const words = new state.Token('html_inline', '', 0)
    words.content = ` <span class="download__about">${state.md.utils.escapeHtml(about)}</span>`
    about = ''
    return [words, token]
  })
}
