// Builds sites for pictures, and opens windows in which their files answer at an address of their own, without a server.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium } from 'playwright-core'

export const ORIGIN = 'http://site.test'

const TYPES = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.json': 'application/json',
  '.xml': 'application/xml',
}

/** Builds the site of a folder by a bundled program; gives the folder of what was written. */
export function builtSite(program, folder) {
  const out = join(mkdtempSync(join(tmpdir(), 'carrel-screenshots-')), '_site')
  const words = [program, 'build', '--source', folder, '--out', out, '--now', '2025-06-01', '--quiet']
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${folder} cannot be built:\n${stderr}`)
  return out
}

/** Chromium, from where systems keep it or where CARREL_CHROMIUM says. */
export function launchBrowser() {
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const places = [process.env.CARREL_CHROMIUM, ...usual, chromium.executablePath()]
  const found = places.find((place) => place !== undefined && existsSync(place))
  if (found === undefined) throw new Error('There is no Chromium: run `npx playwright install chromium`.')
  return chromium.launch({
    executablePath: found,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  })
}

/** A page of a new window on a built site; `options` are those of Playwright. */
export async function openWindow(browser, site, options) {
  const context = await browser.newContext(options)
  await context.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url())
    const file = fileOf(site, decodeURIComponent(pathname))
    if (origin !== ORIGIN || !existsSync(file)) return route.abort()
    const contentType = TYPES[extname(file)] ?? 'application/octet-stream'
    return route.fulfill({ body: readFileSync(file), contentType })
  })
  return context.newPage()
}

/** Goes to a page and waits until its fonts and pictures are there, the late ones as well. */
export async function visit(page, url) {
  await page.goto(ORIGIN + url, { waitUntil: 'load' })
  await page.evaluate(settled)
}

async function settled() {
  for (const image of document.images) image.loading = 'eager'
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  await document.fonts.ready
}

/** The file that answers at an address. */
export function fileOf(site, url) {
  const file = join(site, url)
  return existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file
}
