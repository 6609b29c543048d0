import type { SourcePath } from '../model/paths.ts'
import type { Tracker } from '../track/tracker.ts'
import { calendar } from '../transform/generated/calendar.ts'
import { headerRules } from '../transform/generated/header-rules.ts'
import type { LlmsEntry, LlmsSection } from '../transform/generated/llms-txt.ts'
import { llmsTxt } from '../transform/generated/llms-txt.ts'
import { markdownTwin } from '../transform/generated/markdown-twin.ts'
import { word } from '../transform/interface-words.ts'
import { absoluteUrl } from '../transform/seo.ts'
import type { EventQueries } from './event-queries.ts'
import type { LanguageQueries } from './language-queries.ts'
import { CALENDAR_FILE, HEADERS_FILE, LLMS_FILE, isWanted, twinOf } from './machine-claims.ts'
import type { MarkupQueries } from './markup-queries.ts'
import type { Found, FoundGroup, ListReads } from './search-list.ts'
import { foundGroups, paperAddress } from './search-list.ts'
import type { ThemeQueries } from './theme-queries.ts'

export interface MachineQueries {
  /** A file for programs by its name in the output; undefined for any other name. */
  text(name: string): string | undefined
}

export interface MachineReads extends ListReads {
  readonly events: EventQueries
  readonly languages: LanguageQueries
  readonly markups: MarkupQueries
  readonly theme: ThemeQueries
}

/** Binds to the tracker the files that programs read: which of them there are, `machine-claims.ts` says. */
export function machineQueries(tracker: Tracker, reads: MachineReads): MachineQueries {
  const { config, events, summaries, theme } = reads
  const sources = tracker.query('twinSources', () => {
    const wanted = isWanted('twins', config) ? summaries.shown() : []
    return new Map(wanted.map((path) => [twinOf(path, reads), path]))
  })
  const source = tracker.query('twinSource', (name) => sources('').get(name))
  const text = (name: string): string | undefined => {
    if (name === LLMS_FILE) return llmsTxt(siteOf(reads))
    if (name === CALENDAR_FILE) return calendar(config.part('title'), events.all())
    if (name === HEADERS_FILE) return headerRules(keptFiles(theme))
    const page = name.endsWith('.md') ? source(name) : undefined
    return page === undefined ? undefined : twin(page, reads)
  }
  return { text }
}

/** Style sheets and scripts whose names are made from what they hold. */
function keptFiles(theme: ThemeQueries): readonly string[] {
  return [...theme.styles(), ...theme.scripts()].flatMap(({ path, text }) => (text === '' ? [] : [path]))
}

function siteOf(reads: MachineReads): Parameters<typeof llmsTxt>[0] {
  const { config } = reads
  const lang = config.part('lang')
  const groups = foundGroups(lang, reads).map((group) => sectionOf(group, reads))
  const sections = [...groups, files(reads)]
  return { title: config.part('title'), description: config.part('description'), sections }
}

function sectionOf({ name, title, items }: FoundGroup, reads: MachineReads): LlmsSection {
  const entries = items.flatMap((item) => entryOf(item, reads) ?? [])
  const list = `/${name}/`
  const hasList = name !== 'pages' && reads.routes.hasAddress(list)
  const all = word(`all_${name}`, reads.config.part('lang'))
  const more = { title: all, url: absolute(list, reads), description: '' }
  return { title, entries, ...(hasList ? { more } : {}) }
}

function entryOf(item: Found, reads: MachineReads): LlmsEntry | undefined {
  if (item.kind === 'paper') {
    const record = reads.papers.record(item.key)
    const url = absolute(paperAddress(item.key, reads), reads)
    return { title: record?.title_text ?? item.key, url, description: String(record?.year ?? '') }
  }
  const page = reads.summaries.summary(item.source)
  if (page === undefined || !page.meta.inSitemap) return undefined
  const { description } = page.meta.data
  const twinned = isWanted('twins', reads.config) ? twinOf(item.source, reads) : undefined
  return {
    title: page.title,
    url: absolute(twinned === undefined ? page.url : `/${twinned}`, reads),
    description: typeof description === 'string' ? description : '',
  }
}

/** What there is beside pages, as far as the site has it. */
function files(reads: MachineReads): LlmsSection {
  const { config, routes } = reads
  const feed = `/${config.part('feed').path.replace(/^\//, '')}`
  const known = [
    ['/publications.bib', 'BibTeX'],
    ['/publications.json', 'CSL-JSON'],
    [feed, word('feed', config.part('lang'))],
    [`/${CALENDAR_FILE}`, 'iCalendar'],
    ['/sitemap.xml', 'Sitemap'],
  ] as const
  const there = known.filter(([url]) => routes.hasAddress(url))
  return {
    title: 'Optional',
    entries: there.map(([url, title]) => ({ title, url: absolute(url, reads), description: '' })),
  }
}

function absolute(url: string, { config }: MachineReads): string {
  return absoluteUrl(url, { url: config.part('url'), baseurl: config.part('baseurl') })
}

function twin(source: SourcePath, reads: MachineReads): string {
  const { config, content, markups, summaries } = reads
  const page = summaries.summary(source)
  const { description } = page?.meta.data ?? {}
  const head = {
    title: page?.title ?? '',
    description: typeof description === 'string' ? description : '',
    url: absolute(page?.url ?? '/', reads),
    date: page?.meta.date?.toDay() ?? '',
  }
  return markdownTwin(head, content.page(source)?.body ?? '', (href) => {
    if (/^(?:[a-z][\w+.-]*:|#|\/\/)/i.test(href)) return href
    const { url, problem } = markups.link(source, href)
    return problem === undefined && url.startsWith('/') ? `${config.part('url')}${url}` : href
  })
}
