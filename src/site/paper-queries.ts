import type { DataRecord } from '../model/data.ts'
import type { Span } from '../model/diagnostic.ts'
import type { Query, Tracker } from '../track/tracker.ts'
import type { ListSettings } from '../transform/publications/list-settings.ts'
import { listSettings } from '../transform/publications/list-settings.ts'
import type { PublicationGroup } from '../transform/publications/group.ts'
import { groupPublications } from '../transform/publications/group.ts'
import type { PaperRecord } from '../transform/publications/paper-record.ts'
import { paperRecord } from '../transform/publications/paper-record.ts'
import type { PaperSettings } from '../transform/publications/paper-settings.ts'
import { paperSettings } from '../transform/publications/paper-settings.ts'
import { isPerson } from '../transform/publications/owner.ts'
import { personOfProfile } from '../transform/publications/profile-person.ts'
import { parseQuery } from '../transform/publications/query-parser.ts'
import { selectPublications } from '../transform/publications/select.ts'
import { queryProblems } from '../transform/publications/query-problems.ts'
import { recordIn, textOf } from '../transform/publications/setting-values.ts'
import { sortPublications } from '../transform/publications/sort.ts'
import { recordOf } from '../model/record.ts'
import type { SourcePath } from '../model/paths.ts'
import type { DataQueries } from './data-queries.ts'
import type { Inputs } from './inputs.ts'
import type { MarkupQueries } from './markup-queries.ts'
import type { EntryQueries } from './paper-entries.ts'
import type { FileReads } from './paper-files.ts'
import { paperFiles } from './paper-files.ts'
import type { PeopleQueries } from './people-queries.ts'
import { placeInConfig } from './place-in-config.ts'

/**
 * A part of a list of papers with its heading; where it is divided again, `groups` holds the parts and
 * `items` nothing.
 */
export interface PaperGroup {
  /** Undefined for a list that is not divided. */
  readonly title: string | undefined
  readonly id: string
  readonly level: number
  /** What the list is divided by here: `year`, `type`, `topic` or a field. */
  readonly by: string
  /** True where a paper may stand under several headings, so that its key cannot be a place on the page. */
  readonly repeats: boolean
  readonly count: number
  readonly groups: readonly PaperGroup[]
  readonly items: readonly PaperRecord[]
}

export interface PaperQueries {
  /** One paper as templates see it; undefined for a key that is not known. */
  record(key: string): PaperRecord | undefined
  /** Every paper as templates see it, in the site's order. */
  records(): readonly PaperRecord[]
  selected(): readonly PaperRecord[]
  /**
   * A list with settings of its own: a page's front matter, or a container's attributes. A query of its own
   * that cannot be read is reported at the place that is given.
   */
  groups(own: DataRecord, queryAt?: () => Span): readonly PaperGroup[]
  /** The papers of a list, undivided. */
  list(own: DataRecord): readonly PaperRecord[]
  /**
   * Everything in the bibliography that a person wrote, who is given by the keys `name`, `also_known_as`
   * and `orcid`.
   */
  writtenBy(person: DataRecord): readonly PaperRecord[]
  settings(): PaperSettings
  /** Pages whose `related_publications` name a paper, or whose text cites it. */
  relatedPages(key: string): readonly SourcePath[]
}

interface Reads extends FileReads {
  readonly data: DataQueries
  readonly entries: EntryQueries
  readonly inputs: Inputs
  readonly markups: MarkupQueries
  readonly people: PeopleQueries
}

/** A list as keys, so that it counts as unchanged while its papers change. */
interface KeyGroup extends Omit<PaperGroup, 'groups' | 'items'> {
  readonly groups: readonly KeyGroup[]
  readonly items: readonly string[]
}

/** Binds papers and lists of them to the tracker: each paper by itself, each list by its settings. */
export function paperQueries(tracker: Tracker, reads: Reads): PaperQueries {
  const { config, data, entries, markups, people, summaries } = reads
  const files = paperFiles(tracker, reads)
  const settings = tracker.query('paperSettings', () => paperSettings({
    lang: config.part('lang'), ownerName: people.ownerName(), setting: config.setting, data: data.entry,
  }))
  const math = tracker.query('paperMath', (tex) => markups.inline(`$${tex.trim()}$`))
  const record = tracker.query('paper', (key): PaperRecord | undefined => {
    const publication = entries.publication(key)
    const found = publication === undefined ? undefined : { find: files(publication), url: entries.url(key) ?? '' }
    return publication && found && paperRecord(publication, { settings: settings(''), inline: markups.inline, math, ...found })
  })
  const { list, written } = listQueries(tracker, reads, settings)
  const related = tracker.query('relatedPages', () => pagesByKey(summaries, markups))
  const ofKey = tracker.query('relatedPagesOf', (key) => related('').get(key) ?? [])
  const filled = (group: KeyGroup): PaperGroup => ({
    ...group, groups: group.groups.map(filled), items: group.items.flatMap((key) => record(key) ?? []),
  })
  const groups = (own: DataRecord, queryAt: () => Span | undefined = () => undefined): readonly PaperGroup[] => {
    if (own['query'] !== undefined) tracker.reportAll(queryProblems(textOf(own['query']), queryAt))
    return list(JSON.stringify(listKeys(own))).map(filled)
  }
  const flat = (own: DataRecord): readonly PaperRecord[] => groups({ ...own, group_by: 'none' }).flatMap(({ items }) => items)
  return {
    record,
    records: () => flat({}),
    selected: () => flat({ query: '@*[selected = true]' }),
    writtenBy: (person) => written(JSON.stringify(person)).flatMap((key) => record(key) ?? []),
    groups, list: flat, settings: () => settings(''), relatedPages: ofKey,
  }
}

