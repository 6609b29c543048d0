import type { Cv, CvEntry, CvItem, CvPublication, CvSection } from '../model/cv.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { recordOf } from '../model/record.ts'
import { parseCv } from '../parse/cv/parse-cv.ts'
import type { Tracker } from '../track/tracker.ts'
import { chooseSections } from '../transform/cv/choose-sections.ts'
import type { CvChoice } from '../transform/cv/cv-options.ts'
import { entryOfPage } from '../transform/cv/entry-of-page.ts'
import { linkNetworks } from '../transform/cv/link-networks.ts'
import { word } from '../transform/interface-words.ts'
import { cvPublication } from '../transform/publications/cv-publication.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import { cvPlace } from './cv-place.ts'
import type { CvPlan } from './cv-plan.ts'
import type { DataQueries } from './data-queries.ts'
import type { Inputs } from './inputs.ts'
import type { EntryQueries } from './paper-entries.ts'
import type { PaperQueries } from './paper-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

export interface CvQueries extends CvPlan {
  /** The curriculum vitae of cv.yml or resume.json; undefined where there is neither. */
  cv(): Cv | undefined
  /** The same as its short version has it. */
  shortCv(): Cv | undefined
}

interface Reads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly data: DataQueries
  readonly entries: EntryQueries
  readonly inputs: Inputs
  readonly papers: PaperQueries
  readonly plan: CvPlan
  readonly summaries: SummaryQueries
}

/** Binds the CV to the tracker. */
export function cvQueries(tracker: Tracker, reads: Reads): CvQueries {
  const { data, plan } = reads
  const read = tracker.query('cvRead', (): Cv | undefined => {
    const name = plan.file()
    const file = name === undefined ? undefined : data.file(name)
    const value = name === undefined ? undefined : data.entry(name)
    if (file === undefined || value === undefined) return undefined
    const parsed = parseCv(value, file.locate)
    tracker.reportAll(parsed.diagnostics)
    return linkNetworks(parsed.value)
  })
  const chosen = (choice: CvChoice, onUnknown: (name: string) => void): Cv | undefined => {
    const cv = read('')
    if (cv === undefined) return undefined
    const picked = chooseSections(cv, choice.sections, { make: (name) => madeSection(name, reads), onUnknown })
    return { ...picked, sections: picked.sections.map((section) => filled(section, choice, reads)) }
  }
  const cv = tracker.query('cv', (): Cv | undefined => {
    reportSources(tracker, read('')?.sections ?? [], reads)
    return chosen(plan.options(), (name) => {
      const message =
        `\`cv.sections\` names \`${name}\`, which is no section of the CV and no collection of the site.`
      const titles = (read('')?.sections ?? []).map(({ title }) => `\`${title}\``).join(', ')
      const hint = titles === '' ? 'The CV has no sections of its own.' : `Its sections are ${titles}.`
      const at = cvPlace('sections', { ...reads, cv: plan })
      tracker.report(diagnostic('cv/unknown-section', { message, hint, ...at }))
    })
  })
  const shortCv = tracker.query('shortCv', (): Cv | undefined => {
    const { short } = plan.options()
    return short === undefined ? undefined : chosen(short, () => undefined)
  })
  return { ...plan, cv: () => cv(''), shortCv: () => shortCv('') }
}

/** Reports sections of the file that ask for a collection which the site does not have. */
function reportSources(tracker: Tracker, sections: readonly CvSection[], { content, data, plan }: Reads): void {
  const known = content.collectionNames()
  for (const { title, collection } of sections) {
    if (collection === undefined || known.includes(collection)) continue
    const message = `The section "${title}" is to show \`${collection}\`, which is no collection of the site.`
    const hint = `The collections are ${known.map((name) => `\`${name}\``).join(', ')}; \`bib\` is the bibliography.`
    const at = data.file(plan.file() ?? '')?.locate([])
    tracker.report(diagnostic('cv/unknown-section', { message, hint, ...(at === undefined ? {} : { at }) }))
  }
}

/** A section that the file does not have: of the bibliography, or of a collection that has pages. */
function madeSection(name: string, { config, content, summaries }: Reads): CvSection | undefined {
  const title = word(name, config.part('lang'))
  if (name === 'publications') {
    return { title, id: name, meaning: 'publications', bibliography: recordOf([]), entries: [] }
  }
  const isThere = content.collectionNames().includes(name) && summaries.collection(name).items.length > 0
  return isThere ? { title, id: name, collection: name, entries: [] } : undefined
}

/** A section with the papers or pages that it asks for. */
function filled(section: CvSection, { papers }: CvChoice, reads: Reads): CvSection {
  const { bibliography, collection } = section
  if (collection !== undefined) return { ...section, entries: pagesOf(collection, reads) }
  if (bibliography === undefined) return section
  const all = papersOf(bibliography, reads)
  const own = papers === 'selected' ? all.filter(({ isSelected }) => isSelected) : all
  // Where nothing is selected, all is what there is to show.
  return { ...section, entries: (own.length > 0 ? own : all).map(({ entry }) => entry) }
}

interface Listed {
  readonly entry: CvPublication
  readonly isSelected: boolean
}

function papersOf(bibliography: NonNullable<CvSection['bibliography']>, reads: Reads): readonly Listed[] {
  const { entries, papers } = reads
  const settings = papers.settings()
  return papers
    .list(bibliography)
    .flatMap(({ key }) => entries.publication(key) ?? [])
    .map((publication) => ({
      entry: cvPublication(publication, settings, entries.url(publication.key) ?? ''),
      isSelected: publication.selected,
    }))
}

function pagesOf(collection: string, { summaries }: Reads): readonly CvEntry[] {
  const pages = summaries.collection(collection).items.flatMap((path) => summaries.summary(path) ?? [])
  return latestFirst(pages.map((page) => ({ entry: entryOfPage(page), date: page.meta.date?.toXmlSchema() })))
}

/**
 * By day where one is known, else by the first year that is named; what has neither keeps its place at the
 * end.
 */
function latestFirst(
  dated: readonly { readonly entry: CvItem; readonly date: string | undefined }[],
): readonly CvEntry[] {
  const keyed = dated.map(({ entry, date }) => ({ entry, key: date ?? /\d{4}/.exec(entry.dateText ?? '')?.[0] ?? '' }))
  return keyed.toSorted((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0)).map(({ entry }) => entry)
}
