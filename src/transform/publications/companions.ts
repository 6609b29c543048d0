import type { PageSummary } from '../../model/page.ts'
import type { Publication } from '../../model/publication.ts'
import { baseName, withoutExtension } from '../../model/paths.ts'
import { bareDoi } from './paper-links.ts'
import { publicationSlug } from './publication-slug.ts'
import { textOf } from './setting-values.ts'

/** Which pages tell more about which entries, by key, and the pages that no entry belongs to. */
export interface Companions {
  readonly byKey: ReadonlyMap<string, PageSummary>
  readonly alone: readonly PageSummary[]
}

/**
 * Brings pages of publications together with the entries that they are about: by `key` or `bibtex_key` of
 * their front matter, else by the name of the file, else by DOI. Of two pages about one entry the first is
 * its page, and the second stays on its own.
 */
export function matchCompanions(
  publications: readonly Publication[],
  pages: readonly PageSummary[],
): Companions {
  const byName = new Map<string, string>()
  const byDoi = new Map<string, string>()
  for (const publication of publications.toReversed()) {
    const doi = bareDoi(publication).toLowerCase()
    if (doi !== '') byDoi.set(doi, publication.key)
    byName.set(publicationSlug(publication.key), publication.key)
  }
  for (const { key } of publications) byName.set(key, key)
  const byKey = new Map<string, PageSummary>()
  const alone: PageSummary[] = []
  for (const page of pages) {
    const key = keyOf(page, byName, byDoi)
    if (key === undefined || byKey.has(key)) alone.push(page)
    else byKey.set(key, page)
  }
  return { byKey, alone }
}

function keyOf(
  page: PageSummary,
  byName: ReadonlyMap<string, string>,
  byDoi: ReadonlyMap<string, string>,
): string | undefined {
  const { data, slug } = page.meta
  const named = [data['key'], data['bibtex_key'], slug, withoutExtension(baseName(page.path))].map(textOf)
  const found = named.map((name) => byName.get(name)).find((key) => key !== undefined)
  if (found !== undefined) return found
  const doi = textOf(data['doi'])
    .replace(/^(?:https?:\/\/)?(?:(?:dx\.|www\.)?doi\.org\/|doi:\s*)?/i, '')
    .toLowerCase()
  return doi === '' ? undefined : byDoi.get(doi)
}
