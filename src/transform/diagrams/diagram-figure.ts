import { sourcePath } from '../../model/paths.ts'
import { sanitiseSvg } from '../pictures/sanitise-svg.ts'
import type { Standing } from './inline-svg.ts'
import { inlineSvg } from './inline-svg.ts'

/** A drawing on a page. */
export interface DiagramParts extends Standing {
  /** HTML of the line below; empty for none. */
  readonly caption: string
  /** Attributes of the figure beside its class, written out. */
  readonly attributes: string
  readonly classes: readonly string[]
}

/** A drawing as a figure, and what had to be left out of it, in words. */
export interface DiagramFigure {
  readonly html: string
  readonly left: readonly string[]
}

/** A drawing that is wider than this may have to be scrolled, so that the keyboard has to reach it. */
const WIDE = 320

/**
 * The figure of a drawing as its maker gave it: sanitised, put into the page's own SVG, and in a box that is
 * scrolled where the drawing is wider than the page. Undefined for what is no SVG.
 */
export function diagramFigure(svg: string, parts: DiagramParts): DiagramFigure | undefined {
  const { value, diagnostics } = sanitiseSvg(svg, sourcePath(''))
  const drawing = inlineSvg(value, parts)
  if (drawing === undefined) return undefined
  const reach = drawing.width > WIDE ? ' tabindex="0"' : ''
  const caption = parts.caption === '' ? '' : `\n<figcaption>${parts.caption}</figcaption>`
  const classes = ['diagram', ...parts.classes].join(' ')
  const html =
    `<figure class="${classes}"${parts.attributes}><div class="diagram__scroll"${reach}>` +
    `${drawing.html}</div>${caption}</figure>\n`
  return { html, left: diagnostics.map(({ message }) => message) }
}
