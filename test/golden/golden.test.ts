import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtFiles, namesIn, repositorySites } from '../support/built-sites.ts'

/** Rewrites what is expected instead of comparing: read the difference before you commit it. */
const isUpdating = process.env['UPDATE_GOLDEN'] !== undefined

/** Beside the pages that can be read, the hash of every file, pictures and style sheets included. */
const SUMS = 'SHA256SUMS'

/** Of the demo site, which is large, these are kept to be read; of the others every text. */
const DEMO_PAGES = new Set([
  'index.html', '404.html', 'feed.xml', 'sitemap.xml', 'robots.txt', 'cv/index.html', 'publications/index.html', 'posts/index.html',
])

describe('golden sites', () => {
  test.each(repositorySites())('$name is built as it was, byte for byte', ({ name, root }) => {
    const folder = path.join(import.meta.dirname, name, 'expected')
    const built = builtFiles(root)
    const expected = expectedOf(name, built)
    if (isUpdating) replace(folder, expected)
    const stored = new Map(namesIn(folder).map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')]))
    expect([...stored.keys()]).toEqual([...expected.keys()].sort())
    for (const [file, text] of expected) expect(text, file).toBe(stored.get(file))
  })

  test.each(repositorySites().filter(({ name }) => name !== 'demo'))('$name says what it is there for', ({ name }) => {
    const why = fs.readFileSync(path.join(import.meta.dirname, name, 'WHY.md'), 'utf8')
    expect(why.length).toBeGreaterThan(100)
  })
})

/** The texts to be read, and the sums of everything. */
function expectedOf(name: string, built: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string> {
  const read = [...built].filter(([file]) => (name === 'demo' ? DEMO_PAGES.has(file) : isRead(file)))
  const sums = [...built].map(([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`)
  return new Map([...read.map(([file, bytes]) => [file, bytes.toString('utf8')] as const), [SUMS, sums.join('')]])
}

/** Pages and what the program makes of them; the theme's own files are read where they lie. */
function isRead(file: string): boolean {
  return !file.startsWith('assets/') && /\.(?:html|xml|txt|json|bib|ics|md|vcf)$/.test(file)
}

function replace(folder: string, files: ReadonlyMap<string, string>): void {
  fs.rmSync(folder, { recursive: true, force: true })
  for (const [name, text] of files) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
  }
}
