import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { maskMarkdown } from './html/mask-markdown.ts'
import { nestingMistakes } from './html/nesting.ts'
import { readHtml } from './html/read-html.ts'
import type { CheckedPage, Material } from './material.ts'
import { lineAndColumn } from './place-of.ts'

/**
 * Mistakes in the HTML that authors write themselves: in Markdown at its place; in templates and layouts by
 * what became of them, since a tag may be opened in one and closed in another.
 */
export function markupChecks(material: Material): readonly Diagnostic[] {
  return [
    ...material.own.markdown.flatMap(inMarkdown),
    ...material.pages
      .filter((page) => isOwnTemplate(page, material))
      .flatMap((page) => inPage(page, material)),
    ...material.pages.flatMap((page) => sameIds(page, material)),
  ]
}

function inMarkdown({ path, text, body }: Material['own']['markdown'][number]): readonly Diagnostic[] {
  if (!body.includes('<')) return []
  const from = text.length - body.length
  return nestingMistakes(readHtml(maskMarkdown(body))).map(({ code, message, hint, start, end }) =>
    diagnostic(code, {
      message,
      hint,
      at: { ...lineAndColumn(path, text, from + start), length: end - start },
    }),
  )
}

/** Pages of the theme's layouts alone are sound by our own tests. */
function isOwnTemplate({ kind, source }: CheckedPage, { own }: Material): boolean {
  return kind === 'template' || own.layouts.length > 0 || (kind === 'made' && source !== undefined)
}

function inPage(page: CheckedPage, { own }: Material): readonly Diagnostic[] {
  const told = own.markdown.some(
    ({ path, body }) => path === page.source && nestingMistakes(readHtml(maskMarkdown(body))).length > 0,
  )
  if (told) return []
  return nestingMistakes(page.facts.pieces).map(({ code, message, hint, start, end }) => {
    const tag = page.html.slice(start, end)
    const at = own.place(page, [tag, tag.split(/[\s>]/)[0] ?? ''])
    return diagnostic(code, { message, hint, at, notes: [{ message: `It stands on the page ${page.url}.` }] })
  })
}

function sameIds(page: CheckedPage, { own }: Material): readonly Diagnostic[] {
  return [...page.facts.ids].flatMap(([id, tags]) => {
    // Drawings carry ids of their own, which nobody links to.
    const [first, second] = tags.filter(
      ({ name }) => !/^(?:path|g|clippath|use|lineargradient|defs)$/.test(name),
    )
    if (first === undefined || second === undefined) return []
    const message = `${tags.length} elements of the page ${page.url} have the id \`${id}\`, so that links reach only the first.`
    const at = own.place(page, [`id="${id}"`, `#${id}`, `id='${id}'`, id])
    return [diagnostic('check/duplicate-id', { message, hint: 'Give the others ids of their own.', at })]
  })
}
