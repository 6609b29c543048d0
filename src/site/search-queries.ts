import type { DataValue } from '../model/data.ts'
import type { SourcePath } from '../model/paths.ts'
import { sourcePath, THEME_PREFIX } from '../model/paths.ts'
import { isList } from '../model/record.ts'
import { digest } from '../disk/digest.ts'
import type { PageContent } from '../render/page-view.ts'
import type { Tracker } from '../track/tracker.ts'
import { withBase } from '../transform/links.ts'
import { pageText } from '../transform/search/page-text.ts'
import type { SearchEntry } from '../transform/search/search-entry.ts'
import { searchEntry } from '../transform/search/search-entry.ts'
import { searchIndex, searchTexts } from '../transform/search/search-files.ts'
import { compactScript } from '../transform/theme/compact-script.ts'
import { searchFile, textFile } from './edition-claims.ts'
import type { Inputs } from './inputs.ts'
import type { ListReads } from './search-list.ts'
import { foundGroups, paperAddress } from './search-list.ts'
import type { Bundle } from './theme-queries.ts'

export interface SearchQueries {
  /** A file of the search by its name in the output; undefined for any other name. */
  text(name: string): string | undefined
}

interface Reads extends ListReads {
  readonly searchScript: () => Bundle
  readonly pageContent: (path: SourcePath) => PageContent
}

/**
 * Binds the search to the tracker: an entry for each page, so that editing a body makes that one and the
 * joined file anew.
 */
export function searchQueries(tracker: Tracker, reads: Reads): SearchQueries {
  const { config, summaries } = reads
  const ofPage = tracker.query('searchEntry', (path) => pageEntry(sourcePath(path), reads))
  const ofPaper = tracker.query('searchPaper', (key) => paperEntry(key, reads))
  const entries = (edition: string): readonly SearchEntry[] => {
    const all = foundGroups(edition, reads).flatMap(({ items }) => items)
    return all.map((found) => (found.kind === 'page' ? ofPage(found.source) : ofPaper(found.key)))
  }
  const index = (lang: string): string => {
    const more = withBase(`/${textFile(searchFile(lang, config))}`, config.part('baseurl'))
    return searchIndex({ lang, more, groups: foundGroups(lang, reads) }, entries(lang))
  }
  const text = (name: string): string | undefined => {
    const script = reads.searchScript()
    if (name === script.path) return script.text
    const { all } = summaries.editions()
    const edition = all.find((lang) => searchFile(lang, config) === name)
    if (edition !== undefined) return index(edition)
    const texts = all.find((lang) => textFile(searchFile(lang, config)) === name)
    return texts === undefined ? undefined : searchTexts(entries(texts))
  }
  return { text }
}

/**
 * The script of the search, which is loaded when it is first used; the site's own in place of the theme's.
 */
export function searchScriptQuery(tracker: Tracker, inputs: Inputs): () => Bundle {
  const script = tracker.query('searchScript', (): Bundle => {
    const path = 'assets/js/search.js'
    const text = compactScript(inputs.source(path)?.text ?? inputs.source(THEME_PREFIX + path)?.text ?? '')
    return { path: `assets/js/search.${digest(text).slice(0, 8)}.js`, text: text === '' ? '' : `${text}\n` }
  })
  return () => script('')
}

/** Keys of front matter that a page should be found by, beside its labels. */
const KEYS = [
  'description',
  'subtitle',
  'keywords',
  'venue',
  'location',
  'type',
  'category',
  'role',
  'employer',
] as const

function pageEntry(source: SourcePath, reads: Reads): SearchEntry {
  const page = reads.summaries.summary(source)
  const data = page?.meta.data ?? {}
  return searchEntry({
    url: withBase(page?.url ?? '/', reads.config.part('baseurl')),
    title: page?.title ?? '',
    group: page?.collection ?? 'pages',
    keywords: [
      ...(page?.meta.tags ?? []),
      ...(page?.meta.categories ?? []),
      ...KEYS.flatMap((key) => textsIn(data[key])),
    ],
    // A template's body says nothing by itself: most of what it shows is asked for when its page is made.
    text: page?.kind === 'markdown' ? pageText(reads.pageContent(source).html) : '',
  })
}

function paperEntry(key: string, reads: Reads): SearchEntry {
  const record = reads.papers.record(key)
  const source = reads.entries.page(key)
  const page = source === undefined ? undefined : reads.summaries.summary(source)
  const body = source === undefined || page?.kind !== 'markdown' ? '' : reads.pageContent(source).html
  const keywords = [record?.authors_html, record?.venue_html, record?.year, record?.abbr].map((html) =>
    pageText(html ?? ''),
  )
  return searchEntry({
    url: withBase(paperAddress(key, reads), reads.config.part('baseurl')),
    title: record?.title_text ?? key,
    group: 'publications',
    keywords,
    text: pageText(`${record?.abstract_html ?? ''} <p>${body}`),
  })
}

function textsIn(value: DataValue | undefined): readonly string[] {
  if (isList(value)) return value.flatMap(textsIn)
  return typeof value === 'string' ? [pageText(value)] : []
}
