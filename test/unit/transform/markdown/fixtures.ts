import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A case of a fixture file: a sentence, the Markdown, the HTML, and the diagnostics as `code line:column`.
 */
export interface Case {
  readonly name: string
  readonly line: number
  readonly markdown: string
  readonly html: string
  readonly diagnostics: readonly string[]
}

const folder = join(import.meta.dirname, 'fixtures')

/** The names of all fixture files, sorted. */
export function fixtureFiles(): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()
}

/**
 * Reads a file of cases. Each is a sentence, then lines of a single full stop around the Markdown and the
 * HTML; lines that begin with `! ` after the last full stop are the diagnostics.
 */
export function casesOf(file: string): readonly Case[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n')
  const cases: Case[] = []
  for (let at = 0; at < lines.length; at++) {
    const name = lines[at] ?? ''
    if (name === '' || lines[at + 1] !== '.') continue
    const middle = lines.indexOf('.', at + 2)
    const end = lines.indexOf('.', middle + 1)
    let after = end + 1
    while (lines[after]?.startsWith('! ')) after++
    cases.push({
      name,
      line: at + 1,
      markdown: lines.slice(at + 2, middle).join('\n'),
      html: lines.slice(middle + 1, end).join('\n'),
      diagnostics: lines.slice(end + 1, after).map((line) => line.slice(2)),
    })
    at = after - 1
  }
  return cases
}
