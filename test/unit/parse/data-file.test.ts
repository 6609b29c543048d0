import { describe, expect, test } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { parseDataFile } from '../../../src/parse/data-file.ts'

function read(
  name: string,
  text: string,
): { value: unknown; at: readonly string[]; messages: readonly string[] } {
  const { value, diagnostics } = parseDataFile({ path: sourcePath(`content/data/${name}`), text })
  return {
    value: JSON.parse(JSON.stringify(value.value)),
    at: diagnostics.map(({ code, at }) => `${at?.line}:${at?.column} ${code}`),
    messages: diagnostics.map(({ message, hint }) => `${message} ${hint}`),
  }
}

describe('JSON', () => {
  test.each([
    ['sound', '{"a": [1, "x", null, true]}', { a: [1, 'x', null, true] }],
    ['empty', ' \n', null],
    ['with a byte order mark', '\ufeff[1]', [1]],
    ['with a key that is no key', '{"__proto__": {"x": 1}, "a": 1}', { a: 1 }],
  ])('%s', (_, text, value) => {
    expect(read('a.json', text)).toEqual({ value, at: [], messages: [] })
  })

  test.each([
    ['a comma behind the last item', '{\n  "a": 1,\n}', '2:9', 'comma behind the last'],
    ['a comment', '{\n  // note\n  "a": 1\n}', '2:3', 'no comments'],
    ['a comment behind a value', '{\n  "a": 1 // note\n}', '2:10', 'no comments'],
    ['single quotes', "{'a': 1}", '1:2', 'double quotes'],
    ['a key without quotes', '{a: 1}', '1:2', 'has no quotes'],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', '2:9', 'no comma between'],
    ['a bracket that is never closed', '{\n  "a": [1, 2\n', '2:8', 'never closed'],
    ['a quote that is never closed', '{"a": "x\n}', '1:7', 'not closed'],
    ['a wrong escape', '{"a": "C:\\path"}', '1:10', 'no escape'],
    ['a word that is no value', '{"a": yes}', '1:7', 'no value'],
    ['a number with a leading zero', '[012]', '1:2', 'no value'],
    ['more text behind the end', '{} {}', '1:4', 'after the end'],
    ['a tab in a text', '["a\tb"]', '1:4', 'tab'],
    ['nothing but an opening', '[', '1:1', 'ends where a value'],
  ])('%s', (_, text, at, words) => {
    const result = read('a.json', text)
    expect(result.at).toEqual([`${at} data/bad-json`])
    expect(result.messages[0]).toContain(words)
    expect(result.value).toBeNull()
  })

  test('every broken text that JSON refuses has a place', () => {
    for (const text of [
      '{',
      '[1,',
      '"',
      '{"a"',
      '{"a":',
      '-',
      '[1 2]',
      '{"a":1,,}',
      'nul',
      '[.5]',
      '{"a":+1}',
      '\\',
    ]) {
      expect(read('a.json', text).at).toHaveLength(1)
    }
  })

  test('nesting without end is cut', () => {
    expect(read('a.json', '['.repeat(60) + ']'.repeat(60)).at).toEqual(['1:51 data/bad-json'])
    expect(read('a.json', '['.repeat(100_000)).at).toHaveLength(1)
  })
})

describe('tables', () => {
  test.each([
    ['a.csv', 'a,b\n1,2\n', [{ a: '1', b: '2' }]],
    ['a.csv', '\ufeffa,b\r\n"x, y","he said ""no"""\r\n', [{ a: 'x, y', b: 'he said "no"' }]],
    ['a.csv', 'a,b\n"two\nlines",2\n\n', [{ a: 'two\nlines', b: '2' }]],
    ['a.csv', 'a;b\n1;2,5\n', [{ a: '1', b: '2,5' }]],
    ['a.csv', 'a,__proto__\n1,2\n', [{ a: '1' }]],
    ['a.csv', 'a,\n1,2\n', [{ a: '1', 'column 2': '2' }]],
    ['a.csv', '', []],
    ['a.csv', 'a,b\n', []],
    ['a.csv', 'a\n""\n', [{ a: '' }]],
    ['a.tsv', 'a\tb\n1, 2\t3\n', [{ a: '1, 2', b: '3' }]],
  ])('%s %j', (name, text, value) => {
    expect(read(name, text)).toEqual({ value, at: [], messages: [] })
  })

  test.each([
    ['a row too short', 'a,b\n1\n', ['2:1 data/ragged-row'], [{ a: '1', b: '' }]],
    ['a row too long', 'a,b\n1,2,3\n', ['2:5 data/ragged-row'], [{ a: '1', b: '2' }]],
    [
      'a quote that is never closed',
      'a,b\n"1,2\n3,4\n',
      ['2:1 data/bad-csv'],
      [
        { a: '1', b: '2' },
        { a: '3', b: '4' },
      ],
    ],
    ['text behind a quote', 'a\n"x"y\n', ['2:3 data/bad-csv'], [{ a: 'xy' }]],
    ['two columns of one name', 'a,a\n1,2\n', ['1:3 data/bad-csv'], [{ a: '2' }]],
  ])('%s', (_, text, at, value) => {
    expect(read('a.csv', text)).toMatchObject({ at, value })
  })
})

test('YAML keeps its places, and garbled text is told', () => {
  expect(read('a.yml', 'a: b: c\n').at).toEqual(['1:5 data/bad-yaml'])
  expect(read('a.yaml', 'name: MÃ¼ller\n').at).toEqual(['1:7 data/mojibake'])
})

test('a file of another kind is no data', () => {
  expect(parseDataFile({ path: sourcePath('a.xml'), text: '<a/>' }).value.value).toBeNull()
})

test('values are located', () => {
  const csv = parseDataFile({ path: sourcePath('a.csv'), text: 'a,b\n1,two\n' }).value
  expect(csv.locate([0, 'b'], 'value')).toMatchObject({ line: 2, column: 3, length: 3 })
  const json = parseDataFile({ path: sourcePath('a.json'), text: '{\n  "a": ["x"]\n}' }).value
  expect(json.locate(['a', 0], 'value')).toMatchObject({ line: 2, column: 9 })
})
