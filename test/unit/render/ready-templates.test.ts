import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { memoryDisk } from '../../../src/disk/memory-disk.ts'
import { sourcePath, THEME_PREFIX } from '../../../src/model/paths.ts'
import { parseFrontMatter } from '../../../src/parse/front-matter.ts'
import { filters } from '../../../src/render/filters/table.ts'
import { builtInFilters } from '../../../src/render/built-in-filters.ts'
import type { TemplateSource } from '../../../src/render/compile-template.ts'
import { compileTemplate } from '../../../src/render/compile-template.ts'
import { nunjucksEnvironment } from '../../../src/render/nunjucks.ts'
import { readyTemplate } from '../../../src/render/ready-template.ts'
import type { ReadyTemplate } from '../../../src/render/theme-templates.ts'
import { THEME_TEMPLATES } from '../../../src/render/theme-templates.ts'
import { PACKAGE, siteInAString } from '../../support/site-in-a-string.ts'

/** The table that bundling fills in; here it is empty or full as a test wants it, and empty when they end. */
const table = THEME_TEMPLATES as Record<string, ReadyTemplate>
const made = { count: 0 }

const FILTERS = new Set([...Object.keys(filters), ...Object.keys(builtInFilters(nunjucksEnvironment()))])
const LAYOUTS = readdirSync(path.join(PACKAGE, 'layouts'), { recursive: true, encoding: 'utf8' })
  .map((name) => `layouts/${name.split(path.sep).join('/')}`)
  .filter((name) => name.endsWith('.njk'))
  .toSorted()

function sourceOf(layout: string): TemplateSource {
  const source = sourcePath(THEME_PREFIX + layout)
  const { body, bodyLine } = parseFrontMatter(readFileSync(path.join(PACKAGE, layout), 'utf8'), source).value
  return { source, text: body, textLine: bodyLine }
}

/** What the bundle has in its table, as `scripts/theme-templates.mjs` puts it there; counts what is taken from it. */
function fill(sources: readonly TemplateSource[]): void {
  const entries = new Function(`return {\n${sources.map(readyTemplate).join(',\n')}\n}`)() as Record<string, ReadyTemplate>
  for (const [name, ready] of Object.entries(entries)) {
    table[name] = { ...ready, make: () => (made.count++, ready.make()) }
  }
}

const empty = (): void => Object.keys(table).forEach((name) => delete table[name])

beforeEach(() => {
  made.count = 0
})
afterAll(empty)

describe('each layout of the theme is the same ready as compiled', () => {
  beforeAll(empty)

  test.each(LAYOUTS)('%s', (layout) => {
    const source = sourceOf(layout)
    const compiled = compileTemplate(source, FILTERS)
    fill([source])
    const ready = compileTemplate(source, FILTERS)
    expect([made.count, compiled.diagnostics, ready.diagnostics]).toEqual([1, [], []])
    const told = ({ value }: typeof ready): unknown => ({
      ...value, root: String(value?.root), blocks: Object.entries(value?.blocks ?? {}).map(([name, run]) => [name, String(run)]),
    })
    expect(told(ready)).toEqual(told(compiled))
  })
})

describe('a template is taken as ready only where it is the very one', () => {
  const THEME = memoryDisk({
    'layouts/page.njk': '---\nmark: theme\n---\n<p>of the theme</p>{{ content }}{% include "part.njk" %}',
    'layouts/part.njk': '<i>a part of the theme</i>',
  })
  const SITE = { 'content/site.yml': 'search: false\nfeed: false\n', 'content/a.md': '---\nlayout: page\n---\nText.\n' }
  const page = { source: sourcePath(`${THEME_PREFIX}layouts/page.njk`), text: '<p>of the theme</p>{{ content }}{% include "part.njk" %}', textLine: 4 }
  const part = { source: sourcePath(`${THEME_PREFIX}layouts/part.njk`), text: '<i>a part of the theme</i>', textLine: 1 }

  beforeEach(() => {
    empty()
    fill([page, part])
  })

  const built = (files: Record<string, string>, theme = THEME): string => {
    return siteInAString({ ...SITE, ...files }, { theme }).build().outputs.get('a/index.html') ?? ''
  }

  test('the theme’s own is', () => {
    expect(built({})).toBe('<p>of the theme</p><p>Text.</p>\n<i>a part of the theme</i>')
    expect(made.count).toBe(2)
  })

  test('a layout of the site’s of the same name is compiled, even with the same text', () => {
    expect(built({ 'layouts/page.njk': 'mine {{ content }}' })).toBe('mine <p>Text.</p>\n')
    expect(made.count).toBe(0)
    built({ 'layouts/part.njk': part.text })
    expect(made.count).toBe(1)
  })

  test('a theme whose text is another is compiled', () => {
    const theme = memoryDisk({ 'layouts/page.njk': `---\nmark: theme\n---\n${page.text}!`, 'layouts/part.njk': part.text })
    expect(built({}, theme)).toBe('<p>of the theme</p><p>Text.</p>\n<i>a part of the theme</i>!')
    expect(made.count).toBe(1)
  })

  test('a theme whose text begins on another line is compiled, since messages name lines', () => {
    const theme = memoryDisk({ 'layouts/page.njk': `---\nmark: theme\n\n---\n${page.text}`, 'layouts/part.njk': part.text })
    built({}, theme)
    expect(made.count).toBe(1)
  })
})
