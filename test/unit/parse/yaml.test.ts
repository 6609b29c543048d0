import { describe, expect, test } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { locateYaml, parseYaml } from '../../../src/parse/yaml.ts'

const place = { path: sourcePath('content/site.yml'), line: 1 }

/** Each diagnostic as `line:column code`, which is what a mistake is told by. */
function places(text: string): readonly string[] {
  return parseYaml(text, place).diagnostics.map(({ code, at }) => `${at?.line}:${at?.column} ${code}`)
}

describe('values', () => {
  test('half of a character, written as an escape, is a mark in its place', () => {
    expect(parseYaml('a: "x\\ud800y"', place).value).toEqual({ a: 'x\uFFFDy' })
  })

  const cases: readonly (readonly [name: string, text: string, value: unknown])[] = [
    ['an empty text is null', '', null],
    ['a text of comments is null', '# nothing\n', null],
    [
      'yes, no, on and off are switches',
      'a: yes\nb: No\nc: on\nd: OFF\n',
      { a: true, b: false, c: true, d: false },
    ],
    ['single letters stay text, as keys and as values', 'y: n\n', { y: 'n' }],
    ['dates stay text', 'date: 2024-03-01 10:00:00 +0100\n', { date: '2024-03-01 10:00:00 +0100' }],
    [
      'numbers of every form',
      'a: 1\nb: -2.5\nc: 1e3\nd: 0x1F\ne: 0o17\nf: .5\n',
      { a: 1, b: -2.5, c: 1000, d: 31, e: 15, f: 0.5 },
    ],
    [
      'numbers that a double cannot hold stay text',
      'id: 12345678901234567890\n',
      { id: '12345678901234567890' },
    ],
    [
      'words that look like numbers stay text',
      'a: 1_000\nb: 12:30\nc: 1.2.3\n',
      { a: '1_000', b: '12:30', c: '1.2.3' },
    ],
    ['quotes keep their text', `a: "1"\nb: 'it''s'\n`, { a: '1', b: "it's" }],
    ['a folded block is one paragraph', 'a: >\n  one\n  two\n', { a: 'one two\n' }],
    ['an alias is a copy', 'a: &x [1]\nb: *x\n', { a: [1], b: [1] }],
    [
      'merge keys give way to the mapping’s own',
      'a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}\n',
      { a: { p: 1, q: 2 }, b: { p: 1, q: 3 } },
    ],
    ['Windows line ends are line ends', 'a: 1\r\nb: x\r\n', { a: 1, b: 'x' }],
    ['a closing --- without anything below is nothing', '---\na: 1\n---\n', { a: 1 }],
  ]
  test.each(cases)('%s', (_, text, value) => {
    const result = parseYaml(text, place)
    expect(result.diagnostics).toEqual([])
    expect(JSON.parse(JSON.stringify(result.value))).toEqual(value)
  })

  test('mappings have no prototype, and __proto__ is no key', () => {
    const { value } = parseYaml('__proto__: {polluted: true}\na: {constructor: 1}\n', place)
    expect(Object.getPrototypeOf(value)).toBeNull()
    expect(Object.keys(value as object)).toEqual(['a'])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('mistakes are told at their cause, and the rest is read', () => {
  const cases: readonly (readonly [name: string, text: string, at: readonly string[], value: unknown])[] = [
    ['a tab for indentation', 'a:\n\tb: 1\nc: 2\n', ['2:1 data/bad-yaml'], { a: { b: 1 }, c: 2 }],
    ['a colon in a value', 'title: A: B\nb: 1\n', ['1:9 data/bad-yaml'], { title: 'A: B', b: 1 }],
    [
      'a colon in a value of several lines',
      'title: A: B\n  and C\nb: 1\n',
      ['1:9 data/bad-yaml'],
      { title: 'A: B and C', b: 1 },
    ],
    ['a colon at the end of a value', 'title: Foo:\nb: 1\n', ['1:11 data/bad-yaml'], { title: 'Foo:', b: 1 }],
    ['a double quote that is never closed', 'a: "x\nb: 1\n', ['1:4 data/bad-yaml'], { a: 'x', b: 1 }],
    ['an unclosed quote above a closed one', 'a: "x\nb: "y"\n', ['1:4 data/bad-yaml'], { a: 'x', b: 'y' }],
    ['an apostrophe in single quotes', "a: 'it's so'\nb: 1\n", ['1:7 data/bad-yaml'], { a: "it's so", b: 1 }],
    ['quotes within quotes', 'a: "say "hi" now"\n', ['1:9 data/bad-yaml'], { a: 'say "hi" now' }],
    [
      'a bracket that is never closed',
      'tags: [a, b\nx: 1\n',
      ['1:7 data/bad-yaml'],
      { tags: ['a', 'b'], x: 1 },
    ],
    ['text behind a bracket', 'link: [a](b)\n', ['1:10 data/bad-yaml'], { link: '[a](b)' }],
    ['an at sign at the beginning', 'a: @me\n', ['1:4 data/bad-yaml'], { a: '@me' }],
    ['a percent sign at the beginning', 'a: %x\n', ['1:4 data/bad-yaml'], { a: '%x' }],
    ['a backtick at the beginning', 'a: `x`\n', ['1:4 data/bad-yaml'], { a: '`x`' }],
    ['an asterisk at the beginning', 'a: *so* it is\n', ['1:4 data/bad-yaml'], { a: '*so* it is' }],
    ['an asterisk before one word', 'a: *so*\n', ['1:4 data/bad-yaml'], { a: '*so*' }],
    [
      'an exclamation mark at the beginning',
      'a: !important note\n',
      ['1:4 data/bad-yaml'],
      { a: '!important note' },
    ],
    ['a tag of JavaScript', 'a: !!js/function x\n', ['1:4 data/bad-yaml'], { a: '!!js/function x' }],
    ['a key written twice', 'a: 1\nb: 2\na: 3\n', ['3:1 data/duplicate-key'], { a: 3, b: 2 }],
    ['a line indented below a value', 'a: 1\n  b: 2\nc: 3\n', ['2:3 data/bad-yaml'], { a: 1, c: 3 }],
    [
      'a line indented like no other',
      'a:\n   b: 1\n  c: 2\nd: 4\n',
      ['3:3 data/bad-yaml'],
      { a: { b: 1 }, d: 4 },
    ],
    ['no blank behind a colon', 'a: 1\nb:2\nc: 3\n', ['2:2 data/bad-yaml'], { a: 1, b: 2, c: 3 }],
    ['a second document', 'a: 1\n---\nb: 2\n', ['2:1 data/bad-yaml'], { a: 1, b: 2 }],
    ['typographic quotes', 'a: “x: y”\n', ['1:4 data/bad-yaml'], { a: 'x: y' }],
    ['a list on the line of its key', 'a: - b\n', ['1:4 data/bad-yaml'], { a: 'b' }],
    ['text behind a vertical bar', 'a: |b\n', ['1:4 data/bad-yaml'], { a: '|b' }],
    ['a backslash in double quotes', 'a: "C:\\path"\n', ['1:7 data/bad-yaml'], { a: 'C:\\path' }],
    ['a Liquid variable and more', 'a: {{ site.x }}/b\n', ['1:4 data/bad-yaml'], { a: '{{ site.x }}/b' }],
    ['a list item among keys', 'a: 1\n- b\n', ['2:1 data/bad-yaml'], { a: 1 }],
    ['a key among list items', '- a\nb: 1\n', ['2:1 data/bad-yaml'], ['a']],
    ['a line without a key', 'a: 1\nfoo bar\nb: 2\n', ['2:1 data/bad-yaml'], { a: 1, b: 2 }],
    [
      'a mistake deep inside',
      'p:\n  x: 1\n  m: a: b\n  y: 2\n',
      ['3:7 data/bad-yaml'],
      { p: { x: 1, m: 'a: b', y: 2 } },
    ],
    [
      'two mistakes in one text',
      'a: b: c\nd: @e\nf: 1\n',
      ['1:5 data/bad-yaml', '2:4 data/bad-yaml'],
      { a: 'b: c', d: '@e', f: 1 },
    ],
    [
      'Windows line ends do not shift a place',
      'a: 1\r\nt: A: B\r\nb: 2\r\n',
      ['2:5 data/bad-yaml'],
      { a: 1, t: 'A: B', b: 2 },
    ],
    ['a null byte', 'a: b\0c\nd: 1\n', ['1:5 data/bad-yaml'], { d: 1 }],
  ]
  test.each(cases)('%s', (_, text, at, value) => {
    expect(places(text)).toEqual(at)
    expect(JSON.parse(JSON.stringify(parseYaml(text, place).value))).toEqual(value)
  })

  test('a key written twice names both places', () => {
    const [problem] = parseYaml('a: 1\nb: 2\na: 3\n', place).diagnostics
    expect(problem?.message).toContain('first on line 1')
    expect(problem?.notes?.[0]?.at).toMatchObject({ line: 1, column: 1 })
  })

  test('lines are counted from where the text stands in its file, and codes are those of its family', () => {
    const [problem] = parseYaml('title: A: B', { ...place, line: 40, family: 'front-matter' }).diagnostics
    expect(problem).toMatchObject({ code: 'front-matter/bad-yaml', at: { line: 40, column: 9 } })
  })
})

describe('limits', () => {
  test('aliases that multiply are stopped, at the alias', () => {
    const line = (name: string, of: string): string => `${name}: &${name} [${Array(10).fill(of).join(',')}]\n`
    const bomb =
      line('a', 'x') + line('b', '*a') + line('c', '*b') + line('d', '*c') + line('e', '*d') + line('f', '*e')
    const { diagnostics, value } = parseYaml(bomb, place)
    expect(diagnostics.map(({ code, at }) => `${at?.line} ${code}`)).toEqual(['4 data/too-large'])
    expect(JSON.stringify(value).length).toBeLessThan(200_000)
  })

  test('a value that contains itself is refused', () => {
    expect(places('a: &x\n  b: *x\n')).toEqual(['2:6 data/too-large'])
  })

  test('nesting without end is refused in no time', () => {
    expect(parseYaml('['.repeat(5000), place).diagnostics).toHaveLength(1)
    expect(parseYaml('{a: '.repeat(5000), place).diagnostics).toHaveLength(1)
  })

  test('a text of more than a mebibyte is not read', () => {
    expect(places(`a: ${'x'.repeat(1 << 20)}`)).toEqual(['1:1 data/too-large'])
  })
})

describe('locating', () => {
  const text = 'title: One\nnav:\n  - title: Two\n    url: "/b/"\n  - x\nempty:\n'
  const locate = locateYaml(text, { ...place, line: 10 })
  test.each([
    [['title'], 'key', { line: 10, column: 1, length: 5 }],
    [['title'], 'value', { line: 10, column: 8, length: 3 }],
    [['nav', 0, 'url'], 'value', { line: 13, column: 10, length: 5 }],
    [['nav', 1], 'key', { line: 14, column: 5, length: 1 }],
    [['nav', 7], 'key', { line: 11, column: 1, length: 3 }],
    [['empty'], 'value', { line: 15, column: 1, length: 5 }],
    [['absent'], 'key', { line: 10, column: 1 }],
  ] as const)('%j, %s', (path, part, expected) => {
    expect(locate(path, part)).toMatchObject(expected)
  })

  test('a broken text is located as it was read', () => {
    expect(locateYaml('a: b: c\nd: 1\n', place)(['d'], 'value')).toMatchObject({ line: 2, column: 4 })
  })
})
