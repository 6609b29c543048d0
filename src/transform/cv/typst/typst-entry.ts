import type { CvEntry, CvItem, CvPublication } from '../../../model/cv.ts'
import type { RichSegment, RichText } from '../../../model/publication.ts'
import { periodText } from '../period-text.ts'
import type { CvSheet } from './cv-sheet.ts'
import type { ProseBlock } from './prose.ts'
import { typstBody } from './typst-prose.ts'
import { typstRich, typstText } from './typst-rich.ts'

/** Entries that are shorter than this stay on one page; longer ones would leave too much of it empty. */
const SHORT = 900

/** The entries of a section as calls of the template, in their order; neighbouring bullets make one list. */
export function typstEntries(entries: readonly CvEntry[], sheet: CvSheet): readonly string[] {
  const lines: string[] = []
  let bullets: RichText[] = []
  const flush = (): void => {
    if (bullets.length > 0) lines.push(`#wide(list(${bullets.map((text) => `${typstRich(text)}, `).join('')}))`)
    bullets = []
  }
  for (const entry of entries) {
    if (entry.kind === 'bullet') {
      bullets.push(sheet.read.line(entry.text))
      continue
    }
    flush()
    lines.push(entryOf(entry, sheet))
  }
  flush()
  return lines.filter((line) => line !== '')
}

function entryOf(entry: Exclude<CvEntry, { kind: 'bullet' }>, sheet: CvSheet): string {
  switch (entry.kind) {
    case 'entry':
      return itemOf(entry, sheet)
    case 'publication':
      return publicationOf(entry, sheet)
    case 'pair':
      return `#pair(${typstRich(sheet.read.line(entry.label))}, ${typstRich(sheet.read.line(entry.details))})`
    case 'text':
      return `#wide(${typstBody(sheet.read.blocks(entry.text))})`
  }
}

function itemOf(item: CvItem, sheet: CvSheet): string {
  const { read } = sheet
  const where = [item.subtitle ?? '', item.study?.score ?? '', item.place ?? ''].filter((part) => part !== '')
  const highlights = item.highlights.map((text) => read.blocks(text))
  const list: readonly ProseBlock[] = highlights.length === 0 ? [] : [{ kind: 'list', items: highlights }]
  const body = [...(item.summary === undefined ? [] : read.blocks(item.summary)), ...list]
  return call('entry', [
    ['date', dateOf(item, sheet)],
    ['title', richArgument(linked(read.line(item.title), item.url, sheet))],
    ['where', richArgument(read.line(where.join(', ')))],
    ['breaks', breaks([item.title, ...where, item.summary ?? '', ...item.highlights])],
    [undefined, body.length === 0 ? 'none' : typstBody(body)],
  ])
}

function publicationOf(paper: CvPublication, sheet: CvSheet): string {
  const { read } = sheet
  const { authors, print, doi, url, venue, summary } = paper
  const title = print?.title ?? read.line(paper.title)
  const venueText = print?.venue ?? (venue === undefined ? [] : emphasised(read.line(venue)))
  const names = authors.map((name, index) => authorOf(name, index, { paper, sheet }))
  const link = doi === undefined ? url : `https://doi.org/${doi}`
  const parts = [joined(names), linked(title, link, sheet), venueText].filter((part) => part.length > 0)
  const line = parts.flatMap((part) => [...part, text(endsSentence(part) ? ' ' : '. ')])
  const body = [{ kind: 'paragraph' as const, text: trimmed(line) }]
  const date = paper.date === undefined ? paper.dateText : String(paper.date.year)
  return call('entry', [
    ['date', date === undefined ? 'none' : typstText(date)],
    ['breaks', breaks([paper.title, ...authors, summary ?? ''])],
    [undefined, typstBody(summary === undefined ? body : [...body, ...read.blocks(summary)])],
  ])
}

function authorOf(
  name: string,
  index: number,
  { paper, sheet }: { readonly paper: CvPublication; readonly sheet: CvSheet },
): RichText {
  const { print } = paper
  const isOwn = print === undefined ? name === sheet.cv.name : print.own.includes(index)
  const written: RichText = print === undefined ? sheet.read.line(name) : [text(name)]
  return isOwn ? [{ kind: 'strong', children: written }] : written
}

type Argument = readonly [name: string | undefined, value: string]

/**
 * A call of a function of the template; what is `none` is its default and left out, unless it has no name.
 */
function call(name: string, values: readonly Argument[]): string {
  const given = values.filter(([key, value]) => key === undefined || value !== 'none')
  return `#${name}(${given.map(([key, value]) => (key === undefined ? value : `${key}: ${value}`)).join(', ')})`
}

function dateOf(item: CvItem, { words }: CvSheet): string {
  const date = periodText(item, words)
  if (date === '') return 'none'
  // A line ends behind the dash of a period sooner than within one of its dates.
  const halves = date.split(/(?<=\d[–—])/)
  const isPeriod = halves.length === 2 && halves.every((half) => half.length <= LONGEST_DATE)
  return isPeriod ? `[${halves.map((half) => `#box${typstText(half)}`).join('')}]` : typstText(date)
}

const LONGEST_DATE = 16

function richArgument(rich: RichText): string {
  return rich.length === 0 ? 'none' : typstRich(rich)
}

function breaks(texts: readonly string[]): string {
  return texts.join('').length > SHORT ? 'true' : 'none'
}

function linked(rich: RichText, url: string | undefined, { address }: CvSheet): RichText {
  const href = url === undefined || url === '' ? undefined : address(url)
  return href === undefined || rich.length === 0 ? rich : [{ kind: 'link', href, children: rich }]
}

function emphasised(rich: RichText): RichText {
  return rich.length === 0 ? [] : [{ kind: 'emphasis', children: rich }]
}

function joined(names: readonly RichText[]): RichText {
  return names.flatMap((name, index) => (index === 0 ? name : [text(', '), ...name]))
}

function endsSentence(rich: RichText): boolean {
  return /[.?!…。？！]["'”’»]?$/u.test(plain(rich))
}

function plain(rich: RichText): string {
  return rich.map((piece) => ('children' in piece ? plain(piece.children) : 'text' in piece ? piece.text : 'x')).join('')
}

function trimmed(rich: RichText): RichText {
  const last = rich.at(-1)
  return last?.kind === 'text' ? [...rich.slice(0, -1), text(last.text.trimEnd())] : rich
}

function text(written: string): RichSegment {
  return { kind: 'text', text: written }
}
