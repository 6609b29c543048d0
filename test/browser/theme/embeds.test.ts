import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtFiles } from '../../support/built-sites.ts'
import { launchChromium } from '../../support/chromium.ts'
import { openSite, ORIGIN } from './site-window.ts'

const PAGE = `---
title: Films
---
![A lecture on invariants](https://vimeo.com/76979871)

<p align="center"><iframe src="https://plots.example.org/staircase" title="A staircase" height="300"></iframe></p>

<blockquote class="twitter-tweet"><p>Meine Methoden sind Arbeits- und Auffassungsmethoden.</p></blockquote>
<script async src="https://platform.twitter.com/widgets.js"></script>
`
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let files: ReadonlyMap<string, Buffer>
beforeAll(async () => {
  const root = fs.mkdtempSync(path.join(fs.realpathSync.native(os.tmpdir()), 'carrel-films-'))
  fs.mkdirSync(path.join(root, 'content'))
  fs.writeFileSync(path.join(root, 'content/index.md'), PAGE)
  files = builtFiles(root)
  fs.rmSync(root, { recursive: true })
  browser = await launchChromium()
}, 600_000)
afterAll(() => browser?.close())

test.each(['light', 'dark'] as const)('what other hosts keep waits without a request, and axe finds nothing (%s)', async (colorScheme) => {
  const { context, page, troubles } = await openSite(browser, files, { colorScheme, viewport: { width: 360, height: 740 } })
  await page.goto(`${ORIGIN}/`, { waitUntil: 'networkidle' })
  expect(await page.locator('.embed button').count()).toBe(3)
  expect(await page.locator('iframe').count()).toBe(0)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  await page.evaluate(axe)
  expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual([])
  expect(troubles).toEqual([])
  await context.close()
})

test('the button loads the frame in its place, under its title, and the keyboard goes on from there', async () => {
  const { context, page, troubles } = await openSite(browser, files)
  await page.goto(`${ORIGIN}/`, { waitUntil: 'load' })
  await page.locator('.embed--frame button').focus()
  await page.keyboard.press('Enter')
  const frame = page.locator('.embed--frame iframe')
  expect(await frame.getAttribute('title')).toBe('A staircase')
  expect((await frame.boundingBox())?.height).toBe(300)
  expect(await page.evaluate('document.activeElement.localName')).toBe('iframe')
  await page.locator('.embed--video button').click()
  await expect.poll(() => troubles.filter((trouble) => trouble.startsWith('a request'))).toEqual([
    'a request to https://plots.example.org/staircase',
    'a request to https://player.vimeo.com/video/76979871?dnt=1',
  ])
  expect(troubles.filter((trouble) => /policy/i.test(trouble))).toEqual([])
  await context.close()
})

test('without JavaScript there is a link, and no button', async () => {
  const { context, page } = await openSite(browser, files, { javaScriptEnabled: false })
  await page.goto(`${ORIGIN}/`, { waitUntil: 'load' })
  expect(await page.locator('.embed button:visible').count()).toBe(0)
  expect(await page.getByRole('link', { name: 'A lecture on invariants' }).getAttribute('href')).toBe('https://vimeo.com/76979871')
  await context.close()
})
