import { escapeXml } from '../generated/xml.ts'
import { fragmentOf } from './page-anchors.ts'
import type { PageAnchors } from './page-anchors.ts'

/** One reference: the work's key, its text as HTML, and what the work is called. */
export interface Reference {
  readonly key: string
  readonly html: string
  readonly name: string
}

/** How a list looks: its style is a class, its words are in the language of the page. */
export interface ListForm {
  readonly style: 'author-year' | 'numeric' | 'csl'
  /** Of the link back, before the name of the work. */
  readonly back: string
  readonly anchors: PageAnchors
}

/**
 * The list of references as HTML, each with links back to where it is cited. Empty where nothing is cited.
 */
export function referenceList(references: readonly Reference[], form: ListForm): string {
  if (references.length === 0) return ''
  const items = references.map((reference) => {
    const id = escapeXml(form.anchors.entryId(reference.key))
    return `<li id="${id}">${reference.html}${backLinks(reference, form)}</li>\n`
  })
  return `<ol class="references ${form.style}">\n${items.join('')}</ol>\n`
}

function backLinks({ key, name }: Reference, { back, anchors }: ListForm): string {
  const places = anchors.citedAt(key)
  return places
    .map((id, index) => {
      const number = places.length === 1 ? '' : ` (${index + 1})`
      const sign = index === 0 ? '↩' : `↩<sup>${index + 1}</sup>`
      const label = escapeXml(`${back} ${name}${number}`)
      const href = escapeXml(`#${fragmentOf(id)}`)
      return ` <a href="${href}" class="reversefootnote" role="doc-backlink" aria-label="${label}">${sign}</a>`
    })
    .join('')
}
