import type { Diagnostic, Span } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { Output } from '../model/output.ts'
import type { SourcePath } from '../model/paths.ts'
import { sourcePath } from '../model/paths.ts'
import { hostsAskedBy } from '../transform/theme/page-policy.ts'
import type { Inputs } from './inputs.ts'
import type { RouteQueries } from './route-queries.ts'

interface Reads {
  readonly inputs: Inputs
  readonly routes: RouteQueries
}

/** Data and settings, which may name what every page shows. */
const SHARED = /^content\/(?:data\/|site\.ya?ml$|_config\.yml$|cv\.ya?ml$|publications\/.*\.bib$)/

/**
 * Says once for each host of others that pages load something from, with the first place that names it, what
 * readers pay for it. A host that no file of the author's names was asked for by the name of a service, such
 * as a counter of visits, and needs no saying.
 */
export function foreignHostNotes(outputs: readonly Output[], reads: Reads): readonly Diagnostic[] {
  const places = new Map<string, Span | undefined>()
  for (const output of outputs) {
    if (!('body' in output) || !output.path.endsWith('.html')) continue
    for (const host of hostsAskedBy(output.body)) {
      if (places.get(host) !== undefined) continue
      const from = reads.routes.route(output.path)?.from
      const source = from !== undefined && 'source' in from ? from.source : undefined
      places.set(host, placeIn(source === undefined ? [] : [source], host, reads.inputs))
    }
  }
  const shared = (reads.inputs.listing('site') ?? []).filter((path) => SHARED.test(path))
  return [...places].flatMap(([host, place]) => {
    const at = place ?? placeIn(shared, host, reads.inputs)
    return at === undefined ? [] : [noteOf(host, at)]
  })
}

function noteOf(host: string, at: Span): Diagnostic {
  return diagnostic('content/foreign-host', {
    message: `This is loaded from ${host}, which so learns who reads the page.`,
    hint: 'Keep a copy in the site if you may.',
    at,
  })
}

/** The first place in some files that names a host. */
function placeIn(paths: readonly SourcePath[], host: string, inputs: Inputs): Span | undefined {
  for (const path of paths) {
    const text = inputs.source(path)?.text ?? ''
    const index = text.indexOf(`//${host}`)
    if (index < 0) continue
    const before = text.slice(0, index).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 3
    return { path: sourcePath(path), line: before.length, column, length: host.length }
  }
  return undefined
}
