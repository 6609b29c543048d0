import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtFiles } from '../../support/built-sites.ts'
import { launchChromium } from '../../support/chromium.ts'
import { PACKAGE } from '../../support/site-in-a-string.ts'
import type { SiteWindow } from './site-window.ts'
import { openSite, ORIGIN } from './site-window.ts'

const files = builtFiles(PACKAGE)
const POST = '/posts/2021/chains-that-stop/'

let browser: Browser
const windows: SiteWindow[] = []
const at = async (url: string, options: Parameters<typeof openSite>[2] = {}): Promise<SiteWindow> => {
  const window = await openSite(browser, files, options)
  windows.push(window)
  await window.page.goto(ORIGIN + url, { waitUntil: 'networkidle' })
  return window
}

beforeAll(async () => {
  browser = await launchChromium()
}, 600_000)
afterAll(async () => {
  await Promise.all(windows.map(({ context }) => context.close()))
  await browser?.close()
})

describe('the theme in a browser', () => {
  test('the button goes from the system’s colours to light, to dark and back, and the choice is remembered without a cookie', async () => {
    const { page, context } = await at('/', { colorScheme: 'dark' })
    const paper = async (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const button = page.locator('.theme-toggle')
    const dark = await paper()
    await button.click()
    const light = await paper()
    expect(light).not.toBe(dark)
    expect(await button.getAttribute('aria-label')).toBe('Colours: light')
    await page.reload()
    expect(await paper()).toBe(light)
    await button.click()
    expect(await paper()).toBe(dark)
    await button.click()
    expect(await button.getAttribute('aria-label')).toBe('Colours: as the system')
    expect(await page.evaluate('localStorage.length')).toBe(0)
    expect(await context.cookies()).toEqual([])
  })

  test('the keyboard reaches the skip link, the name, the navigation and the button, in this order, and each shows its focus', async () => {
    const { page } = await at('/')
    const order: string[] = []
    for (let step = 0; step < 14; step++) {
      await page.keyboard.press('Tab')
      order.push(String(await page.evaluate('document.activeElement.className')))
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
      expect(outline).not.toBe('none')
    }
    const kinds = ['skip-link', 'wordmark', 'site-nav__link', 'search-link', 'theme-toggle']
    const places = kinds.map((kind) => order.findIndex((name) => name.includes(kind)))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  test('the skip link leads to the text', async () => {
    const { page } = await at('/')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#main')
  })

  test('a details element opens by the keyboard', async () => {
    const { page } = await at('/publications/')
    const summary = page.locator('.actions summary').first()
    await summary.focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.actions details').first().getAttribute('open')).toBe('')
  })

  test('a block of code can be copied', async () => {
    const { page } = await at(POST)
    await page.evaluate('navigator.clipboard.writeText = async (text) => { window.copied = text }')
    const button = page.locator('.copy').first()
    await button.focus()
    await page.keyboard.press('Enter')
    expect(await button.textContent()).toBe('Copied')
    expect(await page.evaluate('copied === document.querySelector("main pre").textContent.trimEnd()')).toBe(true)
  })

  test('the outline marks where the reader is', async () => {
    const { page } = await at(POST, { viewport: { width: 1280, height: 700 } })
    const links = page.locator('.toc__list a')
    await page.evaluate('scrollTo(0, document.body.scrollHeight)')
    await expect.poll(() => links.last().getAttribute('aria-current')).not.toBeNull()
    expect(await page.locator('.toc__list a[aria-current]').count()).toBe(1)
    expect(await links.count()).toBeGreaterThan(1)
  })

  test('nothing moves while the home page loads', async () => {
    const { page } = await at('/')
    const shift = await page.evaluate(
      'new Promise((done) => { let sum = 0; new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value })' +
        '.observe({ type: "layout-shift", buffered: true }); setTimeout(() => done(sum), 300) })',
    )
    expect(Number(shift)).toBeLessThan(0.01)
  })

  test('the home page keeps to its budget', async () => {
    const { asked } = await at('/')
    const sized = (pattern: RegExp): number =>
      [...new Set(asked)].filter((path) => pattern.test(path)).reduce((sum, path) => sum + (files.get(path.slice(1))?.length ?? 0), 0)
    const html = files.get('index.html') ?? Buffer.from('')
    const early = sized(/fonts\/text-latin\.woff2$/)
    expect(html.length).toBeLessThanOrEqual(30_000)
    // KaTeX's own rules come on top, where a formula stands in an abstract.
    expect(asked.filter((path) => /css\/(?!math\.)\w+\.\w+\.css$/.test(path))).toHaveLength(1)
    expect(sized(/css\/main\.\w+\.css$/)).toBeLessThanOrEqual(30_000)
    expect(sized(/\.js$/)).toBeLessThanOrEqual(10_000)
    expect(sized(/\.woff2$/)).toBeLessThanOrEqual(80_000)
    expect(early).toBeLessThanOrEqual(50_000)
    const packed = [...new Set(asked)].filter((path) => /\.(?:css|js|woff2)$/.test(path)).map((path) => files.get(path.slice(1)) ?? Buffer.from(''))
    expect([html, ...packed].reduce((sum, body) => sum + gzipSync(body).length, 0)).toBeLessThanOrEqual(120_000)
    const [, inline = ''] = /<script>([^<]*)<\/script>/.exec(html.toString()) ?? []
    expect(inline.length).toBeGreaterThan(0)
    expect(inline.length).toBeLessThanOrEqual(400)
  })
})
