import nunjucks from 'nunjucks'
import { describe, expect, it } from 'vitest'
import type { FilterTable } from '../../../../src/render/filters/filter.ts'
import { filterFamilies, filters } from '../../../../src/render/filters/table.ts'
import { environment } from './test-environment.ts'

const engine = new nunjucks.Environment(null, { autoescape: true })
const env = environment()
for (const [name, { apply }] of Object.entries<FilterTable[string]>(filters)) {
  engine.addFilter(name, (input: unknown, ...args: unknown[]) => apply(input, args, env))
}

const entries = Object.entries<FilterTable[string]>(filters)

describe('every filter does what its example in the reference says', () => {
  it.each(entries)('%s', (_name, { doc }) => {
    expect(engine.renderString(doc.example, {})).toBe(doc.result)
  })
})

describe('the table of filters', () => {
  it('holds every filter of every family once', () => {
    const names = Object.values<FilterTable>(filterFamilies).flatMap((family) => Object.keys(family))
    expect(names.toSorted()).toEqual(Object.keys(filters).toSorted())
  })

  it.each(entries)('%s: no input and no argument makes it throw', (_name, { apply }) => {
    const odd = [undefined, null, '', 'text', 0, -1, Number.NaN, 1e300, true, [], [[null]], {}, 'x'.repeat(99), () => 1]
    for (const input of odd) {
      for (const argument of odd) {
        expect(() => apply(input, [], env)).not.toThrow()
        expect(() => apply(input, [argument], env)).not.toThrow()
        expect(() => apply(input, [argument, argument], env)).not.toThrow()
      }
    }
  })
})
