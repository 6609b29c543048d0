import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DataValue } from '../../src/model/data.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { parseConfig } from '../../src/parse/config-file.ts'
import { parseFrontMatter } from '../../src/parse/front-matter.ts'
import { parseYaml } from '../../src/parse/yaml.ts'
import { filesBelow } from '../tidy/repository.ts'
import { PACKAGE, siteInAString, told } from '../support/site-in-a-string.ts'
import { documents, fencesOf } from './documents.ts'
import { faultsOf } from './json-schema.ts'

const files = documents().flatMap(fencesOf).filter(({ title }) => title !== undefined)
const named = files.map((fence) => ({ ...fence, name: `${fence.path}:${fence.line} ${fence.title}` }))

describe('settings that the manual shows', () => {
  test.each(named.filter(({ title }) => title === 'content/site.yml'))('$name is read without a word', ({ body }) => {
    const { diagnostics } = parseConfig([{ text: body, path: sourcePath('content/site.yml') }])
    expect(told(diagnostics)).toEqual([])
  })

  test.each(named.filter(({ title }) => title?.endsWith('.md')))('$name is a page without a fault', ({ title = '', body }) => {
    const layout = files.find((fence) => fence.title === 'layouts/letter.njk')
    const site = siteInAString({ [title]: body, 'layouts/letter.njk': layout?.body ?? '' })
    const problems = site.build({ future: true }).diagnostics
    expect(told(problems.filter(({ code }) => /^(?:front-matter|template|permalink|data)\//.test(code)))).toEqual([])
  })
})

describe('the JSON Schema', () => {
  const siteSchema = schema('schema/site.schema.json')
  const pageSchema = schema('schema/page.schema.json')

  test('of site.yml holds for the demo', () => {
    expect(faultsOf(yaml('content/site.yml'), siteSchema)).toEqual([])
  })

  test('of site.yml holds for every example of the manual', () => {
    const examples = named.filter(({ title }) => title === 'content/site.yml')
    const faults = examples.flatMap(({ name, body }) => faultsOf(valueOf(body, name), siteSchema).map((fault) => `${name} ${fault}`))
    expect(faults).toEqual([])
  })

  test('of front matter holds for every page of the demo', () => {
    const faults = filesBelow(['content'], ['.md']).flatMap(({ path: name, text }) => {
      const { data } = parseFrontMatter(text, sourcePath(name)).value
      return faultsOf(data, pageSchema).map((fault) => `${name} ${fault}`)
    })
    expect(faults).toEqual([])
  })

  test('finds what is wrong', () => {
    expect(faultsOf({ pagination: { per_page: 'ten' }, sitemap: 'perhaps' }, siteSchema)).toHaveLength(2)
  })
})

function schema(name: string): DataValue {
  return JSON.parse(fs.readFileSync(path.join(PACKAGE, name), 'utf8'))
}

function yaml(name: string): DataValue {
  return valueOf(fs.readFileSync(path.join(PACKAGE, name), 'utf8'), name)
}

function valueOf(text: string, name: string): DataValue {
  return parseYaml(text, { path: sourcePath(name), line: 1 }).value
}
