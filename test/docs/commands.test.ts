import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands, parseRequest } from '../../src/cli/arguments.ts'
import { PACKAGE } from '../support/site-in-a-string.ts'
import type { Document } from './documents.ts'
import { documents, fencesOf } from './documents.ts'

const scripts = Object.keys(JSON.parse(fs.readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')).scripts)

/** Commands in shell blocks and in spans of code, with the document that names them. */
const named = documents().flatMap((document) => commandsIn(document).map((command) => ({ name: document.path, command })))

describe('commands that the manual names', () => {
  test('are found at all', () => {
    expect(named.length).toBeGreaterThan(20)
  })

  test.each(named)('$name: $command', ({ command }) => {
    expect(mistakeIn(command.split(/ +/))).toBe('')
  })
})

function commandsIn(document: Document): readonly string[] {
  const blocks = fencesOf(document).filter(({ language }) => language === 'sh').flatMap(({ body }) => body.split('\n'))
  const spans = [...document.text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, text = '']) => text)
  return [...blocks, ...spans].map((text) => text.trim()).filter((text) => /^(?:carrel|npm run|npm test)(?: |$)/.test(text))
}

/** Why a command does not exist; the empty text where it does. */
function mistakeIn(words: readonly string[]): string {
  const [program, ...rest] = words
  if (program === 'npm') return npmMistake(rest)
  const [name = '', ...given] = rest
  if (name === '' || name.startsWith('--help') || name === '--version' || name === 'COMMAND') return ''
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) return `there is no command ${name}`
  if (given.length === 0 || given.includes('--help')) return ''
  const request = parseRequest(command, given)
  return typeof request === 'string' ? request : ''
}

/** The scripts of this package, and those that `carrel new` gives a site, which are named like the commands that they run. */
function npmMistake([verb, script = '', dashes, ...flags]: readonly string[]): string {
  if (verb === 'test') return scripts.includes('test') ? '' : 'there is no script test'
  const isOfSites = ['build', 'serve', 'check'].includes(script)
  if (!scripts.includes(script) && !isOfSites) return `there is no script ${script}`
  return dashes === '--' && flags.length > 0 && isOfSites ? mistakeIn(['carrel', script, ...flags]) : ''
}
