import type { Cv, CvEntry, CvItem, CvPublication, CvSection } from '../model/cv.ts'
import { periodText } from '../transform/cv/period-text.ts'
import { word } from '../transform/interface-words.ts'
import type { HomeReads } from './home.ts'

/** What a CV is rendered from: the language is that of the page that shows it. */
export interface CvReads extends HomeReads {
  readonly lang: string
}

/** The CV as templates see it, every text rendered; undefined where the site has none. */
export function cvView(reads: CvReads): object | undefined {
  const cv = reads.cv.cv()
  const files = filesOf(reads)
  if (cv === undefined) return files === undefined ? undefined : { contacts: [], sections: [], files }
  const { name, label, summary, sections } = cv
  return {
    files,
    name,
    label,
    summary: summary === undefined ? undefined : reads.markups.block(summary),
    contacts: contactsOf(cv),
    sections: sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => entryView(entry, reads)),
    })),
  }
}

/** The entries of the CV's section of one kind, for the blocks of the home page. */
export function cvSection(type: 'experience' | 'education' | 'awards', reads: CvReads): readonly object[] {
  const meaning = type === 'experience' ? 'work' : type
  const sections: readonly CvSection[] = reads.cv.cv()?.sections ?? []
  return sections
    .filter((section) => section.meaning === meaning)
    .flatMap((section) => section.entries.map((entry) => entryView(entry, reads)))
}

/**
 * The PDFs that are made of the CV, by their addresses, and what to call them; undefined where there are
 * none.
 */
function filesOf({ cvFiles, lang, routes, cv }: CvReads): readonly object[] | undefined {
  const short = word('cv_short', lang)
  // A cv.pdf of the author's at the root of the site needs no key that names it.
  const isMade = cv.claims().some(({ path }) => path === 'cv.pdf')
  const isNamed = typeof cv.page()?.meta.data['cv_pdf'] === 'string'
  const isAuthors = !isMade && !isNamed && routes.hasAddress('/cv.pdf')
  const files = [
    ...(cvFiles.hasPdf('cv.pdf') || isAuthors ? [{ url: '/cv.pdf', label: word('cv_pdf', lang) }] : []),
    ...(cvFiles.hasPdf('cv-short.pdf') ? [{ url: '/cv-short.pdf', label: `${word('cv_pdf', lang)}, ${short}` }] : []),
  ]
  return files.length === 0 ? undefined : files
}

function contactsOf(cv: Cv): readonly object[] {
  const { email, phone, location, website, networks } = cv
  return [
    ...(location === undefined ? [] : [{ label: location }]),
    ...(email === undefined ? [] : [{ label: email, url: `mailto:${email}` }]),
    ...(phone === undefined ? [] : [{ label: phone }]),
    ...(website === undefined ? [] : [{ label: website.replace(/^https?:\/\//, ''), url: website }]),
    ...networks.map(({ network, username, url }) => ({
      label: username === undefined ? network : `${network}: ${username}`,
      url,
    })),
  ]
}

function entryView(entry: CvEntry, reads: CvReads): object {
  const { inline } = reads.markups
  switch (entry.kind) {
    case 'entry':
      return itemView(entry, reads)
    case 'pair':
      return { kind: 'pair', label: entry.label, details_html: inline(entry.details) }
    case 'publication':
      return paperView(entry, reads)
    default:
      return { kind: entry.kind, details_html: inline(entry.text) }
  }
}

function itemView(item: CvItem, { markups, lang }: CvReads): object {
  const { title, subtitle, place, url, summary, highlights } = item
  return {
    kind: 'entry',
    title,
    subtitle,
    place,
    url,
    date_text: periodText(item, periodWords(lang)),
    summary_html: summary === undefined ? undefined : markups.block(summary),
    highlights_html: highlights.map(markups.inline),
  }
}

function periodWords(lang: string): Parameters<typeof periodText>[1] {
  return { lang, present: word('present', lang).toLowerCase() }
}

function paperView(paper: CvPublication, { markups, lang }: CvReads): object {
  const { title, authors, venue, doi, url, summary, date, dateText } = paper
  const link = url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`)
  const period = {
    ...(date === undefined ? {} : { end: date }),
    ...(dateText === undefined ? {} : { dateText }),
  }
  return {
    kind: 'publication',
    title,
    url: link,
    subtitle: [authors.join(', '), venue].filter((part) => part !== undefined && part !== '').join('. '),
    date_text: periodText(period, periodWords(lang)),
    summary_html: summary === undefined ? undefined : markups.block(summary),
    highlights_html: [],
  }
}
