import type { DataRecord, DataValue } from '../model/data.ts'
import type { PageSummary } from '../model/page.ts'
import { byCodeUnit } from '../model/paths.ts'
import { isRecord } from '../model/record.ts'

/** The blocks that a home page can have below its text. */
export const SECTION_TYPES = [
  'news',
  'posts',
  'publications',
  'projects',
  'talks',
  'teaching',
  'experience',
  'education',
  'awards',
  'markdown',
  'social',
] as const

export type SectionType = (typeof SECTION_TYPES)[number]

/** One block as the author asked for it, before anything is put into it. */
export interface SectionRequest {
  readonly type: SectionType
  readonly title?: string
  readonly limit?: number
  readonly scrollable: boolean
  /** The collection that its items come from. */
  readonly collection: string
  readonly sortBy?: string
  readonly descending: boolean
  /** The author's own Markdown, for blocks of type `markdown`. */
  readonly text?: string
}

/** al-folio's keys and others' names for the types. */
const SYNONYMS: Readonly<Record<string, SectionType>> = {
  announcements: 'news',
  blog: 'posts',
  latest_posts: 'posts',
  papers: 'publications',
  selected_papers: 'publications',
  selected_publications: 'publications',
  text: 'markdown',
}

/**
 * Reads which blocks a home page has: the ordered list under `sections`, or else al-folio's keys
 * (`announcements` or `news`, `latest_posts`, `selected_papers`, `projects`, `social`) in that theme's
 * order. A block with `enabled: false` is left out.
 */
export function homeSections(data: DataRecord): readonly SectionRequest[] {
  const { sections } = data
  if (Array.isArray(sections)) return sections.flatMap(namedSection)
  const news = data['announcements'] ?? data['news']
  return [
    ...keyed('news', news),
    ...keyed('posts', data['latest_posts']),
    ...keyed('publications', data['selected_papers']),
    ...keyed('projects', data['projects']),
    ...keyed('talks', data['talks']),
    ...keyed('teaching', data['teaching']),
    ...keyed('social', data['social']),
  ]
}

/** Puts a block's items into its order and cuts it at its limit; ties keep the collection's order. */
export function arrangeItems(items: readonly PageSummary[], request: SectionRequest): readonly PageSummary[] {
  const { sortBy } = request
  const sorted = sortBy === undefined ? items : items.toSorted((a, b) => compareBy(a, b, sortBy))
  const ordered = sortBy !== undefined && request.descending ? sorted.toReversed() : sorted
  return request.limit === undefined ? ordered : ordered.slice(0, request.limit)
}

function namedSection(value: DataValue): readonly SectionRequest[] {
  if (typeof value === 'string') return keyed(value, true)
  if (!isRecord(value)) return []
  const { type } = value
  if (typeof type === 'string') return keyed(type, value)
  const [only] = Object.entries(value)
  return only === undefined ? [] : keyed(only[0], only[1])
}

function keyed(name: string, value: DataValue | undefined): readonly SectionRequest[] {
  const type = SYNONYMS[name] ?? SECTION_TYPES.find((known) => known === name)
  if (type === undefined || value === undefined || value === null || value === false) return []
  if (typeof value === 'string' && type === 'markdown') return [{ ...plain(type), text: value }]
  if (!isRecord(value)) return [plain(type)]
  return value['enabled'] === false ? [] : [described(type, value)]
}

function plain(type: SectionType): SectionRequest {
  return { type, scrollable: false, collection: type, descending: false }
}

function described(type: SectionType, value: DataRecord): SectionRequest {
  const { title, limit, collection, sort_by: sortBy, sort_order: order, text } = value
  const body = text ?? value['content']
  return {
    ...plain(type),
    scrollable: value['scrollable'] === true,
    descending: typeof order === 'string' && /^desc/i.test(order),
    ...(typeof title === 'string' && title !== '' ? { title } : {}),
    ...(typeof limit === 'number' && limit >= 0 ? { limit } : {}),
    ...(typeof collection === 'string' && collection !== '' ? { collection } : {}),
    ...(typeof sortBy === 'string' && sortBy !== '' ? { sortBy } : {}),
    ...(typeof body === 'string' ? { text: body } : {}),
  }
}

function compareBy(a: PageSummary, b: PageSummary, key: string): number {
  const left = sortValue(a, key)
  const right = sortValue(b, key)
  if (left === undefined || right === undefined)
    return Number(left === undefined) - Number(right === undefined)
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return byCodeUnit(String(left), String(right))
}

function sortValue(page: PageSummary, key: string): string | number | undefined {
  if (key === 'date') return page.meta.date?.valueOf()
  if (key === 'title') return page.title
  const value = page.meta.data[key]
  return typeof value === 'number' || typeof value === 'string' ? value : undefined
}
