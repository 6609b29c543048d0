import type { MarkdownIt } from 'markdown-it'

/**
 * GFM's bare addresses: with a scheme, of mail, and `www.` — but no bare host names, since README.md looks
 * like one.
 */
export function autolinks(md: MarkdownIt): void {
  // The library's own test is slow, and most lines hold nothing that could begin an address.
  const test = md.linkify.test.bind(md.linkify)
  md.linkify.test = (text) => couldHoldOne(text) && test(text)
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false })
  md.linkify.add('www.', {
    validate: (text, pos) => {
      const host = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][^\s<]*)?/.exec(text.slice(pos))?.[0] ?? ''
      return trimmed(host).length
    },
    normalize: (match) => {
      match.url = `http://${match.url}`
    },
  })
}

/** A quick look: false is certain, true is not. Addresses of links (`](https://…`) are no bare ones. */
function couldHoldOne(text: string): boolean {
  if (text.includes('@') || text.includes('www.') || text.includes('WWW.')) return true
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    let start = at
    while (start > 0 && /[a-z+.-]/i.test(text.charAt(start - 1))) start--
    const before = text.charAt(start - 1)
    if (before !== '<' && !(before === '(' && text.charAt(start - 2) === ']')) return true
  }
  return false
}

/** Without the punctuation of the sentence around it, and without a closing bracket that was not opened. */
function trimmed(address: string): string {
  let text = address.replace(/[?!.,:*_~'"]+$/, '')
  while (text.endsWith(')') && text.split('(').length < text.split(')').length) text = text.slice(0, -1)
  return text
}
