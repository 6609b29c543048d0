import { diagnostic } from '../model/diagnostic.ts'
import type { PageSummary } from '../model/page.ts'
import { byCodeUnit } from '../model/paths.ts'
import type { Publication } from '../model/publication.ts'
import { highwireTags } from '../transform/publications/highwire.ts'
import { plainRich } from '../transform/publications/plain-rich.ts'
import type { PaperRecord } from '../transform/publications/paper-record.ts'
import { scholarlyArticle } from '../transform/publications/scholarly-article.ts'
import { venueLine } from '../transform/publications/venue-line.ts'
import { displayName } from '../transform/publications/authors-html.ts'
import { dateText } from '../transform/publications/paper-record.ts'
import { nearest } from '../model/nearest.ts'
import { absoluteUrl, scriptJson } from '../transform/seo.ts'
import type { Seo } from '../transform/seo.ts'
import type { OnDemandReads } from './on-demand.ts'
import { relatedKeys } from './paper-queries.ts'
import type { About } from './subject-queries.ts'

/**
 * The key of the paper that a page is about: one that the program makes, or the author's page beside an
 * entry.
 */
export function paperKey(about: About, { entries }: OnDemandReads): string | undefined {
  if (about.route.from.kind === 'paper') return about.route.from.key
  return about.source === undefined ? undefined : entries.keyOfPage(about.source)
}

/** The paper that a page is about; undefined on every other page. */
export function paperOf(about: About, reads: OnDemandReads): PaperRecord | undefined {
  const key = paperKey(about, reads)
  return key === undefined ? undefined : reads.papers.record(key)
}

/** Projects, posts and talks that name the paper of this page, newest first within their collection. */
export function pagesAbout(about: About, reads: OnDemandReads): readonly unknown[] {
  const key = paperKey(about, reads)
  if (key === undefined) return []
  const pages = reads.papers.relatedPages(key).flatMap((path) => reads.summaries.summary(path) ?? [])
  return pages
    .toSorted((a, b) => byCodeUnit(a.collection, b.collection) || byCodeUnit(dayOf(b), dayOf(a)))
    .map((page) => reads.views.pageView(page.source))
}

function dayOf({ meta }: PageSummary): string {
  return meta.date?.toDay() ?? ''
}

/** The papers that `related_publications` of a page names; a key that no entry has is reported there. */
export function relatedPapers(about: About, reads: OnDemandReads): readonly PaperRecord[] {
  const { source } = about
  const data = source === undefined ? undefined : reads.summaries.summary(source)?.meta.data
  if (source === undefined || data === undefined) return []
  return relatedKeys(data).flatMap((key) => {
    const record = reads.papers.record(key)
    if (record === undefined) reportUnknown(key, source, reads)
    return record ?? []
  })
}

function reportUnknown(
  key: string,
  source: NonNullable<About['source']>,
  { content, entries, tracker }: OnDemandReads,
): void {
  const [near] = nearest(key, entries.keys())
  tracker.report(
    diagnostic('bibliography/unknown-related', {
      message: `\`related_publications\` names \`${key}\`, which is the key of no entry.`,
      hint:
        near === undefined
          ? 'Correct the key, or add the entry to a .bib file.'
          : `Did you mean \`${near}\`?`,
      at: content.placeOf(source, ['related_publications']),
    }),
  )
}

/** The files of a paper or of the whole list that a reader can take along. */
export function paperDownloads(
  about: About,
  reads: OnDemandReads,
): readonly { readonly label: string; readonly url: string }[] {
  const key = paperKey(about, reads)
  const name = key === undefined ? 'publications' : `publications/${reads.entries.slug(key)}`
  return FORMATS.flatMap(({ extension, label }) => {
    const url = `/${name}${extension}`
    return reads.routes.hasAddress(encodeURI(url)) ? [{ label, url: encodeURI(url) }] : []
  })
}

const FORMATS = [
  { extension: '.bib', label: 'BibTeX' },
  { extension: '.ris', label: 'RIS' },
  { extension: '.json', label: 'CSL-JSON' },
] as const

/** What the head of a paper's page says to machines, over what every page says. */
export function paperSeo(base: Seo, about: About, reads: OnDemandReads): Seo {
  const key = paperKey(about, reads)
  const publication = key === undefined ? undefined : reads.entries.publication(key)
  const record = key === undefined ? undefined : reads.papers.record(key)
  if (publication === undefined || record === undefined) return base
  const pdf = ownPdf(record, reads)
  const article = scholarlyArticle(publication, { url: base.canonical, pdf })
  const description =
    base.description !== '' && about.source !== undefined ? base.description : describe(publication, reads)
  return {
    ...base,
    description,
    og_type: 'article',
    json_ld: scriptJson(article),
    tags: highwireTags(publication, pdf === '' ? undefined : pdf),
  }
}

/**
 * The absolute address of the paper itself where it lies on this host; Google Scholar passes over any
 * other.
 */
function ownPdf(record: PaperRecord, { config }: OnDemandReads): string {
  const url = record.links.find(({ name }) => name === 'pdf')?.url ?? ''
  const origin = config.part('url')
  if (origin === '') return ''
  if (url.startsWith('/')) return absoluteUrl(url, { url: origin, baseurl: config.part('baseurl') })
  return url.startsWith(`${origin}/`) ? url : ''
}

/** The abstract, else who wrote it and where it appeared. */
function describe(publication: Publication, { papers }: OnDemandReads): string {
  const abstract = publication.fields.get('abstract')
  const settings = papers.settings()
  const people = publication.authors.map(displayName).join(', ')
  const venue = plainRich(venueLine(publication, settings.words.venue))
  const facts = [people, venue, dateText(publication, settings)].filter((part) => part !== '').join('. ')
  return abstract === undefined ? facts : cut(plainRich(abstract.rich))
}

const LONGEST = 300

function cut(text: string): string {
  if (text.length <= LONGEST) return text
  const head = text.slice(0, LONGEST)
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), 1))}…`
}
