import { describe, expect, test } from 'vitest'
import { documents, fencesOf } from './documents.ts'
import { renderExample } from './example-renderer.ts'

const pages = documents().filter(({ path }) => /^docs\/guide\/markdown[\w-]*\.md$/.test(path))

/** Pairs of a block of Markdown and the block of HTML right behind it. */
const examples = pages.flatMap((page) => {
  const fences = fencesOf(page)
  return fences.flatMap((fence, index) => {
    const next = fences[index + 1]
    const isPair = fence.language === 'md' && next?.language === 'html'
    return isPair ? [{ name: `${fence.path}:${fence.line}`, markdown: fence.body, html: next.body }] : []
  })
})

describe('examples of Markdown in the manual', () => {
  test('are found at all, and each has its result', () => {
    const all = pages.flatMap(fencesOf).filter(({ language }) => language === 'md')
    expect(examples.length).toBeGreaterThan(20)
    expect(examples.length).toBe(all.length)
  })

  test.each(examples)('$name becomes what stands below it', ({ markdown, html }) => {
    const { value, diagnostics } = renderExample(markdown)
    expect(value.html.trimEnd()).toBe(html)
    expect(diagnostics).toEqual([])
  })
})
