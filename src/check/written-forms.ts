import { baseName } from '../model/paths.ts'
import type { Material } from './material.ts'

/**
 * The forms in which an author may have written an address that stands on a finished page, the likeliest
 * first: as it is, without the base of the site, as the file that the address comes from, its last part.
 */
export function writtenForms(
  href: string,
  { baseurl, pages }: Pick<Material, 'baseurl' | 'pages'>,
): readonly string[] {
  const plain = decoded(href)
  const inside = plain.startsWith(`${baseurl}/`) ? plain.slice(baseurl.length) : plain
  const [path = ''] = inside.split('#')
  const source = pages.find(({ url }) => decoded(url) === plain.split('#')[0])?.source
  const files = source === undefined ? [] : [source.replace(/^content\//, ''), baseName(source)]
  const name = path.replace(/\/$/, '').split('/').at(-1) ?? ''
  return [
    href,
    plain,
    inside,
    inside.replace(/^\//, ''),
    ...files,
    path,
    path.replace(/^\//, '').replace(/\/$/, ''),
    name,
  ]
}

/** Text without its percent-encoding; as it is where that is broken. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
