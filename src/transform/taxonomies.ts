import type { Term } from '../model/collection.ts'
import type { FrontMatter } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import { byCodeUnit } from '../model/paths.ts'
import { newestFirst } from './collections.ts'
import { slugify } from './slugify.ts'

/** What the terms of a site are gathered from. */
export interface Labelled {
  readonly source: SourcePath
  /** Relative to `content/`. */
  readonly path: string
  readonly meta: Pick<FrontMatter, 'categories' | 'tags' | 'date' | 'data'>
}

/**
 * The tags, categories or years of some pages, by name with case ignored; each with its pages, newest first.
 * Names that differ in case alone are one term, named as the oldest page writes it. Slugs are Jekyll's; where
 * two terms would share one, the term that was used first keeps it and later ones are numbered, so that a new
 * term never moves an old one.
 */
export function gatherTerms(pages: readonly Labelled[], taxonomy: Term['taxonomy']): readonly Term[] {
  const groups = new Map<string, { readonly name: string; readonly pages: Labelled[] }>()
  const oldestFirst = [...pages].sort((a, b) => newestFirst(orderedOf(b), orderedOf(a)))
  for (const page of undatedLast(oldestFirst)) {
    for (const name of namesOf(page, taxonomy)) {
      const key = keyOf(name)
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { name, pages: [page] })
      else if (group.pages.at(-1) !== page) group.pages.push(page)
    }
  }
  const slugs = slugsFor([...groups.values()].map(({ name }) => name))
  return [...groups]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, group]) => termOf(taxonomy, group, slugs))
}

function termOf(
  taxonomy: Term['taxonomy'],
  { name, pages }: { readonly name: string; readonly pages: readonly Labelled[] },
  slugs: ReadonlyMap<string, string>,
): Term {
  const items = [...pages].sort((a, b) => newestFirst(orderedOf(a), orderedOf(b))).map(({ source }) => source)
  return { taxonomy, name, slug: slugs.get(name) ?? '', items }
}

function namesOf({ meta }: Labelled, taxonomy: Term['taxonomy']): readonly string[] {
  if (taxonomy === 'years') return meta.date ? [String(meta.date.year).padStart(4, '0')] : []
  return meta[taxonomy]
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** One slug for each name, in the order of their first use. */
function slugsFor(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  const slugs = new Map<string, string>()
  for (const name of names) {
    const wanted = slugify(name) || codePointsOf(name)
    let slug = wanted
    for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`
    taken.add(slug)
    slugs.set(name, slug)
  }
  return slugs
}

/** A name of signs alone, such as `++` or an emoji, is spelled by its code points. */
function codePointsOf(name: string): string {
  return Array.from(name, (sign) => `u${(sign.codePointAt(0) ?? 0).toString(16)}`).join('-')
}

function orderedOf({ path, meta }: Labelled) {
  return { path, date: meta.date, data: meta.data }
}

function undatedLast(pages: readonly Labelled[]): readonly Labelled[] {
  return [...pages.filter(({ meta }) => meta.date), ...pages.filter(({ meta }) => !meta.date)]
}
