import { escapeXml } from '../generated/xml.ts'
import type { CslCluster, CslEngine, CslRequest, CslResult } from './csl-engine.ts'
import type { CslItem } from './csl-item.ts'
import { cslLocale } from './csl-locale.ts'

/** The part of the package citeproc that is used; it has no types of its own. */
export interface Citeproc {
  readonly Engine: new (system: CiteprocSystem, style: string, lang: string, force: boolean) => CiteprocEngine
}

/** What citeproc asks for while it works. */
export interface CiteprocSystem {
  retrieveLocale(lang: string): string
  retrieveItem(id: string): CslItem
  wrapCitationEntry(html: string, id: string): string
}

export interface CiteprocEngine {
  readonly opt: { readonly development_extensions: Record<string, unknown> }
  updateItems(ids: readonly string[]): void
  rebuildProcessorState(
    citations: readonly CiteprocCitation[],
  ): readonly (readonly [string, number, string])[]
  updateUncitedItems(ids: readonly string[]): void
  makeBibliography():
    false | readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]]
}

export interface CiteprocCitation {
  readonly citationID: string
  readonly citationItems: readonly Readonly<Record<string, unknown>>[]
  readonly properties: { readonly noteIndex: number; readonly mode?: 'composite' }
}

/**
 * A style of CSL made ready, with a locale of ours, so that nothing is fetched. Undefined where the text is
 * no style; the package throws for what an author did, and its exceptions end here. Making an engine takes a
 * second, so it is kept: each run begins with no works at all, and so depends on what it is asked alone.
 */
export function citeprocEngine(citeproc: Citeproc, style: string, lang: string): CslEngine | undefined {
  const layout = layoutOf(style)
  if (layout === undefined) return undefined
  const items = new Map<string, CslItem>()
  const system: CiteprocSystem = {
    retrieveLocale: () => cslLocale(lang),
    retrieveItem: (id) => ({ ...(items.get(id) ?? { id, type: 'document' }), system_id: id }),
    wrapCitationEntry: (html, id) => `${OPEN}${[...items.keys()].indexOf(id)}${MIDDLE}${html}${CLOSE}`,
  }
  const engine = attempt(() => new citeproc.Engine(system, style, lang, true))
  if (engine === undefined) return undefined
  engine.opt.development_extensions['apply_citation_wrapper'] = !layout.numeric
  const run = (request: CslRequest): CslResult => {
    items.clear()
    engine.updateItems([])
    for (const item of request.items) items.set(item.id, item)
    return { ...runOnce(engine, request, layout), numeric: layout.numeric }
  }
  return { numeric: layout.numeric, run: (request) => attempt(() => run(request)) }
}

// Private signs around the text of one work, which the processor leaves alone.
const OPEN = '\uE000'
const MIDDLE = '\uE001'
const CLOSE = '\uE002'

/**
 * What stands around a citation, which the processor leaves out where works are wrapped; escaped, as XML
 * has it.
 */
interface Layout {
  readonly prefix: string
  readonly suffix: string
  readonly numeric: boolean
}

function layoutOf(style: string): Layout | undefined {
  const citation = /<citation[\s>][\s\S]*?<\/citation>/.exec(style)?.[0]
  const attributes = /<layout\b([^>]*)>/.exec(citation ?? '')?.[1]
  if (citation === undefined || attributes === undefined || !/<style[\s>]/.test(style)) return undefined
  const affix = (name: string): string =>
    new RegExp(String.raw`\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
  const numeric = /variable="citation-number"/.test(citation) || /citation-format="numeric"/.test(style)
  return { prefix: affix('prefix'), suffix: affix('suffix'), numeric }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

function runOnce(engine: CiteprocEngine, request: CslRequest, layout: Layout): Omit<CslResult, 'numeric'> {
  const clusters = request.clusters.map((cluster, index) => citationOf(cluster, { index, layout }))
  const texts = engine.rebuildProcessorState(clusters).map(([, , html]) => html)
  if (request.uncited.length > 0) engine.updateUncitedItems(request.uncited)
  const bibliography = request.items.length === 0 ? false : engine.makeBibliography()
  const [ids, entries] = bibliography === false ? [[], []] : [bibliography[0].entry_ids, bibliography[1]]
  const listed = ids.map(([id = '']) => id)
  const citations = texts.map((html, index) => {
    const cluster = request.clusters[index]
    if (layout.numeric)
      return linkNumbers(
        html,
        (cluster?.cites ?? []).map(({ id }) => id),
        { listed, request },
      )
    return linkWorks(html, { layout, request, narrative: cluster?.narrative === true })
  })
  return {
    citations,
    entries: entries.map((html, index) => ({ id: listed[index] ?? '', html: tidied(html) })),
  }
}

interface Linking {
  readonly layout: Layout
  readonly request: CslRequest
  readonly narrative: boolean
}

/**
 * Makes links of the marked works, and puts back what stands around the citation, or behind the names in a
 * sentence.
 */
function linkWorks(html: string, { layout, request, narrative }: Linking): string {
  if (!html.includes(OPEN)) return html
  const first = narrative ? html.indexOf(OPEN) : 0
  const last = narrative ? html.lastIndexOf(CLOSE) + 1 : html.length
  const inside = `${layout.prefix}${html.slice(first, last)}${layout.suffix}`
  const linked = inside.replace(MARKED, (_, index: string, text: string) => {
    return request.wrap(text, request.items[Number(index)]?.id ?? '')
  })
  return html.slice(0, first) + linked + html.slice(last)
}

const MARKED = new RegExp(`${OPEN}(\\d+)${MIDDLE}([^${CLOSE}]*)${CLOSE}`, 'gu')

interface Numbering {
  readonly listed: readonly string[]
  readonly request: CslRequest
}

/** Makes links of the numbers of a citation's own works, each once: a number behind `p.` is none of them. */
function linkNumbers(html: string, cited: readonly string[], { listed, request }: Numbering): string {
  const left = new Map(cited.map((id) => [String(listed.indexOf(id) + 1), id]))
  return html.replace(/(?<![\w&#;.\u00A0])\d+(?![\w;])/g, (number) => {
    const id = left.get(number)
    left.delete(number)
    return id === undefined ? number : request.wrap(number, id)
  })
}

interface ClusterForm {
  readonly index: number
  readonly layout: Layout
}

function citationOf({ cites, narrative }: CslCluster, { index, layout }: ClusterForm): CiteprocCitation {
  return {
    citationID: `c${index}`,
    citationItems: cites.map(({ id, prefix, suffix, locator, label, yearOnly }) => ({
      id,
      ...(prefix === '' ? {} : { prefix: escapeXml(prefix) }),
      ...(suffix === '' ? {} : { suffix: escapeXml(suffix) }),
      ...(locator === undefined ? {} : { locator, label }),
      ...(yearOnly && !layout.numeric ? { 'suppress-author': true } : {}),
    })),
    properties: { noteIndex: 0, ...(narrative && !layout.numeric ? { mode: 'composite' } : {}) },
  }
}

/**
 * An entry without its number, which the list has, and without divisions, which are no part of a line; with
 * links.
 */
function tidied(html: string): string {
  const inside = html.trim().replace(/^<div class="csl-entry">([\s\S]*)<\/div>$/, '$1')
  const text = inside.replace(/<div class="csl-left-margin">[\s\S]*?<\/div>/g, '')
  const flat = text
    .replace(/<div\b/g, '<span')
    .replace(/<\/div>/g, '</span>')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
  return flat.replace(/(?<![">=])\bhttps?:\/\/[^\s<]+[^\s<.,;)]/g, (url) => `<a href="${url}">${url}</a>`)
}
