import { describe, expect, test } from 'vitest'
import type { FunctionShape } from './functions.ts'
import { functionsOf } from './functions.ts'
import { filesBelow, sources } from './repository.ts'

const LINES_OF_A_FILE = 300
const LINES_OF_A_FUNCTION = 40
const PARAMETERS = 3
const LINE = 130

/** Functions whose parameters a package dictates: rules of markdown-it, what Nunjucks' generated code calls. */
const DICTATED =
  /^src\/(?:transform\/markdown\/[\w-]+\.ts (?:rule|block)|render\/(?:generate-code\.ts _compile\w+|environment\.ts call))$/

const files = sources()
const written = filesBelow(['src', 'scripts', 'test/support', 'test/tidy', 'test/property'], ['.ts', '.mjs'])
const functions = files.flatMap(({ path, text }) => functionsOf(text).map((shape) => ({ path, ...shape })))

describe('sizes', () => {
  test('the scanner finds the functions at all', () => {
    expect(functions.length).toBeGreaterThan(500)
  })

  test(`a file has at most ${LINES_OF_A_FILE} lines`, () => {
    const long = written.filter(({ text }) => text.split('\n').length - 1 > LINES_OF_A_FILE)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  test(`a function has at most ${LINES_OF_A_FUNCTION} lines`, () => {
    const long = functions.filter(({ lines }) => lines > LINES_OF_A_FUNCTION)
    expect(long.map((shape) => told(shape, `${shape.lines} lines`))).toEqual([])
  })

  test(`a function takes at most ${PARAMETERS} parameters`, () => {
    // A function without a name is handed to another, which says what it is called with.
    const ours = functions.filter(({ path, name }) => name !== '' && !DICTATED.test(`${path} ${name}`))
    const wide = ours.filter(({ parameters }) => parameters > PARAMETERS)
    expect(wide.map((shape) => told(shape, `${shape.parameters} parameters`))).toEqual([])
  })

  test(`a line has at most ${LINE} characters`, () => {
    const wide = written.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (line.length > LINE ? [`${path}:${index + 1}: ${line.length}`] : [])),
    )
    expect(wide).toEqual([])
  })
})

function told({ path, line, name }: FunctionShape & { readonly path: string }, what: string): string {
  return `${path}:${line} ${name}: ${what}`
}
