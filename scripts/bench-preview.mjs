// The part of `npm run bench` that edits a site under a preview and asks over HTTP until the edit is shown.
import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { join } from 'node:path'
import { bibliography, config, pathOfPost, post } from './bench-corpus.mjs'
import { median } from './bench-median.mjs'

/** An edit that is not shown after so many milliseconds never will be. */
const PATIENCE = 60_000

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Previews a site, makes each kind of edit several times, and gives the median milliseconds of each. */
export async function measureEdits(program, site, { posts, papers, edits }) {
  const preview = await open(program, site)
  try {
    const kind = papers > 0 ? editPapers : editSite
    const found = await kind(preview, site, { posts, papers, edits })
    return Object.fromEntries(Object.entries(found).map(([name, times]) => [name, median(times)]))
  } finally {
    preview.child.kill('SIGINT')
    await new Promise((ended) => preview.child.once('close', ended))
  }
}

async function open(program, site) {
  const child = spawn(process.execPath, [program, 'serve', '--port', '4640'], { cwd: site })
  const preview = { child, said: '', address: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => {
    preview.said += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => process.stderr.write(text))
  await until(() => /made in/.test(preview.said) && /Preview at \S+/.test(preview.said))
  preview.address = /Preview at (\S+)/.exec(preview.said)[1]
  return preview
}

async function editSite(preview, site, { posts, edits }) {
  const index = posts - 1
  const home = await get(preview, '/')
  const address = new RegExp(`href="([^"]*letter-${String(index).padStart(5, '0')}[^"]*)"`).exec(home)[1]
  const page = new URL(address, preview.address).pathname
  const times = { 'edit of a post': [], 'edit of a layout, its page': [], 'edit of a layout, all': [], 'edit of site.yml': [] }
  for (let round = 0; round < edits; round++) {
    const title = `Edited for the ${round}th time`
    const edit = () => writeFileSync(join(site, pathOfPost(index)), post(index, { hasCode: true, title }))
    const took = await timed(preview, edit, async () => {
      for (const where of [page, '/', '/feed.xml']) await shows(preview, where, title)
    })
    times['edit of a post'].push(took.shown)
  }
  await look(preview, page)
  const layout = join(site, 'layouts', 'post.njk')
  const theme = readFileSync(new URL('../layouts/post.njk', import.meta.url), 'utf8')
  mkdirSync(join(site, 'layouts'), { recursive: true })
  copyFileSync(new URL('../layouts/post.njk', import.meta.url), layout)
  await until(() => preview.said.includes('post.njk changed'))
  for (let round = 0; round < Math.ceil(edits / 3); round++) {
    const mark = `layout of round ${round}`
    const edit = () => writeFileSync(layout, `${theme}\n<p>${mark}</p>\n`)
    const took = await timed(preview, edit, () => shows(preview, page, mark))
    times['edit of a layout, its page'].push(took.shown)
    times['edit of a layout, all'].push(took.all)
    const title = `Letters, ${round}`
    const changed = config().replace('Letters on algebra', title)
    const editConfig = () => writeFileSync(join(site, 'content', 'site.yml'), changed)
    times['edit of site.yml'].push((await timed(preview, editConfig, () => shows(preview, '/', title))).all)
  }
  return times
}

async function editPapers(preview, site, { papers, edits }) {
  const times = []
  for (let round = 0; round < Math.ceil(edits / 3); round++) {
    const title = `Edited for the ${round}th time`
    const file = join(site, 'content', 'publications', 'papers.bib')
    const edit = () => writeFileSync(file, bibliography(papers, title))
    times.push((await timed(preview, edit, () => shows(preview, '/publications/', title))).all)
  }
  return { [`edit of ${papers} papers`]: times }
}

/** How long an edit took until it was shown, and until the preview says that all is right. */
async function timed(preview, edit, shown) {
  await pause(1500)
  const before = linesOf(preview)
  const start = performance.now()
  edit()
  await shown()
  const seen = performance.now() - start
  await until(() => linesOf(preview) > before)
  return { shown: seen, all: performance.now() - start }
}

const linesOf = ({ said }) => (said.match(/ rendered again in /g) ?? []).length

/** Opens a page as a browser does, so that the preview makes it before the others. */
async function look(preview, page) {
  const folder = /src="(\/__carrel\/[0-9a-f]+\/)main\.js"/.exec(await get(preview, page))[1]
  const events = new URL(`${folder}events?page=${page}`, preview.address)
  await new Promise((opened) => {
    http.get(events, (answer) => answer.once('data', opened)).on('error', () => undefined)
  })
}

const get = async ({ address }, where) => (await fetch(new URL(where, address))).text()

/** Waits until what an address answers has a text in it. */
const shows = (preview, where, text) => until(async () => (await get(preview, where)).includes(text))

async function until(isRight) {
  const end = performance.now() + PATIENCE
  while (!(await isRight())) {
    if (performance.now() > end) throw new Error('an edit is not shown')
    await pause(2)
  }
}
