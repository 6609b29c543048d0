import { describe, expect, test } from 'vitest'
import { likelyMeant } from '../../../../src/model/nearest.ts'
import { sourcePath } from '../../../../src/model/paths.ts'
import { isRecord, recordOf } from '../../../../src/model/record.ts'
import { check } from '../../../../src/parse/schema/check.ts'
import { defaultsOf } from '../../../../src/parse/schema/defaults.ts'
import { toJsonSchema } from '../../../../src/parse/schema/json-schema.ts'
import { nearMiss } from '../../../../src/parse/schema/near-miss.ts'
import { pageSchemas } from '../../../../src/parse/schema/page.ts'
import { toReference } from '../../../../src/parse/schema/reference.ts'
import {
  any,
  anyOf,
  flag,
  integer,
  key,
  list,
  listOrOne,
  mapOf,
  oneOf,
  record,
  text,
} from '../../../../src/parse/schema/schema.ts'
import { siteSchema } from '../../../../src/parse/schema/site.ts'
import { locateYaml, parseYaml } from '../../../../src/parse/yaml.ts'

const schema = record({
  title: key(text, 'The title.', { default: 'none', aliases: ['name'] }),
  on: key(flag, 'A switch.'),
  count: key(integer({ least: 0, most: 9 }), 'A number.'),
  side: key(oneOf('left', 'right'), 'A side.'),
  all: key(list(integer()), 'Numbers.'),
  some: key(listOrOne(text), 'Texts.'),
  names: key(mapOf(integer()), 'Numbers by name.'),
  inner: key(record({ depth: key(integer(), 'Depth.', { default: 3 }) }), 'More.'),
  either: key(anyOf(flag, record({ enabled: key(flag, 'Whether.') })), 'A switch or more.'),
  free: key(any, 'Anything.'),
})

function run(source: string): { value: unknown; said: readonly string[] } {
  const place = { path: sourcePath('a.yml'), line: 1 }
  const { value } = parseYaml(source, place)
  const result = check(schema, isRecord(value) ? value : recordOf([]), {
    locate: locateYaml(source, place),
    family: 'config',
  })
  return {
    value: JSON.parse(JSON.stringify(result.value)),
    said: result.diagnostics.map(({ code, message, at }) => `${at?.line}:${at?.column} ${code}: ${message}`),
  }
}

describe('checking', () => {
  test.each([
    ['title: 5', { title: '5' }],
    ['name: x', { title: 'x', name: 'x' }],
    ['on: "true"', { on: true }],
    ['count: "7"', { count: 7 }],
    ['side: LEFT', { side: 'left' }],
    ['some: x', { some: ['x'] }],
    ['either: false', { either: false }],
    ['either: {enabled: true}', { either: { enabled: true } }],
    ['title:', { title: null }],
    ['free: [1, {a: b}]', { free: [1, { a: 'b' }] }],
    ['other: 1', { other: 1 }],
  ])('%s', (source, value) => {
    expect(run(source)).toEqual({ value, said: [] })
  })

  test.each([
    ['title: [x]', {}, '1:8 config/wrong-type: `title` is a list, but should be text.'],
    [
      'count: 10',
      {},
      '1:8 config/wrong-type: `count` is the number 10, but should be a whole number from 0 to 9.',
    ],
    [
      'all: [1, x, 3]',
      { all: [1, 3] },
      '1:10 config/wrong-type: `all[1]` is the text "x", but should be a whole number.',
    ],
    [
      'names: {a: 1, b: x}',
      { names: { a: 1 } },
      '1:18 config/wrong-type: `names.b` is the text "x", but should be a whole number.',
    ],
    [
      'inner: {depth: x}',
      { inner: {} },
      '1:16 config/wrong-type: `inner.depth` is the text "x", but should be a whole number.',
    ],
    [
      'either: {enabled: 3}',
      { either: {} },
      '1:19 config/wrong-type: `either.enabled` is the number 3, but should be true or false.',
    ],
    ['side: up', {}, '1:7 config/bad-value: `side` is the text "up", which it cannot be.'],
    [
      'cuont: 1',
      { cuont: 1 },
      '1:1 config/unknown-key: `cuont` is not a key that is known here, so it has no effect of its own.',
    ],
  ])('%s', (source, value, said) => {
    expect(run(source)).toEqual({ value, said: [said] })
  })
})

test('near misses are misspellings, not keys of the author’s own', () => {
  const known = ['title', 'tags', 'date', 'link', 'description', 'nav_order', 'announcements']
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['tittle', 'title'],
    ['titel', 'title'],
    ['Title', 'title'],
    ['nav-order', 'nav_order'],
    ['descripton', 'description'],
    ['announcement', 'announcements'],
    ['data', undefined],
    ['links', undefined],
    ['mate', undefined],
    ['year', undefined],
  ]
  expect(cases.map(([name]) => [name, nearMiss(name, known)])).toEqual(cases)
})

test('of equally near words the first in code-unit order is offered', () => {
  expect(likelyMeant('cap', ['cat', 'can'])).toBe('can')
  expect(likelyMeant('zebra', ['cat'])).toBeUndefined()
})

test('defaults are gathered, nested ones too', () => {
  expect(JSON.parse(JSON.stringify(defaultsOf(schema)))).toEqual({ title: 'none', inner: { depth: 3 } })
})

test('the JSON Schema carries sentences, kinds and defaults', () => {
  const result = JSON.parse(JSON.stringify(toJsonSchema(schema, { id: 'x', title: 'T', description: 'D' })))
  expect(result.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(result.properties.title).toEqual({
    description: 'The title.',
    type: ['string', 'number', 'null'],
    default: 'none',
  })
  expect(result.properties.count).toMatchObject({ type: ['integer', 'null'], minimum: 0, maximum: 9 })
  expect(result.properties.name.description).toContain('title')
  expect(result.properties.inner.properties.depth.type).toEqual(['integer', 'null'])
})

test('the reference lists nested keys behind their parents', () => {
  expect(toReference(schema).map((row) => row.key)).toEqual([
    'title',
    'on',
    'count',
    'side',
    'all',
    'some',
    'names',
    'inner',
    'inner.depth',
    'either',
    'either.enabled',
    'free',
  ])
})

describe('the schemas of the site and of pages', () => {
  test('every key has one sentence of its own', () => {
    const rows = [siteSchema, ...Object.values(pageSchemas)].flatMap((each) => toReference(each))
    expect(rows.length).toBeGreaterThan(400)
    for (const { key: name, doc } of rows) expect(doc, name).toMatch(/^[A-Z“`].*\.$/u)
  })

  test('no alias is a key of its own', () => {
    for (const { keys } of [siteSchema, ...Object.values(pageSchemas)]) {
      const aliases = Object.values(keys).flatMap((each) => each.aliases ?? [])
      expect(aliases.filter((alias) => Object.hasOwn(keys, alias))).toEqual([])
    }
  })

  test('defaults fit their own schema', () => {
    const locate = (): { path: ReturnType<typeof sourcePath>; line: number; column: number } => ({
      path: sourcePath('x'),
      line: 1,
      column: 1,
    })
    expect(check(siteSchema, defaultsOf(siteSchema), { locate, family: 'config' }).diagnostics).toEqual([])
  })
})
