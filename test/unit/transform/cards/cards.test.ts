import { describe, expect, test } from 'vitest'
import { cardSource } from '../../../../src/transform/cards/card-source.ts'
import type { Card } from '../../../../src/transform/cards/card.ts'
import { cardText, cutText } from '../../../../src/transform/cards/card-text.ts'
import { pageTitle, paperTitle } from '../../../../src/transform/cards/card-title.ts'
import type { CardFacts } from '../../../../src/transform/cards/compose-card.ts'
import { composeCard } from '../../../../src/transform/cards/compose-card.ts'
import { typstString } from '../../../../src/transform/cards/typst-string.ts'

describe('text on a card', () => {
  test.each<[string, string, string | undefined]>([
    ['plain letters', 'Emmy Noether', 'Emmy Noether'],
    ['accents of Poland and Hungary', 'Łukasiewicz, Erdős', 'Łukasiewicz, Erdős'],
    ['accents apart from their letters', 'Erdo\u030Bs', 'Erdős'],
    ['Greek and Cyrillic', 'Ἀλεξάνδρεια, Александров', 'Ἀλεξάνδρεια, Александров'],
    ['Hebrew', 'אמי נתר', 'אמי נתר'],
    ['signs of mathematics', 'ℤ → ℚ ≅ ∑', 'ℤ → ℚ ≅ ∑'],
    ['emoji are left out', 'Ideals 🎓 and rings ✍️', 'Ideals and rings '],
    ['line breaks are blanks', 'one\n two\tthree', 'one two three'],
    ['a blank that keeps words together stays', 'E.\u00A0Noether', 'E.\u00A0Noether'],
    ['Korean has no letters here', '추상대수학', undefined],
    ['a single foreign name is enough', 'On 高木貞治', undefined],
    ['nothing', '', ''],
    ['half a surrogate pair is left out', 'a\uD800b', 'ab'],
  ])('%s', (_name, text, shown) => {
    expect(cardText(text)).toBe(shown)
  })

  test.each<[string, number, string]>([
    ['short', 10, 'short'],
    ['ends at a word, not within', 14, 'ends at a…'],
    ['Unbreakable', 5, 'Unbre…'],
    ['Her work in one place: invariants and ideals', 30, 'Her work in one place'],
    ['One thing. And a second sentence that is long', 32, 'One thing. And a second…'],
  ])('%s cut at %d', (text, most, shown) => {
    expect(cutText(text, most)).toBe(shown)
  })
})

describe('a title', () => {
  const shown = (runs: ReturnType<typeof pageTitle>): string =>
    (runs ?? []).map(({ text, style }) => (style === 'plain' ? text : `<${style} ${text}>`)).join('')

  test.each<[string, string]>([
    ['Two theorems', 'Two theorems'],
    ['Bounds in $\\ell_p$ and $\\mathbb{R}^n$', 'Bounds in ℓ<lowered p> and ℝ<raised n>'],
    ['On $x^2 + \\sin y$', 'On <italic x><raised 2> + sin <italic y>'],
    ['It cost $5 and $6', 'It cost $5 and $6'],
    ['\\(n\\) variables', '<italic n> variables'],
    ['  blanks around  ', 'blanks around'],
  ])('of a page: %s', (title, expected) => {
    expect(shown(pageTitle(title))).toBe(expected)
  })

  test('of a paper keeps its italics and formulas', () => {
    const title = paperTitle([
      { kind: 'text', text: 'Rings of ' },
      { kind: 'emphasis', children: [{ kind: 'text', text: 'order' }] },
      { kind: 'math', tex: 'p^2', display: false },
    ])
    expect(shown(title)).toBe('Rings of <italic order><italic p><raised 2>')
  })
})

const FACTS: CardFacts = {
  title: pageTitle('Idealtheorie'), byline: '', detail: 'Mathematische Annalen, 1921', site: 'Emmy Noether',
  host: 'noether.example.org', plainHost: 'noether.example.org', accent: '#1f5f3f', lang: 'en', isRightToLeft: false,
}

describe('a card', () => {
  test.each<[string, Partial<CardFacts>, Partial<Card>, boolean]>([
    ['shows what is known', {}, { byline: '', detail: 'Mathematische Annalen, 1921', site: 'Emmy Noether' }, false],
    ['says the name of the site once', { title: pageTitle('Emmy Noether') }, { site: '' }, false],
    ['names its author where that is another', { byline: 'Emil Artin' }, { byline: 'Emil Artin' }, false],
    ['does not name the author whose site it is', { byline: 'Emmy Noether' }, { byline: '' }, false],
    ['without letters for its title shows the site alone', { title: undefined }, { title: [], detail: '' }, true],
    ['leaves out a name without letters', { byline: '高木貞治' }, { byline: '' }, true],
    ['falls back to the plain form of its address', { host: '한글.example', plainHost: 'xn--bj0bj06e.example' }, { host: 'xn--bj0bj06e.example' }, false],
  ])('%s', (_name, given, expected, isShort) => {
    const composed = composeCard({ ...FACTS, ...given })
    expect(composed.card).toMatchObject(expected)
    expect(composed.isShort).toBe(isShort)
  })

  test('cuts a title that would never end', () => {
    const { card } = composeCard({ ...FACTS, title: pageTitle('word '.repeat(200)) })
    expect(card.title[0]?.text.length).toBeLessThan(225)
  })
})

describe('a card as a document', () => {
  test('holds no code of the author’s, whatever a title says', () => {
    const evil = '"))\n#read("/etc/passwd") \\" $x$ // */'
    const source = cardSource({ ...composeCard(FACTS).card, title: [{ text: evil, style: 'plain' }], detail: evil })
    const [data = ''] = source.split('\n#let paper')
    const string = /^#let card = json\(bytes\((.*)\)\)\n?$/s.exec(data)?.[1] ?? ''
    expect(string).toMatch(/^"(?:[^"\\]|\\["\\])*"$/s)
    const read: unknown = JSON.parse(string.slice(1, -1).replace(/\\(["\\])/g, '$1'))
    expect(read).toMatchObject({ detail: evil })
  })

  test.each([
    ['', '""'], ['a"b', '"a\\"b"'], ['\\', '"\\\\"'], ['\\u{41}', '"\\\\u{41}"'], ['#x', '"#x"'],
  ])('%j is the string %s', (text, expected) => {
    expect(typstString(text)).toBe(expected)
  })

  test('gives a word that is wider than the card places to end a line', () => {
    const source = cardSource({ ...composeCard(FACTS).card, title: [{ text: 'a'.repeat(50), style: 'plain' }] })
    expect(source).toContain('aaaaaaaaaa\u00ADaaaaaaaaaa')
  })
})
