import { expect, test } from 'vitest'
import { isFullRun, tell } from '../support/full-run.ts'
import type { Guarded } from './guarded-site.ts'
import { guardedBuild } from './guarded-site.ts'

const LETTERS = [...'abcdefghi']

/** Every line names the one above nine times: nine to the ninth values in a few hundred bytes. */
const BOMB = LETTERS.map((letter, index) => `${letter}: &${letter} [${Array.from({ length: 9 }, () => (index === 0 ? 'x' : `*${LETTERS[index - 1]}`)).join(', ')}]`).join('\n')

/** Texts that are refused or made harmless; each is tried as site.yml, as front matter and as a data file. */
const TEXTS: Readonly<Record<string, string>> = {
  'a bomb of aliases': BOMB,
  'a bomb of mappings': LETTERS.map((letter, index) => {
    const before = LETTERS[index - 1]
    const inner = index === 0 ? 'k: v' : LETTERS.map((key) => `${key}: *${before}`).join(', ')
    return `${letter}: &${letter} {${inner}}`
  }).join('\n'),
  'a mapping that holds itself': 'a: &a {b: *a}',
  'a list that holds itself': 'a: &a [*a]',
  'a mapping that merges itself': 'a: &a\n  <<: *a\n  k: v',
  'a list nested a thousand times': `a: ${'['.repeat(1000)}${']'.repeat(1000)}`,
  'a mapping nested a thousand times': `a: ${'{a: '.repeat(1000)}1${'}'.repeat(1000)}`,
  'a hundred thousand keys': Array.from({ length: isFullRun ? 100_000 : 20_000 }, (_, index) => `k${index}: 1`).join('\n'),
  'a scalar of two megabytes': `a: ${'x'.repeat(2_000_000)}`,
  'a tag that would be a function': 'a: !!js/function "function () { return 1 }"',
  'a tag of another program': 'a: !ruby/object:Gem::Installer {i: x}',
  'a tag of Python': 'a: !!python/object/apply:os.system ["id"]',
  'an alias of nothing': 'a: *nothing',
  'a prototype': '__proto__: {polluted: yes}',
  'a prototype within': 'a: {__proto__: {polluted: yes}, constructor: {prototype: {polluted: yes}}}',
}

/** In these nothing is wrong: they are values like others, and a data file may be long. */
const HARMLESS = new Set(['a prototype', 'a prototype within', 'content/data/people.yml a hundred thousand keys'])

const SITES: Readonly<Record<string, (text: string) => Readonly<Record<string, string>>>> = {
  'content/site.yml': (text) => ({ 'content/site.yml': `title: Site\n${text}\n` }),
  'content/page.md': (text) => ({ 'content/page.md': `---\ntitle: Page\n${text}\n---\nThe body stays.\n` }),
  'content/data/people.yml': (text) => ({ 'content/data/people.yml': `k: v\n${text}\n` }),
}

function inFile(built: Guarded, file: string): boolean {
  return built.diagnostics.some(({ at }) => at?.path === file && at.line >= 1 && at.column >= 1)
}

test('YAML that grows without end, names code or reaches for prototypes is told with its line', { timeout: 120_000 }, () => {
  const cases = Object.entries(TEXTS).flatMap(([name, text]) => Object.entries(SITES).map(([file, site]) => ({ name, file, files: site(text) })))
  const before = process.memoryUsage().heapUsed
  const wrong = cases.flatMap(({ name, file, files }) => {
    const built = guardedBuild({ 'content/index.njk': '---\ntitle: Home\n---\n{{ site.data.people | jsonify }}{{ site.data | jsonify }}', ...files })
    const found = [...built.escapes]
    if (!HARMLESS.has(name) && !HARMLESS.has(`${file} ${name}`) && !inFile(built, file)) found.push('not told')
    if (Reflect.get({}, 'polluted') !== undefined) found.push('every object has a new property')
    const size = [...built.outputs.values()].reduce((all, text) => all + text.length, 0)
    if (size > 20_000_000) found.push(`${size} characters were published`)
    return found.map((what) => `${file}, ${name}: ${what}`)
  })
  tell('YAML that does no harm', { files: cases.length })
  expect(wrong).toEqual([])
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(1_000_000_000)
})

test('names of prototypes are names like others, in every kind of data', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']
  const sites = names.flatMap((name) => [
    { 'content/data/people.json': `{"${name}": {"polluted": "yes"}}` },
    { 'content/data/people.csv': `${name},polluted\nyes,yes\n` },
    { 'content/data/people.yml': `${name}: {polluted: "yes"}\n` },
    { [`content/data/${name}.yml`]: 'polluted: "yes"\n' },
    { [`content/data/${name}/polluted.yml`]: '- "yes"\n' },
    { 'content/publications/main.bib': `@article{${name}, ${name} = {yes}, title={T}, author={Noether, Emmy}, year=1921}\n@string{${name} = "yes"}\n` },
    { 'content/page.md': `---\n${name}: {polluted: "yes"}\n---\nText.\n` },
    { [`content/${name}.md`]: '# Page\n', [`content/posts/2020-01-01-${name}.md`]: `---\ntags: [${name}]\ncategories: [${name}]\n---\nText.\n` },
    { 'content/site.yml': `collections:\n  ${name}: {output: true}\n${name}: {polluted: "yes"}\n` },
    { 'content/page.md': `# ${name}\n\n[${name}]: /x\n\n[${name}] [^${name}]\n\n[^${name}]: Note.\n\n*[${name}]: title\n\n:${name}: {: .${name} ${name}="x"}\n` },
  ])
  const wrong = sites.flatMap((files) => {
    try {
      const { escapes } = guardedBuild({ 'content/index.njk': '---\ntitle: Home\n---\n{{ site.data | jsonify }}', ...files })
      return Reflect.get({}, 'polluted') === undefined ? escapes : ['every object has a new property']
    } catch (failure) {
      return [`${JSON.stringify(files)} threw ${failure instanceof Error ? failure.stack : String(failure)}`]
    }
  })
  tell('names of prototypes', { sites: sites.length })
  expect(wrong).toEqual([])
})
