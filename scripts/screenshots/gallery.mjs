// The small pictures of the manual, in docs/images: every layout, and what the options of the theme look like.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { builtSite, openWindow, visit } from './built-site.mjs'
import { sitesOf } from './layouts.mjs'

const WIDTH = 640
const LIMIT = 40_000
const DESK = { width: 1280, height: 860 }
const PHONE = { width: 360, height: 720 }

/** Where the home page has a few links: what an accent does is seen there. */
const BESIDE_THE_TITLE = { x: 110, y: 110, width: 640, height: 430 }

/** The layouts that the gallery shows, by the site's name and the page's in the table of layouts. */
const SHOWN = {
  '':
    'home publications paper projects project posts post post-notes tags year ' +
    'news talks talk teaching course people cv search not-found',
  shelf: 'home-author article books book repositories',
  arabic: 'post',
  korean: 'post',
}

const ACCENTS = ['cardinal', 'oxford', 'forest', 'plum', 'ocean', 'slate', 'amber', 'teal']
const FONTS = ['sans', 'system']
const PORTRAITS = {
  'portrait-left': { align: 'left', circle: false },
  'portrait-round': { align: 'right', circle: true },
}

/** Builds the sites and writes all pictures of the manual. */
export async function writeGallery({ browser, root, program }) {
  const out = join(root, 'docs', 'images')
  mkdirSync(out, { recursive: true })
  for (const { name, folder, pages } of sitesOf(root)) {
    const shown = SHOWN[name]?.split(' ') ?? []
    const built = shown.length === 0 ? undefined : builtSite(program, folder)
    for (const page of shown) {
      const shot = await photograph(browser, built, { url: pages[page] })
      await write(join(out, `${name === '' ? page : `${name}-${page}`}.webp`), shot)
    }
  }
  await writeOptions({ browser, root, program, out })
}

async function writeOptions({ browser, root, program, out }) {
  const variant = (changes) => builtSite(program, changed(root, changes))
  const plain = builtSite(program, root)
  await write(join(out, 'dark.webp'), await photograph(browser, plain, { url: '/', colorScheme: 'dark' }))
  const phone = await photograph(browser, plain, { url: '/', viewport: PHONE })
  await write(join(out, 'phone.webp'), phone, 300)
  for (const font of FONTS) {
    const built = variant([['content/site.yml', /font: serif/, `font: ${font}`]])
    await write(join(out, `font-${font}.webp`), await photograph(browser, built, { url: '/' }))
  }
  for (const [name, { align, circle }] of Object.entries(PORTRAITS)) {
    const built = variant([
      ['content/index.md', /align: right/, `align: ${align}`],
      ['content/index.md', /image_circular: false/, `image_circular: ${circle}`],
    ])
    await write(join(out, `${name}.webp`), await photograph(browser, built, { url: '/' }))
  }
  const shots = []
  for (const accent of ACCENTS) {
    const built = variant([['content/site.yml', /accent: forest/, `accent: ${accent}`]])
    shots.push(await photograph(browser, built, { url: '/', clip: BESIDE_THE_TITLE }))
  }
  await write(join(out, 'accents.webp'), await grid(shots))
}

/** A copy of the demo in which some places of its files are different. */
function changed(root, changes) {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-variant-'))
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true })
  for (const [path, from, to] of changes) {
    const file = join(folder, path)
    const text = readFileSync(file, 'utf8')
    if (!from.test(text)) throw new Error(`${path} no longer has ${from}`)
    writeFileSync(file, text.replace(from, to))
  }
  return folder
}

async function photograph(browser, built, { url, viewport = DESK, colorScheme = 'light', clip }) {
  const page = await openWindow(browser, built, { viewport, colorScheme, reducedMotion: 'reduce' })
  await visit(page, url)
  const shot = await page.screenshot(clip === undefined ? {} : { clip })
  await page.context().close()
  return shot
}

/** Four pictures in a row, two rows. */
async function grid(shots) {
  const cell = { width: 316, height: 212 }
  const cells = await Promise.all(shots.map((shot) => sharp(shot).resize(cell).png().toBuffer()))
  const canvas = { width: 1280, height: 432, channels: 3, background: '#b9b5ad' }
  return sharp({ create: canvas })
    .composite(cells.map((input, index) => ({ input, left: (index % 4) * 321, top: Math.floor(index / 4) * 220 })))
    .png()
    .toBuffer()
}

/** Writes a picture as WebP, as good as the limit of its size allows. */
async function write(path, shot, width = WIDTH) {
  for (const quality of [78, 66, 54, 42, 30]) {
    const made = await sharp(shot).resize({ width }).webp({ quality, effort: 6 }).toBuffer()
    if (made.length > LIMIT) continue
    writeFileSync(path, made)
    return
  }
  throw new Error(`${path} cannot be made small enough`)
}
