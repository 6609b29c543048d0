import type { UrlPath } from '../model/paths.ts'
import { extensionOf, urlPath } from '../model/paths.ts'
import { encodeWrittenPath } from './encode-path.ts'

/** How a list is cut into pages. */
export interface PaginationInput<T> {
  readonly items: readonly T[]
  readonly perPage: number
  /** The address of the first page. */
  readonly first: UrlPath
  /**
   * `/page:num/` or `/page/:num/`, below the first page; or a whole address that begins with the first
   * page's.
   */
  readonly pattern: string
  /** How many pages the trail shows before and after the current one; all where it is absent. */
  readonly trail?: { readonly before: number; readonly after: number } | undefined
}

/** Jekyll's paginator, with the names that jekyll-paginate-v2 added; `posts` are the items of this page. */
export interface Paginator<T> {
  readonly page: number
  readonly per_page: number
  readonly posts: readonly T[]
  readonly total_posts: number
  readonly total_pages: number
  readonly previous_page: number | null
  readonly previous_page_path: UrlPath | null
  readonly next_page: number | null
  readonly next_page_path: UrlPath | null
  readonly first_page: number
  readonly first_page_path: UrlPath
  readonly last_page: number
  readonly last_page_path: UrlPath
  readonly page_path: UrlPath
  readonly page_trail: readonly { readonly num: number; readonly path: UrlPath; readonly title: string }[]
}

const PATTERN = '/page:num/'

/**
 * Cuts a list into pages with their addresses; an empty list has one empty page. A pattern without `:num` is
 * replaced by Jekyll's own, and a number of items that is no positive whole number puts all on
 * one page.
 */
export function paginate<T>(input: PaginationInput<T>): readonly Paginator<T>[] {
  const { items, first } = input
  const isNumbered = input.pattern.includes(':num')
  const pattern = isNumbered ? input.pattern : PATTERN
  const isSize = Number.isInteger(input.perPage) && input.perPage > 0
  const perPage = isSize ? input.perPage : Math.max(1, items.length)
  const total = pageCount(items.length, perPage)
  const addresses = Array.from({ length: total }, (_, index) => pageAddress(first, pattern, index + 1))
  const slices = addresses.map((_, index) => items.slice(index * perPage, (index + 1) * perPage))
  return slices.map((posts, index) => paginatorAt({ posts, index, addresses, perPage, input }))
}

/** How many pages so many items make; one at least. */
export function pageCount(items: number, perPage: number): number {
  return Math.max(1, Math.ceil(items / Math.max(1, perPage)))
}

/** The address of the n-th page of a list, counted from 1, where the pattern has `:num` in it. */
export function pageAddress(first: UrlPath, pattern: string, number: number): UrlPath {
  if (number === 1) return first
  const folder = first.endsWith('/') ? first : `${first.slice(0, first.length - extensionOf(first).length)}/`
  const numbered = encodeWrittenPath(`/${pattern.replace(':num', String(number))}`).replace(/\/+/gu, '/')
  const address = numbered.startsWith(folder) ? numbered : (folder + numbered).replace(/\/+/gu, '/')
  return urlPath(address.endsWith('/') || extensionOf(address) !== '' ? address : `${address}/`)
}

interface PaginatorInput<T> {
  readonly posts: readonly T[]
  readonly index: number
  readonly addresses: readonly UrlPath[]
  readonly perPage: number
  readonly input: PaginationInput<T>
}

function paginatorAt<T>({ posts, index, addresses, perPage, input }: PaginatorInput<T>): Paginator<T> {
  const total = addresses.length
  const before = addresses[index - 1]
  const after = addresses[index + 1]
  const { before: left, after: right } = input.trail ?? { before: total, after: total }
  return {
    page: index + 1,
    per_page: perPage,
    posts,
    total_posts: input.items.length,
    total_pages: total,
    previous_page: before === undefined ? null : index,
    previous_page_path: before ?? null,
    next_page: after === undefined ? null : index + 2,
    next_page_path: after ?? null,
    first_page: 1,
    first_page_path: input.first,
    last_page: total,
    last_page_path: addresses.at(-1) ?? input.first,
    page_path: addresses[index] ?? input.first,
    page_trail: addresses
      .map((path, at) => ({ num: at + 1, path, title: `${at + 1}` }))
      .filter((_, at) => at >= index - left && at <= index + right),
  }
}
