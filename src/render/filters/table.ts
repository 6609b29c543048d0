import { arrayFilters } from './arrays.ts'
import { dateFilters } from './dates.ts'
import type { FilterEntry, FilterTable } from './filter.ts'
import { htmlFilters } from './html.ts'
import { jsonFilters } from './json.ts'
import { markdownFilters } from './markdown.ts'
import { numberFilters } from './numbers.ts'
import { orderingFilters } from './ordering.ts'
import { replacingFilters } from './replacing.ts'
import { selectingFilters } from './selecting.ts'
import { textFilters } from './text.ts'
import { urlFilters } from './urls.ts'

/** The families of filters, in the order of the reference. */
export const filterFamilies = {
  dates: dateFilters,
  addresses: urlFilters,
  text: textFilters,
  replacing: replacingFilters,
  html: htmlFilters,
  selecting: selectingFilters,
  ordering: orderingFilters,
  lists: arrayFilters,
  numbers: numberFilters,
  values: jsonFilters,
  markdown: markdownFilters,
} as const satisfies Readonly<Record<string, FilterTable>>

/** Every filter of Jekyll and Liquid by its name; `docs/reference/filters.md` is made from this table. */
export const filters = {
  ...dateFilters,
  ...urlFilters,
  ...textFilters,
  ...replacingFilters,
  ...htmlFilters,
  ...selectingFilters,
  ...orderingFilters,
  ...arrayFilters,
  ...numberFilters,
  ...jsonFilters,
  ...markdownFilters,
} as const satisfies FilterTable

/** A filter of the table by its name; undefined for a name that is not there. */
export function filterNamed(name: string): FilterEntry | undefined {
  const table: FilterTable = filters
  return Object.hasOwn(table, name) ? table[name] : undefined
}