interface ListQueries {
  /** A list by its keys as JSON. */
  list(own: string): readonly KeyGroup[]
  /** The keys of what a person wrote, who is given as JSON. */
  written(person: string): readonly string[]
}

function listQueries(tracker: Tracker, { config, entries, inputs }: Reads, settings: Query<PaperSettings>): ListQueries {
  // A query has one text for its key, so what a list wants is its key as JSON.
  const list = tracker.query('paperList', (own): readonly KeyGroup[] => {
    const scholar = recordIn(config.setting('scholar'))
    const asked = recordIn(JSON.parse(own))
    const wanted = listSettings(asked, scholar, { categories: config.setting('publication_category'), lang: config.part('lang') })
    // A query of the list itself is reported by who asks for the list, since only they know where it stands.
    if (asked['query'] === undefined) {
      const place = (): Span | undefined => placeInConfig(inputs, ['scholar', 'query'], 'value')
      tracker.reportAll(queryProblems(wanted.query, place))
    }
    return keyGroups(wanted, entries, settings('').words)
  })
  const written = tracker.query('papersOfPerson', (person): readonly string[] => {
    const known = personOfProfile(recordIn(JSON.parse(person)))
    const everything = list(JSON.stringify(listKeys({ query: '@*', group_by: 'none' }))).flatMap(({ items }) => items)
    return everything.filter((key) => entries.publication(key)?.authors.some((author) => isPerson(author, known)))
  })
  return { list, written }
}

/** The keys of front matter that say how papers are listed, in one order, so that equal lists are one. */
const LIST_KEYS = [
  'query', 'sort_by', 'order', 'group_by', 'group_order', 'type_order', 'type_names', 'type_aliases', 'limit', 'max', 'offset',
] as const

function listKeys(own: DataRecord): DataRecord {
  return recordOf(LIST_KEYS.flatMap((key) => (own[key] === undefined ? [] : [[key, own[key]] as const])))
}

function keyGroups(wanted: ListSettings, entries: EntryQueries, words: PaperSettings['words']): readonly KeyGroup[] {
  const query = parseQuery(wanted.query)
  const sorted = sortPublications(entries.all(), wanted.sort)
  const { limit: max, offset } = wanted
  const chosen = selectPublications(sorted, { query: query.value, offset, ...(max === undefined ? {} : { max }) })
  if (chosen.length === 0) return []
  if (wanted.groupBy.length === 0) {
    const items = chosen.map(({ key }) => key)
    return [{ title: undefined, id: '', level: 0, by: '', repeats: false, count: items.length, groups: [], items }]
  }
  const { groupBy: by, groupOrder: order, types } = wanted
  return groupPublications(chosen, { by, order, types, words }).map((group) => keysOf(group, by))
}

function keysOf({ heading, anchor, level, count, groups, items }: PublicationGroup, by: readonly string[]): KeyGroup {
  const kind = by[level - 1] ?? ''
  return {
    title: heading, id: anchor, level, by: kind, repeats: /^(?:topics?|keywords)$/.test(kind), count,
    groups: groups.map((group) => keysOf(group, by)), items: items.map(({ key }) => key),
  }
}

function pagesByKey(summaries: FileReads['summaries'], markups: MarkupQueries): ReadonlyMap<string, readonly SourcePath[]> {
  const found = new Map<string, SourcePath[]>()
  for (const path of summaries.shown()) {
    const named = relatedKeys(summaries.summary(path)?.meta.data ?? {})
    const cited = markups.markup(path)?.citations ?? []
    for (const key of new Set([...named, ...cited])) found.set(key, [...(found.get(key) ?? []), path])
  }
  return found
}

/** The keys that `related_publications` names, as a list or as a text with commas. */
export function relatedKeys(data: DataRecord): readonly string[] {
  const written = data['related_publications']
  const items = Array.isArray(written) ? written.map(String) : typeof written === 'string' ? written.split(',') : []
  return [...new Set(items.map((key) => key.trim()).filter((key) => key !== ''))]
}
