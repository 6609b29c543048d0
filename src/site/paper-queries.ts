import type { Publication } from '../model/publication.ts'
import { mergeBibliographies, parseBibliography } from '../parse/bibtex/bibliography.ts'
import type { Tracker } from '../track/tracker.ts'
import type { PaperRecord } from '../transform/publications/paper-record.ts'
import { paperRecord } from '../transform/publications/paper-record.ts'
import type { ContentQueries } from './content-queries.ts'
import type { Inputs } from './inputs.ts'
import type { MarkupQueries } from './markup-queries.ts'
import type { Group } from './groups.ts'

export interface PaperQueries {
  /** Every paper, newest first, as templates see it. */
  records(): readonly PaperRecord[]
  selected(): readonly PaperRecord[]
  /** The papers by year. */
  groups(): readonly Group[]
}

/** Binds the bibliography to the tracker: one file by itself, all of them together, each paper as templates see it. */
export function paperQueries(
  tracker: Tracker,
  reads: { inputs: Inputs; content: ContentQueries; markups: MarkupQueries },
): PaperQueries {
  const { inputs, content, markups } = reads
  const file = tracker.query('bibliographyFile', (path): readonly Publication[] => {
    const source = inputs.source(path)
    if (source?.text === undefined) return []
    const parsed = parseBibliography(source.text, source.path)
    tracker.reportAll(parsed.diagnostics)
    return parsed.value
  })
  const all = tracker.query('bibliography', (): readonly Publication[] => {
    const merged = mergeBibliographies(content.files().bibliographies.map(file))
    tracker.reportAll(merged.diagnostics)
    return merged.value.toSorted((a, b) => b.sortDate - a.sortDate)
  })
  const records = tracker.query('papers', () => {
    return all('').map((publication) => paperRecord(publication, (tex) => markups.inline(`$${tex}$`)))
  })
  return {
    records: () => records(''),
    selected: () => records('').filter((record) => record.selected),
    groups: () => byYear(records('')),
  }
}

function byYear(papers: readonly PaperRecord[]): readonly Group[] {
  const years = new Map<string, PaperRecord[]>()
  for (const paper of papers) years.set(paper.year, [...(years.get(paper.year) ?? []), paper])
  return [...years].map(([title, items]) => ({ title: title === '' ? undefined : title, items }))
}
