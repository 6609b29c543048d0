import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../../src/model/paths.ts'
import { mergeBibliographies, parseBibliography } from '../../../../src/parse/bibtex/bibliography.ts'

const path = sourcePath('content/publications/papers.bib')
const pieces = [
  '{',
  '}',
  '"',
  '@',
  ',',
  '=',
  '#',
  '%',
  '\\',
  '$',
  '(',
  ')',
  '\n',
  ' ',
  'and',
  'title',
  '@article{',
  '@string{',
  'x',
]

function read(text: string): { readonly keys: ReadonlySet<string>; readonly reported: string } {
  const file = parseBibliography(text, path)
  const all = mergeBibliographies([file.value])
  const lines = text.split('\n').length
  for (const { at } of [...file.diagnostics, ...all.diagnostics]) {
    expect(at?.line).toBeGreaterThanOrEqual(1)
    expect(at?.line).toBeLessThanOrEqual(lines)
    expect(at?.column).toBeGreaterThanOrEqual(1)
  }
  const reported = [...file.diagnostics, ...all.diagnostics].map(
    ({ message, at }) => `${message} (line ${at?.line ?? 0})`,
  )
  return { keys: new Set(all.value.map((publication) => publication.key)), reported: reported.join('\n') }
}

function entry(index: number): string {
  return [
    `@article{key${index},`,
    `  title = {On the {Title} number ${index} with $x_${index}$ and {\\"o}},`,
    `  author = {Noether, Emmy and van der Waerden, B. L.},`,
    `  journal = "Mathematische {A}nnalen",`,
    `  year = ${1900 + index}`,
    '}',
  ].join('\n')
}

describe('whatever is done to a bibliography', () => {
  it('random text never makes it throw', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 80 }), (parts) => {
        read(parts.join(''))
      }),
      { numRuns: 2000, seed: 1 },
    )
  })

  it('random values of fields never make it throw', () => {
    const value = fc.array(
      fc.oneof(fc.constantFrom(...pieces, "\\'", '\\textit{', '$^', '~', '--', 'https://'), fc.string()),
    )
    fc.assert(
      fc.property(value, value, (title, author) => {
        read(
          `@article{a, title = {${title.join('')}}, author = {${author.join('')}},
            year = {${title.join('')}}}`,
        )
      }),
      { numRuns: 2000, seed: 2 },
    )
  })

  it('a file that is cut off keeps every whole entry and reports the one that is not', () => {
    const entries = [0, 1, 2].map(entry)
    const text = entries.join('\n\n')
    fc.assert(
      fc.property(fc.nat(text.length), (cut) => {
        const { keys, reported } = read(text.slice(0, cut))
        for (const [index, whole] of entries.entries()) {
          const start = text.indexOf(whole)
          if (cut >= start + whole.length) expect(keys).toContain(`key${index}`)
          else if (cut > start + '@article{key0'.length)
            expect(keys.has(`key${index}`) || reported.includes(`key${index}`)).toBe(true)
        }
      }),
      { numRuns: 1000, seed: 3 },
    )
  })

  it('a character removed from or put into one entry costs none of the others', () => {
    const marks = fc.constantFrom('{', '}', '"', ',', '(', ')', '=', '#', '%', '\\', '$')
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.option(marks), (which, where, inserted) => {
        const entries = [0, 1, 2, 3].map(entry)
        const broken = which % entries.length
        const whole = entries[broken] ?? ''
        const at = where % (whole.length + 1)
        entries[broken] = whole.slice(0, at) + (inserted ?? '') + whole.slice(inserted === null ? at + 1 : at)
        const { keys, reported } = read(entries.join('\n\n'))
        for (const index of [0, 1, 2, 3]) {
          if (index !== broken) expect(keys).toContain(`key${index}`)
        }
        const shownOrReported = keys.size === 4 || reported !== ''
        expect(shownOrReported).toBe(true)
      }),
      { numRuns: 5000, seed: 4 },
    )
  })
})

describe('files that are made to be slow', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['opening braces', '@a{x,t={'.repeat(50_000)],
    ['at signs', '@'.repeat(1_000_000)],
    ['at signs and blanks', '@ \n'.repeat(300_000)],
    ['nested braces in a value', `@a{x, title = {${'{'.repeat(200_000)}${'}'.repeat(200_000)}}}`],
    [
      'strings that double each other',
      `@string{a0 = "aaaaaaaaaa"}\n${Array.from(
        { length: 60 },
        (_, index) => `@string{a${index + 1} = a${index} # a${index}}`,
      ).join('\n')}\n@misc{x, title = a60}`,
    ],
    [
      'a chain of parents',
      Array.from({ length: 5000 }, (_, index) => `@misc{k${index}, xdata = {k${index + 1}}}`).join('\n'),
    ],
    ['many names', `@misc{x, author = {${'A, B and '.repeat(50_000)}C}}`],
    ['dollar signs', `@misc{x, title = {${'$a'.repeat(100_001)}}}`],
    ['marks', `@misc{x, author = {${'\\textsuperscript{'.repeat(20_000)}${'}'.repeat(20_000)}}}`],
    ['letters and hyphens', `@misc{x, title = {$x$ ${'h-'.repeat(2_000_000)}}}`],
    ['addresses', `@misc{x, title = {${'https://'.repeat(50_000)}}}`],
  ]
  it.each(hostile)('%s are read, long before the time limit of a test', (_, text) => {
    expect(() => read(text)).not.toThrow()
  })
})
