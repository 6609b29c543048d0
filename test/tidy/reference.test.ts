import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { pageKeysNotYet, siteKeysNotYet } from '../../scripts/reference/not-yet.ts'
import { referencePages } from '../../scripts/reference/pages.ts'
import { demandedNames, pageNames, paperNames, siteNames } from '../../scripts/reference/variables.ts'
import { commands } from '../../src/cli/arguments.ts'
import { codes } from '../../src/model/codes.ts'
import { knownPageKeys } from '../../src/parse/schema/page.ts'
import { siteSchema } from '../../src/parse/schema/site.ts'
import { filters } from '../../src/render/filters/table.ts'
import { PACKAGE } from '../support/site-in-a-string.ts'
import { filesBelow } from './repository.ts'

const pages = referencePages()

describe('the reference', () => {
  test.each(Object.keys(pages))('%s is as the tables of the program say; else run `npm run reference`', (name) => {
    const file = path.join(PACKAGE, name)
    expect(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '').toBe(pages[name])
  })

  const complete: readonly (readonly [string, string, readonly string[]])[] = [
    ['every diagnostic', 'diagnostics', Object.keys(codes).map((code) => `### ${code}\n`)],
    ['every key of site.yml', 'config', Object.keys(siteSchema.keys).map((key) => `\`${key}\``)],
    ['every key of front matter', 'front-matter', [...knownPageKeys].map((key) => `\`${key}\``)],
    ['every filter', 'filters', Object.keys(filters).map((name) => `| \`${name}\` |`)],
    ['every command', 'command-line', commands.map(({ name }) => `## carrel ${name}`)],
    ['every flag', 'command-line', commands.flatMap(({ flags }) => flags.map(({ name }) => `\`--${name}`))],
  ]
  test.each(complete)('%s is in it', (_what, name, entries) => {
    const text = pages[`docs/reference/${name}.md`] ?? ''
    expect(entries.filter((entry) => !text.includes(entry))).toEqual([])
  })

  test('what is marked as not yet in effect is a key', () => {
    expect([...siteKeysNotYet].filter((key) => siteSchema.keys[key] === undefined)).toEqual([])
    expect([...pageKeysNotYet].filter((key) => !knownPageKeys.has(key))).toEqual([])
  })
})

/** Words that mean other things in the program as well. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['search', 'comments', 'twitter', 'facebook', 'images', 'analytics'])

describe('keys that are not yet in effect', () => {
  const files = [...filesBelow(['layouts'], ['.njk']), ...filesBelow(['src/site', 'src/transform'], ['.ts'])]
  const program = files.map(({ text }) => text).join('\n')

  test('are read by no layout and no query', () => {
    const keys = [...siteKeysNotYet, ...pageKeysNotYet].filter((key) => !AMBIGUOUS.has(key))
    const used = keys.filter((key) => new RegExp(`(?:site|page)\\.${key}\\b|(?:setting\\(|\\[|text\\()'${key}'`).test(program))
    expect(used).toEqual([])
  })
})

describe('the variables of the reference', () => {
  const tables: readonly (readonly [string, string, RegExp, Readonly<Record<string, string>>])[] = [
    ['page', 'src/render/page-view.ts', /const ANSWERS: [\s\S]*? = \{\n([\s\S]*?)\n\}/, pageNames],
    ['site', 'src/site/view-queries.ts src/site/edition-view.ts', /const answers: [\s\S]*? = \{\n([\s\S]*?)\n {2}\}/, siteNames],
    ['names made on demand', 'src/site/on-demand.ts', /const ANSWERS: [\s\S]*? = \{\n([\s\S]*?)\n\}/, demandedNames],
  ]
  test.each(tables)('are those that the program answers to: %s', (_what, file, pattern, names) => {
    const found = file.split(' ').map((name) => pattern.exec(fs.readFileSync(path.join(PACKAGE, name), 'utf8'))?.[1] ?? '')
    const table = found.join('\n')
    const indent = /^ */.exec(table)?.[0] ?? ''
    const answered = [...table.matchAll(new RegExp(`^${indent}(\\w+): \\(`, 'gm'))].map(([, name]) => name)
    expect(answered.toSorted()).toEqual(Object.keys(names).toSorted())
  })

  test('are those that a paper has', () => {
    const text = fs.readFileSync(path.join(PACKAGE, 'src/transform/publications/paper-record.ts'), 'utf8')
    const shape = /export interface PaperRecord \{\n([\s\S]*?)\n\}/.exec(text)?.[1] ?? ''
    const fields = [...shape.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name)
    expect(fields.toSorted()).toEqual(Object.keys(paperNames).toSorted())
  })
})
