/** Gives the SHA-256 of a text in base64, as a policy writes it. */
export type Hash = (text: string) => string

/** The mark that head.njk leaves for the policy; a page without it keeps what it has. */
const MARK = '<meta http-equiv="Content-Security-Policy" content="">'

/** The kinds of things that a page may load, and the hosts and hashes it loads them from, beside its own. */
type Sources = Record<
  'script' | 'style' | 'img' | 'media' | 'frame' | 'object' | 'connect' | 'form',
  Set<string>
>

/** What a page loads, and the names of the elements that load it. */
interface Found {
  readonly sources: Sources
  readonly elements: ReadonlySet<string>
}

const ATTRIBUTES = `(?:[^>"']|"[^"]*"|'[^']*')*`
const ELEMENTS = 'img|source|video|audio|track|iframe|embed|object|link|form'
const TAG = new RegExp(
  String.raw`<!--[\s\S]*?-->|<(script|style)\b(${ATTRIBUTES})>([\s\S]*?)</\1>|<(${ELEMENTS})\b(${ATTRIBUTES})>`,
  'iy',
)
/**
 * How a comment and the elements above begin, in lower case: two characters rule out nearly every tag of a
 * page, of which there may be thousands.
 */
const BEGINNINGS: ReadonlySet<number> = new Set(
  ['!-', 'sc', 'st', 'im', 'so', 'vi', 'au', 'tr', 'if', 'em', 'ob', 'li', 'fo'].map((two) => pairAt(two, 0)),
)
/** Found in one pass, and in hardly any page; only then is it worth looking which of the two it is. */
const LIKE_ATTRIBUTE = /\s(?:style|on[a-z]+)\s*=/i
const STYLE_ATTRIBUTE = /<[a-z][^<>]*?\sstyle\s*=/i
const HANDLER = /<[a-z][^<>]*?\son[a-z]+\s*=\s*["']/i
/** Found far faster than a handler in its tag, and in hardly any page. */
const LIKE_HANDLER = /\son[a-z]+\s*=\s*["']/i
const HANDLERS = /\son[a-z]+\s*=\s*(?:"([^"]*)"|'([^']*)')/gi
const LIKE_EMBED = /data-(?:frame|script)="/
const EMBED = /\sdata-(frame|script)="(https:\/\/[\w.:-]+)/g

/** What an element loads, and by which attributes. */
const LOADS: Readonly<Record<string, readonly [keyof Sources, RegExp]>> = {
  img: ['img', /\s(?:src|srcset)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi],
  source: ['media', /\s(?:src|srcset)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi],
  video: ['media', /\s(?:src|poster)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi],
  audio: ['media', /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/gi],
  track: ['media', /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/gi],
  iframe: ['frame', /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/gi],
  embed: ['object', /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/gi],
  object: ['object', /\sdata\s*=\s*(?:"([^"]*)"|'([^']*)')/gi],
  form: ['form', /\saction\s*=\s*(?:"([^"]*)"|'([^']*)')/gi],
}

/** Hosts that a script of another host reports to, where that is not where it came from. */
const REPORTS: Readonly<Record<string, readonly string[]>> = {
  'https://www.googletagmanager.com': ['https://*.google-analytics.com', 'https://*.analytics.google.com'],
  'https://scripts.simpleanalyticscdn.com': ['https://queue.simpleanalyticscdn.com'],
  'https://gc.zgo.at': ['https://*.goatcounter.com'],
}

/**
 * Writes into a finished page the content security policy that fits just what it uses: its own files, the
 * hashes of the scripts and styles in it, and a foreign host only where the page names one. Returns the page
 * unchanged where its head has no place for it.
 */
export function withPolicy(html: string, hash: Hash): string {
  const at = html.indexOf(MARK)
  if (at < 0) return html
  const policy = policyOf(html, hash).replaceAll('"', '&quot;')
  return `${html.slice(0, at)}${MARK.slice(0, -2)}${policy}">${html.slice(at + MARK.length)}`
}

/** The policy of a page as the header of that name would have it. */
export function policyOf(html: string, hash: Hash): string {
  const { sources: found, elements } = sourcesOf(html, hash)
  const has = (...names: readonly string[]): boolean => names.some((name) => elements.has(name))
  const isSuspect = LIKE_ATTRIBUTE.test(html)
  const isHandled = isSuspect && LIKE_HANDLER.test(html) && HANDLER.test(html)
  const written = isHandled ? [...html.matchAll(HANDLERS)] : []
  const handlers = written.map(([, one, other]) => hashed(unescaped(one ?? other ?? ''), hash))
  const list = (name: string, own: string, hosts: Iterable<string>): string => {
    const all = [own, ...new Set(hosts)].filter((part) => part !== '').join(' ')
    return all === '' ? '' : `${name} ${all}`
  }
  return [
    "default-src 'none'",
    list('script-src', "'self'", found.script),
    handlers.length === 0 ? '' : list('script-src-attr', "'unsafe-hashes'", handlers),
    list('style-src', "'self'", found.style),
    isSuspect && /\sstyle\s*=/i.test(html) && STYLE_ATTRIBUTE.test(html) ? "style-src-attr 'unsafe-inline'" : '',
    list('img-src', "'self' data:", found.img),
    "font-src 'self'",
    list('connect-src', "'self'", found.connect),
    has('video', 'audio') ? list('media-src', "'self'", found.media) : '',
    has('iframe', 'data-frame') ? list('frame-src', "'self'", found.frame) : '',
    has('object', 'embed') ? list('object-src', "'self'", found.object) : '',
    list('form-action', "'self'", found.form),
    "base-uri 'none'",
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/**
 * The hosts that a reader's browser asks for something as soon as it opens a page; what waits for a click is
 * not among them.
 */
export function hostsAskedBy(html: string): readonly string[] {
  // A policy without a host, which most are, says so in far less time.
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? 'https:'
  if (!policy.includes('https:') && !policy.includes('http:')) return []
  const { script, style, img, media, frame, object } = loadedBy(html, () => '').sources
  const all = [script, style, img, media, frame, object].flatMap((found) => [...found])
  const hosts = [...new Set(all)].filter((source) => /^(?:https?:\/\/)?[\w.-]+(?::\d+)?$/.test(source))
  return hosts.map(withoutScheme)
}

function withoutScheme(source: string): string {
  return source.replace(/^https?:\/\//, '')
}

function sourcesOf(html: string, hash: Hash): Found {
  const { sources, elements } = loadedBy(html, hash)
  const all = new Set(elements)
  for (const [, kind, host = ''] of LIKE_EMBED.test(html) ? html.matchAll(EMBED) : []) {
    all.add('data-frame')
    sources.frame.add(host)
    if (kind === 'script')
      for (const name of ['script', 'style', 'connect', 'img'] as const) sources[name].add(host)
  }
  return { sources, elements: all }
}

function loadedBy(html: string, hash: Hash): Found {
  const elements = new Set<string>()
  const sources: Sources = {
    script: new Set(),
    style: new Set(),
    img: new Set(),
    media: new Set(),
    frame: new Set(),
    object: new Set(),
    connect: new Set(),
    form: new Set(),
  }
  for (const [, block, blockAttributes = '', inside = '', element, attributes = ''] of loadingTags(html)) {
    if (block !== undefined)
      addBlock(sources, { name: block.toLowerCase(), attributes: blockAttributes, inside }, hash)
    else if (element !== undefined) addElement(sources, element.toLowerCase(), attributes)
    if (element !== undefined) elements.add(element.toLowerCase())
  }
  return { sources, elements }
}

/** The comments of a page, so that nothing in them counts, and the elements that may load something. */
function loadingTags(html: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    TAG.lastIndex = at
    const tag = BEGINNINGS.has(pairAt(html, at + 1)) ? TAG.exec(html) : null
    if (tag !== null) found.push(tag)
    at += tag === null ? 1 : tag[0].length
  }
  return found
}

/** Two characters as one number, letters in lower case. */
function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) | 32) << 8) | (text.charCodeAt(at + 1) | 32)
}

