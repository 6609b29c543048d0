import { addressKind } from './addresses.ts'
import { holdsLiquid } from './liquid.ts'
import type { Lines, Rendering } from './rendering.ts'

/**
 * The address to write in place of another; undefined where it must not be written at all.
 * Reports what is not there and what may not be linked; an address with Liquid in it is not looked for.
 */
export function resolveAddress(
  href: string,
  kind: 'link' | 'image' | 'file',
  seen: { readonly rendering: Rendering; readonly lines: Lines; readonly shown: string },
): string | undefined {
  const { rendering, lines } = seen
  const isData = rendering.isUntrusted && /^data:/i.test(href.trim())
  const sort = isData ? 'unsafe' : addressKind(href, kind)
  if (sort === 'foreign') return href
  if (sort === 'unsafe') {
    rendering.report('markdown/unsafe-link', {
      message: `The address ${seen.shown} was dropped, because its scheme is not allowed.`,
      hint: 'Link to an http, https, mailto, tel or ftp address, or to a page of this site.',
      at: rendering.place(seen.shown, lines),
    })
    return undefined
  }
  if (holdsLiquid(seen.shown)) return href
  const target = rendering.reads.resolveLink(href, kind)
  if (target?.problem !== undefined) {
    rendering.report(kind === 'image' ? 'markdown/missing-image' : 'markdown/dead-link', {
      message: target.problem,
      ...(target.hint === undefined ? {} : { hint: target.hint }),
      at: rendering.place(seen.shown, lines),
    })
  }
  return target?.url ?? href
}
