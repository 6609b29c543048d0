import type { DataRecord } from '../model/data.ts'
import type { SourcePath } from '../model/paths.ts'
import { folderOf, joinPath, sourcePath } from '../model/paths.ts'
import { isList, isRecord, recordOf } from '../model/record.ts'
import type { PaperRecord } from '../transform/publications/paper-record.ts'
import type { OnDemandReads } from './on-demand.ts'
import type { About } from './subject-queries.ts'

/**
 * The people of a page of al-folio's `profiles` layout: each key of theirs, their text as HTML, and their
 * papers where asked.
 */
export function profilesOf(about: About, reads: OnDemandReads): readonly object[] {
  const { source } = about
  const list = source === undefined ? undefined : reads.summaries.summary(source)?.meta.data['profiles']
  if (source === undefined || !isList(list)) return []
  return list
    .filter(isRecord)
    .map((profile) => ({
      ...profile,
      content_html: textOf(profile, source, reads),
      papers: papersOf(profile, reads),
    }))
}

/** `papers: true` asks for all that the person wrote, a number for the newest of it. */
function papersOf(
  { papers, name, also_known_as, orcid }: DataRecord,
  reads: OnDemandReads,
): readonly PaperRecord[] {
  const limit = papers === true ? undefined : Number(papers)
  if (limit !== undefined && !(limit >= 1)) return []
  const said = Object.entries({ name, also_known_as, orcid })
  const known = said.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
  return reads.papers.writtenBy(recordOf(known)).slice(0, limit)
}

/** `content` names a Markdown file beside the page, as al-folio has it, or is Markdown itself. */
function textOf(profile: DataRecord, source: SourcePath, reads: OnDemandReads): string {
  const { content } = profile
  if (typeof content !== 'string') return ''
  if (!/^[^\n]+\.(?:md|markdown)$/.test(content)) return reads.markups.block(content)
  const beside = sourcePath(joinPath(folderOf(source), content))
  const known = [beside, sourcePath(`content/${content}`)].find(
    (path) => reads.content.page(path) !== undefined,
  )
  return known === undefined ? '' : (reads.markups.markup(known)?.html ?? '')
}
