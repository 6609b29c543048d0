import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { citeMarkdown, fixtures, folder } from './cite-markdown.ts'

describe('a text that cites becomes HTML', () => {
  it.each(fixtures())('%s.md', (name) => {
    const { value, diagnostics } = citeMarkdown(readFileSync(join(folder, `${name}.md`), 'utf8'))
    const found = diagnostics.map(({ code, at, hint }) => `! ${code} ${at?.line}:${at?.column}+${at?.length} ${hint}\n`)
    const file = join(folder, `${name}.html`)
    const shown = value.html + found.join('')
    if (process.env['UPDATE_FIXTURES'] !== undefined && !existsSync(file)) writeFileSync(file, shown)
    expect(shown).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '')
  })
})
