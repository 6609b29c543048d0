import type { DataRecord, DataValue } from '../model/data.ts'
import type { PageSummary } from '../model/page.ts'
import type { Publication } from '../model/publication.ts'
import { isList, isRecord } from '../model/record.ts'
import type { CardFacts, ComposedCard } from '../transform/cards/compose-card.ts'
import { composeCard } from '../transform/cards/compose-card.ts'
import { pageTitle, paperTitle } from '../transform/cards/card-title.ts'
import { word } from '../transform/interface-words.ts'
import { displayName } from '../transform/publications/authors-html.ts'
import { isPerson } from '../transform/publications/owner.ts'
import { plainRich } from '../transform/publications/plain-rich.ts'
import { direction } from '../transform/seo.ts'
import { strftime } from '../transform/strftime.ts'
import { accentOf } from '../transform/theme/accent.ts'
import type { OnDemandReads } from './on-demand.ts'
import { paperKey } from './paper-pages.ts'
import type { About } from './subject-queries.ts'

/**
 * What the social card of a page shows: its title, who it is by, where and when it appeared, and the site.
 * Archives of labels and the search show the site alone, on one card for all. Undefined for a page that
 * nobody shares: one that only leads to another, or that says that there is nothing.
 */
export function cardOf(about: About, reads: OnDemandReads): ComposedCard | undefined {
  const { kind } = about.route.from
  if (kind === 'redirect' || kind === 'generated' || kind === 'asset') return undefined
  const site = siteFacts(about, reads)
  if (kind === 'term' || kind === 'terms' || kind === 'search') return composeCard(site)
  const key = paperKey(about, reads)
  const paper = key === undefined ? undefined : reads.entries.publication(key)
  if (paper !== undefined) return composeCard({ ...site, ...paperFacts(paper, reads) })
  const page = about.source === undefined ? undefined : reads.summaries.summary(about.source)
  const isHome = about.route.url === '/' || about.route.url === reads.languages.home(about.edition)
  if (isHome) {
    const detail = localText('description', about, reads)
    return composeCard({ ...site, title: pageTitle(site.site), detail })
  }
  const own = page === undefined ? {} : pageFacts(page, about, reads)
  return composeCard({ ...site, title: pageTitle(about.title), ...own })
}

function siteFacts(about: About, reads: OnDemandReads): CardFacts {
  const { config, people } = reads
  const theme = config.setting('theme')
  const accent = isRecord(theme) ? theme['accent'] : undefined
  const address = config.part('url') + config.part('baseurl')
  return {
    title: [],
    byline: '',
    detail: '',
    site: localText('title', about, reads) || people.ownerName(),
    host: address.replace(/^https?:\/\//, ''),
    plainHost: URL.canParse(address) ? new URL(address).host : '',
    // What is wrong with it is reported where the style sheet is made.
    accent: accentOf(typeof accent === 'string' && accent !== '' ? accent : 'oxford').value.light,
    lang: about.lang,
    isRightToLeft: direction(about.lang) === 'rtl',
  }
}

function localText(
  key: 'title' | 'description',
  { edition }: About,
  { config, languages }: OnDemandReads,
): string {
  return String(languages.setting(edition, key) ?? config.part(key))
}

type Own = Partial<Pick<CardFacts, 'title' | 'byline' | 'detail'>>

/** More names than this are no longer read. */
const MOST_NAMES = 3

function paperFacts(paper: Publication, { papers }: OnDemandReads): Own {
  const { owner, words } = papers.settings()
  const people = paper.authors.length > 0 ? paper.authors : paper.editors
  const [first] = people
  const isOwn = people.length === 1 && first !== undefined && isPerson(first, owner) && !paper.othersFollow
  const isCut = paper.othersFollow || people.length > MOST_NAMES + 1
  const names = people.slice(0, isCut ? MOST_NAMES : people.length).map(displayName)
  const year = paper.year === undefined ? (paper.yearText ?? '') : String(paper.year)
  return {
    title: paperTitle(paper.title),
    byline: isOwn ? '' : listed(names, isCut ? words.others : ''),
    detail: joined([plainRich(paper.venue ?? []), year]),
  }
}

/** Commas need no word of any language; who else there is stands at the end. */
function listed(names: readonly string[], others: string): string {
  return others === '' ? names.join(', ') : `${names.join(', ')} ${others}`
}

function pageFacts(page: PageSummary, about: About, { people }: OnDemandReads): Own {
  const { data, date } = page.meta
  // A line does not end within a date.
  const written = date === undefined ? '' : strftime(date, word('date_long', about.lang), about.lang)
  const day = written.replaceAll(' ', '\u00A0')
  const names = namesIn(data['authors'] ?? data['author']).map((name) => people.authorNamed(name).name)
  const isOwn = names.every((name) => name === people.ownerName())
  const others = names.length > MOST_NAMES ? 'et al.' : ''
  const byline = isOwn ? '' : listed(names.slice(0, MOST_NAMES), others)
  return { byline, detail: joined(detailParts(page.collection, data, day)) }
}

function detailParts(collection: string, data: DataRecord, day: string): readonly string[] {
  const text = (key: string): string => {
    const value = data[key]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  if (collection === 'posts' || collection === 'news') return [day]
  if (collection === 'talks') return [text('venue'), text('location'), day]
  if (collection === 'publications') return [text('venue'), day]
  if (collection === 'teaching') {
    return [text('venue') || text('institution'), joined([text('term'), text('year')], ' ') || day]
  }
  return [text('description')]
}

function joined(parts: readonly string[], between = ', '): string {
  return parts.filter((part) => part.trim() !== '').join(between)
}

/** One name, several, or the records that articles name their authors by. */
function namesIn(value: DataValue | undefined): readonly string[] {
  const all = isList(value) ? value : [value]
  return all.flatMap((item) => {
    const name = isRecord(item) ? item['name'] : item
    return typeof name === 'string' && name !== '' ? [name] : []
  })
}
