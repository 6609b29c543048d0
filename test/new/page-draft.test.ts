import { describe, expect, test } from 'vitest'
import { DateTime } from '../../src/model/date-time.ts'
import { copyMark, layoutCopy } from '../../src/transform/new/layout-copy.ts'
import { draftKinds, pageDraft } from '../../src/transform/new/page-draft.ts'
import { digest } from '../../src/disk/digest.ts'
import { realTheme, siteInAString, told } from '../support/site-in-a-string.ts'

const day = new DateTime({ year: 2024, month: 3, day: 1 })

describe('a new page', () => {
  test.each([
    ['post', 'Chains that stop', 'content/posts/2024-03-01-chains-that-stop.md'],
    ['news', 'Moved to Göttingen!', 'content/news/2024-03-01-moved-to-gottingen.md'],
    ['project', 'Ideal theory', 'content/projects/ideal-theory.md'],
    ['talk', '../../etc/passwd', 'content/talks/2024-03-01-etc-passwd.md'],
    ['course', '線型代数', 'content/teaching/線型代数.md'],
    ['book', '!?', 'content/books/untitled.md'],
    ['post', 'word '.repeat(40), 'content/posts/2024-03-01-word-word-word-word-word-word-word-word-word-word-word-word.md'],
  ] as const)('%s %j lies where it belongs', (kind, title, path) => {
    expect(pageDraft(kind, { title, day, isDraft: false }).path).toBe(path)
  })

  test('a draft of a post has no date', () => {
    expect(pageDraft('post', { title: 'A b', day, isDraft: true }).path).toBe('content/drafts/a-b.md')
  })

  test.each(draftKinds)('%s is built without a warning, whatever its title holds', (kind) => {
    const draft = pageDraft(kind, { title: '"On: #1" & \'more\' {{ x }}', day, isDraft: false })
    const { diagnostics } = siteInAString({ 'content/index.md': '# Home\n', [draft.path]: draft.text }).build()
    expect(told(diagnostics)).toEqual([])
  })
})

describe('a copy of a layout', () => {
  const original = realTheme().readText('layouts/post.njk')
  const site = (copy: string): readonly string[] => {
    return told(siteInAString({ 'content/index.md': '# Home\n', 'layouts/post.njk': copy }).build().diagnostics)
  }

  test('is marked behind its front matter, and reads as the original does', () => {
    const copy = layoutCopy('post.njk', original, { version: '1.2.3', digest: digest(original) })
    expect(copy.startsWith('---\n')).toBe(true)
    expect(copyMark(copy)).toEqual({ version: '1.2.3', digest: digest(original).slice(0, 12) })
    expect(site(copy)).toEqual([])
    expect(site(`${copy}\n{# changed by the author #}`)).toEqual([])
  })

  test('is reported once the original has changed', () => {
    const copy = layoutCopy('post.njk', original, { version: '1.2.3', digest: digest(`${original} `) })
    expect(site(copy)).toEqual([expect.stringMatching(/^template\/outdated-copy layouts\/post\.njk:1:1 .*copied from Carrel 1\.2\.3/)])
  })
})
