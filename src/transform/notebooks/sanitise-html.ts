const SECTIONS = 'table caption colgroup col thead tbody tfoot tr th td div p span section article figure figcaption'
const WORDS = 'b strong i em u s sub sup code pre kbd samp var small mark q cite abbr time br hr wbr a img'
const LISTS = 'ul ol li dl dt dd h1 h2 h3 h4 h5 h6 blockquote details summary ruby rt rp'
const KEPT: ReadonlySet<string> = new Set(`${SECTIONS} ${WORDS} ${LISTS}`.split(' '))
const EMPTY: ReadonlySet<string> = new Set(['col', 'br', 'hr', 'wbr', 'img'])
/** Elements that go with all that is in them. */
const GONE = 'script|style|iframe|object|noscript|template|svg|math|select|button|form|textarea|title'
const WHOLE = new RegExp(String.raw`<(${GONE})\b[^>]*>[\s\S]*?(?:</\1\s*>|$)`, 'gi')
const TAG = /<(\/?)([A-Za-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>/g
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g
const PLAIN: ReadonlySet<string> = new Set(
  'colspan rowspan scope title alt lang dir datetime width height start span'.split(' '),
)
const LINK = /^(?:https?:|mailto:|\/|#|\.|[\w-]+(?:[/.#?]|$))/i
const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp);base64,/i

/**
 * HTML that a program has given out, with what may stand in a page: tables, lists, text, links and pictures
 * that are within it. No script, no style, no frame, and nothing that is fetched from elsewhere. Elements
 * that stay open are closed.
 */
export function sanitiseHtml(html: string): string {
  const open: string[] = []
  let result = ''
  let from = 0
  const text = html.replace(WHOLE, '')
  for (const match of text.matchAll(TAG)) {
    result += escaped(text.slice(from, match.index)) + written(match, open)
    from = match.index + match[0].length
  }
  result += escaped(text.slice(from))
  const whole = result + open.toReversed().map((name) => `</${name}>`).join('')
  // The empty corner of a table of pandas heads nothing.
  return whole.replace(/<th\b[^>]*>\s*<\/th>/g, '<td></td>')
}

function written([, slash, tag, attributes = '']: RegExpExecArray | RegExpMatchArray, open: string[]): string {
  const name = tag?.toLowerCase() ?? ''
  if (!KEPT.has(name)) return ''
  if (slash !== '/') {
    const kept = attributesOf(name, attributes) + scopeOf(name, { attributes, open })
    if (!EMPTY.has(name)) open.push(name)
    return name === 'img' && !kept.includes(' src=') ? '' : `<${name}${kept}>`
  }
  const at = open.lastIndexOf(name)
  if (at < 0) return ''
  return open.splice(at).toReversed().map((one) => `</${one}>`).join('')
}

/** What a cell heads, which programs do not say. */
function scopeOf(name: string, { attributes, open }: { readonly attributes: string; readonly open: readonly string[] }): string {
  if (name !== 'th' || /\bscope\s*=/i.test(attributes)) return ''
  return open.includes('tbody') ? ' scope="row"' : ' scope="col"'
}

function attributesOf(tag: string, text: string): string {
  const kept = [...text.matchAll(ATTRIBUTE)].flatMap(([, name = '', double, single, bare]) => {
    const key = name.toLowerCase()
    const value = double ?? single ?? bare ?? ''
    const isAddress = key === 'href' ? tag === 'a' && isLink(value) : key === 'src' && tag === 'img' && PICTURE.test(value)
    const isKept = isAddress || PLAIN.has(key)
    return isKept ? [` ${key}="${value.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`] : []
  })
  return [...new Set(kept)].join('') + (tag === 'img' && !/\balt=/i.test(text) ? ' alt=""' : '')
}

/** An address may hide its scheme behind references and blanks; such a one is not needed here. */
function isLink(address: string): boolean {
  return LINK.test(address) && !/[\s&\\]*(?:javascript|data|vbscript)/i.test(address) && !/&(?!amp;)/.test(address)
}

function escaped(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
