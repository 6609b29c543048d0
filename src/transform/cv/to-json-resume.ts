import type { Cv, CvEntry, CvItem, CvMeaning, CvNetwork, CvPublication } from '../../model/cv.ts'
import type { DataRecord, DataValue } from '../../model/data.ts'
import { isoDate } from './date-text.ts'

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json'

type Fields = Readonly<Record<string, DataValue | undefined>>

/** The sections of JSON Resume, each with the way its entries are written. */
const SECTIONS = {
  work: (item) => organised(item, ['name', 'position']),
  volunteer: (item) => organised(item, ['organization', 'position']),
  education: (item) => studied(item),
  awards: (item) => ({
    title: item.title,
    date: single(item),
    awarder: item.subtitle,
    summary: summaryOf(item),
  }),
  certificates: (item) => ({ name: item.title, date: single(item), issuer: item.subtitle, url: item.url }),
  publications: (item) => ({
    name: item.title,
    publisher: item.subtitle,
    releaseDate: single(item),
    url: item.url,
  }),
  skills: (item) => ({ name: item.title, keywords: listed(item.highlights) }),
  languages: (item) => ({ language: item.title, fluency: item.summary ?? item.subtitle }),
  interests: (item) => ({ name: item.title, keywords: listed(item.highlights) }),
  references: (item) => ({ name: item.title, reference: item.summary }),
  projects: (item) => ({
    name: item.title,
    entity: item.subtitle,
    description: item.summary,
    highlights: listed(item.highlights),
    ...dates(item),
    url: item.url,
  }),
} as const satisfies Readonly<Partial<Record<CvMeaning, (item: CvItem) => Fields>>>

type ResumeSection = keyof typeof SECTIONS

function isResumeSection(meaning: string | undefined): meaning is ResumeSection {
  return meaning !== undefined && Object.hasOwn(SECTIONS, meaning)
}

/**
 * Writes a CV as JSON Resume 1.0. Sections that it has no place for are left out; two sections that mean the
 * same become
 * one. Texts stay as they are, Markdown and all.
 */
export function toJsonResume(cv: Cv): DataRecord {
  const sections = new Map<ResumeSection, readonly DataRecord[]>()
  for (const { meaning, entries } of cv.sections) {
    if (!isResumeSection(meaning)) continue
    const written = entries.map((entry) => entryOf(entry, meaning))
    sections.set(meaning, [...(sections.get(meaning) ?? []), ...written])
  }
  return { $schema: SCHEMA, basics: basicsOf(cv), ...Object.fromEntries(sections) }
}

function basicsOf(cv: Cv): DataRecord {
  return compact({
    name: cv.name,
    label: cv.label,
    image: cv.image,
    email: cv.email,
    phone: cv.phone,
    url: cv.website,
    summary: cv.summary,
    location: cv.location === undefined ? undefined : { address: cv.location },
    profiles: cv.networks.length === 0 ? undefined : cv.networks.map(profileOf),
  })
}

function profileOf({ network, username, url }: CvNetwork): DataRecord {
  return compact({ network, username, url })
}

function entryOf(entry: CvEntry, section: ResumeSection): DataRecord {
  switch (entry.kind) {
    case 'entry':
      return compact(SECTIONS[section](entry))
    case 'publication':
      return publicationOf(entry)
    case 'pair':
      return compact(pairOf(section, [entry.label, entry.details]))
    case 'bullet':
    case 'text':
      return compact(SECTIONS[section]({ kind: 'entry', title: entry.text, highlights: [] }))
  }
}

function pairOf(section: ResumeSection, [label, details]: readonly [string, string]): Fields {
  if (section === 'languages') return { language: label, fluency: details }
  if (section === 'skills' || section === 'interests') {
    return { name: label, keywords: listed(details.split(/,\s*/)) }
  }
  return SECTIONS[section]({ kind: 'entry', title: label, summary: details, highlights: [] })
}

function publicationOf({ title, venue, date, dateText, doi, url, summary }: CvPublication): DataRecord {
  const link = url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`)
  const releaseDate = date === undefined ? dateText : isoDate(date)
  return compact({ name: title, publisher: venue, releaseDate, url: link, summary })
}

function organised(item: CvItem, [place, role]: readonly [string, string]): Fields {
  return {
    [place]: item.subtitle ?? item.title,
    [role]: item.subtitle === undefined ? undefined : item.title,
    location: place === 'name' ? item.place : undefined,
    url: item.url,
    ...dates(item),
    summary: item.summary,
    highlights: listed(item.highlights),
  }
}

// A title whose parts are not known stands for the subject if there is a school, else for the school.
function studied(item: CvItem): Fields {
  const { study, subtitle, title } = item
  return {
    institution: subtitle ?? (study === undefined ? title : undefined),
    url: item.url,
    area: study === undefined && subtitle !== undefined ? title : study?.area,
    studyType: study?.degree,
    ...dates(item),
    score: study?.score,
    courses: listed(item.highlights),
  }
}

// JSON Resume leaves the end out where something still goes on. A single date begins and ends the entry.
function dates({ start, end, dateText }: CvItem): Fields {
  const until = end === undefined || end === 'present' ? undefined : isoDate(end)
  if (dateText !== undefined) return { startDate: /\d{4}/.exec(dateText)?.[0] }
  return { startDate: start === undefined ? until : isoDate(start), endDate: until }
}

function single({ start, end, dateText }: CvItem): string | undefined {
  const date = end === 'present' ? start : (end ?? start)
  return date === undefined ? dateText : isoDate(date)
}

function summaryOf({ summary, highlights }: CvItem): string | undefined {
  const all = [...(summary === undefined ? [] : [summary]), ...highlights]
  return all.length === 0 ? undefined : all.join(' ')
}

function listed(texts: readonly string[]): readonly string[] | undefined {
  const kept = texts.filter((text) => text !== '')
  return kept.length === 0 ? undefined : kept
}

function compact(fields: Fields): DataRecord {
  const kept: Record<string, DataValue> = {}
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) kept[key] = value
  return kept
}
