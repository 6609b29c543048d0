import type { Route } from '../model/output.ts'
import type { SourcePath } from '../model/paths.ts'
import { sourcePath } from '../model/paths.ts'
import type { Trace } from '../track/tracker.ts'
import type { Site } from './site.ts'

/**
 * Tells in words where an address or a source file comes from: its source, the rule of its permalink, its
 * layouts, the defaults that apply, why it is hidden, and what it read. Undefined for what the site does not
 * have. The site must have been evaluated.
 */
export function explain(site: Site, wanted: string): string | undefined {
  const route = findRoute(site, wanted)
  const source = route !== undefined && 'source' in route.from ? route.from.source : findSource(site, wanted)
  if (route === undefined && source === undefined) return undefined
  const lines = [
    ...(route === undefined
      ? []
      : [`address     ${route.url}`, `file        ${route.path}`, `kind        ${route.from.kind}`]),
    ...(source === undefined ? [] : aboutSource(site, source)),
    ...(route === undefined ? [] : aboutLayouts(site, route)),
    ...(route === undefined ? [] : aboutReads(site, route)),
  ]
  return lines.join('\n')
}

function findRoute(site: Site, wanted: string): Route | undefined {
  const routes = [...site.routes.routes().values()]
  const bare = (url: string): string => url.replace(/^\//, '').replace(/(?:index\.html)?\/?$/, '')
  const byAddress = routes.find(
    ({ url, path }) => url === wanted || path === wanted || bare(url) === bare(wanted),
  )
  return byAddress ?? routes.find(({ from }) => 'source' in from && isFile(from.source, wanted))
}

function findSource(site: Site, wanted: string): SourcePath | undefined {
  return (site.inputs.listing('site') ?? []).find((path) => isFile(path, wanted))
}

function isFile(path: SourcePath, wanted: string): boolean {
  const plain = wanted.replaceAll('\\', '/').replace(/^\.\//, '')
  return path === plain || path === `content/${plain}`
}

function aboutSource(site: Site, source: SourcePath): readonly string[] {
  const page = site.summaries.summary(source)
  const hidden = site.summaries.hidden(source)
  if (page === undefined) return [`source      ${source}`]
  const date = page.meta.date === undefined ? [] : [`date        ${String(page.meta.date)}`]
  return [
    `source      ${source}`,
    `collection  ${page.collection}`,
    `permalink   ${site.summaries.permalinkRule(source)}`,
    ...date,
    `shown       ${hidden === undefined ? 'yes' : `no: ${hidden}`}`,
    ...defaultsOf(site, source),
  ]
}

/** The keys that `defaults` of site.yml gave the page. */
function defaultsOf(site: Site, source: SourcePath): readonly string[] {
  const given = Object.entries(site.content.defaultsOf(source)).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  )
  return given.length === 0 ? [] : [`defaults    ${given.join(', ')}`]
}

function aboutLayouts(site: Site, route: Route): readonly string[] {
  const subject = site.subjects.subject(route)
  const names = subject === undefined ? [] : site.outputs.layouts(subject)
  return names.length === 0 ? [] : [`layouts     ${names.join(' → ')}`]
}

/**
 * The files that a page was made from, however far down the chain of reads they stand, and how many steps
 * there were.
 */
function aboutReads(site: Site, route: Route): readonly string[] {
  const trace = site.tracker.trace('output', route.path)
  if (trace === undefined) return []
  const seen = new Map<string, Trace>()
  const visit = (node: Trace): void => {
    for (const read of node.reads) {
      const key = `${read.name} ${read.key}`
      if (seen.has(key)) continue
      seen.set(key, read)
      visit(read)
    }
  }
  visit(trace)
  const all = [...seen.values()]
  const isThere = (path: string): boolean => site.inputs.source(path) !== undefined
  const sources = all
    .filter((node) => node.isInput && node.name === 'source')
    .map((node) => sourcePath(node.key))
  const files = sources.filter(isThere)
  const direct = trace.reads.map((node) =>
    node.key === '' ? node.name : `${node.name}(${node.key.replaceAll('\n', ', ')})`,
  )
  return [`reads       ${direct.join(', ')}`, `made from   ${files.toSorted().join('\n            ')}`]
}
