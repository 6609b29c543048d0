import fs from 'node:fs'
import path from 'node:path'
import { transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import * as api from '../../src/api.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { parseBibliography } from '../../src/parse/bibtex/bibliography.ts'
import { parseConfig } from '../../src/parse/config-file.ts'
import { parseFrontMatter } from '../../src/parse/front-matter.ts'
import { parseYaml } from '../../src/parse/yaml.ts'
import { PACKAGE, siteInAString, told } from '../support/site-in-a-string.ts'
import type { Fence } from './documents.ts'
import { documents, fencesOf } from './documents.ts'
import { faultsOf } from './json-schema.ts'

const NOTEBOOK = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [] })
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4"/></svg>'
const manifest = JSON.parse(fs.readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'))

const blocks = documents().filter(({ path: name }) => /^(?:README|docs\/(?:guide|index))/.test(name)).flatMap(fencesOf)

/** What is wrong with a block, by its language: nothing, if the manual is right. */
const CHECKS: Readonly<Record<string, (block: Fence) => readonly string[]>> = {
  bib: ({ body }) => told(parseBibliography(entryOf(body), sourcePath('content/publications/x.bib')).diagnostics),
  css: ({ body }) => transformSync(body, { loader: 'css' }).warnings.map(({ text }) => text),
  html: (block) => (isLookedAtElsewhere(block) ? [] : faultsOfPage(block.body)),
  js: faultsOfProgram,
  json: ({ body }) => (JSON.parse(body) === null ? ['is null'] : []),
  markdown: ({ body }) => faultsOfPage(body),
  md: (block) => (isLookedAtElsewhere(block) ? [] : faultsOfPage(block.body)),
  njk: ({ title, body }) => faultsOfTemplate(title, body),
  sh: ({ body }) => body.split('\n').flatMap(faultsOfCommand),
  text: () => [],
  toml: ({ body }) => body.split('\n').filter((line) => !/^(?:|\[[\w.]+\]|\s+\w+ = "[^"]*")$/.test(line)),
  yaml: faultsOfYaml,
}

describe('the blocks of the manual', () => {
  test('are all in a language that is looked at', () => {
    expect(blocks.length).toBeGreaterThan(100)
    const unknown = blocks.filter(({ language }) => CHECKS[language] === undefined)
    expect(unknown.map(({ path: name, line, language }) => `${name}:${line} ${language}`)).toEqual([])
  })

  test.each(Object.keys(CHECKS))('in the language %s do what they are there for', (language) => {
    const own = blocks.filter((block) => block.language === language)
    const faults = own.flatMap((block) => {
      return (CHECKS[language]?.(block) ?? []).map((fault) => `${block.path}:${block.line} ${fault}`)
    })
    expect(faults).toEqual([])
  })

  test('are found to be wrong where they are', () => {
    expect(faultsOfCommand('carrel bild')).toHaveLength(1)
    expect(faultsOfCommand('npm install left-pad')).toHaveLength(1)
    expect(faultsOfPage('![](x.svg)')).toHaveLength(1)
    expect(faultsOfTemplate(undefined, '{{ page.title | upcaes }}')).toHaveLength(1)
    expect(faultsOfYaml({ body: 'theme:\n  acent: plum' })).toHaveLength(1)
    expect(faultsOfYaml({ body: 'nav: [' })).not.toEqual([])
  })
})

/** Whole files are built in settings.test.ts, and the chapter on Markdown is compared in markdown-examples.test.ts. */
function isLookedAtElsewhere({ path: name, title }: Fence): boolean {
  return title !== undefined || name === 'docs/guide/markdown.md'
}

/** A block of fields alone is a part of an entry. */
function entryOf(body: string): string {
  return body.trimStart().startsWith('@') ? body : `@misc{x,\n${body}\n}`
}

function faultsOfYaml({ title, body }: Pick<Fence, 'body'> & Partial<Fence>): readonly string[] {
  const { value, diagnostics } = parseYaml(body.replaceAll(/^---$/gm, ''), { path: sourcePath('x.yml'), line: 1 })
  if (diagnostics.length > 0) return told(diagnostics)
  if (body.startsWith('---')) {
    const { data } = parseFrontMatter(`${body}\n`, sourcePath('content/x.md')).value
    return [...faultsOf(data, schema('page')), ...faultsOfPage(`${body}\n\nA text.\n`)]
  }
  if (title !== undefined && title !== 'content/site.yml') {
    return title.startsWith('content/') ? faultsIn({ 'content/index.md': 'x\n', [title]: body }) : []
  }
  const problems = parseConfig([{ text: body, path: sourcePath('content/site.yml') }]).diagnostics
  return [...told(problems), ...faultsOf(value, schema('site'))]
}

function schema(name: string): Parameters<typeof faultsOf>[1] {
  return JSON.parse(fs.readFileSync(path.join(PACKAGE, `schema/${name}.schema.json`), 'utf8'))
}

/** A page of a site that has every file and every paper that the page names. */
function faultsOfPage(body: string): readonly string[] {
  const named = [...body.matchAll(/\]\((?:<)?([\w./-]+\.\w+)|file="([^"]+)"|^(?: {2}- |\s+file: )([\w-]+\.\w+)$/gm)]
  const files = named.map(([, link, notebook, offered]) => link ?? notebook ?? offered ?? '')
  const keys = [...new Set([...body.matchAll(/@(\w+\d{4})\b/g)].map(([, key = '']) => key))]
  return faultsIn({
    ...Object.fromEntries(files.map((name) => [`content/${name}`, standInFor(name)])),
    'content/publications/x.bib': keys.map((key) => `@book{${key}, title={T}, author={A, B}, year=1843, publisher={P}}\n`).join(''),
    'content/page.md': `${body}\n`,
  })
}

function standInFor(name: string): string {
  if (name.endsWith('.ipynb')) return NOTEBOOK
  return name.endsWith('.md') ? 'A page.\n' : PICTURE
}

/** A block that is a whole file stands where it says; one without a name is a layout of its own. */
function faultsOfTemplate(title: string | undefined, body: string): readonly string[] {
  const name = title ?? 'layouts/example.njk'
  return faultsIn({ 'content/page.md': '---\nlayout: example\n---\nA text.\n', 'layouts/example.njk': 'x', [name]: `${body}\n` })
}

const site = siteInAString({
  'content/site.yml': 'title: Ada Lovelace\nurl: https://ada.example.org\n',
  'content/home.md': '---\ntitle: Home\npermalink: /\n---\n\nA text.\n',
  'layouts/letter.njk': '{{ content | safe }}',
})

/** Adds the files to a small site, takes them away again, and gives what was told of them meanwhile. */
function faultsIn(files: Readonly<Record<string, string>>): readonly string[] {
  const { diagnostics } = site.edit(files, { future: true })
  site.edit(Object.fromEntries(Object.keys(files).map((name) => [name, undefined])))
  return told(diagnostics.filter(isAboutBlocks))
}

/** What concerns the site around a block, or bytes that a stand-in does not have, is left aside. */
function isAboutBlocks({ code, severity }: Diagnostic): boolean {
  return severity !== 'info' && !/^(?:content|images|config)\//.test(code)
}

const PROGRAMS: Readonly<Record<string, (rest: readonly string[], line: string) => boolean>> = {
  carrel: () => true,
  cd: ([folder]) => folder !== undefined,
  npm: ([verb = '', ...rest]) => isOfNpm(verb, rest),
  npx: ([name]) => name === 'carrel',
  rsync: (_, line) => / _site\/ \S+:\S+$/.test(line),
}

/** The flags of carrel's own commands are looked at in commands.test.ts; here, that nothing else is asked for. */
function faultsOfCommand(line: string): readonly string[] {
  const [program = '', ...rest] = line.trim().split(/\s+/)
  if (program === '') return []
  if (PROGRAMS[program]?.(rest, line) !== true) return [`nobody can run: ${line}`]
  const verb = program === 'npx' ? rest[1] : rest[0]
  const isOurs = /^(?:build|new|check|clean|explain|serve|completion|doctor|--\w+)$/.test(verb ?? '')
  return /^(?:carrel|npx)$/.test(program) && !isOurs ? [`no such command: ${line}`] : []
}

/** Scripts are those of this package, which a new site has as well; packages those that we name as optional. */
function isOfNpm(verb: string, words: readonly string[]): boolean {
  const optional = { ...manifest.peerDependencies, ...manifest.optionalDependencies }
  if (verb === 'install') return words.every((word) => word.startsWith('-') || word === '.' || word in optional)
  return verb === 'test' || verb === 'update' || (verb === 'run' && words[0] !== undefined && words[0] in manifest.scripts)
}

/** A program has to be one, and to import only what there is. */
function faultsOfProgram({ body }: Fence): readonly string[] {
  const { warnings } = transformSync(body, { loader: 'ts', format: 'esm' })
  const imported = [...body.matchAll(/import \{([^}]*)\} from 'carrel'/g)].flatMap(([, names = '']) => names.split(','))
  const absent = imported.map((name) => name.trim()).filter((name) => !(name in api))
  return [...warnings.map(({ text }) => text), ...absent.map((name) => `the package has no ${name}`)]
}
