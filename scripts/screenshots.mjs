// Photographs every layout of the demo for eyes to judge:
// `npm run screenshots [-- --out FOLDER --site BUILT --only PATTERN --sizes 360,1280]`.
// Widths 360 to 1920, light and dark, and the print of pages as PDF.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const ORIGIN = 'http://site.test'

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, '_screenshots') },
    site: { type: 'string' },
    only: { type: 'string', default: '' },
    sizes: { type: 'string', default: '360,768,1280,1920' },
    schemes: { type: 'string', default: 'light,dark' },
    whole: { type: 'boolean', default: false },
  },
})

/** One page of every layout, by the name its pictures get. */
const PAGES = {
  home: '/',
  publications: '/publications/',
  paper: '/publications/noether1918invariante/',
  projects: '/projects/',
  project: '/projects/conservation-laws/',
  posts: '/posts/',
  post: '/posts/2024/a-crossed-product-by-hand/',
  'post-code': '/posts/2021/chains-that-stop/',
  'post-long': '/posts/2018/two-theorems-one-hundred-years-on/',
  'post-notes': '/posts/2022/how-to-read-a-paper-of-1921/',
  tag: '/posts/tag/algebras/',
  tags: '/posts/tag/',
  category: '/posts/category/',
  year: '/posts/year/',
  news: '/news/',
  'news-item': '/news/1918-07-26-academy/',
  talks: '/talks/',
  talk: '/talks/1932-09-05-zuerich/',
  teaching: '/teaching/',
  course: '/teaching/1929-algebra-der-hyperkomplexen-groessen/',
  people: '/students/',
  cv: '/cv/',
  repositories: '/repositories/',
  books: '/books/',
  search: '/search/',
  'not-found': '/404.html',
}

const PRINTED = ['home', 'publications', 'cv', 'post', 'course']

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

const site = values.site ?? built()
mkdirSync(values.out, { recursive: true })
const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] })
const wanted = Object.entries(PAGES).filter(
  ([name, url]) => new RegExp(values.only).test(name) && existsSync(fileOf(url)),
)
for (const scheme of values.schemes.split(',')) {
  for (const width of values.sizes.split(',').map(Number)) await photograph(scheme, width)
}
await print()
await browser.close()
console.log(`${wanted.length} layouts in ${values.out}`)

async function photograph(scheme, width) {
  const context = await contextOf({
    colorScheme: scheme,
    viewport: { width, height: width < 600 ? 800 : 900 },
  })
  const page = await context.newPage()
  for (const [name, url] of wanted) {
    await page.goto(ORIGIN + url, { waitUntil: 'load' })
    await page.evaluate(settled)
    await page.screenshot({
      path: join(values.out, `${name}-${width}-${scheme}.png`),
      fullPage: values.whole || width < 1900,
    })
  }
  await context.close()
}

/** Pictures that wait for the reader to come near are fetched, and fonts have arrived. Runs in the page. */
async function settled() {
  for (const image of document.images) image.loading = 'eager'
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  await document.fonts.ready
}

async function print() {
  const context = await contextOf({})
  const page = await context.newPage()
  for (const [name, url] of wanted.filter(([name]) => PRINTED.includes(name))) {
    await page.goto(ORIGIN + url, { waitUntil: 'load' })
    await page.pdf({ path: join(values.out, `${name}-print.pdf`), preferCSSPageSize: true })
  }
  await context.close()
}

/** A window in which the built site answers at an address of its own, without a server. */
async function contextOf(options) {
  const context = await browser.newContext(options)
  await context.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url())
    const file = fileOf(decodeURIComponent(pathname))
    if (origin !== ORIGIN || !existsSync(file)) return route.abort()
    return route.fulfill({
      body: readFileSync(file),
      contentType: TYPES[extname(file)] ?? 'application/octet-stream',
    })
  })
  return context
}

function fileOf(url) {
  const file = join(site, url)
  return existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file
}

function built() {
  const out = join(mkdtempSync(join(tmpdir(), 'carrel-screenshots-')), '_site')
  const words = [join(root, 'dist/main.js'), 'build', '--source', root, '--out', out]
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  return out
}

function browserPath() {
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const places = [process.env.CARREL_CHROMIUM, ...usual, chromium.executablePath()]
  const found = places.find((place) => place !== undefined && existsSync(place))
  if (found === undefined) throw new Error('There is no Chromium: run `npx playwright install chromium`.')
  return found
}
