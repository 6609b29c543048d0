import { describe, expect, test } from 'vitest'
import { siteInAString, told } from '../support/site-in-a-string.ts'
import { documentAt, fencesOf } from './documents.ts'

const steps = fencesOf(documentAt('docs/guide/first-site.md')).filter(({ title }) => title !== undefined)

describe('the first site, step by step', () => {
  test('has a whole and faultless site when all its steps are done', () => {
    const { outputs, diagnostics } = siteInAString(filesUntil(steps.length)).build()
    expect(told(diagnostics)).toEqual([])
    const home = outputs.get('index.html') ?? ''
    expect(home).toContain('href="/2024/03/01/bernoulli/"')
    expect(home).toContain('Notes on the Analytical Engine')
    expect(home).toContain('Back in <em>London</em>.')
    expect(home).toContain('theme-color')
    expect(outputs.get('publications/index.html')).toContain('1843')
    expect([...outputs.keys()]).toContain('posts/tag/engines/index.html')
  })

  test.each(steps.map((step, index) => ({ title: step.title, index })))('has no error after $title', ({ index }) => {
    const { diagnostics } = siteInAString(filesUntil(index + 1)).build()
    expect(told(diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([])
  })
})

/** The files of the first steps, a later one of a name in the place of an earlier. */
function filesUntil(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(steps.slice(0, count).map(({ title = '', body }) => [title, `${body}\n`]))
}
