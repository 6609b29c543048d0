/** A piece of HTML as it stands in a text; `start` and `end` are offsets in it. */
export type HtmlPiece = OpenTag | CloseTag | HtmlText

export interface OpenTag {
  readonly kind: 'open'
  /** In lower case. */
  readonly name: string
  /** Names in lower case, values decoded; of a name that stands twice the first counts, as in a browser. */
  readonly attributes: ReadonlyMap<string, string>
  readonly twice: readonly string[]
  /** Ends in `/>`. */
  readonly isSelfClosing: boolean
  readonly start: number
  readonly end: number
}

export interface CloseTag {
  readonly kind: 'close'
  readonly name: string
  readonly start: number
  readonly end: number
}

export interface HtmlText {
  readonly kind: 'text'
  /** As written. Within a script or style it is its content. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The attributes of a tag are bounded, so that a text of nothing but `<a` costs no more than its length. */
const TAG = /<(\/?)([a-zA-Z][^\s/>\0<]*)((?:[^<>"']|"[^"]*"|'[^']*'){0,400}?)(\/?)>/y
const SKIPPED = /<!--[\s\S]*?(?:-->|$)|<![^>]*>|<\?[^>]*>/y
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** Elements whose content is text up to their end tag (HTML, section 13.1.2). */
const RAW: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
])

/**
 * Cuts HTML into tags and text, as far as the checks need: comments and declarations are passed over, and a
 * `<` that begins no tag is text. Never fails.
 */
export function readHtml(html: string): readonly HtmlPiece[] {
  const pieces: HtmlPiece[] = []
  let at = 0
  let textFrom = 0
  const flush = (to: number): void => {
    if (to > textFrom) pieces.push({ kind: 'text', text: html.slice(textFrom, to), start: textFrom, end: to })
  }
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    const piece = tagAt(html, open)
    const end = piece?.end ?? skippedTo(html, open)
    if (end === undefined) {
      at = open + 1
      continue
    }
    flush(open)
    if (piece !== undefined) pieces.push(piece)
    textFrom = end
    at = piece?.kind === 'open' && RAW.has(piece.name) && !piece.isSelfClosing ? rawEnd(html, piece) : end
  }
  flush(html.length)
  return pieces
}

function tagAt(html: string, open: number): OpenTag | CloseTag | undefined {
  TAG.lastIndex = open
  const match = TAG.exec(html)
  if (match === null) return undefined
  const [whole, slash, written = '', inside = '', closing] = match
  const place = { name: written.toLowerCase(), start: open, end: open + whole.length }
  if (slash === '/') return { kind: 'close', ...place }
  const attributes = new Map<string, string>()
  const twice: string[] = []
  for (const [, name = '', double, single, bare] of inside.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase()
    if (attributes.has(key)) twice.push(key)
    else attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''))
  }
  return { kind: 'open', ...place, attributes, twice, isSelfClosing: closing === '/' }
}

function skippedTo(html: string, open: number): number | undefined {
  SKIPPED.lastIndex = open
  const match = SKIPPED.exec(html)
  return match === null ? undefined : open + match[0].length
}

function rawEnd(html: string, tag: OpenTag): number {
  // Lower case is no way to find it: some letters grow by it, and every place behind them moves.
  const ending = new RegExp(`</${tag.name}`, 'gi')
  ending.lastIndex = tag.end
  return ending.exec(html)?.index ?? html.length
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  sol: '/',
  num: '#',
  colon: ':',
}

/** Text without its references, as far as they matter in addresses and names. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      if (hex === undefined && decimal === undefined) return NAMED[String(name).toLowerCase()] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
    },
  )
}
