import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtFiles } from '../../support/built-sites.ts'
import { launchChromium } from '../../support/chromium.ts'
import { openSite, ORIGIN } from './site-window.ts'

const files = builtFiles(path.join(import.meta.dirname, 'specimens', 'shelf'))

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 600_000)
afterAll(() => browser?.close())

test('a picture with a dark variant follows the system, and the reader’s own choice before it', async () => {
  const { context, page } = await openSite(browser, files, { colorScheme: 'light' })
  await page.goto(`${ORIGIN}/group/`, { waitUntil: 'load' })
  const shown = (): Promise<unknown> => page.evaluate('document.querySelector(".person img").currentSrc.split("/").pop()')
  await expect.poll(shown).toBe('reader.svg')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(shown).toBe('reader.dark.svg')
  await page.locator('.theme-toggle').click()
  await expect.poll(shown).toBe('reader.svg')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.locator('.theme-toggle').click()
  await expect.poll(shown).toBe('reader.dark.svg')
  await page.reload({ waitUntil: 'load' })
  await expect.poll(shown).toBe('reader.dark.svg')
  await context.close()
})
