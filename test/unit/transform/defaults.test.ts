import { describe, expect, it } from 'vitest'
import type { DefaultsRule } from '../../../src/model/config.ts'
import type { DataRecord } from '../../../src/model/data.ts'
import { defaultsFor } from '../../../src/transform/defaults.ts'
import { globMatches } from '../../../src/transform/path-glob.ts'

function rule(path: string, values: DataRecord, type?: string): DefaultsRule {
  return { path, values, ...(type === undefined ? {} : { type }) }
}

const cases: readonly (readonly [string, string, string, readonly DefaultsRule[], DataRecord])[] = [
  ['no rules', 'a.md', 'pages', [], {}],
  ['an empty path is every path', 'a/b.md', 'pages', [rule('', { x: 1 })], { x: 1 }],
  ['a type', 'a.md', 'pages', [rule('', { x: 1 }, 'posts'), rule('', { y: 1 }, 'pages')], { y: 1 }],
  ['an old name of a type', 'posts/a.md', 'posts', [rule('', { x: 1 }, 'post')], { x: 1 }],
  ['drafts', 'drafts/a.md', 'drafts', [rule('', { x: 1 }, 'draft'), rule('', { x: 2 }, 'posts')], { x: 1 }],
  ['a collection', 'talks/a.md', 'talks', [rule('', { x: 1 }, 'talks')], { x: 1 }],
  ['a folder', 'a/b/c.md', 'pages', [rule('a/b', { x: 1 })], { x: 1 }],
  ['a folder with a slash', 'a/b/c.md', 'pages', [rule('/a/b/', { x: 1 })], { x: 1 }],
  ['the name of a file', 'a/b.md', 'pages', [rule('a/b.md', { x: 1 })], { x: 1 }],
  ['not the beginning of a name', 'talks/a.md', 'talks', [rule('talk', { x: 1 })], {}],
  ['a folder as Jekyll names it', 'posts/a.md', 'posts', [rule('_posts', { x: 1 })], { x: 1 }],
  ['a later rule of the same reach wins', 'a.md', 'pages', [rule('', { x: 1 }), rule('', { x: 2 })], { x: 2 }],
  ['the longer path wins, early', 'a/b.md', 'pages', [rule('a', { x: 1 }), rule('', { x: 2 })], { x: 1 }],
  ['the longer path wins, late', 'a/b.md', 'pages', [rule('', { x: 2 }), rule('a', { x: 1 })], { x: 1 }],
  ['a type wins over none, early', 'a.md', 'pages', [rule('', { x: 1 }, 'pages'), rule('', { x: 2 })], { x: 1 }],
  ['a type wins over none, late', 'a.md', 'pages', [rule('', { x: 2 }), rule('', { x: 1 }, 'pages')], { x: 1 }],
  ['the path counts more than the type', 'a/b.md', 'pages', [rule('a', { x: 1 }), rule('', { x: 2 }, 'pages')], { x: 1 }],
  ['all that match are merged', 'a/b.md', 'pages', [rule('', { x: 1 }), rule('a', { y: 2 })], { x: 1, y: 2 }],
  ['mappings are merged', 'a.md', 'pages', [rule('', { h: { a: 1, b: 1 } }), rule('', { h: { b: 2 } })], { h: { a: 1, b: 2 } }],
  ['lists are replaced', 'a.md', 'pages', [rule('', { t: ['a'] }), rule('', { t: ['b'] })], { t: ['b'] }],
  ['nothing leaves what is there', 'a.md', 'pages', [rule('', { x: 1 }), rule('', { x: null })], { x: 1 }],
  ['false is something', 'a.md', 'pages', [rule('', { x: true }), rule('', { x: false })], { x: false }],
  ['a glob', 'a/b/special.md', 'pages', [rule('a/*/special.md', { x: 1 })], { x: 1 }],
  ['a glob of a folder', 'a/b/c/d.md', 'pages', [rule('a/*', { x: 1 })], { x: 1 }],
  ['a glob of any depth', 'a/b/c/d.md', 'pages', [rule('a/**/d.md', { x: 1 })], { x: 1 }],
  ['a glob that matches nothing', 'b/c.md', 'pages', [rule('a/*', { x: 1 })], {}],
  ['a glob as long counts by its length', 'a/b.md', 'pages', [rule('a/*.md', { x: 1 }), rule('a', { x: 2 })], { x: 1 }],
  ['a glob with an underscore', 'posts/a.md', 'posts', [rule('_posts/*.md', { x: 1 })], { x: 1 }],
]

describe('defaultsFor', () => {
  it.each(cases)('%s', (_, path, type, rules, expected) => {
    expect(JSON.parse(JSON.stringify(defaultsFor(path, type, rules)))).toEqual(expected)
  })

  it('changes no rule', () => {
    const rules = [rule('', { h: { a: 1 } }), rule('', { h: { b: 2 } })]
    const before = JSON.stringify(rules)
    defaultsFor('a.md', 'pages', rules)
    expect(JSON.stringify(rules)).toBe(before)
  })
})

describe('globMatches', () => {
  it.each([
    ['*', 'a.md', true],
    ['*', 'a/b.md', true],
    ['*.md', 'a.md', true],
    ['*.md', 'a/b.md', false],
    ['**/*.md', 'a.md', true],
    ['**/*.md', 'a/b/c.md', true],
    ['a/**', 'a/b/c.md', true],
    ['a/**/c', 'a/c', true],
    ['a/**/c', 'a/x/y/c/d.md', true],
    ['a?c', 'abc', true],
    ['a?c', 'a/c', false],
    ['[abc].md', 'b.md', true],
    ['[a-c].md', 'd.md', false],
    ['[!a-c].md', 'd.md', true],
    ['[^a-c].md', 'a.md', false],
    ['[]a].md', '].md', true],
    ['[z-a]', 'b', false],
    ['a**/b', 'axx/b', true],
    ['a**/b', 'axx/y/b', false],
    ['a/**', 'a', false],
    ['', 'a', false],
    ['a[', 'a[', true],
    ['{a,b}/*.md', 'b/x.md', true],
    ['{a,b}/*.md', 'c/x.md', false],
    ['*', '.hidden', false],
    ['.*', '.hidden', true],
    ['**/x', '.git/x', false],
    ['a+b(c).md', 'a+b(c).md', true],
    [String.raw`\*.md`, '*.md', true],
    [String.raw`\*.md`, 'a.md', false],
    ['2024-*', '2024-03-01/x.md', true],
    ['가*', '가나.md', true],
    ['?.md', '😀.md', true],
  ])('%s on %s: %s', (pattern, path, expected) => expect(globMatches(pattern, path)).toBe(expected))

  it('stays quick on many stars', () => {
    expect(globMatches(`${'*a'.repeat(8)}b`, 'a'.repeat(60))).toBe(false)
  })
})
