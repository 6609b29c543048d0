import { sizeHtml, withSources } from '../pictures/picture-html.ts'
import { slotOfWidth } from '../pictures/slots.ts'
import type { Lines, Rendering } from './rendering.ts'

/** Where an `img` of raw HTML stands. */
interface RawPlace {
  readonly rendering: Rendering
  readonly lines: Lines
}

const ATTRIBUTE = /\s([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g

/**
 * An `img` that was written as HTML, with the size and the choices that its picture has, as far as its
 * author does not say otherwise. `written` holds the attributes as they stand in the text, `rewritten` with
 * their addresses resolved.
 */
export function rawImage(written: string, rewritten: string, { rendering, lines }: RawPlace): string {
  const given = new Map<string, string>()
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    given.set(name.toLowerCase(), double ?? single ?? bare ?? '')
  }
  const plain = `<img${rewritten}>`
  const src = given.get('src') ?? ''
  if (src === '' || src.includes('&') || !/\ssrc\s*=/i.test(rewritten)) return plain
  const known = rendering.reads.picture?.(src, slotOfWidth(given.get('width') ?? '') ?? 'article')
  if (known === undefined) return plain
  if (known.problem !== undefined) {
    const { code, message, hint } = known.problem
    rendering.report(code, { message, hint, at: rendering.place(src, lines) })
  }
  const added = sizeHtml(known.picture, given) + (given.has('loading') ? '' : ' loading="lazy"')
  const image = `<img${rewritten.replace(/\s*\/?$/, '')}${added}>`
  // A `picture` of the author's has its own choices; each tag of it may be a piece of its own to us.
  const isAlone = !/<picture\b/i.test(rendering.source.text)
  return isAlone && !given.has('srcset') ? withSources(known.picture, image) : image
}
