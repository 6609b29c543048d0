import { folderOf, normalisePath } from '../model/paths.ts'

/**
 * What resolving an address asks of the site. Paths are relative to `content/`; addresses begin with a
 * slash.
 */
export interface LinkReads {
  /** The address of the page or file that a source path becomes; undefined where there is none. */
  addressOf(path: string): string | undefined
  /** True where the site has something at an address, with or without a slash at its end. */
  hasAddress(url: string): boolean
  /** Source paths that resemble one that is not there. */
  nearestPaths(path: string): readonly string[]
}

/** Where a link or image stands, and how the site is mounted. */
export interface LinkOrigin {
  /** The page's source path, relative to `content/`. */
  readonly path: string
  readonly url: string
  readonly baseurl: string
}

export interface ResolvedLink {
  readonly url: string
  /** Why the target is not there; absent when it is. */
  readonly problem?: string
  readonly hint?: string
}

/** Where the two themes keep images and papers, tried after the page's own folder and the site's root. */
const USUAL_FOLDERS = [
  'assets/img',
  'assets/img/publication_preview',
  'assets/pdf',
  'assets',
  'images',
  'files',
] as const

/**
 * Turns an address as an author writes it into the one that the page carries: a source file becomes its
 * page's address, a path from the root gets the base of the site, a file is looked for beside the page, at
 * the root and in the two themes' folders. What is not there is left as written, with the reason.
 */
export function resolveLink(href: string, origin: LinkOrigin, reads: LinkReads): ResolvedLink {
  const { path, rest } = splitAddress(href)
  if (path === '') return { url: href }
  const decoded = decode(path)
  const found = decoded.startsWith('/') ? fromRoot(decoded, origin, reads) : fromPage(decoded, origin, reads)
  if (found !== undefined) return { url: withBase(found, origin.baseurl) + rest }
  const near = reads.nearestPaths(decoded.replace(/^\/+/, ''))
  const hint = near.length > 0 ? `Did you mean \`${near[0]}\`?` : 'Correct the address, or add the file.'
  const url = decoded.startsWith('/') ? withBase(path, origin.baseurl) + rest : href
  return { url, problem: `\`${decoded}\` is not there`, hint }
}

/** Puts the base of the site before an address that begins with a slash, once. */
export function withBase(url: string, baseurl: string): string {
  if (baseurl === '' || !url.startsWith('/') || url.startsWith('//')) return url
  return url === baseurl || url.startsWith(`${baseurl}/`) ? url : baseurl + url
}

/** Takes the base of the site off an address again, for templates, which put it on themselves. */
export function withoutBase(url: string, baseurl: string): string {
  return baseurl !== '' && url.startsWith(`${baseurl}/`) ? url.slice(baseurl.length) : url
}

function fromRoot(path: string, origin: LinkOrigin, reads: LinkReads): string | undefined {
  const bare =
    origin.baseurl !== '' && path.startsWith(`${origin.baseurl}/`) ? path.slice(origin.baseurl.length) : path
  if (reads.hasAddress(encode(bare))) return encode(bare)
  const source = normalisePath(bare)
  return source === undefined ? undefined : reads.addressOf(source)
}

function fromPage(path: string, origin: LinkOrigin, reads: LinkReads): string | undefined {
  const folder = folderOf(origin.path)
  const beside = normalisePath(folder === '' ? path : `${folder}/${path}`)
  const candidates = [
    beside,
    normalisePath(path),
    ...USUAL_FOLDERS.map((usual) => normalisePath(`${usual}/${path}`)),
  ]
  for (const candidate of candidates) {
    const address = candidate === undefined ? undefined : reads.addressOf(candidate)
    if (address !== undefined) return address
  }
  const relative = normalisePath(`${origin.url.slice(0, origin.url.lastIndexOf('/') + 1)}${path}`)
  if (relative === undefined) return undefined
  const address = encode(`/${relative}${path.endsWith('/') && relative !== '' ? '/' : ''}`)
  return reads.hasAddress(address) ? address : undefined
}

function splitAddress(href: string): { path: string; rest: string } {
  const end = href.search(/[?#]/)
  return end < 0 ? { path: href, rest: '' } : { path: href.slice(0, end), rest: href.slice(end) }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Encodes as the site's own addresses are: every character that RFC 3986 does not allow in a path. */
function encode(path: string): string {
  return encodeURI(path).replace(/[?#]/g, (character) => encodeURIComponent(character))
}
