import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { siteInAString } from '../../support/site-in-a-string.ts'
import { BILINGUAL } from '../../unit/site/bilingual-site.ts'
import type { Window } from './site-in-a-browser.ts'
import { axe, CHROMIUM, launch, openWindow, ORIGIN } from './site-in-a-browser.ts'

const { outputs } = siteInAString(BILINGUAL).build()
const site = { outputs, base: '/x' }

describe.skipIf(CHROMIUM === undefined)('the search in a browser', () => {
  let browser: Browser
  const windows: Window[] = []
  const at = async (url: string, options = {}): Promise<Window> => {
    const window = await openWindow(browser, site, options)
    windows.push(window)
    await window.page.goto(ORIGIN + url, { waitUntil: 'load' })
    return window
  }
  const searched = async (window: Window, text: string): Promise<readonly string[]> => {
    await window.page.keyboard.press('Control+k')
    await window.page.getByRole('combobox').fill(text)
    await expect.poll(() => window.page.locator('.search__status').textContent()).not.toBe('')
    return window.page.locator('.search__title').allTextContents()
  }
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await Promise.all(windows.map(({ context }) => context.close()))
    await browser.close()
  })

  test('nothing of it is fetched before it is used', async () => {
    const { asked } = await at('/x/')
    expect(asked.filter((path) => path.includes('/search'))).toEqual([])
  })

  test('Ctrl-K opens it, arrows walk through the results, Enter follows one', async () => {
    const window = await at('/x/')
    expect(await searched(window, 'theorem')).toEqual(['The second theorem', 'The first theorem'])
    expect(await window.page.locator('.search__status').textContent()).toBe('Results: 2')
    expect(await window.page.locator('.search__all').getAttribute('href')).toBe(`${ORIGIN}/x/search/?q=theorem`)
    await window.page.keyboard.press('ArrowDown')
    await window.page.keyboard.press('ArrowDown')
    const active = await window.page.getByRole('combobox').getAttribute('aria-activedescendant')
    expect(await window.page.locator(`#${active} .search__title`).textContent()).toBe('The first theorem')
    await window.page.keyboard.press('Enter')
    await window.page.waitForURL('**/x/2024/03/01/first/')
    expect(window.troubles).toEqual([])
  })

  test('a slash opens it too, and Escape closes it and gives the focus back', async () => {
    const { page } = await at('/x/')
    await page.locator('.wordmark').focus()
    await page.keyboard.press('/')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.evaluate('document.activeElement.className')).toBe('wordmark')
  })

  test('results come in groups, with what was typed marked, accents or not', async () => {
    const window = await at('/x/')
    await searched(window, 'gottingen')
    expect(await window.page.locator('.search__group').allTextContents()).toEqual(['Pages', 'Projects'])
    expect(await window.page.locator('.search mark').allTextContents()).toEqual(['Göttingen', 'Göttingen'])
  })

  test('a Korean word is found by its beginning, on the pages in Korean', async () => {
    const window = await at('/x/ko/')
    expect(await searched(window, '보존')).toEqual(['첫째 정리'])
    expect(await window.page.locator('.search__status').textContent()).toBe('결과 1개')
  })

  test('axe finds nothing wrong with the dialog, in light and dark, wide and narrow', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [360, 1280]) {
        const window = await at('/x/', { colorScheme, viewport: { width, height: 800 } })
        await searched(window, 'ideals')
        await window.page.keyboard.press('ArrowDown')
        expect(await axe(window.page)).toEqual([])
      }
    }
  })

  test('the page that lists everything filters it, and keeps what was typed in the address', async () => {
    const { page, troubles } = await at('/x/search/')
    expect(await axe(page)).toEqual([])
    await page.getByRole('searchbox').fill('chains')
    await expect.poll(() => page.locator('.search-form__count').textContent()).not.toBe('')
    const shown = page.locator('.search-group__item:visible a')
    expect(await shown.allTextContents()).toEqual(['Notes', 'Idealtheorie in Ringbereichen', 'Ascending chains'])
    expect(page.url()).toBe(`${ORIGIN}/x/search/?q=chains`)
    await page.reload()
    await expect.poll(() => page.locator('.search-form__count').textContent()).not.toBe('')
    expect(await shown.count()).toBe(3)
    expect(troubles).toEqual([])
  })

  test('without JavaScript the link leads to the list of everything', async () => {
    const { page } = await at('/x/', { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Search' }).click()
    await page.waitForURL('**/x/search/')
    expect(await page.locator('.search-group__item').count()).toBe(7)
    expect(await page.locator('.search-form').isVisible()).toBe(false)
  })

  test('the switch leads to the same page in the other language, and back', async () => {
    const { page } = await at('/x/students/')
    await page.getByRole('link', { name: '한국어' }).click()
    await page.waitForURL('**/x/ko/students/')
    expect(await axe(page)).toEqual([])
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL('**/x/students/')
  })
})
