import { describe, expect, it } from 'vitest'
import { citeMarkdown } from './cite-markdown.ts'

const COUNT = 20_000

describe('citations without end are read in good time', () => {
  it.each([
    ['groups', '[@noether1921; '.repeat(COUNT)],
    ['groups that are whole', '[@noether1921] '.repeat(COUNT / 4)],
    ['a group of many', `[${'@noether1921; '.repeat(COUNT / 4)}@noether1921]`],
    ['prefixes', '[see '.repeat(COUNT)],
    ['at signs', '@'.repeat(COUNT)],
    ['keys in pieces', `@${'a.'.repeat(COUNT)}a`],
    ['locators', `[@noether1921, p. ${'1-'.repeat(COUNT)}1]`],
    ['bare numbers', `[@noether1921, ${'1-'.repeat(COUNT)},x]`],
    ['places without end', '@noether1921 [p. 3'.repeat(COUNT / 4)],
  ])('%s', (_name, text) => {
    expect(() => citeMarkdown(text)).not.toThrow()
  })
})
