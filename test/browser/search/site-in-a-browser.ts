import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'

export const ORIGIN = 'http://site.test'

const PLACES = [process.env['CARREL_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a browser is; undefined where there is none. */
export const CHROMIUM = PLACES.find((place) => place !== undefined && existsSync(place))

/** Starts the browser that is installed. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] })
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.xml': 'text/xml',
}

/** What a window was asked for and what went wrong in it, beside the window itself. */
export interface Window {
  readonly context: BrowserContext
  readonly page: Page
  readonly asked: string[]
  readonly troubles: string[]
}

/** A window in which built outputs answer below a base, without a server. */
export async function openWindow(
  browser: Browser,
  site: { readonly outputs: ReadonlyMap<string, string>; readonly base: string },
  options: BrowserContextOptions = {},
): Promise<Window> {
  const context = await browser.newContext(options)
  const asked: string[] = []
  const troubles: string[] = []
  await context.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url())
    asked.push(pathname)
    const inside = decodeURIComponent(pathname).slice(site.base.length + 1)
    const name = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside
    const text = site.outputs.get(name)
    if (origin !== ORIGIN || text === undefined) return route.abort()
    // Fonts and pictures are no matter here, and their bytes are not among the outputs of a site in memory.
    if (text.startsWith('copy of ')) return route.fulfill({ status: 204 })
    return route.fulfill({ body: text, contentType: TYPES[path.extname(name)] ?? 'text/plain' })
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    const isTrouble = ['error', 'warning'].includes(message.type()) && !message.text().includes('downloaded font')
    if (isTrouble) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(error.message))
  return { context, page, asked, troubles }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page as it is now: WCAG 2.2 AA and its best practices. */
export async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const found: unknown = await page.evaluate('axe.run().then(({ violations }) => violations.map((v) => v.id + ": " + v.nodes[0].html))')
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer']
}
