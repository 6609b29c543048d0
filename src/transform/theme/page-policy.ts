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
const TAGS = new RegExp(
  String.raw`<!--[\s\S]*?-->|<(script|style)\b(${ATTRIBUTES})>([\s\S]*?)</\1>|<(${ELEMENTS})\b(${ATTRIBUTES})>`,
  'gi',
)
const STYLE_ATTRIBUTE = /<[a-z][^<>]*?\sstyle\s*=/i
const HANDLER = /<[a-z][^<>]*?\son[a-z]+\s*=\s*["']/i
/** Found far faster than a handler in its tag, and in hardly any page. */
const LIKE_HANDLER = /\son[a-z]+\s*=\s*["']/i
const HANDLERS = /\son[a-z]+\s*=\s*(?:"([^"]*)"|'([^']*)')/gi
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
  const written = LIKE_HANDLER.test(html) && HANDLER.test(html) ? [...html.matchAll(HANDLERS)] : []
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
    /\sstyle\s*=/i.test(html) && STYLE_ATTRIBUTE.test(html) ? "style-src-attr 'unsafe-inline'" : '',
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

function sourcesOf(html: string, hash: Hash): Found {
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
  for (const [, block, blockAttributes = '', inside = '', element, attributes = ''] of html.matchAll(TAGS)) {
    if (block !== undefined)
      addBlock(sources, { name: block.toLowerCase(), attributes: blockAttributes, inside }, hash)
    else if (element !== undefined) addElement(sources, element.toLowerCase(), attributes)
    if (element !== undefined) elements.add(element.toLowerCase())
  }
  for (const [, kind, host = ''] of html.matchAll(EMBED)) {
    elements.add('data-frame')
    sources.frame.add(host)
    if (kind === 'script')
      for (const name of ['script', 'style', 'connect', 'img'] as const) sources[name].add(host)
  }
  return { sources, elements }
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
