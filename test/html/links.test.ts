import { describe, expect, test } from 'vitest'
import { builtFiles, repositorySites } from '../support/built-sites.ts'
import type { PageLinks } from './links-of.ts'
import { linksOf } from './links-of.ts'

/** Where a site may lie on its host. */
const BASES = ['', '/x', '/~user'] as const
const HOST = 'https://example.org'

describe.each(repositorySites())('$name', ({ root }) => {
  test.each(BASES)('every link and anchor within the site leads somewhere, with the base “%s”', (base) => {
    const files = builtFiles(root, ['--base-url', `${HOST}${base}`])
    const html = [...files].filter(([name]) => name.endsWith('.html'))
    const pages = new Map(html.map(([name, bytes]) => [name, linksOf(bytes.toString('utf8'))]))
    expect([...pages].flatMap(([name]) => deadIn(name, { base, files, pages }))).toEqual([])
  })
})

interface Built {
  readonly base: string
  readonly files: ReadonlyMap<string, unknown>
  readonly pages: ReadonlyMap<string, PageLinks>
}

/** The links of a page that lead to nothing, each with the page it stands on. */
function deadIn(page: string, { base, files, pages }: Built): readonly string[] {
  // The page for addresses that are not there is shown at any address, so that its links have to be whole ones.
  const here = page === '404.html' ? '/nowhere/at/all' : `${base}/${page.replace(/(^|\/)index\.html$/, '$1')}`
  const from = new URL(here, HOST)
  return (pages.get(page)?.addresses ?? []).flatMap((address) => {
    if (address.startsWith('#')) return hasAnchor(pages.get(page), address) ? [] : [`${page}: ${address} has no such anchor`]
    if (!URL.canParse(address, from.href)) return [`${page}: ${address} is no address`]
    const to = new URL(address, from)
    if (to.origin !== HOST || !/^https?:$/.test(to.protocol)) return []
    const path = decodeURIComponent(to.pathname)
    if (path !== base && !path.startsWith(`${base}/`)) return [`${page}: ${address} leads out of the site`]
    const file = fileAt(path.slice(base.length + 1), files)
    if (file === undefined) return [`${page}: ${address} leads to nothing`]
    return !file.endsWith('.html') || hasAnchor(pages.get(file), to.hash) ? [] : [`${page}: ${address} has no such anchor`]
  })
}

function hasAnchor(page: PageLinks | undefined, hash: string): boolean {
  const anchor = decodeURIComponent(hash.slice(1))
  return anchor === '' || anchor === 'top' || page?.ids.includes(anchor) === true
}

function fileAt(path: string, files: ReadonlyMap<string, unknown>): string | undefined {
  const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`, `${path}/index.html`]
  return candidates.find((candidate) => files.has(candidate))
}
