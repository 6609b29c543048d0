import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Publication } from '../../../src/model/publication.ts'
import { sourcePath } from '../../../src/model/paths.ts'
import { parseBibliography } from '../../../src/parse/bibtex/bibliography.ts'
import { builtFiles } from '../../support/built-sites.ts'
import { launchChromium } from '../../support/chromium.ts'
import { PACKAGE } from '../../support/site-in-a-string.ts'
import type { SiteWindow } from '../theme/site-window.ts'
import { openSite, ORIGIN } from '../theme/site-window.ts'

const files = builtFiles(PACKAGE)
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LIST = '/publications/'
const PAPER = '/publications/noether1918invariante/'
const entries = entriesIn(readFileSync(path.join(PACKAGE, 'content/publications/noether.bib'), 'utf8'))

let browser: Browser
const windows: SiteWindow[] = []
const at = async (url: string, options: Parameters<typeof openSite>[2] = {}): Promise<SiteWindow> => {
  const window = await openSite(browser, files, options)
  windows.push(window)
  await window.page.goto(ORIGIN + url)
  return window
}

beforeAll(async () => {
  browser = await launchChromium()
}, 600_000)
afterAll(async () => {
  await Promise.all(windows.map(({ context }) => context.close()))
  await browser?.close()
})

describe('the list of publications in a browser', () => {
  test('is filtered by text, year and type with the keyboard alone, and says how many are left', async () => {
    const { page, troubles } = await at(LIST)
    await tabTo(page, '.publication-filter [name=q]')
    await page.keyboard.type('goettingen')
    expect(await shown(page)).toEqual([])
    await page.keyboard.press('Control+a')
    await page.keyboard.type('INVARIANTE differentialausdrucke')
    expect(await shown(page)).toEqual(['noether1918differential'])
    expect(await announced(page)).toBe(`1 of ${entries.length} shown`)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await tabTo(page, '.publication-filter [name=year]')
    await page.keyboard.type('1932')
    expect(await announced(page)).toBe(`3 of ${entries.length} shown`)
    await tabTo(page, '.publication-filter [name=type]')
    await page.keyboard.type('Conf')
    expect(await shown(page)).toEqual(['noether1932zuerich'])
    expect(await page.locator('.publication-filter output').getAttribute('aria-live')).toBe('polite')
    expect(troubles).toEqual([])
  })

  test('keeps what was chosen in the address, also over a reload, until all is shown again', async () => {
    const { page } = await at(LIST)
    await tabTo(page, '.publication-filter [name=q]')
    await page.keyboard.type('ideal')
    await tabTo(page, '.publication-filter [name=year]')
    await page.keyboard.type('1921')
    expect(new URL(page.url()).search).toBe('?q=ideal&year=1921')
    const before = await shown(page)
    expect(before.length).toBeGreaterThan(0)
    await page.reload()
    expect(await shown(page)).toEqual(before)
    expect(await page.locator('.publication-filter [name=q]').inputValue()).toBe('ideal')
    await tabTo(page, '.publication-filter [type=reset]')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).search).toBe('')
    expect((await shown(page)).length).toBe(entries.length)
  })

  test('opens abstract and BibTeX with the keyboard, and what is copied is the entry itself', async () => {
    const { context, page } = await at(`${LIST}?q=eudml`)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const entry = page.locator('#noether1918invariante')
    const open = async (name: string): Promise<void> => {
      await tabTo(page, 'summary', name)
      await page.keyboard.press('Enter')
    }
    await open('Abstract: Invariante')
    expect(await entry.locator('.actions__panel').first().isVisible()).toBe(true)
    await open('BibTeX: Invariante')
    expect(await entry.locator('pre').isVisible()).toBe(true)
    await tabTo(page, 'button.copy')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const [copied, ...others] = entriesIn(String(await page.evaluate('navigator.clipboard.readText()')))
    const written = entries.find(({ key }) => key === 'noether1918invariante')
    expect(others).toEqual([])
    expect(facts(copied, copied)).toEqual(facts(written, copied))
    expect([...(copied?.fields.keys() ?? [])]).toEqual(expect.arrayContaining(['author', 'title', 'journal', 'pages', 'year', 'month', 'url']))
    expect(copied?.fields.has('abstract')).toBe(false)
  })

  test('is whole without JavaScript, and shows no filter', async () => {
    const { page } = await at(LIST, { javaScriptEnabled: false })
    expect((await shown(page)).length).toBe(entries.length)
    expect(await page.locator('.publication-filter').isVisible()).toBe(false)
    await page.locator('#noether1918invariante summary').last().press('Enter')
    expect(await page.locator('#noether1918invariante pre').isVisible()).toBe(true)
  })

  test.each(['light', 'dark'] as const)('axe finds nothing wrong with it and with the page of a paper, %s, narrow and wide', async (colorScheme) => {
    for (const width of [360, 1280]) {
      const { page } = await at(LIST, { colorScheme, viewport: { width, height: 800 } })
      await page.evaluate('document.querySelectorAll("#noether1918invariante details").forEach((each) => { each.open = true })')
      expect(await axe(page)).toEqual([])
      await page.goto(ORIGIN + PAPER)
      expect(await axe(page)).toEqual([])
    }
  })
})

function entriesIn(text: string): readonly Publication[] {
  return parseBibliography(text, sourcePath('content/publications/noether.bib')).value
}

/** What two forms of one entry must share: its type and key, and every field that the copy has. */
function facts(entry: Publication | undefined, copy: Publication | undefined): unknown {
  if (entry === undefined || copy === undefined) return 'no entry'
  return { type: entry.type, key: entry.key, fields: [...copy.fields.keys()].map((name) => [name, entry.fields.get(name)?.text]) }
}

/** Presses Tab until an element has the focus, as a person without a mouse does. */
async function tabTo(page: Page, selector: string, text = ''): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const there = `document.activeElement.matches(${JSON.stringify(selector)})
      && document.activeElement.textContent.startsWith(${JSON.stringify(text)})`
    if ((await page.evaluate(there)) === true) return
  }
  throw new Error(`Tab does not reach ${selector} ${text}`)
}

function announced(page: Page): Promise<string> {
  return page.locator('.publication-filter output').innerText()
}

/** The keys of the entries that can be seen. */
async function shown(page: Page): Promise<readonly string[]> {
  const items = page.locator('.publication:visible')
  const keys = await Promise.all((await items.all()).map((item) => item.getAttribute('id')))
  return keys.map(String)
}

/** What axe finds wrong with a page as it is now: WCAG 2.2 AA and its best practices. */
async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const found: unknown = await page.evaluate('axe.run().then(({ violations }) => violations.map((v) => v.id + ": " + v.nodes[0].html))')
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer']
}
