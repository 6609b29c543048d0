import type { DataValue } from '../model/data.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { sourcePath } from '../model/paths.ts'
import { isList, isRecord } from '../model/record.ts'
import type { OnDemandReads } from './on-demand.ts'
import type { About } from './subject-queries.ts'

/** The page that a file is asked for, and what it is found by. */
export interface Asking {
  readonly about: About
  readonly reads: OnDemandReads
}

/** True for an address that is not looked for on this site. */
export function isForeign(path: string): boolean {
  return /^(?:https?:|data:|\/\/)/.test(path)
}

/**
 * The address of a file that front matter, data or site.yml names, with the site's base; one that is not
 * there is reported at the place that names it.
 */
export function namedFile(path: string, asking: Asking): string | undefined {
  const { about, reads } = asking
  const source = about.source ?? reads.content.files().pages[0]
  const found = reads.markups.link(source ?? sourcePath('content/index.md'), path)
  if (found.problem === undefined) return found.url
  const problem = diagnostic('content/missing-file', {
    message:
      `The file \`${path}\` is not there; it was looked for beside the page, at the root and in the ` +
      'usual folders.',
    ...(found.hint === undefined ? {} : { hint: found.hint }),
  })
  reportNamed(path, problem, asking)
  return undefined
}

/** Reports what is wrong with a file at the place in front matter that names it. */
export function reportNamed(path: string, problem: Diagnostic, { about, reads }: Asking): void {
  const at = whereSaid(path, about, reads)
  reads.tracker.report(at === undefined ? problem : { ...problem, at })
}

/** The place in front matter where a value stands; undefined where some other file names it. */
function whereSaid(
  value: string,
  about: About,
  reads: OnDemandReads,
): ReturnType<typeof reads.content.placeOf> | undefined {
  const { source } = about
  const data = source === undefined ? undefined : reads.summaries.summary(source)?.meta.data
  const key = data === undefined ? undefined : keyOf(data, value)
  return source === undefined || key === undefined ? undefined : reads.content.placeOf(source, key)
}

function keyOf(data: DataValue, value: string): readonly (string | number)[] | undefined {
  if (data === value) return []
  const entries: readonly (readonly [string | number, DataValue])[] = isList(data)
    ? data.map((item, index) => [index, item] as const)
    : isRecord(data)
      ? Object.entries(data)
      : []
  for (const [key, item] of entries) {
    const below = keyOf(item, value)
    if (below !== undefined) return [key, ...below]
  }
  return undefined
}
