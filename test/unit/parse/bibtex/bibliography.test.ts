import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../../src/model/paths.ts'
import { mergeBibliographies, parseBibliography } from '../../../../src/parse/bibtex/bibliography.ts'
import { describeBibliography } from './describe-bibliography.ts'

const folder = new URL('./fixtures/', import.meta.url)
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.bib'))

describe('reads a bibliography as its fixture says', () => {
  it.each(fixtures)('%s', async (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const file = parseBibliography(text, sourcePath(`content/publications/${name}`))
    const all = mergeBibliographies([file.value])
    const shown = describeBibliography(all.value, [...file.diagnostics, ...all.diagnostics])
    await expect(shown).toMatchFileSnapshot(new URL(`${name}.expected`, folder).pathname)
  })
})

describe('several files make one bibliography', () => {
  const read = (text: string, name: string): ReturnType<typeof parseBibliography> =>
    parseBibliography(text, sourcePath(`content/publications/${name}.bib`))

  it('inherits from an entry of another file, and then reports nothing', () => {
    const child = read('@inproceedings{a, title = {A}, crossref = {p}}', 'a')
    const parent = read('@proceedings{p, title = {Proceedings}, year = 1932}', 'b')
    const { value, diagnostics } = mergeBibliographies([child.value, parent.value])
    expect(diagnostics).toEqual([])
    expect(value[0]?.fields.get('booktitle')?.text).toBe('Proceedings')
    expect(value[0]?.year).toBe(1932)
  })

  it('reports a key that two files use, at the second one, and keeps both papers', () => {
    const { value, diagnostics } = mergeBibliographies([
      read('@misc{a, title = {A}}', 'a').value,
      read('\n@misc{a, title = {B}}', 'b').value,
    ])
    expect(value.map((publication) => publication.key)).toEqual(['a', 'a-2'])
    expect(diagnostics.map(({ code, at }) => [code, at?.path, at?.line])).toEqual([
      ['bibliography/duplicate-key', 'content/publications/b.bib', 2],
    ])
  })
})

describe('the demo’s own bibliography', () => {
  it('is read without a word', () => {
    const path = new URL('../../../../content/publications/noether.bib', import.meta.url)
    const { value, diagnostics } = parseBibliography(
      readFileSync(path, 'utf8'),
      sourcePath('content/publications/noether.bib'),
    )
    expect(diagnostics).toEqual([])
    expect(value.length).toBeGreaterThan(30)
  })
})
