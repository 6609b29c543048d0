import type { Tracker } from '../track/tracker.ts'
import type { MathEngine } from '../transform/markdown/markdown-types.ts'
import { stripTags } from '../transform/strip-tags.ts'
import type { ConfigQueries } from './config-queries.ts'
import { configQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import { contentQueries } from './content-queries.ts'
import type { CvQueries } from './cv-queries.ts'
import { cvQueries } from './cv-queries.ts'
import type { DataQueries } from './data-queries.ts'
import { dataQueries } from './data-queries.ts'
import type { Inputs } from './inputs.ts'
import type { MarkupQueries } from './markup-queries.ts'
import { markupQueries, rendererQueries } from './markup-queries.ts'
import type { EntryQueries } from './paper-entries.ts'
import { entryQueries } from './paper-entries.ts'
import type { PaperQueries } from './paper-queries.ts'
import { paperQueries } from './paper-queries.ts'
import type { PeopleQueries } from './people-queries.ts'
import { peopleQueries } from './people-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import { routeQueries } from './route-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'
import { summaryQueries } from './summary-queries.ts'

/** What is known of a site before any page is put into a layout. */
export interface Knowledge {
  readonly tracker: Tracker
  readonly inputs: Inputs
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly summaries: SummaryQueries
  readonly entries: EntryQueries
  readonly routes: RouteQueries
  readonly markups: MarkupQueries
  readonly data: DataQueries
  readonly people: PeopleQueries
  readonly papers: PaperQueries
  readonly cv: CvQueries
}

/** Wires parsing and transforming to a tracker, in the order of the pipeline. Reads nothing yet. */
export function knowledgeOf(tracker: Tracker, inputs: Inputs, loadMath: () => MathEngine): Knowledge {
  const config = configQueries(tracker, inputs)
  const renderers = rendererQueries(tracker, config, loadMath)
  const content = contentQueries(tracker, inputs, config)
  const inlineText = (markdown: string): string => stripTags(renderers.renderer().renderInline(markdown)).trim()
  const summaries = summaryQueries(tracker, config, { ...content, inlineText })
  const entries = entryQueries(tracker, { inputs, config, content, summaries })
  const routes = routeQueries(tracker, { config, content, entries, summaries, inputs })
  const markups = markupQueries(tracker, { config, content, summaries, routes, renderers })
  const data = dataQueries(tracker, inputs, content)
  const people = peopleQueries(tracker, { config, data, routes, summaries })
  const papers = paperQueries(tracker, { config, content, data, entries, markups, people, routes, summaries })
  const cv = cvQueries(tracker, data)
  return { tracker, inputs, config, content, summaries, entries, routes, markups, data, people, papers, cv }
}
