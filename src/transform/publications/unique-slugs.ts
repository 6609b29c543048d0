import { publicationSlug } from './publication-slug.ts'

/**
 * The part of an address for each key, in the order given. Two keys that would have the same one, or one
 * that differs only in case, get numbers behind it, since on many disks those are one folder; names that the
 * program itself uses are kept free.
 */
export function uniqueSlugs(
  keys: readonly string[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const used = new Set(taken)
  const slugs = new Map<string, string>()
  for (const key of keys) {
    const base = publicationSlug(key)
    let slug = base
    for (let number = 2; used.has(slug.toLowerCase()); number++) slug = `${base}-${number}`
    used.add(slug.toLowerCase())
    slugs.set(key, slug)
  }
  return slugs
}
