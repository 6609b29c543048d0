import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typstString } from '../../../../../src/transform/cv/typst/typst-string.ts'

test('a quotation mark and a backslash are escaped, and nothing else needs to be', () => {
  expect(typstString('a "b" \\ #c $d$ [e] *f* _g_ `h` <i> @j // k')).toBe('"a \\"b\\" \\\\ #c $d$ [e] *f* _g_ `h` <i> @j // k"')
  expect(typstString('two\nlines')).toBe('"two\\nlines"')
})

test('signs that cannot be printed, or that turn the direction of a text around, are left out', () => {
  expect(typstString('a\u0000b\u202Ec\u2066d\uD800e\uFEFFf')).toBe('"abcdef"')
})

test('any text is one literal from its first sign to its last', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
  fc.assert(
    fc.property(units.map((codes) => String.fromCharCode(...codes)), (text) => {
      expect(typstString(text)).toMatch(/^"(?:[^"\\\n\r]|\\["\\n])*"$/u)
    }),
    { seed: 20_240_301, numRuns: 300 },
  )
})
