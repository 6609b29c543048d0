import { describe, expect, test } from 'vitest'
import type { DataRecord } from '../../../src/model/data.ts'
import type { Parsed } from '../../../src/model/diagnostic.ts'
import type { Page } from '../../../src/model/page.ts'
import { sourcePath } from '../../../src/model/paths.ts'
import { recordOf } from '../../../src/model/record.ts'
import { parsePage } from '../../../src/parse/page.ts'

function read(text: string, contentPath = 'a.md', defaults: DataRecord = recordOf([])): Parsed<Page> {
  const [folder = ''] = contentPath.split('/')
  return parsePage({
    source: { path: sourcePath(`content/${contentPath}`), text },
    contentPath,
    collection: contentPath.includes('/') ? folder : 'pages',
    defaults,
    zone: 'Europe/Berlin',
    kindOf: (path) => (path.endsWith('.md') ? 'markdown' : 'template'),
  })
}

describe('what the engine reads of a page', () => {
  test.each([
    [
      'a page without front matter',
      'Hi\n',
      'a.md',
      { inNav: false, inSitemap: true, published: true, draft: false },
    ],
    [
      'texts',
      '---\ntitle: T\nlayout: about\nslug: s\npermalink: /x/\nlocale: de\n---\n',
      'a.md',
      { title: 'T', layout: 'about', slug: 's', permalink: '/x/', lang: 'de' },
    ],
    ['a number for a title', '---\ntitle: 1984\n---\n', 'a.md', { title: '1984' }],
    ['an empty layout is none', '---\nlayout:\n---\n', 'a.md', { layout: 'none' }],
    [
      'labels',
      '---\ntags: a b\ncategory: long name\ncategories: [x]\n---\n',
      'posts/2024-01-01-a.md',
      { tags: ['a', 'b'], categories: ['x', 'long name'], data: { tags: ['a', 'b'] } },
    ],
    ['one old address', '---\nredirect_from: /old/\n---\n', 'a.md', { redirectFrom: ['/old/'] }],
    [
      'several old addresses',
      '---\nredirect_from: [/a/, /b.html]\n---\n',
      'a.md',
      { redirectFrom: ['/a/', '/b.html'] },
    ],
    [
      'a redirect of the plugin',
      '---\nredirect_to: https://a.org/\n---\n',
      'a.md',
      { redirectTo: 'https://a.org/' },
    ],
    [
      'a redirect of al-folio',
      '---\nredirect: /assets/pdf/x.pdf\n---\n',
      'a.md',
      { redirectTo: '/assets/pdf/x.pdf' },
    ],
    ['no sitemap', '---\nsitemap: false\n---\n', 'a.md', { inSitemap: false }],
    ['no index', '---\nnoindex: true\n---\n', 'a.md', { inSitemap: false }],
    ['navigation', '---\nnav: true\nnav_order: 3\n---\n', 'a.md', { inNav: true, data: { nav_order: 3 } }],
    ['not published', '---\npublished: false\n---\n', 'a.md', { published: false }],
    ['a draft by its folder', 'Hi\n', 'drafts/a.md', { draft: true }],
    ['a draft by its key', '---\ndraft: true\n---\n', 'a.md', { draft: true }],
    ['keys of the author’s own', '---\nfield_site: Crete\n---\n', 'a.md', { data: { field_site: 'Crete' } }],
  ])('%s', (_, text, contentPath, expected) => {
    const { value, diagnostics } = read(text, contentPath)
    expect(diagnostics).toEqual([])
    expect(value.meta).toMatchObject(expected)
  })

  test('a redirect that is a switch leads nowhere', () => {
    expect(read('---\nredirect: true\n---\n').value.meta.redirectTo).toBeUndefined()
  })

  test('an author’s keys lie over the defaults, mappings key by key', () => {
    const defaults = recordOf([
      ['layout', 'post'],
      ['header', recordOf([['image', 'a.jpg']])],
    ])
    const { data, layout } = read('---\nheader: {teaser: b.jpg}\n---\n', 'a.md', defaults).value.meta
    expect(layout).toBe('post')
    expect(data['header']).toEqual(
      recordOf([
        ['image', 'a.jpg'],
        ['teaser', 'b.jpg'],
      ]),
    )
  })

  test('the body and its line', () => {
    expect(read('---\ntitle: x\n---\nHi\n').value).toMatchObject({
      body: 'Hi\n',
      bodyLine: 4,
      kind: 'markdown',
    })
  })
})

