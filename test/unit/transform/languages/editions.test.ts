import { describe, expect, test } from 'vitest'
import { editionOf, editionsOf, inEdition, listedLanguages, withoutPrefix } from '../../../../src/transform/languages/editions.ts'
import { hreflangs } from '../../../../src/transform/languages/alternate.ts'
import { languageName } from '../../../../src/transform/languages/language-names.ts'

describe('the editions of a site', () => {
  test.each([
    ['one language', 'en', [], [], ['en']],
    ['languages that pages are translated into come after the own one, in order', 'en', [], ['ko', 'de', 'ko'], ['en', 'de', 'ko']],
    ['a list has an order of its own', 'en', ['ko', 'en', 'de'], [], ['ko', 'en', 'de']],
    ['the own language is one even where the list forgets it', 'en', ['ko'], [], ['en', 'ko']],
    ['`en` in a list means the British English of the site', 'en-GB', ['en', 'ko'], [], ['en-GB', 'ko']],
    ['the own language in a suffix is no other', 'en', [], ['en', 'ko'], ['en', 'ko']],
  ])('%s', (_, main, listed, found, all) => {
    expect(editionsOf(main, listed, found)).toEqual({ main, all })
  })

  test('a list and a mapping name languages, each once', () => {
    expect(listedLanguages(['en', 'pt_BR', 'EN', ''])).toEqual(['en', 'pt-BR'])
    expect(listedLanguages({ en: null, ko: { title: '…' } })).toEqual(['en', 'ko'])
    expect(listedLanguages('en')).toEqual([])
  })

  test.each([
    ['ko', 'ko'], ['ko-KR', 'ko'], ['de', 'en'], [undefined, 'en'], ['zh-Hans', 'zh-Hans'], ['zh-Hant', 'zh-Hant'], ['zh', 'zh-Hans'],
  ])('a page in %s belongs to %s', (lang, edition) => {
    expect(editionOf(lang, { main: 'en', all: ['en', 'ko', 'zh-Hans', 'zh-Hant'] })).toBe(edition)
  })
})

test('an address is put below its language once', () => {
  expect([inEdition('/about/', '/ko'), inEdition('/ko/about/', '/ko'), inEdition('/', '/ko'), inEdition('/a/', '')]).toEqual([
    '/ko/about/', '/ko/about/', '/ko/', '/a/',
  ])
  expect([withoutPrefix('/ko/a/', '/ko'), withoutPrefix('/ko/', '/ko'), withoutPrefix('/korea/', '/ko')]).toEqual(['/a/', '/', '/korea/'])
})

test('the version in the own language of the site is for everybody else', () => {
  const [en, ko] = [{ lang: 'en', url: '/' }, { lang: 'ko', url: '/ko/' }]
  expect(hreflangs([en, ko], 'en')).toEqual([en, ko, { lang: 'x-default', url: '/' }])
  expect(hreflangs([ko], 'en')).toEqual([ko])
})

test('a language is called what its speakers call it', () => {
  expect(['ko', 'pt-BR', 'de-LU', 'tlh'].map(languageName)).toEqual(['한국어', 'Português (Brasil)', 'Deutsch', 'tlh'])
})
