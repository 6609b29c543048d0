import { expect, test } from 'vitest'
import { memoryDisk } from '../../src/disk/memory-disk.ts'
import type { MemoryDisk } from '../../src/disk/memory-disk.ts'
import type { Makers } from '../../src/make/make-work.ts'
import type { Made, Maker } from '../../src/make/maker.ts'
import { MAKERS } from '../../src/make/makers.ts'
import { loadSite } from '../../src/site/load-site.ts'
import { prepare } from '../../src/site/prepare.ts'
import { createSite } from '../../src/site/site.ts'
import { workshop } from '../../src/site/workshop.ts'
import { serveFolder } from '../serve/served-folder.ts'
import { loadMath, PLAIN_OPTIONS, realTheme } from '../support/site-in-a-string.ts'

const HOME = `---
title: The school of Göttingen
---

See @fig:teachers.

\`\`\`dot alt="Who taught whom" caption="Teachers"
digraph { Hilbert -> Noether; Noether -> Deuring [color=red]; Noether [URL="about.md"] }
\`\`\`
{: #fig:teachers}

\`\`\`mermaid
flowchart LR
  accTitle: How a ring is made
  Group-->Ring
\`\`\`

\`\`\`vega_lite
{ "description": "Groups of an order", "mark": "bar",
  "data": { "values": [{ "order": "3", "groups": 1 }, { "order": "4", "groups": 2 }] },
  "encoding": { "x": { "field": "order" }, "y": { "field": "groups", "type": "quantitative" } } }
\`\`\`
`
const FILES = { 'content/index.md': HOME, 'content/about.md': '---\ntitle: About\n---\n\nNothing is drawn.\n' }

interface Built {
  readonly html: string
  readonly codes: readonly string[]
  readonly runs: ReadonlyMap<string, number>
}

async function build(disk: MemoryDisk, makers: Makers = MAKERS): Promise<Built> {
  const site = createSite({ loadMath, version: '0.0.0' })
  loadSite(site, { site: disk, theme: realTheme() }, PLAIN_OPTIONS)
  const { outputs, diagnostics } = await prepare(site, workshop(disk, makers))
  const home = outputs.find(({ path }) => path === 'index.html')
  const html = home !== undefined && 'body' in home ? home.body : ''
  return { html, codes: diagnostics.map(({ code }) => code), runs: site.tracker.takeRuns() }
}

const figures = (html: string): readonly string[] => html.match(/<figure class="diagram"[\s\S]*?<\/figure>/g) ?? []

/** The program's makers, in which making is another thing, with as many versions as they have. */
function makersThat(make: (request: string) => Promise<Made>): Makers {
  const changed = (maker: Maker | undefined): Maker => ({ version: () => maker?.version() ?? Promise.resolve(''), make })
  return Object.fromEntries(Object.entries(MAKERS).map(([kind, maker]) => [kind, changed(maker)]))
}

const forbidden = makersThat((request) => Promise.reject(new Error(`asked to make ${request}`)))

test('diagrams are drawn once: the next build and the preview show the same without drawing', { timeout: 30_000 }, async () => {
  const disk = memoryDisk(FILES)
  const first = await build(disk)
  expect(first.codes).toEqual([])
  expect(figures(first.html)).toHaveLength(3)
  const second = await build(disk, forbidden)
  expect(second.html).toBe(first.html)
  expect(second.runs.get('markup'), 'all is known before the first evaluation').toBe(2)
  const served = await serveFolder(Object.entries(FILES).map(([path, text]) => `-- ${path} --\n${text}`).join(''))
  const { text } = await served.until('/', (got) => figures(got.text).length === 3)
  expect(figures(text)).toEqual(figures(first.html))
})

test('a drawing is an accessible part of the page, without styles or scripts, in the colours of the theme', async () => {
  const { html } = await build(memoryDisk(FILES))
  const [graph = '', flow = '', chart = ''] = figures(html)
  expect(graph).toContain('id="fig:teachers"')
  expect(graph).toContain('<span class="figure-number">Figure 1:</span> Teachers')
  expect(graph, 'a link within makes it a group').toMatch(/<svg class="diagram__drawing" role="group" aria-label="Who taught whom"/)
  expect(graph).toContain('<a href="/about/">')
  expect(graph).toMatch(/stroke="light-dark\(#ff0000,#[0-9a-f]{6}\)"/)
  expect(flow).toContain('role="img" aria-label="How a ring is made"')
  expect(chart).toContain('role="img" aria-label="Groups of an order"')
  for (const figure of figures(html)) {
    expect(figure).not.toMatch(/\sstyle=|<style|<script|<title|black|xmlns|--_/)
    const ids = [...figure.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    for (const [, id] of figure.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  }
  expect(html).toMatch(/content="[^"]*style-src 'self'[^"]*"/)
  expect(html).not.toContain("style-src-attr 'unsafe-inline'")
})

test('a page without diagrams is not evaluated again, and a site without any opens no cache', async () => {
  const disk = memoryDisk({ 'content/index.md': '---\ntitle: Home\n---\n\nText.\n' })
  const { runs } = await build(disk, forbidden)
  expect(runs.get('markup')).toBe(1)
  expect(disk.stat('.cache')).toBeUndefined()
})

test('where the package is missing, or the drawing fails, the text of a diagram is shown as code', async () => {
  const absent = await build(memoryDisk(FILES), makersThat(() => Promise.resolve({ kind: 'absent', package: 'a-package' })))
  expect(absent.codes).toEqual(['diagrams/no-package', 'diagrams/no-package', 'diagrams/no-package'])
  expect(absent.html).toContain('language-dot')
  const thrown = await build(memoryDisk(FILES), makersThat(() => Promise.reject(new Error('out of memory\n    at stack'))))
  expect(thrown.codes).toEqual(['diagrams/failed', 'diagrams/failed', 'diagrams/failed'])
  expect(thrown.html).not.toContain('at stack')
})

test('a failure of the moment is not kept, a verdict is', async () => {
  const disk = memoryDisk(FILES)
  await build(disk, makersThat(() => Promise.reject(new Error('out of memory'))))
  const drawn = makersThat(() => Promise.resolve({ kind: 'failed', message: 'it is wrong' }))
  const { codes } = await build(disk, drawn)
  expect(codes).toEqual(['diagrams/failed', 'diagrams/failed', 'diagrams/failed'])
  expect((await build(disk, forbidden)).codes).toEqual(codes)
})
