import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtFiles } from '../../support/built-sites.ts'
import { launchChromium } from '../../support/chromium.ts'
import { PACKAGE } from '../../support/site-in-a-string.ts'
import { openSite, ORIGIN, pagesOf } from './site-window.ts'

/** Every page with CARREL_BROWSER=all; else the first of each kind, which is what an address begins with. */
const ALL = process.env['CARREL_BROWSER'] === 'all'

const WAYS = [
  { viewport: { width: 1280, height: 800 } },
  { viewport: { width: 360, height: 740 } },
] as const

/** Sums the shifts from the first paint on; scripts of the page's policy do not apply to what a window brings along. */
const WATCH =
  'globalThis.moved = []; new PerformanceObserver((list) => { for (const { value, sources } of list.getEntries())' +
  " moved.push(value.toFixed(4) + ' ' + sources.map(({ node }) => node?.className ?? node?.nodeName).join(' ')) })" +
  '.observe({ type: "layout-shift", buffered: true })'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 600_000)
afterAll(() => browser?.close())

describe('the pages of the demo', () => {
  const files = builtFiles(PACKAGE)
  const pages = ALL ? pagesOf(files) : onePerKind(pagesOf(files))

  // A font that comes late may move a word within its line; what scripts, pictures and forms would move is told apart by
  // keeping the fonts away altogether.
  test.each(WAYS)('do not move while they load, at $viewport.width pixels', async (way) => {
    const { context, page } = await openSite(browser, files, way)
    await context.addInitScript(WATCH)
    await context.route('**/*.woff2', (route) => route.abort())
    const faults: string[] = []
    for (const url of pages) {
      await page.goto(ORIGIN + url, { waitUntil: 'load' })
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)))')
      const moved = await page.evaluate('moved')
      if (Array.isArray(moved)) faults.push(...moved.map((shift) => `${url}: ${String(shift)}`))
    }
    await context.close()
    expect(faults).toEqual([])
  })
})

function onePerKind(pages: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return pages.filter((url) => {
    const [first = '', ...rest] = url.split('/').filter((part) => part !== '')
    const kind = `${first}/${rest.length}`
    const isNew = !seen.has(kind)
    seen.add(kind)
    return isNew
  })
}
