const BLOCKS = [
  { open: '<script', close: '</script>' },
  { open: '<!--', close: '-->' },
  { open: '<style', close: '</style>' },
] as const

/**
 * Takes scripts, styles, comments and tags out of HTML and keeps all other text, as Liquid's `strip_html`
 * does.
 * What is opened and never closed stays as it is. Takes linear time.
 */
export function stripTags(html: string): string {
  return stripBetween(BLOCKS.reduce(stripBlocks, html), { open: '<', close: '>' })
}

interface Pair {
  readonly open: string
  readonly close: string
}

function stripBlocks(html: string, pair: Pair): string {
  return html.includes('<') ? stripBetween(html, pair) : html
}

function stripBetween(html: string, { open, close }: Pair): string {
  const lower = asciiLower(html)
  const kept: string[] = []
  let at = 0
  for (let start = lower.indexOf(open); start >= 0; start = lower.indexOf(open, at)) {
    const end = lower.indexOf(close, start + open.length)
    if (end < 0) break
    kept.push(html.slice(at, start))
    at = end + close.length
  }
  return kept.join('') + html.slice(at)
}

// Only ASCII letters, since other letters can change their length and with it every position.
function asciiLower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
