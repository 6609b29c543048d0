import { expect, test } from 'vitest'
import { digest } from '../../src/disk/digest.ts'
import { memoryDisk } from '../../src/disk/memory-disk.ts'
import type { Output } from '../../src/model/output.ts'
import { copyReader } from '../../src/site/copy-reader.ts'
import { loadSite } from '../../src/site/load-site.ts'
import { prepare } from '../../src/site/prepare.ts'
import { createSite } from '../../src/site/site.ts'
import { workshop } from '../../src/site/workshop.ts'
import { serveFolder } from '../serve/served-folder.ts'
import { loadMath, PLAIN_OPTIONS, realTheme } from '../support/site-in-a-string.ts'

/** One white pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=='

/** A notebook with a text, a plot and a table, under front matter or without. */
function notebook(frontMatter?: string): string {
  const raw = { cell_type: 'raw', metadata: {}, source: `---\n${frontMatter ?? ''}\n---` }
  const cells = [
    ...(frontMatter === undefined ? [] : [raw]),
    { cell_type: 'markdown', metadata: {}, source: ['# Transits\n', '\n', 'As $p = 1/d$ says; see [home](index.md).'] },
    { cell_type: 'code', metadata: {}, execution_count: 1, source: '#| fig-alt: The disc of Venus\nplot()', outputs: [{ output_type: 'display_data', metadata: {}, data: { 'image/png': PIXEL } }] },
    { cell_type: 'code', metadata: {}, execution_count: 2, source: 'table', outputs: [{ output_type: 'display_data', metadata: {}, data: { 'text/html': '<table><tr><td>1639</td></tr></table>' } }] },
  ]
  return JSON.stringify({ cells, metadata: { language_info: { name: 'python' } }, nbformat: 4, nbformat_minor: 5 }, undefined, 1)
}

const FILES = {
  'content/site.yml': 'title: Jeremiah Horrocks\nbaseurl: /venus\n',
  'content/index.md': '---\ntitle: Home\n---\n\n## Transits\n\n::: notebook {file="files/plain.ipynb"}\n:::\n',
  'content/files/plain.ipynb': notebook(),
  'content/transit.ipynb': notebook('title: The transit of 1639'),
  'content/drafts/later.ipynb': notebook('title: Another transit'),
}

async function build(): Promise<{ readonly paths: readonly string[]; readonly codes: readonly string[]; bytes(path: string): Uint8Array }> {
  const disk = memoryDisk(FILES)
  const roots = { site: disk, theme: realTheme() }
  const site = createSite({ loadMath, version: '0.0.0' })
  loadSite(site, roots, PLAIN_OPTIONS)
  const shop = workshop(disk)
  const { outputs, diagnostics } = await prepare(site, shop)
  const byPath = new Map<string, Output>(outputs.map((output) => [output.path, output]))
  const read = copyReader(roots, shop)
  const bytes = (path: string): Uint8Array => {
    const output = byPath.get(path)
    if (output === undefined) throw new Error(`no output ${path}`)
    const body = 'body' in output ? new TextEncoder().encode(output.body) : read(output.copyOf)
    expect(digest(body), path).toBe(output.digest)
    return body
  }
  return { paths: [...byPath.keys()], codes: diagnostics.map(({ code }) => code), bytes }
}

test('a notebook is a page, or stands in one, or is a file, as its author wants it', { timeout: 30_000 }, async () => {
  const { paths, codes, bytes } = await build()
  expect(codes).toEqual([])
  const notebooks = paths.filter((path) => /transit|plain|later/.test(path) && !path.includes('cards/'))
  expect(notebooks.sort()).toEqual([
    'files/plain-2-1.cdb30873.png', 'files/plain.ipynb', 'transit-3-1.cdb30873.png', 'transit/index.html',
  ])
  const page = new TextDecoder().decode(bytes('transit/index.html'))
  expect(page).toContain('<img src="/venus/transit-3-1.cdb30873.png" alt="The disc of Venus" width="1" height="1"')
  expect(page).toContain('<a href="/venus/">home</a>')
  expect(page).toContain('class="katex"')
  expect(page).toContain('<td>1639</td>')
  const home = new TextDecoder().decode(bytes('index.html'))
  expect(home).toContain('<h2 id="transits">Transits</h2>')
  expect(home, 'its title is no second title of the page').toContain('<h2 id="plain-transits">Transits</h2>')
  expect(home).toContain('/venus/files/plain-2-1.cdb30873.png')
})

test('the preview shows the same pictures as the build', { timeout: 30_000 }, async () => {
  const { bytes } = await build()
  const site = await serveFolder(Object.entries(FILES).map(([path, text]) => `-- ${path} --\n${text}\n`).join(''))
  await site.until('/venus/transit/', ({ status }) => status === 200)
  const got = await fetch(`http://127.0.0.1:${site.port}/venus/transit-3-1.cdb30873.png`)
  expect(Buffer.from(await got.arrayBuffer()).equals(bytes('transit-3-1.cdb30873.png'))).toBe(true)
})
