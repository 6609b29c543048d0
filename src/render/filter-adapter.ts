import type { FilterCall, PlacedFilter } from './environment.ts'
import { lookup } from './lookup.ts'
import { safe } from './nunjucks.ts'
import type { FilterEnvironment, FilterTable } from './filters/filter.ts'

/**
 * What filters know of the site; asked each time, so that a template depends on just what its filters read.
 */
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
  const adapted = new Map<string, PlacedFilter>()
  for (const [name, { apply }] of Object.entries(table)) {
    adapted.set(name, (input, args, call) => apply(input, args, new Surroundings(reads, call, adapted)))
  }
  return Object.fromEntries(adapted)
}

/**
 * What one call of a filter sees. A class, because its getters must not be made anew for each of many
 * thousand calls.
 */
class Surroundings implements FilterEnvironment {
  readonly markdown: FilterEnvironment['markdown']
  readonly lookup = lookup
  readonly safe = safe
  private readonly reads: FilterReads
  private readonly call: FilterCall
  private readonly others: ReadonlyMap<string, PlacedFilter>

  constructor(reads: FilterReads, call: FilterCall, others: ReadonlyMap<string, PlacedFilter>) {
    this.markdown = reads.markdown
    this.reads = reads
    this.call = call
    this.others = others
  }

  variable(name: string): unknown {
    return this.call.variable(name)
  }

  report(...complaint: Parameters<FilterEnvironment['report']>): void {
    this.call.report(...complaint)
  }

  get baseurl(): string {
    return this.reads.baseurl()
  }

  get url(): string {
    return this.reads.url()
  }

  /** The page's language where it has one, since its dates stand among its words. */
  get lang(): string {
    const own = lookup(this.call.variable('page'), 'lang')
    return typeof own === 'string' && own !== '' ? own : this.reads.lang()
  }

  get zone(): string {
    return this.reads.zone()
  }

  get now(): FilterEnvironment['now'] {
    return this.reads.now()
  }

  /** An unknown filter inside an expression is reported, and what came in goes on as it is. */
  filter(name: string, input: unknown, args: readonly unknown[]): unknown {
    const other = this.others.get(name)
    if (other !== undefined) return other(input, args, this.call)
    this.report('template/bad-expression', `There is no filter \`${name}\`, which this expression uses.`)
    return input
  }
}
