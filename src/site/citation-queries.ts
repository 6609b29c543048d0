import type { DataValue } from '../model/data.ts'
import type { Page } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import { baseName, sourcePath } from '../model/paths.ts'
import type { Publication } from '../model/publication.ts'
import { mergeBibliographies, parseBibliography } from '../parse/bibtex/bibliography.ts'
import type { Tracker } from '../track/tracker.ts'
import { word } from '../transform/interface-words.ts'
import type { CitationReads } from '../transform/markdown/markdown-types.ts'
import { nearest } from '../model/nearest.ts'
import { recordIn } from '../transform/publications/setting-values.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { Inputs } from './inputs.ts'
import type { EntryQueries } from './paper-entries.ts'
import type { StyleQueries } from './style-queries.ts'

export interface CitationQueries {
  /** What a page's text may cite; an excerpt has citations without links, since its list is elsewhere. */
  readsOf(page: Page, part: 'body' | 'excerpt'): CitationReads
}

interface Reads {
  readonly config: ConfigQueries
  readonly entries: EntryQueries
  readonly inputs: Inputs
  readonly styles: StyleQueries
}

/** Binds citing to the tracker: a text reads the entries that it cites, one by one, and no others. */
export function citationQueries(tracker: Tracker, { config, entries, inputs, styles }: Reads): CitationQueries {
  const keys = tracker.query('citationKeys', () => entries.all().map(({ key }) => key))
  const near = tracker.query('nearestKeys', (key) => nearest(key, keys('')))
  const own = tracker.query('pageBibliography', (path): ReadonlyMap<string, Publication> => {
    const source = inputs.source(path)
    if (source?.text === undefined) return new Map()
    const { value, diagnostics } = parseBibliography(source.text, source.path)
    const merged = mergeBibliographies([value])
    tracker.reportAll([...diagnostics, ...merged.diagnostics])
    return new Map(merged.value.map((work) => [work.key, work]))
  }, { equal: Object.is })
  const ownWork = tracker.query('pageWork', (key) => {
    const [path = '', name = ''] = key.split('\n')
    return own(path).get(name)
  })
  const readsOf = (page: Page, part: 'body' | 'excerpt'): CitationReads => {
    const { data, lang: written } = page.meta
    const file = ownFile(page, inputs)
    const lang = written ?? config.part('lang')
    return {
      work: (key) => (file === undefined ? undefined : ownWork(`${file}\n${key}`)) ?? entries.publication(key),
      keys: () => (file === undefined ? keys('') : [...own(file).keys()]),
      nearest: (key) => (file === undefined ? near(key) : nearest(key, [...own(file).keys(), ...keys('')])),
      get style() {
        return styles.style(data['citation_style'] ?? recordIn(config.setting('scholar'))['style'], lang)
      },
      lang,
      list: part === 'excerpt' || data['inline'] === true ? 'none' : data['references'] === false ? 'placed' : 'end',
      get heading() {
        return word('references', lang)
      },
      nocite: keysOf(data['nocite']),
    }
  }
  return { readsOf }
}

/**
 * The .bib file that a page names, beside it or where al-folio keeps such files; undefined where there is
 * none.
 */
function ownFile(page: Page, inputs: Inputs): SourcePath | undefined {
  const written = page.meta.data['bibliography']
  if (typeof written !== 'string' || !/\.bib$/i.test(written)) return undefined
  const folder = page.source.slice(0, page.source.length - baseName(page.source).length)
  const name = written.replace(/^\/+/, '')
  const places = [folder + name, `content/${name}`, `content/assets/bibliography/${name}`, `assets/bibliography/${name}`]
  return places.map(sourcePath).find((path) => inputs.source(path) !== undefined)
}

/** Pandoc's `nocite`: keys with or without `@`, in a list or with commas; `@*` for all. */
function keysOf(written: DataValue | undefined): readonly string[] {
  const items = Array.isArray(written) ? written.map(String) : typeof written === 'string' ? written.split(/[,;\s]+/) : []
  return items.map((item) => item.trim().replace(/^@/, '')).filter((item) => item !== '')
}
