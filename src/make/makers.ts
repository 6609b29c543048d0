import { paintDrawing } from '../images/paint-drawing.ts'
import { cardMaker } from './card-maker.ts'
import { dotMaker } from './dot-maker.ts'
import type { Makers } from './make-work.ts'
import { mermaidMaker } from './mermaid-maker.ts'
import { vegaMaker } from './vega-maker.ts'

/** The makers of this program. None of them loads its package before it is asked to make something. */
export const MAKERS: Makers = {
  'card': cardMaker(paintDrawing),
  'dot': dotMaker,
  'mermaid': mermaidMaker,
  'vega-lite': vegaMaker,
}
