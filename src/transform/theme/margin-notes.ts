/** What stands before a note of a page, with the end of its id. */
const NOTE = /<li id="fn:([^"]+)">/g

/**
 * Adds to a finished page with footnotes the rules that set each note in the margin, beside the place that
 * refers to it, on screens with room for it: every note hangs from its own reference, and begins no higher
 * than where the one above it ends. Where a browser cannot do that, or the screen is narrow, the notes stay
 * at the end. A page without footnotes comes back as it is.
 */
export function withMarginNotes(html: string): string {
  const from = html.indexOf('class="footnotes"')
  if (from < 0 || !html.includes('class="article')) return html
  const notes = html.slice(from)
  const names = [...notes.matchAll(NOTE)].map(([, name = '']) => name).filter((name) => /^[\w-]+$/.test(name))
  if (names.length === 0) return html
  const rules = names.map((name, index) => {
    const above =
      index === 0 ? 'anchor(top)' : `max(anchor(top), calc(anchor(--n${index - 1} bottom) + 1rem))`
    return `#fnref\\:${name}{--own:--r${index}}#fn\\:${name}{--own:--n${index};--hangs-from:--r${index};--top:${above}}`
  })
  // Only names and places stand here; article.css says what is done with them, and where.
  const style = `<style>${rules.join('')}</style>\n`
  const head = html.indexOf('</head>')
  return head < 0 ? html : html.slice(0, head) + style + html.slice(head)
}
