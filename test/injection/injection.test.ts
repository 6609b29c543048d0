import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { xmlMistake } from '../../src/check/xml-mistake.ts'
import { pageFacts } from '../../src/check/html/page-facts.ts'
import { launchChromium } from '../support/chromium.ts'
import { isFullRun, sample, tell } from '../support/full-run.ts'
import { siteInAString } from '../support/site-in-a-string.ts'
import { executableIn, textOf } from './executable.ts'
import { injectionSite, sharedSite, SINK_COUNT } from './injection-site.ts'
import { naughtyStrings } from './naughty-strings.ts'
import { numbered, vectors } from './vectors.ts'

const allVectors = vectors()
const all = [...naughtyStrings(), ...allVectors.map(numbered)]
const texts = sample(all, 40)
const { outputs } = siteInAString(injectionSite(texts)).build()
const shared = siteInAString(sharedSite(all)).build().outputs
const pages = [...outputs, ...[...shared].map(([path, body]) => [`shared/${path}`, body] as const)].filter(([path]) => path.endsWith('.html'))

test('there are as many strings as were promised', () => {
  expect(allVectors.length).toBeGreaterThanOrEqual(200)
  expect(all.length * SINK_COUNT).toBeGreaterThan(7000)
  expect(pages.length).toBeGreaterThan(texts.length * 5)
})

test('no page holds anything of them that a browser would run', () => {
  const found = pages.flatMap(([path, html]) => executableIn(html).map((what) => `${path}: ${what}`))
  expect(found).toEqual([])
  tell('injection', { strings: texts.length, places: SINK_COUNT, 'strings in places': texts.length * SINK_COUNT, pages: pages.length })
})

test.each(texts.map((text, number) => [number, text] as const))('text %i is shown as it was written', (number, text) => {
  const html = outputs.get(`page/${number}/index.html`) ?? ''
  if (plain(text) === '') return
  expect(plain(textOf(html, 'h1') ?? '')).toBe(plain(text))
  expect(plain(textOf(html, 'title') ?? '')).toContain(plain(text))
})

describe('for programs', () => {
  test('feeds and the sitemap stay XML', () => {
    const xml = [...outputs].filter(([path]) => path.endsWith('.xml'))
    expect(xml.length).toBeGreaterThan(1)
    expect(xml.flatMap(([path, text]) => (xmlMistake(text) === undefined ? [] : [`${path}: ${xmlMistake(text)?.message ?? ''}`]))).toEqual([])
  })

  test('what feeds hold as HTML runs nothing either', () => {
    const feed = outputs.get('feed.xml') ?? ''
    const contents = [...feed.matchAll(/<(?:content|summary|title)[^>]*type="html"[^>]*>([\s\S]*?)<\/(?:content|summary|title)>/g)].map((match) => decoded(match[1] ?? ''))
    expect(contents.length).toBeGreaterThan(5)
    expect(contents.flatMap(executableIn)).toEqual([])
  })

  test('facts for search engines stay JSON and are not left by any string', () => {
    const blocks = pages.flatMap(([, html]) => pageFacts(html).structured)
    expect(blocks.length).toBeGreaterThan(5)
    for (const block of blocks) expect(() => JSON.parse(block) as unknown).not.toThrow()
    const json = [...outputs].filter(([path, body]) => path.endsWith('.json') && !body.startsWith('copy of'))
    for (const [, body] of json) expect(() => JSON.parse(body) as unknown).not.toThrow()
  })
})

describe('in Chromium, with the content policy taken away', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  }, 600_000)
  afterAll(() => browser?.close())

  test('nothing is run on any page', async () => {
    const lists = pages.filter(([path]) => !/\d/.test(path))
    const singles = pages.filter(([path]) => /\d/.test(path))
    const shown = isFullRun ? pages : [...lists, ...sample(singles, 16)]
    const context = await browser.newContext({ bypassCSP: true })
    const hits: string[] = []
    await context.exposeFunction('__report', (what: string) => hits.push(what))
    await context.addInitScript('window.__hit = (n) => { window.__report(`${location.pathname} ${n}`) }; window.alert = window.__hit')
    await context.route('**/*', async (route) => {
      const url = new URL(route.request().url())
      const path = pathOf(url)
      const where = path.startsWith('shared/') ? shared : outputs
      const body = where.get(path.replace(/^shared\//, '')) ?? outputs.get(path === '' || path.endsWith('/') ? `${path}index.html` : path)
      if (url.host !== 'example.org' || body === undefined) await route.fulfill({ status: 404, body: '' })
      else await route.fulfill({ body, contentType: path.endsWith('.css') ? 'text/css' : path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8' })
    })
    const queue = [...shown]
    const walk = async (): Promise<void> => {
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        const address = `https://example.org/${encodeURI(next[0]).replace(/[?#]/g, encodeURIComponent)}`
        // A browser that has opened thousands of pages stands still at times; a window of its own begins anew.
        await open(context, address, 20_000).catch(() => open(context, address, 120_000))
      }
    }
    await Promise.all([walk(), walk(), walk()])
    expect(hits).toEqual([])
    tell('injection in Chromium', { 'pages opened': shown.length })
    await context.close()
  }, 1_200_000)
})

/** Blanks, signs that browsers replace, and marks that typography sets, are not the text. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/[\p{C}\s\u2018-\u201f"'`\u2013\u2014\u2026\ufffd.-]+/gu, '')
}

async function open(context: BrowserContext, address: string, timeout: number): Promise<void> {
  const window = await context.newPage()
  try {
    await window.goto(address, { waitUntil: 'load', timeout })
    await window.evaluate('new Promise((resolve) => setTimeout(resolve))')
  } finally {
    await window.close()
  }
}

/** A path that is no UTF-8, which one of the strings asks for, is that of no file. */
function pathOf(url: URL): string {
  try {
    return decodeURIComponent(url.pathname).slice(1)
  } catch {
    return url.pathname
  }
}

/** XML text as the program of a reader hands it on. */
function decoded(text: string): string {
  return textOf(`<x>${text}</x>`, 'x') ?? ''
}
