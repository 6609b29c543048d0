import { reportLiquidIn } from './liquid.ts'
import { rawVideo } from './media.ts'
import { rawImage } from './raw-image.ts'
import type { Lines, Rendering } from './rendering.ts'
import { resolveAddress } from './resolve-address.ts'

const TAG_WITH_ADDRESS =
  /<(a|area|img|source|video|audio|track|iframe|embed)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi
const ATTRIBUTE = /(\s)(href|src|poster|srcset)(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))/gi
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));?/gi
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g

/** Resolves the addresses in a piece of raw HTML; everything else is left as it was written. */
export function rewriteHtml(html: string, lines: Lines, rendering: Rendering): string {
  reportLiquidIn(html, lines, rendering)
  if (!html.includes('=')) return html
  return outsideComments(html, (piece) =>
    piece.replace(TAG_WITH_ADDRESS, (whole, tag: string, attributes: string) => {
      const context = { lines, rendering }
      const rewritten = rewriteAttributes(tag.toLowerCase(), attributes, context)
      if (tag.toLowerCase() === 'video') return rawVideo(attributes, rewritten, context)
      if (tag.toLowerCase() === 'img') return rawImage(attributes, rewritten, context)
      return rewritten === attributes ? whole : `<${tag}${rewritten}>`
    }),
  )
}

function outsideComments(html: string, rewrite: (piece: string) => string): string {
  if (!html.includes('<!--')) return rewrite(html)
  let result = ''
  let from = 0
  for (const comment of html.matchAll(COMMENT)) {
    result += rewrite(html.slice(from, comment.index)) + comment[0]
    from = comment.index + comment[0].length
  }
  return result + rewrite(html.slice(from))
}

interface Context {
  readonly lines: Lines
  readonly rendering: Rendering
}

function rewriteAttributes(tag: string, attributes: string, context: Context): string {
  if (tag === 'img') noteImage(attributes, context)
  return attributes.replace(ATTRIBUTE, (...match) => {
    const [whole, blank, name, equals] = match.map(String)
    const written = String(match[4] ?? match[5] ?? match[6] ?? '')
    const address = unescapeHtml(written)
    const isSet = name?.toLowerCase() === 'srcset'
    if (isSet && /[\s,]/.test(address.trim())) return whole ?? ''
    const kind = name?.toLowerCase() === 'href' ? 'link' : tag === 'img' || isSet ? 'image' : 'file'
    const resolved = resolveAddress(address, kind, { ...context, shown: written })
    if (resolved === undefined) return ''
    return resolved === address ? (whole ?? '') : `${blank}${name}${equals}"${escapeAttribute(resolved)}"`
  })
}

function noteImage(attributes: string, { lines, rendering }: Context): void {
  const src = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes)
  const address = unescapeHtml(src?.[1] ?? src?.[2] ?? src?.[3] ?? '')
  if (address !== '') rendering.images.add(address)
  if (/\s(?:alt\b|aria-hidden\b|role\s*=\s*["']?presentation)/i.test(attributes)) return
  rendering.report('markdown/image-alt', {
    message: `The image ${address} has no alt attribute.`,
    hint: 'Add alt="what it shows", or alt="" if it is mere decoration.',
    at: rendering.place(address === '' ? '<img' : address, lines),
  })
}

/** The names under which a character that matters in an address may hide. */
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'], ['quot', '"'], ['apos', "'"], ['lt', '<'], ['gt', '>'],
  ['colon', ':'], ['sol', '/'], ['num', '#'], ['tab', '\t'], ['newline', '\n'],
])

function unescapeHtml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name = '') => {
    if (hex === undefined && decimal === undefined) return named.get(String(name).toLowerCase()) ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    // What is no character is the replacement character to a browser, NUL as well.
    if (code === 0 || (code >= 0xd800 && code <= 0xdfff)) return '\uFFFD'
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
