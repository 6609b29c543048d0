import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { isError } from '../../src/model/diagnostic.ts'
import { folderWith } from '../cli/run-carrel.ts'
import { manifestText } from '../fault/crash-site.ts'
import { smallTheme } from '../property/small-theme.ts'
import { runChild } from '../support/child.ts'
import { isFullRun, tell } from '../support/full-run.ts'
import type { Built } from '../support/site-in-a-string.ts'
import { siteInAString } from '../support/site-in-a-string.ts'

function numbers(many: number): readonly number[] {
  return Array.from({ length: many }, (_, index) => index)
}

function built(files: Readonly<Record<string, string>>): Built {
  return siteInAString({ 'content/index.md': '# Home\n', ...files }, { theme: smallTheme() }).build()
}

function pageOf(body: string): { readonly text: string; readonly codes: readonly string[] } {
  const { outputs, diagnostics } = built({ 'content/page.md': `# Page\n\n${body}` })
  return { text: outputs.get('page/index.html') ?? '', codes: diagnostics.map(({ code }) => code) }
}

describe('depth', () => {
  const DEPTHS = isFullRun ? [10, 60, 150, 250, 1000] : [60, 250]
  /** Each holds one word at its deepest place. */
  const DEEP: Readonly<Record<string, (depth: number) => string>> = {
    'a quote': (depth) => `${'> '.repeat(depth)}innermost\n`,
    'a list': (depth) => `${numbers(depth).map((level) => `${' '.repeat(2 * level)}- level ${level}`).join('\n')}\n${' '.repeat(2 * depth)}- innermost\n`,
    'a list in a quote': (depth) => `${numbers(depth / 2).map(() => '> - ').join('')}innermost\n`,
    emphasis: (depth) => `${'*a '.repeat(depth)}innermost${' a*'.repeat(depth)}\n`,
    brackets: (depth) => `${'['.repeat(depth)}innermost${']'.repeat(depth)}\n`,
    containers: (depth) => `${numbers(depth).map((level) => `${':'.repeat(depth - level + 3)} details level`).join('\n')}\ninnermost\n`,
    html: (depth) => `${'<div>'.repeat(depth)}innermost${'</div>'.repeat(depth)}\n`,
  }
  const CASES = Object.entries(DEEP).flatMap(([name, make]) => DEPTHS.map((depth) => ({ name, depth, make })))

  test('loses no text without a word, however deep it lies', { timeout: 300_000 }, () => {
    const wrong = CASES.flatMap(({ name, depth, make }) => {
      const { text, codes } = pageOf(make(depth))
      return text.includes('innermost') || codes.includes('markdown/too-deep') ? [] : [`${name}, ${depth} deep: ${codes.join()}`]
    })
    tell('nothing is lost in the depth', { texts: CASES.length })
    expect(wrong).toEqual([])
  })
})

describe('length', () => {
  test('a line of five megabytes is set like others', { timeout: 600_000 }, () => {
    const words = 'word '.repeat(isFullRun ? 1_000_000 : 20_000)
    expect(pageOf(`${words}the end\n`).text).toContain('the end')
    tell('a long line', { bytes: words.length })
  })

  test('ten thousand tags have a page each', { timeout: 600_000 }, () => {
    const many = isFullRun ? 10_000 : 250
    const posts = numbers(many / 50).map((post): [string, string] => {
      const tags = numbers(50).map((tag) => `tag-${post * 50 + tag}`).join(', ')
      return [`content/posts/2020-01-01-post-${post}.md`, `---\ntitle: Post ${post}\ntags: [${tags}]\n---\nText.\n`]
    })
    const { outputs, diagnostics } = built(Object.fromEntries(posts))
    expect(diagnostics.filter(isError)).toEqual([])
    expect([...outputs.keys()].filter((name) => /tag-\d+\/index\.html$/.test(name)).length).toBe(many)
    tell('many tags', { tags: many })
  })

  test('a large file is copied, and a large page built or refused with its name', { timeout: 1_200_000 }, async () => {
    const size = isFullRun ? 50_000_000 : 2_000_000
    const folder = folderWith('-- content/site.yml --\nurl: https://emmy.example\n-- content/index.md --\n# Home\n')
    fs.writeFileSync(path.join(folder, 'content/data.bin'), Buffer.alloc(size, 7))
    fs.writeFileSync(path.join(folder, 'content/large.txt'), 'line of text\n'.repeat(size / 13))
    fs.writeFileSync(path.join(folder, 'content/table.csv'), 'a,b\n'.repeat(size / 4))
    const { status, stderr } = await runChild(['build', '--quiet', '--now', '2025-06-01'], { cwd: folder })
    expect([status, stderr]).toEqual([0, ''])
    expect(fs.statSync(path.join(folder, '_site/data.bin')).size).toBe(size)
    tell('large files', { bytes: size })
  })

  test('very many files are all published', { timeout: 1_800_000 }, async () => {
    const many = isFullRun ? 100_000 : 300
    const folder = folderWith('-- content/site.yml --\nurl: https://emmy.example\n-- content/index.md --\n# Home\n')
    for (const group of numbers(many / 100)) {
      fs.mkdirSync(path.join(folder, `content/files/${group}`), { recursive: true })
      for (const file of numbers(100)) fs.writeFileSync(path.join(folder, `content/files/${group}/${file}.dat`), `${group}/${file}`)
    }
    const { status, stderr } = await runChild(['build', '--quiet', '--now', '2025-06-01'], { cwd: folder, patience: 1_500_000 })
    expect([status, stderr]).toEqual([0, ''])
    const { files } = JSON.parse(manifestText(path.join(folder, '_site'))) as { readonly files: object }
    expect(Object.keys(files).filter((name) => name.startsWith('files/')).length).toBe(many)
    tell('many files', { files: many })
  })
})
