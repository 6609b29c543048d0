import type { Token } from 'markdown-it'
import type { RichSegment, RichStyle, RichText } from '../../../model/publication.ts'
import { joinText } from '../../../parse/bibtex/rich-text.ts'

const STYLES: ReadonlyMap<string, RichStyle> = new Map([
  ['em', 'emphasis'],
  ['strong', 'strong'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
])

type Frame = { readonly style: RichStyle | 'link' | undefined; readonly href: string; readonly inside: RichSegment[] }

/**
 * The pieces of a line of Markdown as formatted text. `address` makes the address of a link one that leads
 * there from outside of the site; a link without one is its text. Pictures become their descriptions, raw
 * HTML goes.
 */
export function readInline(tokens: readonly Token[], address: (href: string) => string | undefined): RichText {
  const frames: Frame[] = [{ style: undefined, href: '', inside: [] }]
  for (const token of tokens) {
    const frame = frames.at(-1)
    if (frame === undefined) break
    if (token.nesting > 0) frames.push(frameOf(token, address))
    else if (token.nesting < 0 && frames.length > 1) close(frames)
    else frame.inside.push(...pieceOf(token))
  }
  while (frames.length > 1) close(frames)
  return joinText(frames[0]?.inside ?? [])
}

function frameOf(token: Token, address: (href: string) => string | undefined): Frame {
  if (token.type !== 'link_open') return { style: STYLES.get(token.tag), href: '', inside: [] }
  const href = address(String(token.attrGet('href') ?? ''))
  return { style: href === undefined ? undefined : 'link', href: href ?? '', inside: [] }
}

function close(frames: Frame[]): void {
  const frame = frames.pop()
  const outer = frames.at(-1)
  if (frame === undefined || outer === undefined || frame.inside.length === 0) return
  const children = joinText(frame.inside)
  if (frame.style === undefined) outer.inside.push(...children)
  else if (frame.style === 'link') outer.inside.push({ kind: 'link', href: frame.href, children })
  else outer.inside.push({ kind: frame.style, children })
}

function pieceOf(token: Token): RichText {
  switch (token.type) {
    case 'math':
      return [{ kind: 'math', tex: token.content, display: false }]
    case 'code_inline':
      return [{ kind: 'code', children: [{ kind: 'text', text: token.content }] }]
    case 'softbreak':
      return [{ kind: 'text', text: ' ' }]
    case 'hardbreak':
      return [{ kind: 'text', text: '\n' }]
    case 'html_inline':
      return /^<br\b/i.test(token.content) ? [{ kind: 'text', text: '\n' }] : []
    case 'footnote_ref':
      return [{ kind: 'superscript', children: [{ kind: 'text', text: numberOf(token) }] }]
    default:
      return token.content === '' ? [] : [{ kind: 'text', text: token.content }]
  }
}

function numberOf({ meta }: Token): string {
  const found: unknown = meta
  const isNumbered = typeof found === 'object' && found !== null && 'id' in found
  return isNumbered ? String(Number(found.id) + 1) : ''
}
