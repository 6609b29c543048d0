import fs from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { ServedFolder } from '../../serve/served-folder.ts'
import { serveFolder } from '../../serve/served-folder.ts'

const LONG = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} of a long text.`).join('\n\n')
const SITE = `
-- content/site.yml --
title: The Site
-- content/index.md --
---
title: Home
---
Welcome.
-- content/long.md --
---
title: Long
---
<form><input id="field" name="field"><textarea id="area"></textarea></form>

<details id="more"><summary>More</summary><p>Inside.</p></details>

![A picture](images/dot.svg)

${LONG}

The end.
-- content/other.md --
---
title: Other Page
---
Another page.
-- content/images/dot.svg --
<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="red"/></svg>
`
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => fs.existsSync(file))
let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({ ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }), args: ['--no-sandbox'] })
})
afterAll(() => browser.close())

interface Opened {
  readonly site: ServedFolder
  readonly page: Page
  /** What the page's console complained of. */
  readonly complaints: readonly string[]
}

async function opened(address: string, literal = SITE): Promise<Opened> {
  const site = await serveFolder(literal)
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } })
  onTestFinished(() => page.close())
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  const listening = page.waitForResponse((answer) => answer.url().includes('/events?'))
  await page.goto(`http://localhost:${site.port}${address}`)
  await listening
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }))
  return { site, page, complaints }
}

/** True while the page has not been loaded anew. */
function isSamePage(page: Page): Promise<boolean> {
  return page.evaluate(() => 'isSamePage' in globalThis)
}

const inBar = (selector: string): string => `carrel-preview >> ${selector}`

function edited(site: ServedFolder, file: string, change: (text: string) => string): void {
  site.write(file, change(fs.readFileSync(`${site.folder}/${file}`, 'utf8')))
}

test('an edit changes the page in place: scroll, focus, typed text and open details are kept', async () => {
  const { site, page, complaints } = await opened('/long/')
  await page.fill('#field', 'typed')
  await page.fill('#area', 'also typed')
  await page.click('#more summary')
  await page.focus('#area')
  await page.evaluate('scrollTo(0, 900)')
  edited(site, 'content/long.md', (text) => text.replace('The end.', 'A new end.').replace('Paragraph 3 ', 'Paragraph three '))
  await page.waitForSelector('text=A new end.')
  expect(await page.textContent('body')).toContain('Paragraph three')
  expect(await page.evaluate('scrollY')).toBe(900)
  expect(await page.inputValue('#field')).toBe('typed')
  expect(await page.inputValue('#area')).toBe('also typed')
  expect(await page.evaluate('document.activeElement.id')).toBe('area')
  expect(await page.evaluate("document.querySelector('details').open")).toBe(true)
  expect(await isSamePage(page)).toBe(true)
  expect(complaints).toEqual([])
})

test('paragraphs come, go and change places', async () => {
  const { site, page } = await opened('/long/')
  const texts = (): Promise<readonly (string | null)[]> => page.$$eval('main p', (all) => all.map((one) => one.textContent))
  for (const body of ['A\n\nB\n\nC', 'C\n\nA\n\nnew\n\nB', 'B', 'X\n\nB\n\n> Y\n\nZ', 'A\n\nB\n\nC']) {
    edited(site, 'content/long.md', (text) => `${text.slice(0, text.indexOf('---', 4))}---\n${body}\n\nlast ${body.length}\n`)
    await page.waitForSelector(`text=last ${body.length}`)
    const wanted = [...body.replace('> ', '').split('\n\n'), `last ${body.length}`]
    await expect.poll(async () => (await texts()).slice(-wanted.length)).toEqual(wanted)
  }
  expect(await isSamePage(page)).toBe(true)
})

test('a style sheet is swapped in place', async () => {
  const { site, page, complaints } = await opened('/long/')
  await page.evaluate('scrollTo(0, 500)')
  site.write('assets/css/tables.css', 'main p { outline: 3px solid rgb(1, 2, 3); }')
  const outline = (): Promise<unknown> => page.evaluate("getComputedStyle(document.querySelector('main p')).outlineColor")
  await expect.poll(outline, { timeout: 15_000 }).toBe('rgb(1, 2, 3)')
  expect(await isSamePage(page)).toBe(true)
  expect(await page.evaluate('scrollY')).toBe(500)
  expect(complaints).toEqual([])
})

test('a picture is fetched again', async () => {
  const { site, page } = await opened('/long/')
  const source = (): Promise<string> => page.evaluate("document.querySelector('main img').currentSrc")
  const before = await source()
  const asked = page.waitForResponse((answer) => answer.url().includes('dot') && answer.url() !== before)
  edited(site, 'content/images/dot.svg', (text) => text.replace('red', 'blue'))
  expect(await (await asked).text()).toContain('blue')
  expect(await isSamePage(page)).toBe(true)
})

test('an error covers the page, which stays underneath, and is gone when it is mended', async () => {
  const { site, page, complaints } = await opened('/long/')
  site.write('layouts/page.njk', '{% if %}')
  await page.waitForSelector(inBar('section.error'))
  const overlay = (await page.textContent(inBar('section.error'))) ?? ''
  expect(overlay).toContain('layouts/page.njk:1:')
  expect(overlay).toContain('{% if %}')
  expect(await page.getAttribute(inBar('section.error a.place'), 'href')).toMatch(/^vscode:\/\/file\/.*layouts\/page\.njk:1:\d+$/)
  expect(await page.textContent('main')).toContain('The end.')
  site.write('layouts/page.njk', '<main id="main">Mended. {{ content | safe }}</main>')
  await page.waitForSelector(inBar('section.error'), { state: 'detached' })
  await page.waitForSelector('text=Mended.')
  expect(complaints).toEqual([])
})

