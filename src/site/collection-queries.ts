import type { Collection, Term } from '../model/collection.ts'
import type { PageSummary } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import type { Tracker } from '../track/tracker.ts'
import type { Ordered } from '../transform/collections.ts'
import { neighboursAt, orderCollection } from '../transform/collections.ts'
import { gatherTerms } from '../transform/taxonomies.ts'
import type { ContentQueries } from './content-queries.ts'
import type { EditionQueries } from './edition-queries.ts'

export interface Neighbours {
  readonly previous?: SourcePath
  readonly next?: SourcePath
}

export interface CollectionQueries {
  /** A collection's pages in one edition of the site: its own where none is named. */
  collection(name: string, edition?: string): Collection
  neighbours(path: SourcePath): Neighbours
  terms(taxonomy: Term['taxonomy'], edition?: string): readonly Term[]
  /** The slug of one term, so that a page with a tag depends on no other page's tags. */
  termSlug(taxonomy: Term['taxonomy'], name: string, edition?: string): string | undefined
}

interface Known extends EditionQueries {
  summary(path: string): PageSummary | undefined
  shown(): readonly SourcePath[]
}

/** Binds to the tracker how pages are gathered: collections, their order, and the terms of the posts. */
export function collectionQueries(tracker: Tracker, content: ContentQueries, known: Known): CollectionQueries {
  const { summary } = known
  const members = tracker.query('members', (name) => {
    return known.shown().filter((path) => (summary(path)?.collection ?? '') === name)
  })
  const inEdition = (paths: readonly SourcePath[], edition: string): readonly SourcePath[] => {
    const { main, all } = known.editions()
    return all.length === 1 ? paths : paths.filter((path) => known.edition(path) === (edition || main))
  }
  const collection = tracker.query('collection', (key): Collection => {
    const [name = '', edition = ''] = key.split('\n')
    const pages = inEdition(members(name), edition).flatMap((path) => summary(path) ?? [])
    const ordering = { ...content.collectionConfig(name), name }
    const ordered = orderCollection(pages.map((page) => entryOf(page, name, content)), ordering)
    return { name, items: ordered.map((entry) => entry.source) }
  })
  const around = tracker.query('neighboursOfCollection', (key) => {
    const { items, name } = collection(key)
    const ordering = { ...content.collectionConfig(name), name }
    return new Map(items.map((path, index) => [path, neighboursAt(items, index, ordering)]))
  })
  const neighbours = tracker.query('neighbours', (path): Neighbours => {
    const page = summary(path)
    return page === undefined ? {} : (around(keyOf(page.collection, known.edition(page.source))).get(page.source) ?? {})
  })
  const keyOf = (name: string, edition = ''): string => {
    return edition === '' || edition === known.editions().main ? name : `${name}\n${edition}`
  }
  const posts: PostReads['posts'] = (edition) => {
    return collection(keyOf('posts', edition)).items.flatMap((path) => summary(path) ?? [])
  }
  return {
    collection: (name, edition) => collection(keyOf(name, edition)),
    neighbours,
    ...termQueries(tracker, { keyOf, posts }),
  }
}

interface Entry extends Ordered {
  readonly source: SourcePath
}

/** What ordering reads of a page; `order` of a collection names files relative to its folder. */
function entryOf({ meta, source }: PageSummary, collection: string, content: ContentQueries): Entry {
  const { path } = content.place(source)
  const inside = path.startsWith(`${collection}/`) ? path.slice(collection.length + 1) : path
  return { source, path: inside, date: meta.date, data: meta.data }
}

interface PostReads {
  /** The key of something of an edition: the site's own has no mark. */
  readonly keyOf: (name: string, edition?: string) => string
  readonly posts: (edition?: string) => readonly PageSummary[]
}

/** Binds to the tracker the tags, categories and years of an edition's posts. */
function termQueries(tracker: Tracker, reads: PostReads): Pick<CollectionQueries, 'terms' | 'termSlug'> {
  const terms = tracker.query('terms', (key) => {
    const [taxonomy = '', edition] = key.split('\n')
    return gatherTerms(reads.posts(edition), taxonomy as Term['taxonomy'])
  })
  const termSlug = tracker.query('termSlug', (key) => {
    const [taxonomy = '', name = '', edition] = key.split('\n')
    return terms(reads.keyOf(taxonomy, edition)).find((term) => term.name.toLowerCase() === name.toLowerCase())?.slug
  })
  return {
    terms: (taxonomy, edition) => terms(reads.keyOf(taxonomy, edition)),
    termSlug: (taxonomy, name, edition) => termSlug(reads.keyOf(`${taxonomy}\n${name}`, edition)),
  }
}
