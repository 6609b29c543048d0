import { parsed } from '../../model/diagnostic.ts'
import type { MarkdownRenderer, MarkdownSource, PageOptions } from './markdown-types.ts'
import type { KeptMarkup } from './recorded-reads.ts'
import { recordedReads, stillHolds } from './recorded-reads.ts'

/**
 * Renderings by key. Whoever keeps them may forget any of them at any time, and answers with the very one
 * that was kept or with none.
 */
export interface Renderings {
  find(key: string, source: MarkdownSource): KeptMarkup | undefined
  keep(key: string, kept: KeptMarkup): void
}

/** Names a rendering: equal keys mean equal text, place, options and program. */
export type KeyOf = (source: MarkdownSource, page: PageOptions | undefined) => string

/**
 * A renderer that does not render again what has been rendered: a kept result stands in wherever the text is
 * the same and the site answers as it did. It cannot be stale, since both are looked at each time.
 */
export function keepingRenderer(
  renderer: MarkdownRenderer,
  renderings: Renderings,
  keyOf: KeyOf,
): MarkdownRenderer {
  return Object.freeze({
    ...renderer,
    render: (...[source, reads, page]: Parameters<MarkdownRenderer['render']>) => {
      const key = keyOf(source, page)
      const kept = renderings.find(key, source)
      if (kept !== undefined && stillHolds(kept, reads)) return parsed(kept.markup, kept.diagnostics)
      const recorded = recordedReads(reads)
      const rendered = renderer.render(source, recorded.reads, page)
      const asked = recorded.asked()
      if (asked !== undefined)
        renderings.keep(key, { asked, markup: rendered.value, diagnostics: rendered.diagnostics })
      return rendered
    },
  })
}
