import type { Person, Publication } from '../../model/publication.ts'
import { escapeXml } from '../generated/xml.ts'
import { coauthorUrl } from './coauthors.ts'
import { isPerson } from './owner.ts'
import type { PaperSettings } from './paper-settings.ts'

/** The people of a publication in one line, and what the signs behind their names mean. */
export interface AuthorsLine {
  readonly html: string
  /** `* equal contribution`, one a sign; empty where nothing needs to be explained. */
  readonly legend: readonly { readonly mark: string; readonly meaning: string }[]
}

const EQUAL = /^(?:equal|cofirst|co-first|joint)/i
const CORRESPONDING = /^(?:corresponding|correspondence)/i
/** Signs that are given to annotations, in this order, where no name carries them already. */
const SIGNS = ['*', '†', '‡', '§', '¶'] as const

/**
 * Writes the authors, or else the editors: the site's owner and the people to highlight stand out,
 * co-authors whose page is known are linked, signs of equal contribution are raised. Names beyond the limit
 * are folded away, never lost.
 */
export function authorsLine(publication: Publication, settings: PaperSettings): AuthorsLine {
  const { authors, editors } = publication
  const people = authors.length > 0 ? authors : editors
  if (people.length === 0) return { html: '', legend: [] }
  const signs = annotationSigns(people)
  const names = people.map((person) => nameHtml(person, marksOf(person, signs), settings))
  const { words } = settings
  const othersFollow = authors.length > 0 ? publication.othersFollow : publication.moreEditors === true
  const isOne = people.length === 1 && !othersFollow
  const role = authors.length > 0 ? '' : ` (${isOne ? words.editor : words.editors})`
  const html = folded(names, { ...settings, othersFollow }) + role
  return { html, legend: legendOf(people, signs, settings) }
}

/** A name in the order in which it is spoken. */
export function displayName({ given, prefix, family, suffix, literal }: Person): string {
  const name = literal ?? [given, prefix, family].filter((part) => part !== '').join(' ')
  return suffix === '' || literal !== undefined ? name : `${name}, ${suffix}`.replace(/, ([IVX]+)$/, ' $1')
}

function nameHtml(person: Person, marks: readonly string[], settings: PaperSettings): string {
  const name = escapeXml(displayName(person)).replace(/(\p{Lu}\.) (?=\p{Lu}\.)/gu, '$1\u00A0')
  const raised = marks.length === 0 ? '' : `<sup>${marks.map(escapeXml).join(',')}</sup>`
  if (isPerson(person, settings.owner)) return `<strong class="owner">${name}</strong>${raised}`
  const url = coauthorUrl(person, settings.coauthors)
  const linked = url === undefined ? name : `<a href="${escapeXml(url)}">${name}</a>`
  const isHighlighted = settings.highlighted.some((known) => isPerson(person, known))
  return (isHighlighted ? `<em class="highlighted">${linked}</em>` : linked) + raised
}

function folded(
  names: readonly string[],
  settings: PaperSettings & { readonly othersFollow: boolean },
): string {
  const { words, maxAuthors, othersFollow } = settings
  // Folding away a single name would save nothing.
  if (maxAuthors === 0 || names.length <= maxAuthors + 1) return joined(names, settings)
  const shown = names.slice(0, maxAuthors)
  const rest = names.slice(maxAuthors)
  const more = words.more.replace('%', String(rest.length))
  const hidden = othersFollow ? [...rest, words.others].join(', ') : rest.join(', ')
  return `${shown.join(', ')}, <details class="more-authors"><summary>${more}</summary> ${hidden}</details>`
}

function joined(
  names: readonly string[],
  { words, othersFollow }: PaperSettings & { readonly othersFollow: boolean },
): string {
  if (othersFollow) return [...names, words.others].join(', ')
  const last = names.at(-1) ?? ''
  if (names.length < 3) return names.join(` ${words.and} `)
  return `${names.slice(0, -1).join(', ')}${words.serialComma ? ',' : ''} ${words.and} ${last}`
}

interface Signs {
  readonly equal: string
  readonly corresponding: string
}

/** Signs for what BibLaTeX's annotations say, other than those that names carry already. */
function annotationSigns(people: readonly Person[]): Signs {
  const taken = new Set(people.flatMap((person) => person.marks))
  const free = SIGNS.filter((sign) => !taken.has(sign))
  return { equal: free[0] ?? '*', corresponding: free.find((sign) => sign !== free[0]) ?? '†' }
}

function marksOf(person: Person, signs: Signs): readonly string[] {
  const said = person.annotations
  const equal = said.some((item) => EQUAL.test(item)) ? [signs.equal] : []
  const corresponding = said.some((item) => CORRESPONDING.test(item)) ? [signs.corresponding] : []
  return [...person.marks, ...equal, ...corresponding]
}

/**
 * A sign that several names share means equal contribution; of one alone only the author of the site knows
 * the meaning.
 */
function legendOf(
  people: readonly Person[],
  signs: Signs,
  { marks, words }: PaperSettings,
): AuthorsLine['legend'] {
  const written = [...new Set(people.flatMap((person) => person.marks))].flatMap((mark) => {
    const bearers = people.filter((person) => person.marks.includes(mark)).length
    const meaning = marks.get(mark) ?? (bearers > 1 ? words.equal : '')
    return meaning === '' ? [] : [{ mark, meaning }]
  })
  const says = (pattern: RegExp): boolean =>
    people.some(({ annotations }) => annotations.some((item) => pattern.test(item)))
  return [
    ...written,
    ...(says(EQUAL) ? [{ mark: signs.equal, meaning: words.equal }] : []),
    ...(says(CORRESPONDING) ? [{ mark: signs.corresponding, meaning: words.corresponding }] : []),
  ]
}
