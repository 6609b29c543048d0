import type { Diagnostic, Span } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { HtmlPiece, OpenTag } from './html/read-html.ts'
import type { CheckedPage, Material } from './material.ts'
import { writtenForms } from './written-forms.ts'

/** What keeps readers from using a page by ear or by keyboard, as far as it can be told from its HTML. */
export function readerChecks(material: Material): readonly Diagnostic[] {
  return material.pages.flatMap((page) => {
    const place = (
      tag: { readonly start: number; readonly end: number },
      ...others: readonly string[]
    ): Span => material.own.place(page, [...others, page.html.slice(tag.start, tag.end)])
    const tags = page.facts.pieces.filter((piece) => piece.kind === 'open')
    return [
      ...linkSmells(page, material, place),
      ...tags.flatMap((tag) => tagSmells(tag, place)),
      ...headingSmells(page, tags, place),
      ...tableSmells(page.facts.pieces, place),
    ].map((problem) => ({ ...problem, notes: [{ message: `It stands on the page ${page.url}.` }] }))
  })
}

type Place = (tag: { readonly start: number; readonly end: number }, ...others: readonly string[]) => Span

/** Texts of links that say nothing by themselves, in the languages most sites of scholars are in. */
const VAGUE: ReadonlySet<string> = new Set([
  'click here',
  'here',
  'click',
  'this link',
  'link',
  'this',
  'more',
  'read more',
  'this page',
  'hier',
  'hier klicken',
  'klick hier',
  'mehr',
  'link hier',
  'ici',
  'cliquez ici',
  'cliquer ici',
  'aquí',
  'haga clic aquí',
  'clic aquí',
  'qui',
  'clicca qui',
  'aqui',
  'clique aqui',
])

function linkSmells(page: CheckedPage, material: Material, place: Place): readonly Diagnostic[] {
  return page.facts.links.flatMap((link) => {
    const { href, name } = link
    if (name === '') {
      const message = `The link to \`${href}\` has no text.`
      const forms = writtenForms(href, material)
      const at = place(link, ...forms.map((form) => `[](${form}`), ...forms)
      return [
        diagnostic('check/empty-link', {
          message,
          hint: 'Write the text of the link, or what its picture shows.',
          at,
        }),
      ]
    }
    if (!VAGUE.has(name.toLowerCase().replace(/[\s.!…»›→>]+$/u, ''))) return []
    const message = `“${name}” tells nobody where the link leads.`
    const at = place(link, `[${name}](`, `>${name}<`)
    return [diagnostic('check/vague-link', { message, hint: 'Let the text name what is linked.', at })]
  })
}

function tagSmells(tag: OpenTag, place: Place): readonly Diagnostic[] {
  const { name, attributes } = tag
  const isHidden = attributes.get('aria-hidden') === 'true' || attributes.get('role') === 'presentation'
  const src = attributes.get('src') ?? ''
  if (name === 'img' && !attributes.has('alt') && !isHidden && !attributes.has('aria-label')) {
    const message = `The picture ${src} has no description.`
    return [
      diagnostic('check/missing-alt', {
        message,
        hint: 'Write `alt="what it shows"`, or `alt=""` for decoration.',
        at: place(tag, src),
      }),
    ]
  }
  if (name === 'iframe' && (attributes.get('title') ?? '').trim() === '' && !isHidden) {
    const message = `The embedded page ${src} has no title.`
    return [
      diagnostic('check/frame-title', {
        message,
        hint: 'Write `title="what is shown"` on it.',
        at: place(tag, src),
      }),
    ]
  }
  return []
}

function headingSmells(page: CheckedPage, tags: readonly OpenTag[], place: Place): readonly Diagnostic[] {
  let level = 0
  return tags.flatMap((tag) => {
    const next = Number(/^h([1-6])$/.exec(tag.name)?.[1] ?? 0)
    if (next === 0) return []
    const isSkipped = level > 0 && next > level + 1
    const before = level
    level = next
    if (!isSkipped) return []
    const id = tag.attributes.get('id')
    const text = /^[^<]*/.exec(page.html.slice(tag.end))?.[0].trim() ?? ''
    const message = `The heading “${text}” is of level ${next}, and the one before it of level ${before}.`
    const at = place(tag, text, ...(id === undefined ? [] : [`#${id}`]))
    return [diagnostic('check/heading-order', { message, hint: `Make it level ${before + 1}.`, at })]
  })
}

/** A table with more than one row and column wants to know what its columns are. */
function tableSmells(pieces: readonly HtmlPiece[], place: Place): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const open: { readonly tag: OpenTag; rows: number; cells: number; hasHeader: boolean }[] = []
  for (const piece of pieces) {
    if (piece.kind === 'text') continue
    const table = open.at(-1)
    if (piece.kind === 'open' && piece.name === 'table')
      open.push({ tag: piece, rows: 0, cells: 0, hasHeader: false })
    else if (table === undefined) continue
    else if (piece.kind === 'open' && piece.name === 'tr') table.rows += 1
    else if (piece.kind === 'open' && piece.name === 'td') table.cells += 1
    else if (piece.kind === 'open' && piece.name === 'th') table.hasHeader = true
    else if (piece.kind === 'close' && piece.name === 'table') {
      open.pop()
      const role = table.tag.attributes.get('role') ?? ''
      const isData = table.rows > 1 && table.cells > table.rows && !/^(?:presentation|none)$/.test(role)
      if (table.hasHeader || !isData) continue
      const message = 'The table has no header cells.'
      const hint = 'Use `<th>` in its first row or column; a table of mere layout has `role="presentation"`.'
      found.push(diagnostic('check/table-header', { message, hint, at: place(table.tag) }))
    }
  }
  return found
}
