import path from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** Nobody listens here: every request is answered by us. A name of this computer counts as safe, so that the clipboard works. */
export const ORIGIN = 'http://localhost:4199'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.xml': 'text/xml', '.woff2': 'font/woff2', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.txt': 'text/plain',
}

/** A window in which built files answer at an address of their own; what was asked for and what went wrong in it. */
export interface SiteWindow {
  readonly context: BrowserContext
  readonly page: Page
  readonly asked: string[]
  readonly troubles: string[]
}

/** Opens a window on files by path. A request to any other host is refused and noted as a trouble, like a message on the console. */
export async function openSite(
  browser: Browser,
  files: ReadonlyMap<string, Buffer>,
  options: BrowserContextOptions = {},
): Promise<SiteWindow> {
  const context = await browser.newContext(options)
  const asked: string[] = []
  const troubles: string[] = []
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url())
    const file = fileAt(decodeURIComponent(url.pathname).slice(1), files)
    asked.push(url.pathname)
    if (url.origin !== ORIGIN) troubles.push(`a request to ${url.href}`)
    if (url.origin !== ORIGIN || file === undefined) return route.fulfill({ status: 404, body: '' })
    return route.fulfill({ body: file.body, contentType: TYPES[path.extname(file.name)] ?? 'application/octet-stream' })
  })
  const page = await context.newPage()
  page.on('console', (message) => troubles.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => troubles.push(error.message))
  return { context, page, asked, troubles }
}

function fileAt(name: string, files: ReadonlyMap<string, Buffer>): { readonly name: string; readonly body: Buffer } | undefined {
  for (const candidate of [name, `${name}index.html`, `${name}/index.html`]) {
    const body = files.get(candidate)
    if (body !== undefined && candidate !== '') return { name: candidate, body }
  }
  return undefined
}

/** The addresses of the pages among files; those that only send on are left out. */
export function pagesOf(files: ReadonlyMap<string, Buffer>): readonly string[] {
  return [...files]
    .filter(([name, body]) => name.endsWith('.html') && !body.includes('http-equiv="refresh"'))
    .map(([name]) => `/${name.replace(/(?:^|(?<=\/))index\.html$/, '')}`)
}
