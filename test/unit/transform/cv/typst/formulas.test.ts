import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { texToTypst } from '../../../../../src/transform/cv/typst/tex-to-typst.ts'
import { unknownCode } from './unknown-code.ts'

const lines = fs.readFileSync(path.join(import.meta.dirname, 'formulas.txt'), 'utf8').trimEnd().split('\n')

describe('formulas of TeX become formulas of Typst', () => {
  test.each(lines.map((line) => line.split(' => ')))('%s', (tex, typst) => {
    expect(texToTypst(tex ?? '') ?? '').toBe(typst ?? '')
  })

  test('what is nested too deep or too long is not tried', () => {
    expect(texToTypst('{'.repeat(200) + 'x' + '}'.repeat(200))).toBeUndefined()
    expect(texToTypst('x+'.repeat(2000))).toBeUndefined()
    expect(texToTypst('x^'.repeat(500))).toBeUndefined()
  })

  test('no TeX, however odd, brings in a name of Typst that is not ours', () => {
    const piece = fc.constantFrom(
      '\\', '{', '}', '^', '_', '"', '#', '$', '@', '/', '(', ')', 'eval', 'read', 'x', '\\text{', '\\left(', '\\frac', '\\sqrt[',
      '\\operatorname{', "'", '~', '한', '😀', '\n', '//', '/*', '&', '%', ',', ';', ':', '<', '>', '`', '=', '-', '1.5',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(unknownCode(`$${texToTypst(pieces.join('')) ?? ''}$`)).toEqual([])
      }),
      { seed: 20_240_301, numRuns: 800 },
    )
  })
})
