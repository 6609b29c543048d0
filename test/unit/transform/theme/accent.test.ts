import { describe, expect, test } from 'vitest'
import { accentOf, namedAccents } from '../../../../src/transform/theme/accent.ts'
import { hexOf, readColor } from '../../../../src/transform/theme/color.ts'
import { contrast } from '../../../../src/transform/theme/contrast.ts'

const LIGHT = ['#fdfcf9', '#f5f2eb']
const DARK = ['#17181b', '#202226']

describe('accents', () => {
  test.each([
    ['#0af', '#00aaff'],
    ['#14407A', '#14407a'],
    ['rgb(255, 99, 71)', '#ff6347'],
    ['rgb(100% 0% 50% / 50%)', '#ff0080'],
    ['hsl(120, 100%, 25%)', '#008000'],
    ['hsl(-30deg 100% 50%)', '#ff0080'],
    ['RebeccaPurple', '#663399'],
  ])('the colour %s is read as %s', (written, hex) => {
    const color = readColor(written)
    expect(color && hexOf(color)).toBe(hex)
  })

  test.each(['', '#12', 'rgb(1, 2)', 'hsl(a b c)', 'constructor', 'url(x)', '#fff; } body {'])('%j is no colour', (written) => {
    expect(readColor(written)).toBeUndefined()
  })

  test('black on white is 21 to 1, and a colour on itself 1 to 1', () => {
    expect(ratio('#000000', '#ffffff')).toBeCloseTo(21)
    expect(ratio('#777777', '#777777')).toBeCloseTo(1)
  })

  test('every named accent can be read as it is, and its dark form on dark paper', () => {
    for (const [name, hex] of Object.entries(namedAccents)) {
      const { value, diagnostics } = accentOf(name)
      expect(diagnostics).toEqual([])
      expect(value.light).toBe(hex)
      for (const ground of LIGHT) expect(ratio(value.light, ground)).toBeGreaterThanOrEqual(4.5)
      for (const ground of DARK) expect(ratio(value.dark, ground)).toBeGreaterThanOrEqual(7)
    }
  })

  test('any colour ends in two that can be read', () => {
    for (let hue = 0; hue < 360; hue += 15) {
      for (const lightness of [0, 20, 50, 80, 100]) {
        const { value } = accentOf(`hsl(${hue}, 90%, ${lightness}%)`)
        for (const ground of LIGHT) expect(ratio(value.light, ground)).toBeGreaterThanOrEqual(4.5)
        for (const ground of DARK) expect(ratio(value.dark, ground)).toBeGreaterThanOrEqual(7)
      }
    }
  })

  test('a colour that cannot be read is refused with the nearest that can', () => {
    const { value, diagnostics } = accentOf('tomato')
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([['config/low-contrast', `Write \`accent: "${value.light}"\`.`]])
    expect(diagnostics[0]?.message).toContain('2.6:1')
  })

  test('a slip in a name is told with the name that was meant', () => {
    expect(accentOf('forrest').diagnostics[0]?.hint).toBe('Did you mean `forest`?')
  })
})

function ratio(first: string, second: string): number {
  const [a, b] = [readColor(first), readColor(second)]
  return a === undefined || b === undefined ? 0 : contrast(a, b)
}
