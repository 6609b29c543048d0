import type { Span } from '../model/diagnostic.ts'
import type { PageSummary } from '../model/page.ts'
import type { SourcePath, UrlPath } from '../model/paths.ts'
import { baseName, sourcePath, urlPath } from '../model/paths.ts'
import type { Publication } from '../model/publication.ts'
import { isRecord } from '../model/record.ts'
import { mergeBibliographies, parseBibliography } from '../parse/bibtex/bibliography.ts'
import type { Query, Tracker } from '../track/tracker.ts'
import { encodePath } from '../transform/encode-path.ts'
import { matchCompanions } from '../transform/publications/companions.ts'
import { publicationOfPage, withPageFields } from '../transform/publications/page-publication.ts'
import { isListed } from '../transform/publications/select.ts'
import { recordIn, textsOf } from '../transform/publications/setting-values.ts'
import { uniqueSlugs } from '../transform/publications/unique-slugs.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { Inputs } from './inputs.ts'
import type { SummaryQueries } from './summary-queries.ts'

/** The bibliography before anything is rendered: what addresses, citations and records are made from. */
export interface EntryQueries {
  /** Every publication, those of the .bib files in their order and then those that are pages only. */
  all(): readonly Publication[]
  /** The keys of all of them, in the same order. */
  keys(): readonly string[]
  /** One publication; it counts as unchanged when only its place in the file has moved. */
  publication(key: string): Publication | undefined
  /** Where an entry stands now. */
  span(key: string): Span | undefined
  /** The page of the author's that tells more about a paper, or that is all there is of it. */
  page(key: string): SourcePath | undefined
  /** The paper that a page is about. */
  keyOfPage(path: SourcePath): string | undefined
  /** The address of a paper's page; undefined where papers have none. */
  url(key: string): UrlPath | undefined
  slug(key: string): string
  keyOfSlug(slug: string): string | undefined
  /** Papers whose page the program makes. */
  madePages(): readonly string[]
  /** Papers of which there is BibTeX to export, in the order of the files. */
  exported(): readonly string[]
}

interface Reads {
  readonly inputs: Inputs
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly summaries: SummaryQueries
}

/** The bibliography with what belongs together put together. */
interface Joined {
  readonly publications: ReadonlyMap<string, Publication>
  readonly pages: ReadonlyMap<string, SourcePath>
  readonly keys: ReadonlyMap<SourcePath, string>
}

/** Names below /publications/ that the program itself may need. */
const TAKEN: ReadonlySet<string> = new Set(['index', 'feed', 'page'])

/**
 * Binds the bibliography to the tracker: each file by itself, all of them with the pages about them, each
 * entry by itself.
 */
export function entryQueries(tracker: Tracker, reads: Reads): EntryQueries {
  const { merged, joined } = sourceQueries(tracker, reads)
  const { config, content, summaries } = reads
  const publication = tracker.query('publication', (key) => joined('').publications.get(key), { equal: sameEntry })
  const span = tracker.query('publicationSpan', (key) => joined('').publications.get(key)?.span)
  const page = tracker.query('publicationPage', (key) => joined('').pages.get(key))
  const keyOfPage = tracker.query('publicationOfPage', (path) => joined('').keys.get(sourcePath(path)))
  const slugs = tracker.query('publicationSlugs', () => uniqueSlugs([...joined('').publications.keys()], TAKEN))
  const keys = tracker.query('publicationKeys', () => new Map([...slugs('')].map(([key, slug]) => [slug, key])))
  const slug = tracker.query('publicationSlug', (key) => slugs('').get(key) ?? '')
  const hasPages = tracker.query('publicationsHavePages', () => havePages(config))
  const url = tracker.query('publicationUrl', (key): UrlPath | undefined => {
    const path = page(key)
    if (path !== undefined) return content.collectionConfig('publications').output ? summaries.summary(path)?.url : undefined
    return hasPages('') && publication(key) !== undefined ? urlPath(`/publications/${encodePath(slug(key))}/`) : undefined
  })
  const madePages = tracker.query('publicationMadePages', () => {
    if (!hasPages('')) return []
    const { publications, pages } = joined('')
    return [...publications.keys()].filter((key) => !pages.has(key))
  })
  const exported = tracker.query('exportedPublications', () => merged('').map(({ key }) => key))
  return {
    all: () => [...joined('').publications.values()],
    keys: () => [...slugs('').keys()],
    publication, span, page, keyOfPage, url, slug,
    keyOfSlug: (wanted) => keys('').get(wanted),
    madePages: () => madePages(''),
    exported: () => exported(''),
  }
}

