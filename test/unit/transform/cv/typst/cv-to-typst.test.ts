import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TEMPLATE } from '../../../../../src/transform/cv/typst/template.ts'
import { cvToTypst } from '../../../../../src/transform/cv/typst/cv-to-typst.ts'
import { sheetOf, typstOf } from './sheet.ts'
import { unknownCode } from './unknown-code.ts'

const cases = fs
  .readFileSync(path.join(import.meta.dirname, 'cv-to-typst.txt'), 'utf8')
  .split(/\n\n(?=\S.*\n\.\n)/)
  .map((block) => block.split(/\n\.\n/) as [string, string, string?])

describe('a CV becomes the source of a document', () => {
  test.each(cases)('%s', (_, yaml, expected = '') => {
    const body = typstOf(yaml).split('\n').slice(2).join('\n')
    expect(body.trim()).toBe(expected.trim())
  })

  test('the head has the name, the label, and ways to reach the owner', () => {
    const yaml = 'cv: {name: N, label: L, email: n@example.org, phone: +49 1, website: https://n.example/, location: Here, sections: {}}'
    expect(typstOf(yaml).split('\n')[1]).toBe(
      '#head([#"N"], label: [#"L"], contacts: ([#"Here"], [#link("mailto:n@example.org")[#"n@example.org"]], '
        + '[#link("tel:+491")[#"+49 1"]], [#link("https://n.example/")[#"n.example"]], ))',
    )
  })

  test('design and words go to the template, and only what is sound of them', () => {
    const design = { lang: 'pt_BR', paper: 'us-letter' as const, accent: 'red"', isDense: true }
    const first = typstOf('cv: {name: N, sections: {}}', { design }).split('\n')[0]
    expect(first).toContain('lang: "pt", region: "br", paper: "us-letter", accent: rgb("#333333"), dense: true')
    expect(first).toContain('page-of: ("", " of ", "",)')
  })

  test('Markdown alone is a CV: its first heading is the name, and no level of a heading is skipped', () => {
    const text = '# **Ramanujan**\n\n### Education\n\n##### B.A.\n\n- Trinity\n  - College\n\n## $x^2$\n'
    const lines = cvToTypst(sheetOf({ networks: [], sections: [] }, { text })).slice(TEMPLATE.length + 1).split('\n')
    expect(lines.slice(1)).toEqual([
      '#head([#strong[#"Ramanujan"]])',
      '#heading(level: 1, [#"Education"])',
      '#heading(level: 2, [#"B.A."])',
      '#list([#"Trinity"',
      '#list([#"College"], )], )',
      '#heading(level: 1, [#"x²"])',
      '',
    ])
  })

  test('no text of an author becomes code', () => {
    const piece = fc.constantFrom(
      '#', '"', '\\', '$', '*', '_', '`', '[', ']', '(', ')', '<b>', '<', '>', '@', '~', '=', '-', '//', '/*', '\n', '\n\n', '```\n', '| a |\n|---|\n',
      '{{ x }}', 'panic', 'eval', 'sys', '](', 'https://e.org', '&amp;', '😀', '한', '\u202E', '> ', '1. ', '- ', '# ', '^[', ':::', '$x$', '$\\frac{a}{"}$',
    )
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.tuple(text, text, text, text), ([a, b, c, d]) => {
        const entries = [
          { kind: 'entry', title: a, subtitle: b, place: c, summary: d, highlights: [a, b], url: c, dateText: d },
          { kind: 'pair', label: a, details: b },
          { kind: 'bullet', text: c },
          { kind: 'text', text: d },
          { kind: 'publication', title: d, authors: [c, b], venue: a, url: b, doi: c },
        ] as const
        const cv = { name: a, label: b, summary: c, email: d, website: a, networks: [], sections: [{ title: b, id: 'x', entries }] }
        const source = cvToTypst(sheetOf(cv, { text: d }))
        expect(unknownCode(source.slice(TEMPLATE.length))).toEqual([])
      }),
      { seed: 20_240_301, numRuns: 60 },
    )
  })
})
