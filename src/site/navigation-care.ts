import type { DataValue } from '../model/data.ts'
import type { Diagnostic, Span } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { nearest } from '../model/nearest.ts'
import { sourcePath } from '../model/paths.ts'
import { isList, isRecord } from '../model/record.ts'
import { parseDataFile } from '../parse/data-file.ts'
import { withoutBase } from '../transform/links.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { DataQueries } from './data-queries.ts'
import type { Inputs } from './inputs.ts'
import { placeInConfig } from './place-in-config.ts'
import type { RouteQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

interface Reads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly data: DataQueries
  readonly inputs: Inputs
  readonly routes: RouteQueries
  readonly summaries: SummaryQueries
}

type Steps = readonly (string | number)[]

/** An address that an entry of the navigation leads to, and the way to it in the file that has the entry. */
interface Target {
  readonly address: string
  readonly place: () => Span | undefined
}

/**
 * Says which entries of the navigation lead to an address that the site does not have: those of site.yml, of
 * data/navigation.yml, and of the menus that pages open.
 */
export function navigationProblems(reads: Reads): readonly Diagnostic[] {
  const { config, routes } = reads
  return targetsOf(reads).flatMap(({ address, place }) => {
    const path = withoutBase(address.replace(/[?#].*$/, ''), config.part('baseurl'))
    if (path === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path) || routes.hasAddress(path)) return []
    const at = place()
    return [deadEntry(address, hintFor(path, routes), at)]
  })
}

function deadEntry(address: string, hint: string, at: Span | undefined): Diagnostic {
  const message = `The navigation leads to \`${address}\`, and the site has nothing there.`
  return diagnostic('content/dead-navigation', at === undefined ? { message, hint } : { message, hint, at })
}

function hintFor(path: string, routes: RouteQueries): string {
  const known = [...routes.routes().values()].map(({ url }) => url)
  const [near] = nearest(path, known)
  const ofFile = routes.addressOf(path.replace(/^\/+/, ''))
  const meant = ofFile ?? near
  return meant === undefined ? 'Correct the address, or write the page.' : `Did you mean \`${meant}\`?`
}

function targetsOf(reads: Reads): readonly Target[] {
  const { config, content, data, inputs, summaries } = reads
  const nav = config.setting('nav')
  const menu = data.entry('navigation')
  const main = nav === undefined && isRecord(menu) ? menu['main'] : undefined
  const ofPages = summaries.shown().flatMap((path) => {
    const { dropdown, children } = summaries.summary(path)?.meta.data ?? {}
    const place = (steps: Steps): Span => content.placeOf(path, steps, 'value')
    return dropdown === true && nav === undefined ? entries(children, ['children'], place) : []
  })
  return [
    ...entries(nav, ['nav'], (steps) => placeInConfig(inputs, steps, 'value')),
    ...entries(main, ['main'], (steps) => placeInMenu(inputs, steps)),
    ...ofPages,
  ]
}

function placeInMenu(inputs: Inputs, steps: Steps): Span | undefined {
  const path = sourcePath('content/data/navigation.yml')
  const text = inputs.source(path)?.text
  return text === undefined ? undefined : parseDataFile({ path, text }).value.locate(steps, 'value')
}

function entries(
  written: DataValue | undefined,
  steps: Steps,
  place: (steps: Steps) => Span | undefined,
): readonly Target[] {
  if (!isList(written)) return []
  return written.flatMap((entry, index): readonly Target[] => {
    const here = [...steps, index]
    if (!isRecord(entry) || entry['title'] === 'divider') return alone(entry, () => place(here))
    const names = entry['title'] === undefined ? Object.keys(entry).slice(0, 1) : ['url', 'permalink', 'link']
    const key = names.find((name) => typeof entry[name] === 'string')
    const own = key === undefined ? [] : [{ address: String(entry[key]), place: () => place([...here, key]) }]
    return [...own, ...entries(entry['children'], [...here, 'children'], place)]
  })
}

/** An address by itself, with a slash or without. */
function alone(entry: DataValue, place: () => Span | undefined): readonly Target[] {
  if (typeof entry !== 'string' || entry.trim() === '') return []
  return [{ address: /^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(entry) ? entry : `/${entry}`, place }]
}
