import { describe, expect, it } from 'vitest'
import { casesOf, fixtureFiles } from './fixtures.ts'
import { render } from './renderer.ts'

describe.each(fixtureFiles())('%s', (file) => {
  const cases = casesOf(file).map((each) => [each.name, each.line, each] as const)
  it.each(cases)('%s (line %i)', (_name, _line, each) => {
    const { value, diagnostics } = render(each.markdown)
    expect(value.html.trimEnd()).toBe(each.html)
    const found = diagnostics.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`)
    expect(found.sort()).toEqual([...each.diagnostics].sort())
  })
})
