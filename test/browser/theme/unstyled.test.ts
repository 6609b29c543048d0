import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../support/chromium.ts'
import { siteInAString } from '../../support/site-in-a-string.ts'
import { openSite, ORIGIN } from './site-window.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 600_000)
afterAll(async () => {
  await browser?.close()
})

const SITE = { 'content/index.md': '# Home\n\nWelcome.\n' }
const LINE = 'getComputedStyle(document.body, "::after").content'

/** What the page at the root says, where the site was built to lie below a path. */
async function lineOf(baseUrl: string): Promise<{ readonly line: unknown; readonly text: string }> {
  const { outputs } = siteInAString(SITE, { options: { baseUrl } }).build()
  const window = await openSite(browser, new Map([...outputs].map(([name, text]) => [name, Buffer.from(text)])))
  try {
    await window.page.goto(`${ORIGIN}/`, { waitUntil: 'load' })
    return { line: await window.page.evaluate(LINE), text: await window.page.locator('body').innerText() }
  } finally {
    await window.context.close()
  }
}

test('a page whose style sheet is not where it looks says so; no other page does, and no text is added to any', async () => {
  const wrong = await lineOf('https://a.example.org/elsewhere')
  const right = await lineOf('https://a.example.org')
  expect(wrong.line).toContain('site.yml')
  expect(right.line).toBe('none')
  expect(wrong.text).not.toContain('site.yml')
})
