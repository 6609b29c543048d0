import { describe, expect, test } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { recordOf } from '../../../src/model/record.ts'
import { parseConfig } from '../../../src/parse/config-file.ts'

const path = sourcePath('content/site.yml')

function read(text: string): ReturnType<typeof parseConfig> {
  return parseConfig([{ path, text }])
}

function problems(text: string): readonly string[] {
  return read(text).diagnostics.map(({ code, at }) => `${at?.line}:${at?.column} ${code}`)
}

test('no files at all give every default, and nothing to say', () => {
  const { value, diagnostics } = parseConfig([])
  expect(diagnostics).toEqual([])
  expect(value).toMatchObject({
    title: '',
    url: '',
    baseurl: '',
    lang: 'en',
    timezone: 'UTC',
    permalink: 'pretty',
    future: false,
    strict: false,
    sitemap: true,
    emoji: true,
    smartQuotes: true,
    embeds: { clickToLoad: true, bareLinks: false },
    pagination: { enabled: true, perPage: 10, path: '/page/:num/' },
    archives: { enabled: true, kinds: ['tags', 'categories', 'years'] },
    feed: { enabled: true, path: 'feed.xml', limit: 20, excerptOnly: false },
    math: { output: 'htmlAndMathml' },
  })
  expect(Object.keys(value.collections)).toEqual([
    'posts',
    'news',
    'projects',
    'publications',
    'talks',
    'teaching',
  ])
  expect(Object.values(value.collections).every(({ output }) => output)).toBe(true)
  expect(value.data['lang']).toBe('en')
})

describe('values in their normal form', () => {
  test.each([
    ['a slash at the end of url', 'url: https://a.org/\n', { url: 'https://a.org', baseurl: '' }],
    ['slashes around baseurl', 'baseurl: lab/\n', { baseurl: '/lab' }],
    ['a baseurl that is a slash', 'baseurl: /\n', { baseurl: '' }],
    ['a tilde', 'baseurl: /~ada\n', { baseurl: '/~ada' }],
    ['academicpages’ locale', 'locale: en_GB\n', { lang: 'en-GB' }],
    [
      'a blank title is the name of the owner',
      'title: blank\nfirst_name: Ada\nlast_name: Lovelace\n',
      { title: 'Ada Lovelace' },
    ],
    ['no title is the author', 'author: {name: Ada}\n', { title: 'Ada' }],
    ['a title that is a number', 'title: 1984\n', { title: '1984' }],
    ['an empty key is its default', 'title:\npermalink:\n', { permalink: 'pretty' }],
    [
      'Jekyll’s old pagination',
      'paginate: 5\npaginate_path: /blog/page:num/\n',
      { pagination: { enabled: true, perPage: 5, path: '/blog/page:num/' } },
    ],
    ['no pagination', 'pagination: false\n', { pagination: { enabled: false } }],
    [
      'pagination in a mapping',
      'pagination: {per_page: 3, permalink: "/p/:num/"}\n',
      { pagination: { enabled: true, perPage: 3, path: '/p/:num/' } },
    ],
    ['no archives', 'archives: false\n', { archives: { enabled: false, kinds: [] } }],
    ['some archives', 'archives: [years, tag]\n', { archives: { enabled: true, kinds: ['tags', 'years'] } }],
    [
      'al-folio’s archives',
      'jekyll-archives:\n  posts:\n    enabled: [year, tags]\n    permalinks:\n      year: /blog/:year/\n',
      { archives: { enabled: true, kinds: ['tags', 'years'], permalinks: { years: '/blog/:year/' } } },
    ],
    ['no feed', 'feed: false\n', { feed: { enabled: false } }],
    [
      'a feed',
      'feed: {path: /atom.xml, posts_limit: 5, excerpt_only: true}\n',
      { feed: { path: 'atom.xml', limit: 5, excerptOnly: true } },
    ],
    [
      'macros without a backslash',
      'math: {macros: {R: "\\\\mathbb{R}"}}\n',
      { math: { macros: { '\\R': '\\mathbb{R}' } } },
    ],
    ['files to leave alone add up', 'keep_files: CNAME\n', { keepFiles: ['.git', '.svn', 'CNAME'] }],
    ['a separator of white space', 'excerpt_separator: "\\n\\n"\n', { excerptSeparator: '\n\n' }],
    [
      'a list of collections',
      'collections: [recipes]\n',
      { collections: { recipes: { output: false }, posts: { output: true } } },
    ],
    [
      'a mapping of collections',
      'collections:\n  recipes:\n    output: true\n    permalink: /r/:path/\n    order: [b.md]\n  posts:\n',
      {
        collections: {
          recipes: { output: true, permalink: '/r/:path/', order: ['b.md'] },
          posts: { output: true },
        },
      },
    ],
    [
      'the folders of other themes',
      'collections: {portfolio: {permalink: /w/:path/}}\n',
      {
        collections: {
          portfolio: { output: true, permalink: '/w/:path/' },
          projects: { output: true, permalink: '/w/:path/' },
        },
      },
    ],
    [
      'defaults',
      'defaults:\n  - scope: {path: /_posts/, type: post}\n    values: {layout: single, toc: true}\n',
      { defaults: [{ path: 'posts', type: 'posts', values: { layout: 'single', toc: true } }] },
    ],
    [
      'defaults for a collection by a theme’s name',
      'defaults:\n  - scope: {type: portfolio}\n    values: {layout: single}\n',
      { defaults: [{ path: '', type: 'projects' }] },
    ],
    [
      'networks at the top level',
      'github_username: ada\nscholar_userid: x\n',
      { data: { github_username: 'ada' } },
    ],
    ['keys of the author’s own', 'lab_motto: fun\n', { data: { lab_motto: 'fun' } }],
    ['false for the search, in al-folio’s words', 'search_enabled: false\n', { data: { search: false } }],
  ])('%s', (_, text, expected) => {
    const { value, diagnostics } = read(text)
    expect(diagnostics).toEqual([])
    expect(JSON.parse(JSON.stringify(value))).toMatchObject(expected)
  })
})

