import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { byCodeUnit, sourcePath } from '../model/paths.ts'
import { nearest } from '../model/nearest.ts'

/** The committed list of addresses, relative to the site's root. */
export const ADDRESS_LIST = sourcePath('content/.urls')

const HEADING =
  '# The addresses of this site at its last release. `carrel check --accept` writes this file; commit it.\n'

/** Files that other files of the site ask for and nobody links to from outside: they may change their names. */
const INNER = /^(?:assets\/|_|\.)|\.(?:css|js|map|woff2?|webmanifest)$/

/** The addresses that others may link to: pages, feeds, papers and pictures of the author's, not the theme's files. */
export function addressesOf(files: Iterable<string>): readonly string[] {
  const lasting = [...files].filter((file) => !INNER.test(file) && file !== '404.html')
  return lasting.map((file) => `/${encodeURI(file.replace(/(^|\/)index\.html$/, '$1'))}`).sort(byCodeUnit)
}

/** The list as a file. */
export function listText(addresses: readonly string[]): string {
  return `${HEADING}${addresses.map((address) => `${address}\n`).join('')}`
}

/** Addresses of the list that are gone, each at its line, with the page that a redirect may be added to. */
export function goneAddresses(
  list: string,
  addresses: readonly string[],
  sourceOf: (address: string) => string | undefined,
): readonly Diagnostic[] {
  const now = new Set(
    addresses.flatMap((address) => [address, address.replace(/\/$/, ''), address.replace(/\.html$/, '')]),
  )
  return list.split(/\r?\n/).flatMap((line, index) => {
    const address = line.trim()
    if (!address.startsWith('/') || now.has(address) || now.has(address.replace(/\/$/, ''))) return []
    const at = { path: ADDRESS_LIST, line: index + 1, column: 1, length: address.length }
    const message = `\`${address}\` was an address of the site at its last release and is not there any more.`
    return [diagnostic('check/address-gone', { message, hint: hintFor(address, addresses, sourceOf), at })]
  })
}

function hintFor(
  address: string,
  addresses: readonly string[],
  sourceOf: (address: string) => string | undefined,
): string {
  const name = lastPart(address)
  const pages = addresses.filter((other) => sourceOf(other) !== undefined)
  const moved = pages.find((other) => name !== '' && lastPart(other) === name) ?? nearest(address, pages)[0]
  const source = moved === undefined ? undefined : sourceOf(moved)
  const redirect = `\`redirect_from: ${address}\``
  if (source === undefined)
    return `Add ${redirect} to the page that took its place, or run \`carrel check --accept\` if nothing did.`
  return `Add ${redirect} to \`${source}\` if that page, now at \`${moved ?? ''}\`, took its place.`
}

function lastPart(address: string): string {
  return (
    address
      .replace(/\/$/, '')
      .replace(/\.html$/, '')
      .split('/')
      .at(-1) ?? ''
  )
}
