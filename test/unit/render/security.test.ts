import { describe, expect, test } from 'vitest'
import { RecordView } from '../../../src/render/record-view.ts'
import { rendered } from './rendered.ts'

/** What a template might try in order to reach what it should not; each must come out as nothing. */
const ATTEMPTS: readonly string[] = [
  '{{ page.constructor }}',
  '{{ page["constructor"] }}',
  '{{ page.__proto__ }}',
  '{{ page.lookup }}',
  '{{ page.names }}',
  '{{ page.answers }}',
  '{{ page.rest }}',
  '{{ page.toString }}',
  '{{ "".constructor }}',
  '{{ "".constructor.constructor("return process")() }}',
  '{{ "".sub.call }}',
  '{{ list.constructor }}',
  '{{ list.push("x") }}',
  '{{ list.map }}',
  '{{ list["__proto__"] }}',
  '{{ list.length.constructor }}',
  '{{ record.constructor }}',
  '{{ record.hasOwnProperty }}',
  '{{ record.__defineGetter__ }}',
  '{{ record.valueOf() }}',
  '{{ (1).constructor }}',
  '{{ true.constructor }}',
  '{{ range.constructor }}',
  '{{ range.constructor("return process")() }}',
  '{{ range.call }}',
  '{{ range.bind }}',
  '{{ cycler.prototype }}',
  '{{ joiner.caller }}',
  '{{ range["prototype"] }}',
  '{{ globalThis }}',
  '{{ process }}',
  '{{ process.env.HOME }}',
  '{{ require }}',
  '{{ require("fs") }}',
  '{{ env }}',
  '{{ context }}',
  '{{ frame }}',
  '{{ runtime }}',
  '{{ cb }}',
  '{{ arguments }}',
  '{{ this }}',
  '{{ self }}',
  '{{ constructor }}',
  '{{ __proto__ }}',
  '{{ hasOwnProperty }}',
  '{{ toString }}',
  '{{ list | map("constructor") | join }}',
  '{{ list | where("constructor", "x") | join }}',
  '{{ list | where_exp("item", "item.constructor") | join }}',
  '{% for key in range %}{{ key }}{% endfor %}',
  '{% for key, value in page.constructor %}{{ key }}{% endfor %}',
  '{% set a = page.constructor %}{{ a }}',
  '{% macro m() %}{{ caller.constructor }}{% endmacro %}{{ m() }}',
  '{% macro m() %}{% endmacro %}{{ m.constructor }}',
  '{% set f = joiner(",") %}{{ f.constructor }}',
]

const VARIABLES = {
  page: new RecordView({ title: () => 'Title' }),
  list: ['a'],
  record: { own: 'value' },
}

describe('a template cannot reach', () => {
  test.each(ATTEMPTS)('%s', (attempt) => {
    const { text } = rendered({ 'page.njk': attempt }, VARIABLES)
    expect((text ?? '').replace(/^,+$/, '').trim()).toBe('')
  })
})

describe('names that mean something to JavaScript are names like others', () => {
  test('of blocks', () => {
    const { text, problems } = rendered({ 'page.njk': '{% block constructor %}a{% endblock %}{% block __proto__ %}b{% endblock %}' })
    expect([text, problems]).toEqual(['ab', []])
  })

  test('of macros and variables', () => {
    const { text } = rendered({ 'page.njk': '{% set constructor = "a" %}{% macro toString() %}b{% endmacro %}{{ constructor }}{{ toString() }}' })
    expect(text).toBe('ab')
  })

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('of filters: %s is none', (name) => {
    const { problems } = rendered({ 'page.njk': `{{ "a" | ${name} }}` })
    expect(problems.map(({ code }) => code)).toEqual(['template/unknown-filter'])
  })

  test.each(['constructor', '__proto__', '../../etc/passwd', 'a"); process.exit(1); ("', "a'\\u2028b"])('of templates: %s is not there', (name) => {
    const { text, problems } = rendered({ 'page.njk': `before {% include name %} after` }, { name })
    expect(text).toBe('before  after')
    expect(problems.map(({ code }) => code)).toEqual(['template/missing-include'])
  })
})

describe('text of an author never becomes code', () => {
  test.each(['`${1}`', '"; process.exit(1); "', '\u2028\u2029', '\\', '</script>', '${process.env}', "'\n'"])('%j', (text) => {
    expect(rendered({ 'page.njk': text }).text).toBe(text)
    expect(rendered({ 'page.njk': '{{ value | safe }}' }, { value: text }).text).toBe(text)
  })

  test('and is escaped where it is printed', () => {
    expect(rendered({ 'page.njk': '{{ value }}' }, { value: `<b a="1">&'` }).text).toBe('&lt;b a=&quot;1&quot;&gt;&amp;&#39;')
  })
})

test('a template changes no value that others see', () => {
  const list = ['a', 'b', 'c']
  const record = { own: 'value' }
  rendered(
    { 'page.njk': '{{ list | reverse | join }}{{ list | sort | join }}{{ list | push("d") | join }}{% set record = 1 %}{% set list = 2 %}' },
    { list, record },
  )
  expect([list, record]).toEqual([['a', 'b', 'c'], { own: 'value' }])
})
