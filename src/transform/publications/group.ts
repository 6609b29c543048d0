import { byCodeUnit } from '../../model/paths.ts'
import type { Publication } from '../../model/publication.ts'
import { listOf } from '../../parse/bibtex/to-publication.ts'
import { foldName } from './fold-name.ts'
import { publicationSlug } from './publication-slug.ts'
import type { Direction } from './sort.ts'
import { typeName } from './type-names.ts'
import type { TypeSettings } from './type-names.ts'

/** How a list is divided: jekyll-scholar's `group_by`, `group_order` and its settings for types. */
export interface Grouping {
  /** `year`, `month`, `type`, `topic` or a field, the outer group first; empty for one undivided list. */
  readonly by: readonly string[]
  /** One for each of `by`; years fall and all else rises unless said. */
  readonly order: readonly Direction[]
  readonly types: TypeSettings
  /** `months` are twelve names; without them months are numbers. */
  readonly words: { readonly undated: string; readonly other: string; readonly months?: readonly string[] }
}

/** A part of a list with its heading; either `groups` or `items` is empty. */
export interface PublicationGroup {
  readonly heading: string
  /** Unique on the page where the list stands: `y-2024`, `type-article-y-2024`. */
  readonly anchor: string
  /** 1 for the outermost groups. */
  readonly level: number
  /** How many publications it holds, groups inside it included. */
  readonly count: number
  readonly groups: readonly PublicationGroup[]
  readonly items: readonly Publication[]
}

/** Reads `group_by`: names with commas; `none` and an empty text are no grouping. */
export function groupKeys(groupBy: string): readonly string[] {
  return groupBy
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'none')
}

/**
 * Divides publications that are already in order; the order inside a group is kept. By `topic` a publication
 * stands under each of its topics or keywords. Nothing is left out: what has no year, topic or field comes in
 * a group of its own at the end.
 */
export function groupPublications(
  publications: readonly Publication[],
  grouping: Grouping,
): readonly PublicationGroup[] {
  return divide(publications, grouping, { depth: 0, anchor: '' })
}

interface Place {
  readonly depth: number
  readonly anchor: string
}

/** What a publication is grouped under; `rank` decides before `sort` does. */
interface Bin {
  readonly heading: string
  readonly id: string
  readonly rank: number
  readonly sort: string | number
}

function divide(
  publications: readonly Publication[],
  grouping: Grouping,
  place: Place,
): readonly PublicationGroup[] {
  const by = grouping.by[place.depth]
  if (by === undefined) return []
  const bins = new Map<string, { readonly bin: Bin; readonly items: Publication[] }>()
  for (const publication of publications) {
    for (const bin of binsOf(publication, by, grouping)) {
      const known = bins.get(bin.id)
      if (known === undefined) bins.set(bin.id, { bin, items: [publication] })
      else known.items.push(publication)
    }
  }
  const direction = grouping.order[place.depth] ?? (by === 'year' ? 'descending' : 'ascending')
  const ordered = [...bins.values()].sort((a, b) => compareBins(a.bin, b.bin, direction))
  const isInnermost = place.depth === grouping.by.length - 1
  return ordered.map(({ bin, items }) => {
    const anchor = place.anchor === '' ? bin.id : `${place.anchor}-${bin.id}`
    const groups = divide(items, grouping, { depth: place.depth + 1, anchor })
    return {
      heading: bin.heading,
      anchor,
      level: place.depth + 1,
      count: items.length,
      groups,
      items: isInnermost ? items : [],
    }
  })
}

const LAST = 1

function compareBins(a: Bin, b: Bin, direction: Direction): number {
  if (a.rank !== b.rank) return a.rank - b.rank
  const difference =
    typeof a.sort === 'number' && typeof b.sort === 'number'
      ? a.sort - b.sort
      : byCodeUnit(String(a.sort), String(b.sort))
  return (direction === 'ascending' ? difference : -difference) || byCodeUnit(a.id, b.id)
}

function binsOf(publication: Publication, by: string, grouping: Grouping): readonly Bin[] {
  switch (by) {
    case 'year':
      return [yearBin(publication, grouping.words.undated)]
    case 'month':
      return [monthBin(publication, grouping.words)]
    case 'type':
      return [typeBin(publication, grouping.types)]
    case 'topic':
    case 'topics':
    case 'keywords':
      return named(topicsOf(publication), 'topic', grouping.words.other)
    default:
      return named([publication.fields.get(by)?.text ?? ''], by, grouping.words.other)
  }
}

function yearBin({ year, yearText, sortDate }: Publication, undated: string): Bin {
  if (year !== undefined) return { heading: String(year), id: `y-${year}`, rank: 0, sort: year }
  if (sortDate === 0 || yearText === undefined) return unnamed(undated)
  // What is still to appear is newer than every year, however the author words it.
  return { heading: yearText, id: `y-${publicationSlug(foldName(yearText))}`, rank: 0, sort: sortDate }
}

function monthBin({ month }: Publication, { undated, months = [] }: Grouping['words']): Bin {
  if (month === undefined) return unnamed(undated)
  return { heading: months[month - 1] ?? String(month), id: `m-${month}`, rank: 0, sort: month }
}

function typeBin({ type }: Publication, settings: TypeSettings): Bin {
  const merged = settings.aliases.get(type) ?? type
  const place = settings.order.indexOf(merged)
  const rank = place < 0 ? settings.order.length : place
  return {
    heading: typeName(merged, settings),
    id: `type-${publicationSlug(merged)}`,
    rank,
    sort: typeName(merged, settings),
  }
}

function topicsOf({ fields, keywords }: Publication): readonly string[] {
  const topics = listOf(fields.get('topics')?.text ?? fields.get('topic')?.text ?? '')
  return topics.length > 0 ? topics : keywords
}

function named(values: readonly string[], kind: string, other: string): readonly Bin[] {
  const present = values.filter((value) => value !== '')
  if (present.length === 0) return [unnamed(other)]
  const bins = present.map((value) => ({
    heading: value,
    id: `${publicationSlug(kind)}-${publicationSlug(foldName(value).replaceAll(' ', '-'))}`,
    rank: 0,
    sort: foldName(value),
  }))
  return bins.filter((bin, index) => bins.findIndex((candidate) => candidate.id === bin.id) === index)
}

function unnamed(heading: string): Bin {
  return { heading, id: 'other', rank: LAST, sort: heading }
}
