import type { Diagnostic } from '../../../model/diagnostic.ts'
import { diagnostic } from '../../../model/diagnostic.ts'
import type { Publication } from '../../../model/publication.ts'
import { fieldSpan } from '../../../model/publication.ts'
import { ownField } from './own-field.ts'

const SINGLE = /^\s*([A-Za-z]?\d+)\s*-\s*([A-Za-z]?\d+)\s*$/

/**
 * Reports page ranges with a single hyphen, once for each file: they are shown with a dash all the same, but
 * LaTeX shows them as they are.
 */
export function pageHyphens(publications: readonly Publication[]): readonly Diagnostic[] {
  const byFile = new Map<string, Publication[]>()
  for (const publication of publications) {
    if (!SINGLE.test(ownField(publication, 'pages')?.raw ?? '')) continue
    const list = byFile.get(publication.span.path)
    if (list === undefined) byFile.set(publication.span.path, [publication])
    else list.push(publication)
  }
  return [...byFile.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const raw = first.fields.get('pages')?.raw ?? ''
    const more = others.length === 0 ? '' : `, and so have ${others.length} more of this file`
    return diagnostic('bibliography/single-hyphen', {
      message: `The pages of \`${first.key}\` have a single hyphen${more}.`,
      hint: `Write \`${raw.replace(SINGLE, '$1--$2')}\`, so that LaTeX makes a dash of it too.`,
      at: fieldSpan(first, 'pages'),
      notes: others
        .slice(0, 5)
        .map((other) => ({ at: fieldSpan(other, 'pages'), message: `\`${other.key}\`` })),
    })
  })
}
