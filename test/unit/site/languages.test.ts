import { describe, expect, test } from 'vitest'
import { siteInAString, told } from '../../support/site-in-a-string.ts'
import { BILINGUAL } from './bilingual-site.ts'

describe('a site in two languages', () => {
  const small = siteInAString(BILINGUAL)
  const { outputs, diagnostics } = small.build()
  const text = (path: string): string => outputs.get(path) ?? `no ${path} among ${[...outputs.keys()].join(' ')}`
  const addresses = (path: string, pattern: RegExp): readonly string[] => [...text(path).matchAll(pattern)].map(([, found = '']) => found)
  const versions = (path: string): readonly string[] => addresses(path, /<link rel="alternate" hreflang="([^"]+" href="[^"]+)"/g)

  test('nothing is wrong with it', () => expect(told(diagnostics)).toEqual([]))

  test('a suffix and a folder both give an address below the language', () => {
    const wanted = ['ko/index.html', 'ko/students/index.html', 'ko/2024/03/01/first/index.html', 'students/index.html']
    expect(wanted.filter((path) => !outputs.has(path))).toEqual([])
  })

  test('a page says its language, and its words and dates are in it', () => {
    expect(text('ko/2024/03/01/first/index.html')).toContain('<html lang="ko"')
    expect(text('ko/2024/03/01/first/index.html')).toContain('2024년 3월 1일')
    expect(text('ko/2024/03/01/first/index.html')).toContain('본문으로 건너뛰기')
    expect(text('2024/03/01/first/index.html')).toContain('1 March 2024')
  })

  test('translations name each other, and the original stands for all other languages', () => {
    const wanted = [
      'en" href="https://noether.example.org/x/students/', 'ko" href="https://noether.example.org/x/ko/students/',
      'x-default" href="https://noether.example.org/x/students/',
    ]
    expect(versions('students/index.html')).toEqual(wanted)
    expect(versions('ko/students/index.html')).toEqual(wanted)
    expect(versions('notes/index.html')).toEqual([])
  })

  test('index pages that the program makes name each other too', () => {
    expect(versions('ko/posts/index.html')).toHaveLength(3)
    expect(versions('posts/tag/ideals/index.html')).toEqual([])
  })

  test('the sitemap names the versions of each page', () => {
    expect(text('sitemap.xml')).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"')
    const line = text('sitemap.xml').split('\n').find((found) => found.includes('<loc>https://noether.example.org/x/ko/</loc>'))
    expect(line).toContain('<xhtml:link rel="alternate" hreflang="en" href="https://noether.example.org/x/"/>')
  })

  test('the switch leads to the translation, else to the home page of that language', () => {
    const links = /class="language-switch__link" href="([^"]+)"/g
    expect(addresses('students/index.html', links)).toEqual(['/x/ko/students/'])
    expect(addresses('notes/index.html', links)).toEqual(['/x/ko/'])
    expect(addresses('ko/students/index.html', links)).toEqual(['/x/students/'])
  })

  test('lists, navigation, feed and title are those of the language', () => {
    expect(text('posts/index.html')).not.toContain('첫째 정리')
    expect(text('ko/posts/index.html')).not.toContain('The first theorem')
    expect(addresses('ko/index.html', /class="site-nav__link" href="([^"]+)"/g)).toEqual(['/x/ko/publications/', '/x/ko/posts/', '/x/ko/students/'])
    expect(text('ko/feed.xml')).toContain('<title>첫째 정리</title>')
    expect(text('ko/feed.xml')).toContain('xml:lang="ko"')
    expect(text('feed.xml')).not.toContain('첫째 정리')
    expect(text('ko/index.html')).toContain('<title>에미 뇌터</title>')
    expect(text('index.html')).toContain('<title>Emmy Noether</title>')
  })

  test('a link to a file leads to its translation in the language of the reader', () => {
    expect(text('ko/index.html')).toContain('<a href="/x/ko/students/">학생들</a>')
    expect(text('students/index.html')).toContain('<a href="/x/">home</a>')
  })

  test('an edit of a translation makes again that page and what shows its text, and none of another group', () => {
    const edited = small.edit({ 'content/ko/students.md': '---\ntitle: 학생들\n---\n다시 씀.\n' })
    expect(edited.runs.get('markup')).toBe(1)
    const different = [...edited.outputs].filter(([path, now]) => outputs.get(path) !== now).map(([path]) => path)
    expect(different).toEqual(['ko/students/index.html', 'ko/search/index.json'])
    expect(edited.runs.get('output')).toBe(2)
  })
})

test('`translation_of` ties a page with an address of its own to the one it translates', () => {
  const { outputs, diagnostics } = siteInAString(`
-- content/about.md --
# About
-- content/ueber.md --
---
lang: de
translation_of: about.md
---
# Über mich
-- content/a-propos.md --
---
lang: fr
translation_of: /about/
---
# À propos
`).build()
  expect(told(diagnostics)).toEqual([])
  expect(outputs.get('ueber/index.html')).toContain('<link rel="alternate" hreflang="fr" href="/a-propos/">')
  expect(outputs.get('about/index.html')).toContain('hreflang="de">Deutsch</a>')
})

test('`translation_of` that names no page is reported at its place', () => {
  const { diagnostics } = siteInAString('-- content/a.md --\n# A\n-- content/b.md --\n---\nlang: de\ntranslation_of: c.md\n---\n# B\n').build()
  expect(told(diagnostics)).toEqual([
    'content/missing-file content/b.md:3:1 `translation_of` names `c.md`, and there is no such page.',
  ])
})

test('a page that merely says its language is listed with all others', () => {
  const { outputs } = siteInAString(`
-- content/posts/2024-01-01-a.md --
---
lang: de
---
„Eins“ "zwei"
-- content/posts/2024-01-02-b.md --
Two.
`).build()
  expect(outputs.get('posts/index.html')).toContain('/2024/01/01/a/')
  expect([...outputs.keys()].filter((path) => path.startsWith('de/'))).toEqual([])
  expect(outputs.get('2024/01/01/a/index.html')).toContain('<html lang="de"')
  expect(outputs.get('2024/01/01/a/index.html')).toContain('1. Januar 2024')
  expect(outputs.get('2024/01/01/a/index.html')).toContain('„zwei“')
})

test('Arabic is written from right to left', () => {
  const { outputs } = siteInAString('-- content/index.md --\nHello.\n-- content/index.ar.md --\nمرحبا\n').build()
  expect(outputs.get('ar/index.html')).toContain('<html lang="ar" dir="rtl"')
  expect(outputs.get('index.html')).toContain('lang="ar" hreflang="ar">العربية</a>')
})

test('pages that translate each other in a circle are one group', () => {
  const page = (lang: string, other: string): string => `---\nlang: ${lang}\ntranslation_of: ${other}\n---\n# ${lang}\n`
  const { diagnostics } = siteInAString({ 'content/a.md': page('de', 'b.md'), 'content/b.md': page('fr', 'a.md') }).build()
  expect(told(diagnostics)).toEqual([])
})
