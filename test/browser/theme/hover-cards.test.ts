import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { builtFiles } from '../../support/built-sites.ts'
import { launchChromium } from '../../support/chromium.ts'
import { PACKAGE } from '../../support/site-in-a-string.ts'
import type { SiteWindow } from './site-window.ts'
import { openSite, ORIGIN } from './site-window.ts'

const files = builtFiles(PACKAGE)
const POST = '/posts/2018/two-theorems-one-hundred-years-on/'
const CITATION = '.citation [role="doc-biblioref"]'

let browser: Browser
let window: SiteWindow
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
  window = await openSite(browser, files, { viewport: { width: 1280, height: 800 } })
  page = window.page
}, 600_000)
beforeEach(async () => {
  await page.mouse.move(0, 0)
  await page.goto(ORIGIN + POST, { waitUntil: 'load' })
})
afterAll(() => browser?.close())

const card = () => page.locator('.hover-card')
const cards = (): Promise<number> => card().count()

describe('the card beside a citation', () => {
  test('the keyboard’s focus shows people, title, venue and year, and names them as the description of the link', async () => {
    await focus(CITATION)
    const text = await card().innerText()
    for (const part of ['Noether, E.', '1918', 'Invariante Variationsprobleme', 'Nachrichten']) expect(text).toContain(part)
    expect(text).not.toContain('↩')
    expect(await page.locator(CITATION).first().getAttribute('aria-describedby')).toBe('hover-card')
  })

  test('Escape puts it away and leaves the focus on the link', async () => {
    await focus(CITATION)
    await page.keyboard.press('Escape')
    expect(await cards()).toBe(0)
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('doc-biblioref')
    expect(await page.locator('[aria-describedby]').count()).toBe(0)
  })

  test('Tab goes on to the address in the card, Escape comes back from there, and going on leaves nothing behind', async () => {
    await focus(CITATION)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.href')).toBe('https://arxiv.org/abs/physics/0503066')
    await page.keyboard.press('Escape')
    expect(await cards()).toBe(0)
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('doc-biblioref')
    await page.keyboard.press('Tab')
    expect(await page.locator(CITATION).first().getAttribute('aria-describedby')).toBeNull()
  })

  test('the pointer shows it, may go into it, and leaving closes it', async () => {
    await page.locator(CITATION).first().hover()
    await expect.poll(cards).toBe(1)
    await card().hover()
    await page.waitForTimeout(400)
    expect(await cards()).toBe(1)
    await page.locator('h1').hover()
    await expect.poll(cards).toBe(0)
  })

  test('it lies within the window, beside its link, and moves nothing', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    const before = await page.evaluate('document.documentElement.scrollHeight')
    await focus(CITATION)
    const link = await page.locator(CITATION).first().boundingBox()
    const box = await card().boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
    const gap = Math.min(Math.abs((box?.y ?? 0) - (link?.y ?? 0) - (link?.height ?? 0)), Math.abs((link?.y ?? 0) - (box?.y ?? 0) - (box?.height ?? 0)))
    expect(gap).toBeLessThan(10)
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(before)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  test('the number of an equation shows the equation', async () => {
    await focus('a.equation-reference')
    expect(await card().locator('.katex-display').count()).toBe(1)
    expect(await page.locator('[id="eq:noether"]').count()).toBe(1)
  })

  test('a page that shows none loads no script for it', async () => {
    window.asked.length = 0
    await page.goto(`${ORIGIN}/`, { waitUntil: 'load' })
    expect(window.asked.filter((path) => path.endsWith('.js')).map((path) => path.replace(/\.\w+\.js$/, ''))).toEqual(['/assets/js/main'])
  })

  test('nothing was said on the console', () => {
    expect(window.troubles).toEqual([])
  })
})

/** Brings the focus to the first link of a kind, as the keyboard does. */
async function focus(selector: string): Promise<void> {
  await page.keyboard.press('Shift')
  await page.locator(selector).first().focus()
  expect(await cards()).toBe(1)
}
