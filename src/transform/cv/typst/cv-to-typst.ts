import type { Cv } from '../../../model/cv.ts'
import type { RichText } from '../../../model/publication.ts'
import type { CvSheet } from './cv-sheet.ts'
import type { Prose, ProseBlock } from './prose.ts'
import { TEMPLATE } from './template.ts'
import { typstEntries } from './typst-entry.ts'
import { typstBody, typstProse } from './typst-prose.ts'
import { typstHeading, typstRich, typstText } from './typst-rich.ts'
import { typstString } from './typst-string.ts'

/**
 * A CV as the source of a Typst document: the template, and calls of its functions with what the CV says.
 * Depends on the sheet alone. The compiler hands in the families of further fonts as `sys.inputs.fonts`,
 * and signs that no font has as `sys.inputs.missing`.
 */
export function cvToTypst(sheet: CvSheet): string {
  const { cv, text } = sheet
  const prose = text === undefined ? [] : sheet.read.blocks(text)
  const [first, ...rest] = prose
  const isNamed = first?.kind === 'heading' && (cv.name === undefined || first.level === 1)
  const name = cv.name === undefined && isNamed ? first.text : sheet.read.line(cv.name ?? sheet.words.title)
  const body = outlined(isNamed ? rest : prose)
  const isAllText = cv.sections.length === 0
  const sections = cv.sections.flatMap(({ title, entries }) => {
    const lines = typstEntries(entries, sheet)
    return lines.length === 0 ? [] : [`#heading(level: 1, ${typstHeading(sheet.read.line(title))})`, ...lines]
  })
  const lines = [
    TEMPLATE,
    `#show: cv.with(${settings(sheet, name, isAllText)})`,
    `#head(${typstRich(name)}${headOf(cv, sheet)})`,
    ...(cv.summary === undefined ? [] : [`#wide(${typstBody(sheet.read.blocks(cv.summary))})`]),
    ...(body.length === 0 ? [] : [isAllText ? typstProse(body) : `#wide(${typstBody(body)})`]),
    ...sections,
  ]
  return `${lines.join('\n')}\n`
}

function settings({ design, words }: CvSheet, name: RichText, isAllText: boolean): string {
  const [lang = 'en', ...subtags] = design.lang.toLowerCase().split(/[-_]/)
  const region = subtags.find((tag) => /^[a-z]{2}$/.test(tag))
  const plainName = plain(name)
  const title = plainName === words.title ? plainName : `${plainName} · ${words.title}`
  return [
    `title: ${typstString(title)}`,
    `author: ${typstString(plainName)}`,
    `running: ${typstText(title)}`,
    `page-of: (${words.page.split('%').map(typstString).join(', ')},)`,
    `lang: ${typstString(/^[a-z]{2,3}$/.test(lang) ? lang : 'en')}`,
    ...(region === undefined ? [] : [`region: ${typstString(region)}`]),
    `paper: ${typstString(design.paper)}`,
    `accent: rgb(${typstString(/^#[0-9a-f]{6}$/i.test(design.accent) ? design.accent : '#333333')})`,
    `dense: ${design.isDense}`,
    `margin-dates: ${!isAllText}`,
  ].join(', ')
}

function headOf(cv: Cv, sheet: CvSheet): string {
  const contacts = contactsOf(cv, sheet).map((contact) => `${typstRich(contact)}, `).join('')
  const label = cv.label === undefined ? '' : `, label: ${typstRich(sheet.read.line(cv.label))}`
  return `${label}${contacts === '' ? '' : `, contacts: (${contacts})`}`
}

function contactsOf(cv: Cv, { address }: CvSheet): readonly RichText[] {
  const { location, email, phone, website, networks } = cv
  const line = (text: string, url?: string): RichText => {
    const href = url === undefined ? undefined : address(url)
    const children: RichText = [{ kind: 'text', text }]
    return href === undefined ? children : [{ kind: 'link', href, children }]
  }
  return [
    ...(location === undefined ? [] : [line(location)]),
    ...(email === undefined ? [] : [line(email, `mailto:${email}`)]),
    ...(phone === undefined ? [] : [line(phone, `tel:${phone.replace(/[^+\d]/g, '')}`)]),
    ...(website === undefined ? [] : [line(website.replace(/^https?:\/\/|\/$/g, ''), website)]),
    ...networks.map(({ network, username, url }) =>
      line(username === undefined ? network : `${network}: ${username}`, url),
    ),
  ]
}

/**
 * Headings at the levels that an accessible document asks for: none is skipped on the way down, and the
 * first is at the top.
 */
function outlined(blocks: Prose): Prose {
  const open: number[] = []
  return blocks.map((block): ProseBlock => {
    if (block.kind !== 'heading') return block
    while (open.length > 0 && (open.at(-1) ?? 0) >= block.level) open.pop()
    open.push(block.level)
    return { ...block, level: open.length }
  })
}

function plain(rich: RichText): string {
  return rich
    .map((piece) => ('children' in piece ? plain(piece.children) : 'tex' in piece ? piece.tex : piece.text))
    .join('')
}
