import { describe, expect, test } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { findMojibake } from '../../../src/parse/encoding.ts'

const path = sourcePath('content/a.md')

/** What saving UTF-8 as another encoding makes of a text. */
function garbled(text: string, encoding: string): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text))
}

describe('text that was read in the wrong encoding', () => {
  const words = [
    'Müller',
    'São',
    'naïve',
    'Größe',
    'Łódź',
    'są',
    'Żyć',
    'příště',
    'Привет',
    'α',
    '“quoted”',
    'it’s',
    'now — then',
    '한국어',
    '日本語',
    '😊',
    '€5',
    '20 °C',
    '© 1843',
    'été',
    'שלום',
    'مرحبا',
    'x²',
    '→',
    '½',
    'à la',
  ]
  const cases = words.flatMap((word) =>
    ['windows-1252', 'windows-1254', 'windows-1250'].map((page) => [word, page] as const),
  )
  test.each(cases)('%s through %s', (word, page) => {
    const found = findMojibake(`First line.\nA word: ${garbled(word, page)}\n`, path, 5)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ code: 'data/mojibake', at: { line: 6 } })
    const read = /should read "([^"]*)"/u.exec(found[0]?.message ?? '')?.[1] ?? ''
    expect(word).toContain(read.replace('·', '').trim().slice(0, 3))
  })

  test('the word, its place and its length are given', () => {
    const [found] = findMojibake(`by Chris R${garbled('é', 'windows-1250')} of Stanford`, path, 1)
    expect(found?.message).toContain('"RĂ©" should read "Ré"')
    expect(found?.at).toEqual({ path, line: 1, column: 10, length: 3 })
  })

  test('a byte that was lost on the way is marked', () => {
    const [found] = findMojibake(garbled('많으면', 'windows-1252').replace(/[Ž\u008e]/u, ''), path, 1)
    expect(found?.message).toContain('should read "…으면"')
  })

  test('a file that is garbled throughout is reported ten times', () => {
    const found = findMojibake(`${garbled('Müller', 'windows-1252')}\n`.repeat(30), path, 1)
    expect(found).toHaveLength(10)
    expect(found.at(-1)?.message).toContain('20 further lines')
  })
})

describe('sound text', () => {
  const texts = [
    'São Paulo',
    'NÃO',
    'CAFÉ',
    '“CAFÉ”',
    '“CAFÉ…”',
    '« CAFÉ »',
    '« É »',
    'é » à',
    'café…»',
    'Spaß»',
    'IRMÔ.',
    'MAÇû',
    'PĂŞUNE',
    'TOVARĂŞ',
    'NŮŽ',
    'MŮŽE',
    'RÓŻA',
    'KŮŠ',
    'příště',
    'zášť',
    'dážď',
    'zażółć gęślą jaźń',
    'ŻÓŁĆ',
    'l’été',
    '3×²',
    'où » ?',
    '한국어 텍스트',
    '日本語',
    'Привет',
    'Ελληνικά',
    'ÀÉÎÕÜ',
    'à « b »',
    'Île–de–France',
    'İSTANBUL ŞİŞLİ ağaç',
    '5 €–10 €',
    'ÅÄÖ på svenska',
    '😭😊',
    'œuvre, cœur',
    'ÄÖÜß§',
    'É®',
    'Ångström',
    'naïve café',
  ]
  test.each(texts)('%s', (text) => {
    for (const shape of [text, `He said ${text} to her`]) expect(findMojibake(shape, path, 1)).toEqual([])
  })
})

test('replacement characters are reported once a line', () => {
  const found = findMojibake('a\n b\ufffdc\ufffd\n', path, 1)
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ code: 'data/lost-characters', at: { line: 2, column: 3, length: 1 } })
})
