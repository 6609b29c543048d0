import { describe, expect, test } from 'vitest'
import { siteInAString, told } from '../../support/site-in-a-string.ts'
import { BILINGUAL } from './bilingual-site.ts'

interface Index {
  readonly groups: Readonly<Record<string, string>>
  readonly pages: readonly (readonly string[])[]
}

function indexOf(outputs: ReadonlyMap<string, string>, path = 'search/index.json'): Index {
  return JSON.parse(outputs.get(path) ?? '{}')
}

describe('the index of the search', () => {
  const small = siteInAString(BILINGUAL)
  const { outputs } = small.build()

  test('holds pages, papers, posts and projects of its language, by kind and with the base of the site', () => {
    const { pages, groups } = indexOf(outputs)
    expect(pages.map(([url, , group]) => `${group} ${url}`)).toEqual([
      'pages /x/', 'pages /x/notes/', 'pages /x/students/', 'publications /x/publications/noether1921/',
      'posts /x/2024/04/01/second/', 'posts /x/2024/03/01/first/', 'projects /x/projects/chains/',
    ])
    expect(groups).toEqual({ pages: 'Pages', publications: 'Publications', posts: 'Posts', projects: 'Projects' })
    expect(indexOf(outputs, 'ko/search/index.json').groups['posts']).toBe('글')
  })

  test('finds a paper by its authors, its venue and its abstract', () => {
    const paper = indexOf(outputs).pages.find(([, , group]) => group === 'publications')
    expect(paper?.slice(3)).toEqual(['Emmy Noether · Mathematische Annalen · 1921', 'Chains of ideals in rings.'])
  })

  test('the list says without a script what there is', () => {
    const list = outputs.get('search/index.html') ?? ''
    expect([...list.matchAll(/search-group__item"><a href="([^"]+)"/g)]).toHaveLength(7)
  })

  test('an edit of a body makes that page, its entry and the two files anew, and a site built afresh is the same', () => {
    const notes = '---\ntitle: Notes\n---\nAnother text.\n'
    const edited = small.edit({ 'content/notes.md': notes })
    expect(edited.runs.get('searchEntry')).toBe(1)
    const fresh = siteInAString(small.files()).build()
    expect([...edited.outputs]).toEqual([...fresh.outputs])
  })
})

test('`search: false` on a page keeps it out, and drafts and redirects are never in', () => {
  const { outputs } = siteInAString(`
-- content/a.md --
# A
-- content/b.md --
---
search: false
---
# B
-- content/c.md --
---
redirect_to: /a/
---
-- content/drafts/d.md --
# D
`).build()
  expect(indexOf(outputs).pages.map(([url]) => url)).toEqual(['/a/'])
})

test('`posts_in_search: false` keeps the posts out', () => {
  const { outputs } = siteInAString('-- content/site.yml --\nposts_in_search: false\n-- content/posts/2024-01-01-a.md --\nA.\n').build()
  expect(indexOf(outputs).pages).toEqual([])
})

test('`search: false` in site.yml leaves no trace of it', () => {
  const { outputs, diagnostics } = siteInAString('-- content/site.yml --\nsearch: false\n-- content/a.md --\n# A\n').build()
  expect(told(diagnostics)).toEqual([])
  expect([...outputs.keys()].filter((path) => path.includes('search'))).toEqual([])
  expect(outputs.get('a/index.html')).not.toContain('data-search')
})
