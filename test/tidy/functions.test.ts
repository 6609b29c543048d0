import { expect, test } from 'vitest'
import { functionsOf } from './functions.ts'
import { mask } from './mask.ts'

const TEXT = `
/** A comment with function no(a, b, c, d) { } in it. */
export function one(a: string, b: readonly { x: number; y: string }[]): { value: T } {
  const text = \`function \${two(1, (x) => x)} {\`
  const slash = /[/{]/.test(text) ? 4 / 2 : 1
  return { value: slash }
}

class Thing {
  private method<T>(a: T, b: Map<string, number>, c: (x: number, y: number) => void): void {
    if (a) return
    for (const x of b) c(x, 1)
  }
}

const arrow = (a: number, b: number): number => {
  return a + b
}

interface Shape {
  signature(a: number, b: number, c: number, d: number): void
}
`

test('functions are found with their lines and parameters', () => {
  const shapes = functionsOf(TEXT).filter(({ name }) => name !== '')
  expect(shapes).toEqual([
    { name: 'one', line: 3, lines: 5, parameters: 2 },
    { name: 'method', line: 10, lines: 4, parameters: 3 },
    { name: 'arrow', line: 16, lines: 3, parameters: 2 },
  ])
})

test('comments and literals are told from code', () => {
  const text = 'const a = "it" // said no\nconst b = /x"y/, c = `in ${a + "s"} out`\n'
  const { code, commented } = mask(text)
  expect(code.length).toBe(text.length)
  expect(code.replace(/ +/g, ' ')).toBe('const a = " " \nconst b = / /, c = ` ${a + " "} `\n')
  expect(commented).toContain('// said no')
})
