import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtFiles, repositorySites } from '../../support/built-sites.ts'
import { launchChromium } from '../../support/chromium.ts'
import { isFullRun, sample } from '../../support/full-run.ts'
import type { SiteWindow } from './site-window.ts'
import { openSite, ORIGIN, pagesOf } from './site-window.ts'

/** Everything, which takes minutes, with CARREL_BROWSER=all; else pages that stand for their kind, each in one of the four ways, in turn. */
const ALL = isFullRun || process.env['CARREL_BROWSER'] === 'all'

const WAYS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'light', viewport: { width: 360, height: 740 } },
] as const

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 600_000)
afterAll(() => browser?.close())

describe.each(repositorySites())('the pages of $name in a browser', ({ root }) => {
  const files = builtFiles(root)
  // Every page in a full run; else a part of each site, spread over it, and one of every kind for axe.
  const pages = ALL ? pagesOf(files) : sample(pagesOf(files), 40)

  test('axe finds nothing, in light and dark, on a phone and on a desk', async () => {
    const found = await inWindows(files, WAYS, async ({ page }, way) => {
      const faults: string[] = []
      for (const [index, url] of representatives(pagesOf(files)).entries()) {
        if (!ALL && index % WAYS.length !== way) continue
        await page.goto(ORIGIN + url, { waitUntil: 'load' })
        faults.push(...(await violations(page)).map((fault) => `${url} (${way}): ${fault}`))
      }
      return faults
    })
    expect(found).toEqual([])
  })

  test('nothing is said on the console, no request leaves the host, and nothing is wider than 320 pixels', async () => {
    const found = await inWindows(files, [{ viewport: { width: 320, height: 640 } }], async ({ page, troubles }) => {
      const faults: string[] = []
      for (const url of pages) {
        await page.goto(ORIGIN + url, { waitUntil: 'load' })
        const wide = await page.evaluate('document.documentElement.scrollWidth')
        if (Number(wide) > 320) faults.push(`${url} is ${String(wide)} pixels wide`)
        faults.push(...troubles.splice(0).map((trouble) => `${url}: ${trouble}`))
      }
      return faults
    })
    expect(found).toEqual([])
  })

  test('without JavaScript the text of every page stands there all the same', async () => {
    const chosen = ALL ? pages : representatives(pagesOf(files)).filter((_, index) => index % 3 === 0)
    const read = async ({ page }: SiteWindow): Promise<readonly string[]> => {
      const texts: string[] = []
      for (const url of chosen) {
        await page.goto(ORIGIN + url, { waitUntil: 'load' })
        texts.push(`${url} ${await page.locator('main .prose, main li, main h1').allInnerTexts()}`)
      }
      return texts
    }
    const without = await inWindows(files, [{ javaScriptEnabled: false }], read)
    const withIt = await inWindows(files, [{}], read)
    expect(without).toEqual(withIt.map((text) => text.replaceAll(/\n?Copy(?=$|\n)/g, '')))
  })

  test('every page has a policy that lets in nothing from elsewhere', () => {
    const open = pagesOf(files).filter((url) => {
      const html = files.get(`${url.slice(1)}index.html`) ?? files.get(url.slice(1)) ?? Buffer.from('')
      return !/http-equiv="Content-Security-Policy" content="default-src 'none'; /.test(html.toString())
    })
    expect(open).toEqual([])
  })
})

type Options = Parameters<typeof openSite>[2]

/** Looks at a site in several windows at once; what each found, one after the other. */
async function inWindows(
  files: ReadonlyMap<string, Buffer>,
  ways: readonly Options[],
  look: (window: SiteWindow, way: number) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found = await Promise.all(
    ways.map(async (options, way) => {
      const window = await openSite(browser, files, options)
      const result = await look(window, way)
      await window.context.close()
      return result
    }),
  )
  return found.flat()
}

/**
 * What is not ours to mend: an author's own levels of headings and own colours. And where axe errs: a heading of a table that is
 * a formula has words, in MathML; and a sign that leads back from a note is named by what it does.
 */
const EXCLUDED = ['.prose :is(h1, h2, h3, h4, h5, h6)', '.prose [style]', 'th:has(.katex)', '.reversefootnote']

/** What axe finds on a page, as rule and element. The script is put in from outside, past the page's own policy. */
async function violations(page: SiteWindow['page']): Promise<readonly string[]> {
  await page.evaluate(axe)
  const context = JSON.stringify({ include: [['html']], exclude: EXCLUDED.map((selector) => [selector]) })
  const found = await page.evaluate(
    `axe.run(${context}, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] })` +
      `.then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 160))))`,
  )
  return Array.isArray(found) ? found.map(String) : []
}

/** Of pages of one kind, which is what their address begins with, the first few stand for the rest. */
function representatives(pages: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  return pages.filter((url) => {
    const [first = '', ...rest] = url.split('/').filter((part) => part !== '')
    const kind = `${first}/${rest.length}`
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return ALL || (counts.get(kind) ?? 0) <= (rest.length === 0 ? 1 : 2)
  })
}
