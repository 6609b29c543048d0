import { DateTime } from '../../../../src/model/date-time.ts'
import type { FilterEnvironment } from '../../../../src/render/filters/filter.ts'
import { filterNamed } from '../../../../src/render/filters/table.ts'
import { lookup } from '../../../../src/render/lookup.ts'
import { safe } from '../../../../src/render/nunjucks.ts'

export interface Call {
  readonly result: unknown
  readonly reports: readonly string[]
}

/** An environment for tests: a site at https://example.org/base, in English and UTC, on 15 May 2024. */
export function environment(changes: Partial<FilterEnvironment> = {}): FilterEnvironment {
  const env: FilterEnvironment = {
    baseurl: '/base',
    url: 'https://example.org',
    lang: 'en',
    zone: 'UTC',
    now: new DateTime({ year: 2024, month: 5, day: 15, hour: 12, minute: 30 }),
    markdown: {
      block: (text) => `<p>${inline(text)}</p>\n`,
      inline,
      smartify: (text) => text.replaceAll('--', '–'),
    },
    lookup,
    variable: () => undefined,
    filter: (name, input, args) => filterNamed(name)?.apply(input, args, env),
    safe,
    report: () => {},
    ...changes,
  }
  return env
}

function inline(text: string): string {
  return text.replace(/\*(\w+)\*/g, '<em>$1</em>')
}

/** Runs a filter of the table and gathers what it reports. */
export function call(name: string, input: unknown, ...args: readonly unknown[]): Call {
  return callIn({}, [name, input, ...args])
}

/** Runs a filter in an environment that differs from the usual one. */
export function callIn(
  changes: Partial<FilterEnvironment>,
  [name, input, ...args]: readonly [string, ...unknown[]],
): Call {
  const reports: string[] = []
  const env = environment({ report: (code, message) => reports.push(`${code}: ${message}`), ...changes })
  const result = filterNamed(name)?.apply(input, args, env)
  return { result: result instanceof String ? { html: result.toString() } : result, reports }
}