interface Block {
  readonly name: string
  readonly attributes: string
  readonly inside: string
}

function addBlock(sources: Sources, { name, attributes, inside }: Block, hash: Hash): void {
  if (name === 'style') {
    sources.style.add(hashed(inside, hash))
    return
  }
  const address = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes)
  if (address === null) {
    // A block of data, such as JSON-LD, needs no leave; it is given one because the Nu checker asks for it.
    if (inside !== '') sources.script.add(hashed(inside, hash))
    return
  }
  const host = hostOf(address[1] ?? address[2] ?? '')
  if (host === undefined) return
  sources.script.add(host)
  for (const to of [host, ...(REPORTS[host] ?? [])]) {
    sources.connect.add(to)
    sources.img.add(to)
  }
}

function addElement(sources: Sources, element: string, attributes: string): void {
  if (element === 'link') {
    const isSheet = /\brel\s*=\s*["']?stylesheet/i.test(attributes)
    const host = isSheet ? hostOf(valueOf(attributes, /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i)) : undefined
    if (host !== undefined) sources.style.add(host)
    return
  }
  const [kind, pattern] = LOADS[element] ?? []
  if (kind === undefined || pattern === undefined) return
  for (const [whole, one, other] of attributes.matchAll(pattern)) {
    const isPicture = element === 'source' ? /srcset/i.test(whole) : /poster/i.test(whole)
    const addresses = /srcset/i.test(whole) ? (one ?? other ?? '').split(',') : [one ?? other ?? '']
    for (const host of addresses.flatMap((address) => hostOf(address.trim()) ?? []))
      sources[isPicture ? 'img' : kind].add(host)
  }
}

function valueOf(attributes: string, pattern: RegExp): string {
  const match = pattern.exec(attributes)
  return match?.[1] ?? match?.[2] ?? ''
}

/** The origin of an address that names a host; undefined for one of the site's own. */
function hostOf(address: string): string | undefined {
  return /^(?:https?:)?\/\/[\w.-]+(?::\d+)?/i.exec(address)?.[0].replace(/^\/\//, '')
}

function hashed(text: string, hash: Hash): string {
  return `'sha256-${hash(text)}'`
}

function unescaped(text: string): string {
  const plain = text.replaceAll('&quot;', '"').replaceAll('&#39;', "'")
  return plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
