import type { DataRecord, DataValue } from '../../model/data.ts'
import { isList, isRecord } from '../../model/record.ts'
import type { Coauthors } from './coauthors.ts'
import { readCoauthors } from './coauthors.ts'
import { PRIVATE_FIELDS } from './export-bibtex.ts'
import type { KnownPerson } from './owner.ts'
import { knownPerson } from './owner.ts'
import { typeSettings } from './list-settings.ts'
import type { PaperWords } from './paper-words.ts'
import { paperWords } from './paper-words.ts'
import { recordIn, textOf, textsOf } from './setting-values.ts'
import type { TypeSettings } from './type-names.ts'
import type { Venues } from './venues.ts'
import { readVenues } from './venues.ts'

/** What a site says of how each of its papers is shown. */
export interface PaperSettings {
  readonly words: PaperWords
  readonly owner: KnownPerson
  /** Others whose names stand out: students, say. */
  readonly highlighted: readonly KnownPerson[]
  readonly coauthors: Coauthors
  readonly venues: Venues
  /** More names than this are folded away; 0 shows all. */
  readonly maxAuthors: number
  readonly privateFields: ReadonlySet<string>
  readonly thumbnails: boolean
  readonly badges: Readonly<Record<BadgeKind, boolean>>
  /** What marks of authors mean, where the author says so. */
  readonly marks: ReadonlyMap<string, string>
  readonly types: TypeSettings
  readonly scholarUser: string
  /** Numbers of citations by the names that data/citations.yml gives to papers. */
  readonly citations: ReadonlyMap<string, number>
}

export const BADGE_KINDS = ['altmetric', 'dimensions', 'google_scholar', 'inspirehep'] as const

export type BadgeKind = (typeof BADGE_KINDS)[number]

/** Where settings are looked up. */
export interface SettingReads {
  readonly lang: string
  readonly ownerName: string
  /** A key of site.yml. */
  setting(key: string): DataValue | undefined
  /** A file of data/ by its name. */
  data(name: string): DataValue | undefined
}

/**
 * Reads al-folio's keys: `scholar`, `max_author_limit`, `coauthors`, `venues` and the others; each may be
 * absent.
 */
export function paperSettings(reads: SettingReads): PaperSettings {
  const scholar = recordIn(reads.setting('scholar'))
  const limit = Number(textOf(reads.setting('max_author_limit') ?? scholar['max_author_limit']))
  const filtered = textsOf(reads.setting('filtered_bibtex_keywords'))
  const badges = reads.setting('enable_publication_badges')
  return {
    words: paperWords(reads.lang),
    owner: ownerOf(scholar, reads),
    highlighted: textsOf(scholar['highlight']).map((name) =>
      knownPerson({ lastNames: [], firstNames: [], alsoKnownAs: [name] }),
    ),
    coauthors: readCoauthors({
      ...recordIn(reads.data('coauthors')),
      ...recordIn(reads.setting('coauthors')),
    }),
    venues: new Map([...readVenues(reads.data('venues')), ...readVenues(reads.setting('venues'))]),
    maxAuthors: Number.isInteger(limit) && limit > 0 ? limit : 0,
    privateFields: new Set([...PRIVATE_FIELDS, ...filtered.map((name) => name.toLowerCase())]),
    thumbnails: reads.setting('enable_publication_thumbnails') !== false,
    badges: {
      altmetric: isOn('altmetric', badges),
      dimensions: isOn('dimensions', badges),
      google_scholar: isOn('google_scholar', badges),
      inspirehep: isOn('inspirehep', badges),
    },
    marks: new Map(
      Object.entries(recordIn(scholar['marks'])).map(([mark, meaning]) => [mark, textOf(meaning)]),
    ),
    types: typeSettings((key) => scholar[key], {
      categories: reads.setting('publication_category'),
      lang: reads.lang,
    }),
    scholarUser: scholarUser(reads),
    citations: readCitations(reads.data('citations')),
  }
}

function isOn(kind: BadgeKind, badges: DataValue | undefined): boolean {
  return badges !== false && recordIn(badges)[kind] !== false
}

/** al-folio's names where they are given, else the site's own. */
function ownerOf(scholar: DataRecord, reads: SettingReads): KnownPerson {
  const author = recordIn(reads.setting('author'))
  const socials = recordIn(reads.data('socials'))
  const orcids = [scholar['orcid'], author['orcid'], socials['orcid_id'], reads.setting('orcid_id')]
  const orcid = orcids.map(textOf).find(isGiven) ?? ''
  const lastNames = textsOf(scholar['last_name'] ?? reads.setting('last_name'))
  const firstNames = textsOf(scholar['first_name'] ?? reads.setting('first_name'))
  const others = [...textsOf(scholar['also_known_as']), ...textsOf(author['also_known_as'])]
  const whole = lastNames.length === 0 ? [...others, reads.ownerName] : others
  return knownPerson({ lastNames, firstNames, alsoKnownAs: whole, ...(orcid === '' ? {} : { orcid }) })
}

function isGiven(text: string): boolean {
  return text !== ''
}

function scholarUser({ setting, data }: SettingReads): string {
  const written =
    [
      recordIn(data('socials'))['scholar_userid'],
      setting('scholar_userid'),
      recordIn(setting('author'))['googlescholar'],
    ]
      .map(textOf)
      .find(isGiven) ?? ''
  return /[?&]user=([\w-]+)/.exec(written)?.[1] ?? (/^[\w-]+$/.test(written) ? written : '')
}

/**
 * al-folio's data/citations.yml: `papers`, and in it numbers, or records with `citations`, by `user:paper`
 * or by paper.
 */
function readCitations(value: DataValue | undefined): ReadonlyMap<string, number> {
  const papers = isRecord(value) && isRecord(value['papers']) ? value['papers'] : {}
  return new Map(
    Object.entries(papers).flatMap(([name, entry]) => {
      const figure = isRecord(entry) && !isList(entry) ? entry['citations'] : entry
      return typeof figure === 'number' && Number.isFinite(figure) ? [[name, figure]] : []
    }),
  )
}
