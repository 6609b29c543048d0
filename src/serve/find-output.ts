import type { Route } from '../model/output.ts'
import type { OutputPath, UrlPath } from '../model/paths.ts'
import { outputPath, urlPath } from '../model/paths.ts'

/** What stands at an address. */
export type Found =
  | { readonly kind: 'output'; readonly path: OutputPath }
  /** A page whose address ends in a slash, asked for without it; `to` is below the base. */
  | { readonly kind: 'elsewhere'; readonly to: UrlPath }
  | { readonly kind: 'nothing' }
  /** No address at all: broken escapes, control characters, backslashes. */
  | { readonly kind: 'malformed' }

/** The outputs of a site by their path; a map of routes is one. */
export interface Addresses {
  get(path: OutputPath): Pick<Route, 'url'> | undefined
}

/**
 * Looks an address up in the table of the site's outputs. The address never becomes a path of the disk: it
 * is decoded once and compared, so that no spelling of it leads anywhere but to an output. The query chooses
 * nothing.
 */
export function findOutput(target: string, baseurl: string, routes: Addresses): Found {
  const decoded = decode(target.split('?', 1)[0] ?? '')
  if (decoded === undefined) return { kind: 'malformed' }
  if (baseurl !== '' && decoded !== baseurl && !decoded.startsWith(`${baseurl}/`)) {
    return decoded === '/' ? { kind: 'elsewhere', to: urlPath('/') } : { kind: 'nothing' }
  }
  const inside = decoded.slice(baseurl.length)
  if (inside === '') return { kind: 'elsewhere', to: urlPath('/') }
  const name = inside.slice(1)
  const candidates = name === '' || name.endsWith('/') ? [`${name}index.html`] : [name, `${name}.html`]
  const path = candidates.map(outputPath).find((candidate) => routes.get(candidate) !== undefined)
  if (path !== undefined) return { kind: 'output', path }
  const folder = name.endsWith('/') ? undefined : routes.get(outputPath(`${name}/index.html`))
  return folder === undefined ? { kind: 'nothing' } : { kind: 'elsewhere', to: folder.url }
}

/**
 * Decodes an address once; undefined where it is none. No file of an output has such characters in its
 * name, on any system.
 */
function decode(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path)
    // oxlint-disable-next-line no-control-regex
    return path.includes('#') || /[\u0000-\u001f\u007f\\]/.test(decoded) ? undefined : decoded
  } catch {
    return undefined
  }
}
