// Google's Lighthouse on four pages of the demo, the median of three runs each, as `npm run test:all` asks for it.
// It is fetched by npm when it is wanted, or taken from where LIGHTHOUSE says (the path of its `cli/index.js`).
// Fails below 99 for performance and 100 for accessibility, best practices and SEO; CHROME_PATH names the browser.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'

const VERSION = '12.8.2'
const RUNS = 3
const FLOOR = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 }
const PAGES = ['/', '/publications/', '/posts/2022/how-to-read-a-paper-of-1921/', '/cv/']
const CHROME_FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync'
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.png': 'image/png',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values } = parseArgs({
  options: {
    program: { type: 'string', default: join(root, 'dist', 'main.js') },
    only: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
  },
})

const folder = mkdtempSync(join(tmpdir(), 'carrel-lighthouse-'))
try {
  process.exitCode = await judge()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function judge() {
  const site = join(folder, 'site')
  const words = [values.program, 'build', '--source', root, '--out', site, '--now', '2025-06-01', '--quiet']
  if (spawnSync(process.execPath, words, { stdio: 'inherit' }).status !== 0) return 1
  const server = createServer((request, response) => answer(site, request, response))
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  const pages = PAGES.filter((page) => page.includes(values.only))
  let failed = 0
  for (const page of pages) {
    const scores = await medians(`http://127.0.0.1:${server.address().port}${page}`)
    const isGood = Object.entries(FLOOR).every(([name, floor]) => scores[name] >= floor)
    if (!isGood) failed++
    console.log(`${isGood ? 'passed' : 'FAILED'} ${page} ${Object.values(scores).join(' ')}`)
  }
  server.close()
  console.log(`\n${pages.length - failed} passed, ${failed} failed`)
  return failed === 0 && pages.length > 0 ? 0 : 1
}

/** The median of each figure over the runs, from 0 to 100. */
async function medians(url) {
  const runs = []
  for (let run = 0; run < RUNS; run++) runs.push(await scoresOf(url))
  return Object.fromEntries(
    Object.keys(FLOOR).map((name) => {
      const sorted = runs.map((scores) => scores[name]).sort((a, b) => a - b)
      return [name, sorted[Math.floor(RUNS / 2)]]
    }),
  )
}

async function scoresOf(url) {
  const out = join(folder, 'report.json')
  rmSync(out, { force: true })
  const own = process.env.LIGHTHOUSE
  const start = own === undefined ? ['npm', 'exec', '--yes', '--', `lighthouse@${VERSION}`] : [process.execPath, own]
  const flags = ['--quiet', '--output=json', `--output-path=${out}`, `--chrome-flags=${CHROME_FLAGS}`]
  const stderr = await finished([...start, url, ...flags, `--only-categories=${Object.keys(FLOOR).join(',')}`])
  if (!existsSync(out)) throw new Error(`Lighthouse did not run:\n${stderr}`)
  const report = JSON.parse(readFileSync(out, 'utf8'))
  if (values.verbose) complain(report)
  return Object.fromEntries(
    Object.keys(FLOOR).map((name) => [name, Math.round((report.categories[name]?.score ?? 0) * 100)]),
  )
}

/** Says what cost points, so that it can be mended. */
function complain({ audits, categories }) {
  for (const { auditRefs } of Object.values(categories)) {
    for (const { id, weight } of auditRefs) {
      const { score, title, displayValue = '' } = audits[id]
      if (weight > 0 && score !== null && score < 1) console.log(`  ${score} ${id}: ${title} ${displayValue}`)
    }
  }
}

/** Runs a program to its end while the server goes on answering; gives what it said of errors. */
function finished([program, ...words]) {
  const chrome = process.env.CHROME_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
  const env = { ...process.env, ...(chrome === undefined ? {} : { CHROME_PATH: chrome }) }
  const child = spawn(program, words, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', () => done(said))
  })
}

/** Answers as hosts of static pages do: with a type, and packed where that helps. */
function answer(site, request, response) {
  const path = decodeURIComponent(new URL(request.url, 'http://host').pathname)
  const file = join(site, path.endsWith('/') ? `${path}index.html` : path)
  if (!existsSync(file)) return response.writeHead(404).end()
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  const body = readFileSync(file)
  const isText = /^text|json|xml|javascript/.test(type)
  const headers = { 'Content-Type': type, 'Cache-Control': 'max-age=31536000' }
  response.writeHead(200, isText ? { ...headers, 'Content-Encoding': 'gzip' } : headers)
  return response.end(isText ? gzipSync(body) : body)
}
