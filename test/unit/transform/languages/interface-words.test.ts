import { expect, test } from 'vitest'
import { INTERFACE_LANGUAGES, word } from '../../../../src/transform/interface-words.ts'
import { english } from '../../../../src/transform/interface-words/en.ts'

test('a word is in the language, in that of its first part, or in English', () => {
  expect(['de', 'pt-BR', 'zh_Hans', 'nl', ''].map((lang) => word('news', lang))).toEqual(['Neuigkeiten', 'Notícias', '动态', 'News', 'News'])
})

test('a key without a word becomes words itself', () => expect(word('open_problems', 'de')).toBe('Open problems'))

test('no word of any language is blank, and what is filled in is kept', () => {
  const marks = (text: string): readonly string[] => text.match(/:count|%(?!-)/g) ?? []
  const bad = INTERFACE_LANGUAGES.flatMap((lang) => {
    return Object.entries(english).flatMap(([key, text]) => {
      const found = word(key, lang)
      return found.trim() === '' || (!key.startsWith('date_') && marks(found).length !== marks(text).length) ? [`${lang} ${key}`] : []
    })
  })
  expect(bad).toEqual([])
})