interface SourceQueries {
  /** The entries of all files. */
  readonly merged: Query<readonly Publication[]>
  readonly joined: Query<Joined>
}

/**
 * What is read anew after every edit of a .bib file; whatever is asked of it below is cut off entry by
 * entry.
 */
function sourceQueries(tracker: Tracker, reads: Reads): SourceQueries {
  const { inputs, summaries } = reads
  const file = tracker.query('bibliographyFile', (path): readonly Publication[] => {
    const source = inputs.source(path)
    if (source?.text === undefined) return []
    const parsed = parseBibliography(source.text, source.path)
    tracker.reportAll(parsed.diagnostics)
    return parsed.value
  }, { equal: Object.is })
  const merged = tracker.query('bibliography', (): readonly Publication[] => {
    const { value, diagnostics } = mergeBibliographies(wantedFiles(reads).map(file))
    tracker.reportAll(diagnostics)
    return value.filter(isListed)
  }, { equal: Object.is })
  const joined = tracker.query('bibliographyWithPages', (): Joined => {
    const pages = summaries.collection('publications').items.flatMap((path) => summaries.summary(path) ?? [])
    return joinPages(merged(''), pages)
  }, { equal: Object.is })
  return { merged, joined }
}

/** `publications: {pages: false}` in site.yml; `publications: false` does without them too. */
function havePages(config: ConfigQueries): boolean {
  const setting = config.setting('publications')
  return setting !== false && !(isRecord(setting) && setting['pages'] === false)
}

/** jekyll-scholar's `bibliography` names the files that count, where it names one that is there. */
function wantedFiles({ config, content }: Reads): readonly SourcePath[] {
  const { bibliographies } = content.files()
  const written = recordIn(config.setting('scholar'))['bibliography'] ?? config.setting('bibliography')
  const names = new Set(textsOf(written).map((name) => baseName(name).replace(/\.bib$/i, '')))
  const named = bibliographies.filter((path) => names.has(baseName(path).replace(/\.bib$/i, '')))
  return named.length === 0 ? bibliographies : named
}

function joinPages(entries: readonly Publication[], pages: readonly PageSummary[]): Joined {
  const { byKey, alone } = matchCompanions(entries, pages)
  const publications = new Map<string, Publication>()
  const paths = new Map<string, SourcePath>()
  for (const entry of entries) {
    const about = byKey.get(entry.key)
    publications.set(entry.key, about === undefined ? entry : withPageFields(entry, about))
    if (about !== undefined) paths.set(entry.key, about.source)
  }
  for (const about of alone) {
    const key = freeKey(about, publications)
    publications.set(key, publicationOfPage(about, key))
    paths.set(key, about.source)
  }
  return { publications, pages: paths, keys: new Map([...paths].map(([key, path]) => [path, key])) }
}

function freeKey(page: PageSummary, publications: ReadonlyMap<string, Publication>): string {
  const base = page.meta.slug ?? baseName(page.path).replace(/\.[^.]+$/, '')
  let key = base
  for (let number = 2; publications.has(key); number++) key = `${base}-${number}`
  return key
}

/**
 * Two states of one entry that say the same, wherever in their file they stand: everything else follows
 * from the fields.
 */
function sameEntry(a: Publication | undefined, b: Publication | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined || a.type !== b.type || a.source !== b.source) return false
  const others = [...b.fields]
  return a.fields.size === others.length && [...a.fields].every(([name, field], index) => {
    const other = others[index]
    return other !== undefined && other[0] === name && other[1].raw === field.raw && other[1].from === field.from
  })
}
