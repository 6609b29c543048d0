import type { DataRecord } from '../model/data.ts'
import type { Span } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'
import { recordOf } from '../model/record.ts'
import type { CompiledTemplate } from '../render/compile-template.ts'
import type { Environment } from '../render/environment.ts'
import type { Variables } from '../render/template-context.ts'
import { ON_DEMAND } from '../render/template-context.ts'
import { outputPathFor } from '../transform/output-path.ts'
import { fillPlaceholders } from '../transform/publications/list-placeholder.ts'
import { textOf } from '../transform/publications/setting-values.ts'
import type { HomeReads } from './home.ts'
import { onDemand } from './on-demand.ts'
import type { OnDemandReads } from './on-demand.ts'

/** What lists of papers within a text are rendered with. */
export interface ListReads extends OnDemandReads {
  readonly environment: Environment
  readonly template: (name: string) => CompiledTemplate | undefined
}

/** Puts the lists that a page's text asks for in their places. */
export function withPaperLists(html: string, path: SourcePath, reads: ListReads): string {
  return fillPlaceholders(html, (wanted) => listHtml(wanted, path, reads))
}

function listHtml(wanted: DataRecord, path: SourcePath, reads: ListReads): string {
  const found = reads.template('partials/publication-groups')
  const page = variablesOf(path, reads)
  if (found === undefined || page === undefined) return ''
  // A list within a text is divided only where it says so: its headings would stand among those of the text.
  const own = recordOf(Object.entries({ group_by: 'none', ...wanted }))
  const groups = reads.papers.groups(own, () => queryPlace(wanted, path, reads))
  return reads.environment.render(found, { ...page, groups, level: 3 }) ?? ''
}

/**
 * Where the query of a list stands in the page's text; the beginning of the text where it is written in
 * another way.
 */
function queryPlace({ query }: DataRecord, path: SourcePath, { content }: ListReads): Span {
  const { body = '', bodyLine = 1 } = content.page(path) ?? {}
  const index = body.indexOf(textOf(query))
  if (index < 0) return { path, line: bodyLine, column: 1 }
  const before = body.slice(0, index).split('\n')
  return {
    path,
    line: bodyLine + before.length - 1,
    column: (before.at(-1) ?? '').length + 1,
    length: textOf(query).length,
  }
}

function variablesOf(path: SourcePath, reads: ListReads): Variables | undefined {
  const { config, summaries, views }: HomeReads = reads
  const page = summaries.summary(path)
  if (page === undefined) return undefined
  const { url, title } = page
  const edition = summaries.edition(path)
  const lang = page.meta.lang ?? config.part('lang')
  const route = { path: outputPathFor(url).path, url, from: { kind: 'page', source: path } } as const
  const about = { route, source: path, title, number: 1, layout: '', lang, edition }
  return { page: views.pageView(path), site: views.siteView(edition), [ON_DEMAND]: onDemand(about, reads) }
}