describe('mistakes have a place, and the rest goes on', () => {
  test.each([
    ['url without a scheme', 'url: a.org\n', ['1:6 config/bad-url'], { url: 'https://a.org' }],
    [
      'url with a path',
      'url: https://a.org/~ada/\n',
      ['1:6 config/bad-url'],
      { url: 'https://a.org', baseurl: '/~ada' },
    ],
    [
      'url with the path of baseurl',
      'url: https://a.org/b\nbaseurl: /b\n',
      ['1:6 config/bad-url'],
      { url: 'https://a.org', baseurl: '/b' },
    ],
    ['url that is none', 'url: my page\n', ['1:6 config/bad-url'], { url: '' }],
    ['a script for url', 'url: "javascript:alert(1)"\n', ['1:6 config/bad-url'], { url: '' }],
    [
      'a whole address as baseurl',
      'baseurl: https://a.org/b\n',
      ['1:10 config/bad-url'],
      { url: 'https://a.org', baseurl: '/b' },
    ],
    ['a baseurl that climbs', 'baseurl: ../x\n', ['1:10 config/bad-path'], { baseurl: '' }],
    [
      'a city alone as time zone',
      'title: x\ntimezone: Berlin\n',
      ['2:11 config/bad-timezone'],
      { timezone: 'UTC' },
    ],
    [
      'a style of permalinks that is none',
      'permalink: prety\n',
      ['1:12 config/bad-value'],
      { permalink: 'pretty' },
    ],
    [
      'further pages without a number',
      'paginate_path: /page/\n',
      ['1:16 config/bad-value'],
      { pagination: { path: '/page/:num/' } },
    ],
    [
      'a feed outside of the site',
      'feed: {path: ../../x.xml}\n',
      ['1:7 config/bad-path'],
      { feed: { path: 'feed.xml' } },
    ],
    ['a switch that is none', 'future: maybe\n', ['1:9 config/wrong-type'], { future: false }],
    ['a list that is a text', 'defaults: x\n', ['1:11 config/wrong-type'], { defaults: [] }],
    [
      'a word that is not allowed',
      'math:\n  output: mathl\n',
      ['2:11 config/bad-value'],
      { math: { output: 'htmlAndMathml' } },
    ],
    [
      'a key that is nearly known',
      'descripton: x\n',
      ['1:1 config/unknown-key'],
      { data: { descripton: 'x' } },
    ],
    ['a nested key that is nearly known', 'giscus:\n  reop: a/b\n', ['2:3 config/unknown-key'], {}],
    ['a wrong value in defaults', 'defaults:\n  - values: {nav: 7}\n', ['2:19 config/wrong-type'], {}],
    ['a text instead of keys', 'hello\n', ['1:1 config/not-a-mapping'], { title: '' }],
    ['broken YAML', 'a: 1\ntitle: A: B\n', ['2:9 config/bad-yaml'], { title: 'A: B' }],
    ['a key written twice', 'title: A\ntitle: B\n', ['2:1 config/duplicate-key'], { title: 'B' }],
    ['garbled text', 'title: MÃ¼ller\n', ['1:8 data/mojibake'], { title: 'MÃ¼ller' }],
  ])('%s', (_, text, at, expected) => {
    expect(problems(text)).toEqual(at)
    expect(JSON.parse(JSON.stringify(read(text).value))).toMatchObject(expected)
  })

  test('only broken YAML is an error', () => {
    expect(read('title: A: B\n').diagnostics[0]?.severity).toBe('error')
    expect(read('future: maybe\n').diagnostics[0]?.severity).toBe('warning')
  })

  test('a time zone is offered where a city was meant', () => {
    expect(read('timezone: Berlin\n').diagnostics[0]?.hint).toContain('Europe/Berlin')
  })
})

describe('several files', () => {
  const other = sourcePath('content/local.yml')

  test('later ones win key by key, and overrides over all', () => {
    const { value } = parseConfig(
      [
        { path, text: 'title: A\nmath: {output: html, macros: {"\\\\R": x}}\n' },
        { path: other, text: 'title: B\nmath: {output: mathml}\n' },
      ],
      { overrides: recordOf([['baseurl', '/x']]), furtherCollections: ['books'] },
    )
    expect(value).toMatchObject({
      title: 'B',
      baseurl: '/x',
      math: { output: 'mathml', macros: { '\\R': 'x' } },
    })
    expect(value.collections['books']?.output).toBe(true)
  })

  test('a mistake is placed in the file that made it', () => {
    const { diagnostics } = parseConfig([
      { path, text: 'url: https://a.org\n' },
      { path: other, text: '\nurl: nonsense\n' },
    ])
    expect(diagnostics[0]?.at).toMatchObject({ path: other, line: 2, column: 6 })
  })
})
