import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeManualSite } from '../../scripts/manual-site.mjs'
import { codes } from '../../src/model/codes.ts'
import { openSite, ORIGIN } from '../browser/theme/site-window.ts'
import { carrel } from '../cli/run-carrel.ts'
import type { PageLinks } from '../html/links-of.ts'
import { linksOf } from '../html/links-of.ts'
import { namesIn } from '../support/built-sites.ts'
import { launchChromium } from '../support/chromium.ts'
import { documents } from './documents.ts'

/** Pages that stand for their kind: the contents, chapters with all sorts of blocks, a long reference, a decision, the search. */
const CHOSEN = ['', 'guide/getting-started/', 'guide/markdown/', 'reference/command-line/', 'decisions/0011-dependencies/', 'search/']

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = fs.mkdtempSync(path.join(fs.realpathSync.native(os.tmpdir()), 'carrel-manual-'))
const out = path.join(folder, '_site')

writeManualSite(folder)
const built = carrel(['build', '--source', folder, '--strict', '--now', '2025-06-01'])
const files = new Map(namesIn(out).map((name) => [name, fs.readFileSync(path.join(out, name))]))
const pages = new Map([...files].filter(([name]) => name.endsWith('.html')).map(([name, body]) => [name, linksOf(body.toString())]))

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('the manual as a site', () => {
  test('is built without a warning', () => {
    expect(built).toMatchObject({ status: 0, stderr: '' })
  })

  test('has a page for each document, with the chapters of its section and the ones before and after', () => {
    const chapters = documents().filter(({ path: name }) => name.startsWith('docs/') && name !== 'docs/index.md')
    const bare = chapters.filter(({ path: name }) => {
      const page = files.get(`${name.slice('docs/'.length, -'.md'.length)}/index.html`)?.toString() ?? ''
      return !/<nav class="chapters"/.test(page) || !/rel="(?:prev|next)"/.test(page)
    })
    expect(bare.map(({ path: name }) => name)).toEqual([])
  })

  test('has no link that leads nowhere', () => {
    expect([...pages].flatMap(([name, { addresses }]) => addresses.filter((to) => !isThere(to, name)).map((to) => `${name}: ${to}`))).toEqual([])
  })

  test('has a place for every code that a message may show', () => {
    const ids = new Set(pages.get('reference/diagnostics/index.html')?.ids)
    expect(Object.keys(codes).filter((code) => !ids.has(code.replace('/', '')))).toEqual([])
  })

  test('is valid HTML', async () => {
    const told: string[] = []
    for (const url of CHOSEN) {
      const { results } = await validator.validateString(files.get(`${url}index.html`)?.toString() ?? '', `/${url}`)
      told.push(...results.flatMap(({ messages }) => messages).map(({ line, message, ruleId }) => `${url}:${line} ${message} (${ruleId})`))
    }
    expect(told).toEqual([])
  })

  test('can be searched', () => {
    const found = [...files].filter(([name]) => /^search\/.*\.json$/.test(name)).map(([, body]) => body.toString())
    expect(found.join('')).toContain('/guide/first-site/')
  })
})

describe('the manual in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  }, 600_000)
  afterAll(() => browser?.close())

  test.each([
    { colorScheme: 'light', viewport: { width: 1280, height: 800 }, part: 0 },
    { colorScheme: 'dark', viewport: { width: 320, height: 640 }, part: 1 },
  ] as const)('axe finds nothing, nothing is too wide, and nothing goes wrong: $colorScheme', async ({ part, ...options }) => {
    const { context, page, troubles } = await openSite(browser, files, options)
    const found: string[] = []
    for (const url of CHOSEN.filter((_, index) => index % 2 === part)) {
      await page.goto(`${ORIGIN}/${url}`, { waitUntil: 'load' })
      await page.evaluate(axe)
      const violations = await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))")
      const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
      found.push(...(violations as readonly string[]).map((fault) => `${url} ${fault}`))
      if (width > options.viewport.width) found.push(`${url} is ${width} pixels wide`)
    }
    await context.close()
    expect([...found, ...troubles]).toEqual([])
  })
})

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'no-inline-style': 'off',
      'require-sri': ['error', { target: 'crossorigin' }],
      'valid-id': ['error', { relaxed: true }],
      'long-title': 'off',
      'wcag/h32': 'off',
    },
  }),
)

/** Whether an address within the site has a file, and its anchor a place; addresses of other hosts are let pass. */
function isThere(address: string, name: string): boolean {
  const to = new URL(address, new URL(name.replace(/index\.html$/, ''), 'https://manual.example.org/'))
  if (to.host !== 'manual.example.org') return true
  const target = decodeURIComponent(to.pathname.slice(1))
  const file = [target, `${target}index.html`, `${target}/index.html`].find((candidate) => candidate !== '' && files.has(candidate))
  return file !== undefined && (!file.endsWith('.html') || hasPlace(pages.get(file), to.hash))
}

function hasPlace(page: PageLinks | undefined, hash: string): boolean {
  return hash === '' || page?.ids.includes(decodeURIComponent(hash.slice(1))) === true
}
