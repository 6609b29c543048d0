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
  rebuildProcessorState(citations: readonly CiteprocCitation[]): readonly (readonly [string, number, string])[]
  updateUncitedItems(ids: readonly string[]): void
  makeBibliography(): false | readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]]
}

export interface CiteprocCitation {
  readonly citationID: string
  readonly citationItems: readonly Readonly<Record<string, unknown>>[]
  readonly properties: { readonly noteIndex: number; readonly mode?: 'composite' }
}

/**
 * A style of CSL made ready, with a locale of ours, so that nothing is fetched. Undefined where the text is no
 * style; the package throws for what an author did, and both its exceptions end here.
 */
export function citeprocEngine(citeproc: Citeproc, style: string, lang: string): CslEngine | undefined {
  if (!/<style[\s>]/.test(style) || !/<citation[\s>]/.test(style)) return undefined
  const engine: CslEngine = { run: (request) => attempt(() => runOnce(citeproc, { style, lang, request })) }
  return engine.run(EMPTY) === undefined ? undefined : engine
}

const EMPTY: CslRequest = { items: [], clusters: [], uncited: [], wrap: (html) => html }

interface Run {
  readonly style: string
  readonly lang: string
  readonly request: CslRequest
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

// An engine remembers what it has cited, so that every page gets one of its own.
function runOnce({ Engine }: Citeproc, { style, lang, request }: Run): CslResult {
  const items = new Map(request.items.map((item) => [item.id, item]))
  const system: CiteprocSystem = {
    retrieveLocale: () => cslLocale(lang),
    retrieveItem: (id) => ({ ...(items.get(id) ?? { id, type: 'document' }), system_id: id }),
    wrapCitationEntry: (html, id) => request.wrap(html, id),
  }
  const engine = new Engine(system, style, lang, true)
  engine.opt.development_extensions['apply_citation_wrapper'] = true
  const citations = engine.rebuildProcessorState(request.clusters.map(citationOf)).map(([, , html]) => html)
  if (request.uncited.length > 0) engine.updateUncitedItems(request.uncited)
  const bibliography = items.size === 0 ? false : engine.makeBibliography()
  if (bibliography === false) return { citations, entries: [] }
  const [{ entry_ids: ids }, texts] = bibliography
  const entries = texts.map((html, index) => ({ id: ids[index]?.[0] ?? '', html: tidied(html) }))
  return { citations, entries }
}

function citationOf({ cites, narrative }: CslCluster, index: number): CiteprocCitation {
  return {
    citationID: `c${index}`,
    citationItems: cites.map(({ id, prefix, suffix, locator, label, yearOnly }) => ({
      id,
      ...(prefix === '' ? {} : { prefix: escapeXml(prefix) }),
      ...(suffix === '' ? {} : { suffix: escapeXml(suffix) }),
      ...(locator === undefined ? {} : { locator, label }),
      ...(yearOnly ? { 'suppress-author': true } : {}),
    })),
    properties: { noteIndex: 0, ...(narrative ? { mode: 'composite' } : {}) },
  }
}

/** An entry without the divisions around it, which do not belong into a list item's line; addresses become links. */
function tidied(html: string): string {
  const inside = html.trim().replace(/^<div class="csl-entry">([\s\S]*)<\/div>$/, '$1')
  const flat = inside.replace(/<div\b/g, '<span').replace(/<\/div>/g, '</span>').replace(/\s*\n\s*/g, ' ').trim()
  return flat.replace(/(?<![">=])\bhttps?:\/\/[^\s<]+[^\s<.,;)]/g, (url) => `<a href="${url}">${url}</a>`)
}