test('a broken page seen first has its error, and appears when it is mended', async () => {
  const { site, page } = await opened('/long/', `${SITE}-- layouts/page.njk --\n{% if %}\n`)
  await page.waitForSelector(inBar('section.error'))
  site.remove('layouts/page.njk')
  await page.waitForSelector('text=The end.')
  await page.waitForSelector(inBar('section.error'), { state: 'detached' })
})

test('warnings are counted, and listed when asked for', async () => {
  const { site, page } = await opened('/long/')
  edited(site, 'content/long.md', (text) => text.replace('The end.', '[a link](nowhere.md)'))
  await page.waitForSelector(inBar('text=1 warning'))
  expect(await page.isVisible(inBar('section.warning'))).toBe(false)
  await page.click(inBar('text=1 warning'))
  expect(await page.textContent(inBar('section.warning'))).toContain('content/long.md:')
  await page.keyboard.press('Escape')
  expect(await page.isVisible(inBar('section.warning'))).toBe(false)
})

test('saving another page offers to go there', async () => {
  const { site, page } = await opened('/long/')
  edited(site, 'content/other.md', (text) => text.replace('Another page.', 'Edited elsewhere.'))
  await page.click(inBar('a.offer'))
  await page.waitForSelector('text=Edited elsewhere.')
  expect(new URL(page.url()).pathname).toBe('/other/')
})

test('a page that is deleted, and comes back, is followed', async () => {
  const { site, page } = await opened('/other/')
  const text = fs.readFileSync(`${site.folder}/content/other.md`, 'utf8')
  site.remove('content/other.md')
  await page.waitForSelector('text=Another page.', { state: 'detached' })
  site.write('content/other.md', text)
  await page.waitForSelector('text=Another page.')
})

test('a page at an address that nothing had appears when it is written', async () => {
  const { site, page } = await opened('/fresh/')
  site.write('content/fresh.md', '---\ntitle: Fresh\n---\nJust written.\n')
  await page.waitForSelector('text=Just written.')
})

test('of a flood of edits the page shows the last', async () => {
  const { site, page } = await opened('/other/')
  for (let round = 1; round <= 300; round++) edited(site, 'content/other.md', () => `---\ntitle: Other Page\n---\nRound ${round}.\n`)
  await page.waitForSelector('text=Round 300.')
  expect(await isSamePage(page)).toBe(true)
})

test('another script needs the page to be loaded anew', async () => {
  const { site, page } = await opened('/other/')
  site.write('content/x.js', 'document.title = "ran"')
  edited(site, 'content/other.md', (text) => `${text}\n<script src="/x.js"></script>\n`)
  await expect.poll(() => page.title().catch(() => ''), { timeout: 15_000 }).toBe('ran')
  expect(await isSamePage(page)).toBe(false)
})

test('the bar tells the file, why it is there, and shows the other colours and widths', async () => {
  const { page, complaints } = await opened('/long/')
  await page.waitForSelector(inBar('a.source'))
  expect(await page.getAttribute(inBar('a.source'), 'href')).toMatch(/content\/long\.md:1:1$/)
  await page.click(inBar('text=Why?'))
  expect(await page.textContent(inBar('section.why'))).toContain('content/long.md')
  const colour = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor')
  await page.selectOption(inBar('select >> nth=0'), 'light')
  const light = await colour()
  await page.selectOption(inBar('select >> nth=0'), 'dark')
  expect(await colour()).not.toBe(light)
  await page.selectOption(inBar('select >> nth=1'), '390')
  const frame = page.frameLocator(inBar('iframe'))
  await frame.locator('text=The end.').waitFor()
  expect(await frame.locator('carrel-preview').count()).toBe(0)
  expect(complaints).toEqual([])
})

const dot = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="${colour}"/></svg>\n`

test('a picture that only a style sheet or a style names is fetched again when it changes', async () => {
  const { site, page, complaints } = await opened('/', `
-- content/index.md --
---
title: Home
---
<div id="sheet" class="spot"></div><div id="own" style="background: url(/images/dot.svg)"></div><div id="other"></div>
-- assets/css/custom.css --
.spot { background-image: url("../../images/dot.svg"); width: 10px; height: 10px; }
#other { background-image: url("../../images/still.svg"); }
#own { width: 10px; height: 10px; }
-- content/images/dot.svg --
${dot('red')}
-- content/images/still.svg --
${dot('blue')}`)
  const shown = (id: string): Promise<string> => page.evaluate<string>(`getComputedStyle(${id}).backgroundImage`)
  const before = [await shown('sheet'), await shown('own'), await shown('other')]
  expect(before.every((value) => value.includes('.svg'))).toBe(true)
  const fetched: string[] = []
  page.on('response', (answer) => void (answer.url().includes('/images/') && fetched.push(answer.url())))
  edited(site, 'content/images/dot.svg', () => dot('green'))
  await expect.poll(() => shown('sheet')).not.toBe(before[0])
  expect([await shown('own') !== before[1], await shown('other')]).toEqual([true, before[2]])
  await expect.poll(() => fetched.length).toBeGreaterThan(0)
  expect(fetched.filter((url) => url.includes('still'))).toEqual([])
  expect([await isSamePage(page), complaints]).toEqual([true, []])
})
