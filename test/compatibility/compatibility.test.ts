import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { siteInAString, told } from '../support/site-in-a-string.ts'

const FOLDER = import.meta.dirname
const releases = fs.readdirSync(FOLDER).filter((name) => /^\d+\.\d+\.\d+$/.test(name)).sort()

/** Writes down what the sites of new folders show; those that are frozen stay as they are. */
const isFreezing = process.env['FREEZE'] !== undefined

describe.each(releases)('a site of the time of Carrel %s', (release) => {
  const file = path.join(FOLDER, release, 'shown.txt')
  const { outputs, diagnostics } = siteInAString(fs.readFileSync(path.join(FOLDER, release, 'site.txt'), 'utf8')).build()
  if (isFreezing && !fs.existsSync(file)) fs.writeFileSync(file, shownIn(outputs))

  test('is built without an error and without a warning', () => {
    expect(told(diagnostics.filter(({ severity }) => severity !== 'info'))).toEqual([])
  })

  test('answers at every address it had, with the words it had', () => {
    const lines = fs.readFileSync(file, 'utf8').split('\n').filter((line) => line !== '')
    const lost = lines.filter((line) => {
      const [name = '', ...words] = line.split('\t')
      const text = outputs.has(name) ? wordsOf(outputs.get(name) ?? '') : undefined
      return text === undefined || !words.every((word) => text.includes(word))
    })
    expect(lost).toEqual([])
  })
})

test('every release that was made has a site', () => {
  const changes = fs.readFileSync(path.join(FOLDER, '../../CHANGELOG.md'), 'utf8')
  const made = [...changes.matchAll(/^## \[?(\d+\.\d+\.\d+)/gm)].map(([, version]) => version)
  expect(made.filter((version) => version !== undefined && !releases.includes(version))).toEqual([])
})

/** Each file that readers and programs ask for; of pages the headings and what stands in the text. */
function shownIn(outputs: ReadonlyMap<string, string>): string {
  const lines = [...outputs].filter(([name]) => !/\.[0-9a-f]{8}\.\w+$|^assets\/|^search\//.test(name)).map(([name, text]) => {
    const headings = [...text.matchAll(/<h1[^>]*>([\s\S]*?)<\/h1>/g)].map(([, inside = '']) => wordsOf(inside))
    return [name, ...(name.endsWith('.html') ? headings : [])].join('\t')
  })
  return `${lines.sort().join('\n')}\n`
}

function wordsOf(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim()
}
