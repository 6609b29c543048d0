import { describe, expect, test } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { parseFrontMatter } from '../../../src/parse/front-matter.ts'

const path = sourcePath('content/a.md')

describe('cutting a file', () => {
  const cases: readonly (readonly [
    name: string,
    text: string,
    data: object,
    body: string,
    bodyLine: number,
  ])[] = [
    ['a file without front matter is all body', 'Hello\n', {}, 'Hello\n', 1],
    ['an empty file', '', {}, '', 1],
    ['keys and a body', '---\na: 1\n---\nHello\n', { a: 1 }, 'Hello\n', 4],
    ['Windows line ends', '---\r\na: 1\r\n---\r\nHello\r\n', { a: 1 }, 'Hello\r\n', 4],
    ['an empty block', '---\n---\nHello\n', {}, 'Hello\n', 3],
    ['a block of comments', '---\n# nothing yet\n---\nHello\n', {}, 'Hello\n', 4],
    ['blanks behind the dashes', '---  \na: 1\n--- \nHello\n', { a: 1 }, 'Hello\n', 4],
    ['three dots close as well', '---\na: 1\n...\nHello\n', { a: 1 }, 'Hello\n', 4],
    ['four dashes close nothing', '---\na: |\n  x\n  ----\n---\nHello\n', { a: 'x\n----\n' }, 'Hello\n', 6],
    [
      'dashes with a word behind them close nothing',
      "---\na: 'x\n\n  ---y'\n---\nHello\n",
      { a: 'x\n---y' },
      'Hello\n',
      6,
    ],
    ['a body that holds more fences', '---\na: 1\n---\nx\n---\ny\n', { a: 1 }, 'x\n---\ny\n', 4],
    ['no body at all', '---\na: 1\n---', { a: 1 }, '', 4],
    ['four dashes open nothing', '----\na: 1\n----\n', {}, '----\na: 1\n----\n', 1],
    ['a rule across the page', '---\n\nText\n', {}, '---\n\nText\n', 1],
    [
      'a word behind the dashes is text',
      '--- Chapter\n\nText\n\n---\nMore\n',
      {},
      '--- Chapter\n\nText\n\n---\nMore\n',
      1,
    ],
  ]
  test.each(cases)('%s', (_, text, data, body, bodyLine) => {
    const result = parseFrontMatter(text, path)
    expect(result.diagnostics).toEqual([])
    expect({ ...result.value.data }).toEqual(data)
    expect(result.value.body).toBe(body)
    expect(result.value.bodyLine).toBe(bodyLine)
  })
})

describe('what is wrong is told at its place', () => {
  test.each([
    ['a fence that is never closed', '---\ntitle: x\n\nText\n', ['1:1 front-matter/unclosed']],
    ['front matter below a blank line', '\n---\ntitle: x\n---\nText\n', ['2:1 front-matter/misplaced']],
    ['front matter behind blanks', ' ---\ntitle: x\n---\nText\n', ['1:2 front-matter/misplaced']],
    ['front matter below a comment', '<!-- x -->\n---\ntitle: x\n---\n', ['2:1 front-matter/misplaced']],
    ['a text instead of keys', '---\njust words\n---\n', ['2:1 front-matter/not-a-mapping']],
    ['a list instead of keys', '---\n- a\n---\n', ['2:1 front-matter/not-a-mapping']],
    ['a colon in a value', '---\nx: 1\ntitle: A: B\n---\n', ['3:9 front-matter/bad-yaml']],
    ['the name of YAML', '---yaml\na: 1\n---\n', ['1:4 front-matter/language']],
    ['TOML', '+++\ntitle = "x"\n+++\nText\n', ['1:1 front-matter/language']],
  ])('%s', (_, text, expected) => {
    const { diagnostics } = parseFrontMatter(text, path)
    expect(diagnostics.map(({ code, at }) => `${at?.line}:${at?.column} ${code}`)).toEqual(expected)
  })

  test('the second reading of a broken file says the same as the first', () => {
    const text = '---\ntitle: A: B\n---\n'
    expect(parseFrontMatter(text, path).diagnostics).toEqual(parseFrontMatter(text, path).diagnostics)
    expect(parseFrontMatter(text, path).diagnostics).toHaveLength(1)
  })

  test('keys are located in the file', () => {
    const { locate } = parseFrontMatter('---\na: 1\nb: two\n---\n', path).value
    expect(locate(['b'], 'value')).toEqual({ path, line: 3, column: 4, length: 3 })
  })

  test('long runs of blank lines take no time', () => {
    const { value } = parseFrontMatter(`---\na: 1${'\n'.repeat(200_000)}b: 2\n---\n`, path)
    expect({ ...value.data }).toEqual({ a: 1, b: 2 })
  })
})

describe('nothing in front matter is ever run', () => {
  const languages = [
    'js',
    'javascript',
    'JS',
    'JavaScript',
    'coffee',
    'coffeescript',
    'cson',
    'json',
    'node',
    'ts',
    'eval',
    'jsx',
  ]
  const shapes: readonly (readonly [string, (language: string) => string])[] = [
    ['plain', (language) => `---${language}\n`],
    ['with Windows line ends', (language) => `---${language}\r\n`],
    ['with blanks', (language) => `---  ${language}  \n`],
    ['with tabs', (language) => `---\t${language}\t\n`],
  ]
  const cases = languages.flatMap((language) =>
    shapes.map(([shape, fence]) => [language, shape, fence(language)] as const),
  )
  test.each(cases)('%s %s', (_, __, fence) => {
    const payload = `{ a: (globalThis.canary = true) }\n`
    for (const mark of ['', '\ufeff']) {
      const { value } = parseFrontMatter(`${mark}${fence}${payload}---\nBody\n`, path)
      expect(Object.keys(value.data)).toEqual([])
    }
    expect('canary' in globalThis).toBe(false)
  })
})
