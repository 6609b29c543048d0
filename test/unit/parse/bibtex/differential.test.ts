import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '@retorquere/bibtex-parser'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../src/model/publication.ts'
import { sourcePath } from '../../../../src/model/paths.ts'
import { mergeBibliographies, parseBibliography } from '../../../../src/parse/bibtex/bibliography.ts'
import { ACCEPTED } from './accepted-differences.ts'

/** An entry as both parsers can tell it: people and title. */
interface Reading {
  readonly source: string
  readonly key: string
  readonly title: string
  readonly people: readonly string[]
}

interface Creator {
  readonly name?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly prefix?: string
  readonly suffix?: string
}

const folder = new URL('./fixtures/', import.meta.url)
const files = [
  ...readdirSync(folder).filter((name) => name.endsWith('.bib')).map((name) => new URL(name, folder)),
  new URL('../../../../content/publications/noether.bib', import.meta.url),
]

function oursOf(text: string): readonly Reading[] {
  const { value } = mergeBibliographies([parseBibliography(text, sourcePath('content/publications/a.bib')).value])
  return value.map(({ source, key, titleText, authors, editors, othersFollow }) => ({
    source: source.trim(), key, title: plain(titleText),
    people: [...authors.map(nameOf), ...(othersFollow ? ['others'] : []), ...editors.map(nameOf)],
  }))
}

function nameOf({ given, prefix, family, suffix, literal }: Person): string {
  return plain(literal ?? [given, prefix, family, suffix].filter((part) => part !== '').join('|'))
}

/** Entries that the other parser holds to be whole: of a broken one it keeps no source. */
function theirsOf(text: string): readonly Reading[] {
  const { entries } = parse(text, { sentenceCase: false, english: false, unsupported: 'ignore' })
  return entries.filter(({ input }) => input !== '').map(({ input, key, fields }) => ({
    source: input.trim(), key, title: plain(fields.title ?? ''),
    people: [...(fields.author ?? []), ...(fields.editor ?? [])].map(theirName),
  }))
}

function theirName({ name, firstName, prefix, lastName, suffix }: Creator): string {
  return plain(name ?? [firstName, prefix, lastName, suffix].filter((part) => part !== undefined && part !== '').join('|'))
}

/**
 * What is left of a text when nothing counts that the two set apart by design: their tags, our typographic apostrophes,
 * figures above and below the line, and their dotless i below an accent, which is no letter of Unicode.
 */
function plain(text: string): string {
  const tagless = text.replace(/<\/?(?:i|b|sup|sub|code|span)(?: [^>]*)?>/g, '')
  return tagless.replace(/ı(?=[\u0300\u0301])/g, 'i').replace(/[’‘`]/g, '\'').normalize('NFKC').replace(/\s+/g, ' ').trim()
}

/** What the two read differently, as `file key part`. */
function differences(file: URL): readonly string[] {
  const text = readFileSync(file, 'utf8')
  const ours = oursOf(text)
  const name = file.pathname.slice(file.pathname.lastIndexOf('/') + 1)
  return theirsOf(text).flatMap((their) => {
    const our = ours.find(({ source }) => source === their.source)
    const at = `${name} ${their.key}`
    if (our === undefined) return [`${at} entry`]
    const title = our.title === their.title ? [] : [`${at} title`]
    return our.people.join('\n') === their.people.join('\n') ? title : [...title, `${at} people`]
  })
}

const all = files.flatMap(differences)

describe('people and titles as another parser reads them', () => {
  it('are the same but for differences that were looked at', () => {
    expect(all.filter((difference) => ACCEPTED[difference] === undefined)).toEqual([])
  })

  it('differ still where the table says so', () => {
    expect(Object.keys(ACCEPTED).filter((difference) => !all.includes(difference))).toEqual([])
  })

  it('are compared entry by entry, most of them', () => {
    const compared = files.reduce((sum, file) => sum + theirsOf(readFileSync(file, 'utf8')).length, 0)
    expect(compared).toBeGreaterThan(90)
  })
})
