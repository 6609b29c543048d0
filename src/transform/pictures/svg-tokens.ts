/** A piece of an SVG's text. Joined again, the pieces are the text. */
export type SvgToken = SvgPiece | SvgTag

/** Anything but an opening tag; `at` is where it begins. */
export interface SvgPiece {
  readonly kind: 'text' | 'comment' | 'cdata' | 'instruction' | 'doctype' | 'close'
  readonly text: string
  readonly at: number
}

/** A tag that opens an element, or is one by itself. */
export interface SvgTag {
  readonly kind: 'open'
  readonly text: string
  readonly at: number
  /** As it stands, with the prefix of its namespace. */
  readonly name: string
  readonly isEmpty: boolean
  readonly attributes: readonly SvgAttribute[]
}

export interface SvgAttribute {
  /** With the blank before it. */
  readonly text: string
  readonly name: string
  /** Between its quotation marks, character references as written. */
  readonly value: string
}

const NAME = String.raw`[^\s<>"'/=&]+`
const ATTRIBUTES = String.raw`(?:[^<>"']|"[^"<]*"|'[^'<]*')*?`
const MARKUP = new RegExp(
  [
    String.raw`(?<comment><!--[\s\S]*?-->)`,
    String.raw`(?<cdata><!\[CDATA\[[\s\S]*?\]\]>)`,
    String.raw`(?<instruction><\?[\s\S]*?\?>)`,
    String.raw`(?<doctype><!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>)`,
    String.raw`(?<close></\s*${NAME}\s*>)`,
    String.raw`<(?<name>${NAME})(?<attributes>${ATTRIBUTES})(?<empty>/?)>`,
  ].join('|'),
  'g',
)
const ATTRIBUTE = new RegExp(String.raw`\s*(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g')

/** Takes the text of an SVG apart. What is no well-formed markup is text, so that nothing is lost. */
export function svgTokens(text: string): readonly SvgToken[] {
  const tokens: SvgToken[] = []
  let from = 0
  for (const match of text.matchAll(MARKUP)) {
    if (match.index > from) tokens.push({ kind: 'text', text: text.slice(from, match.index), at: from })
    tokens.push(tokenOf(match))
    from = match.index + match[0].length
  }
  if (from < text.length) tokens.push({ kind: 'text', text: text.slice(from), at: from })
  return tokens
}

const KINDS = ['comment', 'cdata', 'instruction', 'doctype', 'close'] as const

function tokenOf(match: RegExpExecArray): SvgToken {
  const [text] = match
  const groups = match.groups ?? {}
  const kind = KINDS.find((name) => groups[name] !== undefined)
  if (kind !== undefined) return { kind, text, at: match.index }
  const attributes = [...(groups['attributes'] ?? '').matchAll(ATTRIBUTE)].map((found): SvgAttribute => {
    return { text: found[0], name: found[1] ?? '', value: found[2] ?? found[3] ?? '' }
  })
  return {
    kind: 'open',
    text,
    at: match.index,
    name: groups['name'] ?? '',
    isEmpty: groups['empty'] === '/',
    attributes,
  }
}

/** A name without the prefix of its namespace: `svg:script` is a script too. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const REFERENCE = /&(?:#x([0-9a-f]{1,8})|#(\d{1,8})|(amp|lt|gt|quot|apos));/gi
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The value of an attribute with its character references resolved. */
export function decodedValue(value: string): string {
  if (!value.includes('&')) return value
  return value.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
