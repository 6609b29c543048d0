import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { NO_ANSWERS } from '../../src/transform/new/site-answers.ts'
import { siteFiles } from '../../src/transform/new/site-files.ts'
import { carrel } from '../cli/run-carrel.ts'
import { siteInAString, told } from '../support/site-in-a-string.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { documentAt, fencesOf } from './documents.ts'

const fences = fencesOf(documentAt('docs/guide/first-site.md'))
const steps = fences.filter(({ title }) => title !== undefined)

describe('the first site, step by step', () => {
  test('has a whole and faultless site when all its steps are done', () => {
    const { outputs, diagnostics } = siteInAString(filesUntil(steps.length)).build()
    expect(told(diagnostics)).toEqual([])
    const home = outputs.get('index.html') ?? ''
    expect(home).toContain('href="/2024/03/01/bernoulli/"')
    expect(home).toContain('Notes on the Analytical Engine')
    expect(home).toContain('Back in <em>London</em>.')
    expect(home).toContain('theme-color')
    expect(outputs.get('publications/index.html')).toContain('1843')
    expect([...outputs.keys()]).toContain('posts/tag/engines/index.html')
  })

  test.each(steps.map((step, index) => ({ title: step.title, index })))('has no error after $title', ({ index }) => {
    const { diagnostics } = siteInAString(filesUntil(index + 1)).build()
    expect(told(diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([])
  })

  test('its commands and files, done in order, give a site without a word', () => {
    let cwd = temporaryFolder()
    for (const { language, title, body } of fences) {
      if (title !== undefined) write(path.join(cwd, title), `${body}\n`)
      for (const line of language === 'sh' ? body.split('\n') : []) {
        if (line.startsWith('cd ')) cwd = path.join(cwd, line.slice(3))
        else expect([line, carrel(wordsOf(line).slice(1), { cwd })]).toMatchObject([line, { status: 0, stderr: '' }])
      }
    }
    expect(carrel(['build', '--strict'], { cwd })).toMatchObject({ status: 0, stderr: '' })
  })

  test('what a command writes is what the next block fills in', () => {
    const made = fences.filter(({ language }) => language === 'sh').flatMap(({ body }) => body.split('\n'))
    const titles = steps.map(({ title }) => title)
    expect(made.filter((line) => /new (?:post|project|news)/.test(line))).toHaveLength(3)
    for (const name of ['posts/2024-03-01-bernoulli', 'projects/engine', 'news/2024-05-01-london'])
      expect(titles).toContain(`content/${name}.md`)
  })
})

/** The files of the first steps, a later one of a name in the place of an earlier, in the folder that is there first. */
function filesUntil(count: number): Readonly<Record<string, string>> {
  const begun = siteFiles({ ...NO_ANSWERS, name: 'Ada Lovelace' }, { folder: 'my-site', package: '*', scripts: [] })
  return { ...begun, ...Object.fromEntries(steps.slice(0, count).map(({ title = '', body }) => [title, `${body}\n`])) }
}

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
}

function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}
