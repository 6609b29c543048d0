// The preview in the browser: listens for what changed and changes the page that is shown. It is never part of a written site.
import { openBar } from './bar.js'
import { morph } from './morph.js'
import { applyScheme } from './scheme.js'
import { swapImages, swapRenamedStyles, swapStyledImages, swapStyles } from './swap.js'

const folder = new URL('.', import.meta.url)
const own = `script[src="${new URL(import.meta.url).pathname}"]`

/** How often, in milliseconds, a preview that has ended is asked whether it is back. */
const RETRY = 1500

const state = { digest: digestOf(document), base: undefined, stamp: 0 }
// A page in a frame is a page in the bar's narrow window: the bar stands around it already.
const bar = window === window.top ? openBar(folder) : undefined
let work = fetchPage().then((page) => {
  if (digestOf(page) === state.digest) state.base = page
  else location.reload()
})

listen()
applyScheme()

function listen() {
  const address = new URL('events', folder)
  address.searchParams.set('page', location.pathname)
  const source = new EventSource(address)
  source.onmessage = ({ data }) => {
    const news = JSON.parse(data)
    work = work.then(() => take(news)).catch(() => location.reload())
  }
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) void waitForReturn()
  }
  addEventListener('pagehide', () => source.close())
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
}

/** One piece of news at a time, in the order in which they came. */
async function take(news) {
  const stamp = String(++state.stamp)
  if (news.styles.length > 0) await swapStyles(news.styles, stamp)
  if (news.images.length > 0) {
    swapImages(news.images, stamp)
    swapStyledImages(news.images, stamp)
  }
  if (news.digest !== state.digest) await update()
  applyScheme()
  bar?.show(news)
  document.dispatchEvent(new CustomEvent('carrel:updated'))
}

async function update() {
  const page = await fetchPage()
  if (state.base === undefined || wantsReload(state.base, page)) {
    location.reload()
    return
  }
  await swapRenamedStyles(state.base, page)
  const focused = document.activeElement
  morph(document.documentElement, state.base.documentElement, page.documentElement)
  if (focused?.id && !focused.isConnected) document.getElementById(focused.id)?.focus({ preventScroll: true })
  state.base = page
  state.digest = digestOf(page)
}

async function fetchPage() {
  const answer = await fetch(location.pathname, { cache: 'no-store', headers: { accept: 'text/html' } })
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}

function digestOf(page) {
  return page.querySelector(own)?.dataset.digest ?? ''
}

/** Scripts run once, and a policy is read once: other ones need the page to be loaded anew. */
function wantsReload(before, after) {
  return onceOnly(before) !== onceOnly(after)
}

function onceOnly(page) {
  const isData = ({ type }) => type !== '' && !/javascript|module|importmap/.test(type)
  const scripts = [...page.querySelectorAll('script')].filter((script) => !script.matches(own) && !isData(script))
  const all = [...scripts, ...page.querySelectorAll('meta[http-equiv], base')].map(({ outerHTML }) => outerHTML)
  // The policy also names the digests of data blocks, which change with a description and are never run.
  return all.join('\n').replace(/(?:'|&#39;)sha\d+-[^'&]*(?:'|&#39;)/g, '')
}

/** The preview was ended, and perhaps begun anew under another secret address. */
async function waitForReturn() {
  bar?.lost()
  for (;;) {
    await new Promise((again) => setTimeout(again, RETRY))
    const answer = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined)
    if (answer !== undefined) {
      location.reload()
      return
    }
  }
}
