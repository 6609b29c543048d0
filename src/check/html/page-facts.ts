import type { HtmlPiece, OpenTag } from './read-html.ts'
import { decodeEntities, readHtml } from './read-html.ts'

/** An address that a page holds. */
export interface PageAddress {
  readonly href: string
  /** `link` leads a reader somewhere; `file` is fetched with the page. */
  readonly kind: 'link' | 'file'
  readonly start: number
}

/** A link with what a reader hears of it. */
export interface PageLink {
  readonly href: string
  readonly name: string
  readonly start: number
  readonly end: number
}

/** What the checks want to know of a page. */
export interface PageFacts {
  readonly pieces: readonly HtmlPiece[]
  readonly addresses: readonly PageAddress[]
  readonly links: readonly PageLink[]
  /** Each id with the tags that have it. */
  readonly ids: ReadonlyMap<string, readonly OpenTag[]>
  /** Names that can be pointed to: ids, and the old `<a name>`. */
  readonly anchors: ReadonlySet<string>
  /** Blocks of JSON-LD. */
  readonly structured: readonly string[]
}

const ADDRESSES: Readonly<Record<string, PageAddress['kind']>> = {
  href: 'link',
  src: 'file',
  poster: 'file',
  srcset: 'file',
  imagesrcset: 'file',
  data: 'file',
}

/** Reads a page once for all checks. */
export function pageFacts(html: string): PageFacts {
  const pieces = readHtml(html)
  const ids = new Map<string, OpenTag[]>()
  const anchors = new Set<string>()
  const addresses: PageAddress[] = []
  for (const tag of pieces) {
    if (tag.kind !== 'open') continue
    const id = tag.attributes.get('id')
    if (id !== undefined && id !== '') ids.set(id, [...(ids.get(id) ?? []), tag])
    const name = tag.name === 'a' ? tag.attributes.get('name') : undefined
    if (name !== undefined) anchors.add(name)
    addresses.push(...addressesOf(tag))
  }
  for (const id of ids.keys()) anchors.add(id)
  return { pieces, addresses, links: linksIn(pieces), ids, anchors, structured: structuredIn(pieces) }
}

function addressesOf(tag: OpenTag): readonly PageAddress[] {
  const found: PageAddress[] = []
  for (const [name, value] of tag.attributes) {
    const kind = ADDRESSES[name]
    if (kind === undefined || (name === 'data' && tag.name !== 'object')) continue
    const isFile = kind === 'file' || (tag.name === 'link' && fetches(tag))
    const all = name.endsWith('srcset') ? candidatesOf(value) : [value]
    found.push(
      ...all.map((href) => ({
        href: href.trim(),
        kind: isFile ? ('file' as const) : kind,
        start: tag.start,
      })),
    )
  }
  return found
}

function fetches(tag: OpenTag): boolean {
  return /\b(?:stylesheet|icon|preload|modulepreload|manifest)\b/.test(tag.attributes.get('rel') ?? '')
}

function candidatesOf(srcset: string): readonly string[] {
  return srcset.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0] ?? '')
}

/** Links with their text, the descriptions of pictures in them, and what `aria-label` and `title` say. */
function linksIn(pieces: readonly HtmlPiece[]): readonly PageLink[] {
  const links: PageLink[] = []
  let open: { readonly tag: OpenTag; name: string } | undefined
  for (const piece of pieces) {
    if (piece.kind === 'open' && piece.name === 'a') {
      open = {
        tag: piece,
        name: `${piece.attributes.get('aria-label') ?? ''}${piece.attributes.get('title') ?? ''} `,
      }
    } else if (open === undefined) continue
    else if (piece.kind === 'text') open.name += decodeEntities(piece.text)
    else if (piece.kind === 'open')
      open.name += ` ${piece.attributes.get('alt') ?? ''}${piece.attributes.get('aria-label') ?? ''}`
    else if (piece.name === 'a') {
      const href = open.tag.attributes.get('href')
      const isHidden = open.tag.attributes.get('aria-hidden') === 'true'
      const { start, end } = open.tag
      if (href !== undefined && !isHidden)
        links.push({ href, name: open.name.replace(/\s+/g, ' ').trim(), start, end })
      open = undefined
    }
  }
  return links
}

function structuredIn(pieces: readonly HtmlPiece[]): readonly string[] {
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1]
    const isData =
      before?.kind === 'open' &&
      before.name === 'script' &&
      before.attributes.get('type') === 'application/ld+json'
    return isData && piece.kind === 'text' ? [piece.text] : []
  })
}
