import type { Tracker } from '../track/tracker.ts'
import type { Publication } from '../model/publication.ts'
import type { FeedEntry } from '../transform/generated/feed.ts'
import { atomFeed } from '../transform/generated/feed.ts'
import { word } from '../transform/interface-words.ts'
import { displayName } from '../transform/publications/authors-html.ts'
import { exportBibtex } from '../transform/publications/export-bibtex.ts'
import { toCslJson } from '../transform/publications/to-csl-json.ts'
import { toRis } from '../transform/publications/to-ris.ts'
import { absoluteUrl } from '../transform/seo.ts'
import { absoluteHtml } from '../transform/generated/absolute-html.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { EntryQueries } from './paper-entries.ts'
import type { PaperQueries } from './paper-queries.ts'
import type { PeopleQueries } from './people-queries.ts'

export interface PaperExports {
  /** A file made of the bibliography, by its name in the output; undefined for any other name. */
  text(name: string): string | undefined
}

interface Reads {
  readonly config: ConfigQueries
  readonly entries: EntryQueries
  readonly papers: PaperQueries
  readonly people: PeopleQueries
  readonly version: string
}

const ONE = /^publications\/(.+)\.(bib|ris|json)$/

/** Binds the files to the tracker that reference managers and feed readers take. */
export function paperExports(tracker: Tracker, reads: Reads): PaperExports {
  const { entries, papers } = reads
  const bibtex = tracker.query('paperBibtex', (key): string => {
    const publication = entries.publication(key)
    return publication === undefined ? '' : exportBibtex(publication, papers.settings().privateFields)
  })
  const ris = tracker.query('paperRis', (key): string => {
    const publication = entries.publication(key)
    return publication === undefined ? '' : toRis(publication)
  })
  const csl = tracker.query('paperCslJson', (key) => {
    const publication = entries.publication(key)
    return publication === undefined ? undefined : toCslJson(publication)
  })
  const entry = tracker.query('paperFeedEntry', (key) => feedEntry(key, reads))
  const text = tracker.query('paperExport', (name): string | undefined => {
    if (name === 'publications.bib') return entries.exported().map(bibtex).join('\n')
    if (name === 'publications.ris') return entries.exported().map(ris).join('')
    if (name === 'publications.json') return `${JSON.stringify(entries.exported().map(csl), null, 1)}\n`
    if (name === 'publications/feed.xml') return feed(reads, entry)
    const [, slug = '', format] = ONE.exec(name) ?? []
    const key = entries.keyOfSlug(slug)
    if (key === undefined) return undefined
    if (format === 'bib') return bibtex(key)
    return format === 'ris' ? ris(key) : `${JSON.stringify([csl(key)], null, 1)}\n`
  })
  return { text }
}

function feed(
  { config, papers, people, version }: Reads,
  entry: (key: string) => FeedEntry | undefined,
): string {
  const site = { url: config.part('url'), baseurl: config.part('baseurl') }
  const newest = papers.list({ sort_by: 'date', order: 'descending', limit: config.part('feed').limit })
  const title = word('publications', config.part('lang'))
  const siteTitle = config.part('title')
  return atomFeed({
    title: siteTitle === '' ? title : `${title} · ${siteTitle}`,
    subtitle: '',
    author: people.ownerName(),
    lang: config.part('lang'),
    home: absoluteUrl('/publications/', site),
    self: absoluteUrl('/publications/feed.xml', site),
    version,
    entries: newest.flatMap(({ key }) => entry(key) ?? []),
  })
}

function feedEntry(key: string, { config, entries, papers }: Reads): FeedEntry | undefined {
  const publication = entries.publication(key)
  const record = papers.record(key)
  if (publication === undefined || record === undefined || record.url === '') return undefined
  const site = { url: config.part('url'), baseurl: config.part('baseurl') }
  const url = absoluteUrl(record.url, site)
  const line = [record.authors_html, record.venue_html, record.date_text]
    .filter((part) => part !== '')
    .join('. ')
  return {
    title: record.title_text,
    url,
    published: moment(publication),
    updated: moment(publication),
    summary: '',
    html: absoluteHtml(`<p>${line}</p>${record.abstract_html}`, site.url, url),
    ...(publication.authors.length === 0 ? {} : { author: publication.authors.map(displayName).join(', ') }),
    categories: publication.keywords,
  }
}

/** A feed wants a moment; what is not known of it is the first. */
function moment({ year, month, day }: Publication): string {
  if (year === undefined || year < 0 || year > 9999) return '1970-01-01T00:00:00Z'
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month ?? 1)}-${two(month === undefined ? 1 : (day ?? 1))}T00:00:00Z`
}