describe('dates', () => {
  test.each([
    ['of the front matter', '---\ndate: 2024-03-01\n---\n', 'posts/a.md', '2024-03-01'],
    ['of the name', 'Hi', 'posts/2024-03-02-a.md', '2024-03-02'],
    ['the front matter’s wins', '---\ndate: 2024-03-01\n---\n', 'posts/2024-03-02-a.md', '2024-03-01'],
    ['of a name outside of posts', 'Hi', 'news/2024-03-02-a.md', '2024-03-02'],
  ])('%s', (_, text, contentPath, day) => {
    const { value, diagnostics } = read(text, contentPath)
    expect(diagnostics).toEqual([])
    expect(value.meta.date?.toDay()).toBe(day)
  })

  test.each([
    [
      'a date that is none',
      '---\ntitle: x\ndate: soon\n---\n',
      'posts/2024-03-02-a.md',
      ['3:7 front-matter/bad-date'],
      '2024-03-02',
    ],
    [
      'a day that does not exist',
      '---\ndate: 2024-02-31\n---\n',
      'a.md',
      ['2:7 front-matter/bad-date'],
      undefined,
    ],
    ['a list for a date', '---\ndate: [1]\n---\n', 'a.md', ['2:7 front-matter/bad-date'], undefined],
    [
      'a name with a day that does not exist',
      'Hi',
      'posts/2024-02-31-a.md',
      ['1:1 front-matter/bad-date'],
      undefined,
    ],
    ['a post without a date', 'Hi', 'posts/a.md', ['1:1 front-matter/no-date'], undefined],
    [
      'a wrong date of change',
      '---\nlast_updated: x\n---\n',
      'a.md',
      ['2:15 front-matter/bad-date'],
      undefined,
    ],
  ])('%s', (_, text, contentPath, at, day) => {
    const { value, diagnostics } = read(text, contentPath)
    expect(diagnostics.map(({ code, at }) => `${at?.line}:${at?.column} ${code}`)).toEqual(at)
    expect(value.meta.date?.toDay()).toBe(day)
  })
})

describe('mistakes', () => {
  test.each([
    ['a switch that is none', '---\nnav: maybe\n---\n', ['2:6 front-matter/wrong-type']],
    ['a list for a title', '---\ntitle: [a]\n---\n', ['2:8 front-matter/wrong-type']],
    ['a nested value', '---\nprofile:\n  align: middle\n---\n', ['3:10 front-matter/bad-value']],
    ['a near miss', '---\ntittle: x\n---\n', ['2:1 front-matter/unknown-key']],
    ['a nested near miss', '---\nprofile:\n  imge: x\n---\n', ['3:3 front-matter/unknown-key']],
    ['broken YAML', '---\nnav: true\ntitle: A: B\n---\n', ['3:9 front-matter/bad-yaml']],
    ['garbled text in the body', '---\na: 1\n---\nRĂ©\n', ['4:1 data/mojibake']],
  ])('%s', (_, text, at) => {
    expect(read(text).diagnostics.map(({ code, at }) => `${at?.line}:${at?.column} ${code}`)).toEqual(at)
  })

  test('a wrong value is left out, a misspelt key stays', () => {
    const { data } = read('---\nnav: maybe\ntittle: x\n---\n').value.meta
    expect(Object.keys(data)).toEqual(['tittle', 'categories', 'tags'])
  })

  test('did you mean', () => {
    expect(read('---\ntittle: x\n---\n').diagnostics[0]?.hint).toContain('`title`')
    expect(read('---\nprofile: {align: lft}\n---\n').diagnostics[0]?.hint).toContain('`left`')
  })

  test('every mistake is a warning, so the page is built', () => {
    const { diagnostics } = read('---js\nx\n---\n')
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning'])
  })
})
