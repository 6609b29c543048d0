import type { RichStyle, RichText } from '../../model/publication.ts'

/** What rendering needs from outside: mathematics is set by another chapter's tools. */
export interface RichRendering {
  /** TeX to HTML; what it returns is trusted. */
  readonly math: (tex: string) => string
}

const TAGS = {
  emphasis: ['<em>', '</em>'],
  strong: ['<strong>', '</strong>'],
  code: ['<code>', '</code>'],
  smallcaps: ['<span class="smallcaps">', '</span>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
} as const satisfies Record<RichStyle, readonly [string, string]>

/**
 * Formatted text as HTML. All text is escaped, so markup that an author wrote into a field is shown and never
 * run; a link whose address is not of the web or of mail is shown as its text alone.
 */
export function renderRich(rich: RichText, rendering: RichRendering): string {
  return rich
    .map((segment) => {
      if (segment.kind === 'text') return escapeHtml(segment.text)
      // A title runs along in a line, so even display mathematics is set in the line.
      if (segment.kind === 'math') return rendering.math(segment.tex)
      const inside = renderRich(segment.children, rendering)
      if (segment.kind !== 'link') return TAGS[segment.kind].join(inside)
      return isSafeAddress(segment.href) ? `<a href="${escapeHtml(segment.href)}">${inside}</a>` : inside
    })
    .join('')
}

/** True for an address that a reader's browser may be sent to: the web, mail, or a path of the site. */
export function isSafeAddress(href: string): boolean {
  // Browsers drop control characters and blanks before they look at the scheme.
  const address = [...href].filter((character) => character > ' ').join('')
  if (address === '' || address.startsWith('//')) return false
  const scheme = /^([^/?#:]*):/.exec(address)?.[1]
  return scheme === undefined || /^(?:https?|mailto)$/i.test(scheme)
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES.get(character) ?? character)
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])
