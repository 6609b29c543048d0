import type { PlacedFilter } from './environment.ts'
import { lookup } from './lookup.ts'
import { safe } from './nunjucks.ts'
import type { FilterEnvironment, FilterTable } from './filters/filter.ts'

/** What filters know of the site; asked each time, so that a template depends on just what its filters read. */
export interface FilterReads {
  baseurl(): string
  url(): string
  lang(): string
  zone(): string
  now(): FilterEnvironment['now']
  readonly markdown: FilterEnvironment['markdown']
}

/** Gives the filters of a table the surroundings that they ask for. */
export function adaptFilters(table: FilterTable, reads: FilterReads): Readonly<Record<string, PlacedFilter>> {
  const adapted: Record<string, PlacedFilter> = {}
  for (const [name, entry] of Object.entries(table)) {
    adapted[name] = (input, args, call) => {
      const environment: FilterEnvironment = {
        get baseurl() {
          return reads.baseurl()
        },
        get url() {
          return reads.url()
        },
        get lang() {
          return reads.lang()
        },
        get zone() {
          return reads.zone()
        },
        get now() {
          return reads.now()
        },
        markdown: reads.markdown,
        lookup,
        safe,
        variable: call.variable,
        filter: (other, value, more) => adapted[other]?.(value, more, call) ?? value,
        report: call.report,
      }
      return entry.apply(input, args, environment)
    }
  }
  return adapted
}
