// Photographs every layout for eyes to judge, at four widths, light and dark, and as printed pages (PDF):
// `npm run screenshots [-- --out FOLDER --only PATTERN --sizes 360,1280 --schemes dark --sheets]`.
// `-- --docs` writes the small pictures of the manual instead, into docs/images.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { builtSite, fileOf, launchBrowser, openWindow, visit } from './screenshots/built-site.mjs'
import { contactSheets } from './screenshots/contact-sheets.mjs'
import { writeGallery } from './screenshots/gallery.mjs'
import { sitesOf } from './screenshots/layouts.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, '_screenshots') },
    program: { type: 'string', default: join(root, 'dist/main.js') },
    only: { type: 'string', default: '' },
    sizes: { type: 'string', default: '360,768,1280,1920' },
    schemes: { type: 'string', default: 'light,dark' },
    sheets: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
  },
})

const browser = await launchBrowser()
try {
  if (values.docs) await writeGallery({ browser, root, program: values.program })
  else await photographAll()
} finally {
  await browser.close()
}

async function photographAll() {
  mkdirSync(values.out, { recursive: true })
  const schemes = values.schemes === '' ? [] : values.schemes.split(',')
  const ways = schemes.flatMap((scheme) => values.sizes.split(',').map((size) => [scheme, Number(size)]))
  let count = 0
  for (const site of sitesOf(root)) {
    const pages = wantedOf(site)
    if (pages.length === 0) continue
    const built = builtSite(values.program, site.folder)
    const there = pages.filter(([, url]) => existsSync(fileOf(built, url)))
    for (const [name, url] of pages) if (!existsSync(fileOf(built, url))) console.warn(`${name}: no ${url}`)
    // Two windows at a time keep two processors busy.
    const turns = [ways.filter((_, index) => index % 2 === 0), ways.filter((_, index) => index % 2 === 1)]
    await Promise.all(turns.map((turn) => photographWays(built, there, turn)))
    await print(built, there)
    count += there.length
  }
  if (values.sheets) await contactSheets(values.out)
  console.log(`${count} pages in ${values.out}`)
}

/** The pages of a site whose names `--only` matches, each by the name of its pictures. */
function wantedOf({ name, pages }) {
  return Object.entries(pages)
    .map(([page, url]) => [name === '' ? page : `${name}--${page}`, url])
    .filter(([page]) => new RegExp(values.only).test(page))
}

async function photographWays(built, pages, ways) {
  for (const [colorScheme, width] of ways) {
    const viewport = { width, height: width < 600 ? 800 : 900 }
    const page = await openWindow(browser, built, { colorScheme, viewport, reducedMotion: 'reduce' })
    for (const [name, url] of pages) {
      await visit(page, url)
      const path = join(values.out, `${name}-${width}-${colorScheme}.png`)
      await page.screenshot({ path, fullPage: true })
    }
    await page.context().close()
  }
}

async function print(built, pages) {
  const page = await openWindow(browser, built, {})
  for (const [name, url] of pages) {
    await visit(page, url)
    await page.pdf({ path: join(values.out, `${name}-print.pdf`), preferCSSPageSize: true })
  }
  await page.context().close()
}
