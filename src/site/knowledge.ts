import type { Tracker } from '../track/tracker.ts'
import { venueStyles } from '../transform/publications/venues.ts'
import { stripTags } from '../transform/strip-tags.ts'
import { bibliographyCare } from './bibliography-care.ts'
import type { BibliographyCare } from './bibliography-care.ts'
import type { CardQueries } from './card-queries.ts'
import { cardQueries } from './card-queries.ts'
import { citationQueries } from './citation-queries.ts'
import type { ConfigQueries } from './config-queries.ts'
import { configQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import { contentQueries } from './content-queries.ts'
import type { CvFiles } from './cv-files.ts'
import { cvFiles } from './cv-files.ts'
import { cvPlan } from './cv-plan.ts'
import type { CvQueries } from './cv-queries.ts'
import { cvQueries } from './cv-queries.ts'
import type { DataQueries } from './data-queries.ts'
import { dataQueries } from './data-queries.ts'
import type { EventQueries } from './event-queries.ts'
import { eventQueries } from './event-queries.ts'
import type { FileQueries } from './file-queries.ts'
import { fileQueries } from './file-queries.ts'
import type { Inputs } from './inputs.ts'
import type { LanguageQueries } from './language-queries.ts'
import { languageQueries } from './language-queries.ts'
import type { MarkupQueries, RenderingParts } from './markup-queries.ts'
import { markupQueries, rendererQueries } from './markup-queries.ts'
import type { EntryQueries } from './paper-entries.ts'
import { entryQueries } from './paper-entries.ts'
import type { NotebookQueries } from './notebook-queries.ts'
import { notebookQueries } from './notebook-queries.ts'
import type { PaperQueries } from './paper-queries.ts'
import { paperQueries } from './paper-queries.ts'
import type { PeopleQueries } from './people-queries.ts'
import { peopleQueries } from './people-queries.ts'
import type { PictureQueries } from './picture-queries.ts'
import { pictureQueries } from './picture-queries.ts'
import type { RenderingOptions } from './rendering-key.ts'
import type { RouteQueries } from './route-queries.ts'
import { routeQueries } from './route-queries.ts'
import type { LoadCiteproc } from './style-queries.ts'
import { styleQueries } from './style-queries.ts'
import { searchScriptQuery } from './search-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'
import { summaryQueries } from './summary-queries.ts'
import type { Bundle, ThemeQueries } from './theme-queries.ts'
import { themeQueries } from './theme-queries.ts'
import type { WorkQueries } from './work-queries.ts'
import { workQueries } from './work-queries.ts'

/** What is known of a site before any page is put into a layout. */
export interface Knowledge {
  readonly tracker: Tracker
  readonly inputs: Inputs
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly summaries: SummaryQueries
  readonly entries: EntryQueries
  readonly events: EventQueries
  readonly bibliographyCare: BibliographyCare
  readonly routes: RouteQueries
  readonly languages: LanguageQueries
  readonly searchScript: () => Bundle
  readonly markups: MarkupQueries
  readonly files: FileQueries
  readonly pictures: PictureQueries
  readonly works: WorkQueries
  readonly notebooks: NotebookQueries
  readonly cards: CardQueries
  readonly data: DataQueries
  readonly people: PeopleQueries
  readonly papers: PaperQueries
  readonly cv: CvQueries
  readonly cvFiles: CvFiles
  readonly theme: ThemeQueries
  /** What Markdown is rendered with, for whoever renders some of it elsewhere. */
  renderingOptions(): RenderingOptions
}

/**
 * Heavy parts that are loaded only when a page wants them; citeproc only where an author has installed it.
 */
export interface Engines extends RenderingParts {
  readonly loadCiteproc?: LoadCiteproc
}

/** Wires parsing and transforming to a tracker, in the order of the pipeline. Reads nothing yet. */
export function knowledgeOf(
  tracker: Tracker,
  inputs: Inputs,
  { loadCiteproc = () => undefined, ...rendering }: Engines,
): Knowledge {
  const config = configQueries(tracker, inputs)
  const renderers = rendererQueries(tracker, config, rendering)
  const notebooks = notebookQueries(tracker, { inputs, config })
  const content = contentQueries(tracker, { inputs, config, notebooks })
  const inlineText = (markdown: string): string =>
    stripTags(renderers.renderer().renderInline(markdown)).trim()
  const summaries = summaryQueries(tracker, config, { ...content, inlineText })
  const entries = entryQueries(tracker, { inputs, config, content, summaries })
  const madeStyles = (): string => venueStyles(papers.settings().venues)
  const theme = themeQueries(tracker, { config, inputs, summaries, madeStyles })
  const searchScript = searchScriptQuery(tracker, inputs)
  const events = eventQueries(tracker, { config, summaries })
  const lists = { content, entries, events, summaries }
  const data = dataQueries(tracker, inputs, content)
  const plan = cvPlan(tracker, { config, content, data, summaries })
  const routes = routeQueries(tracker, { searchScript, theme, config, inputs, plan, ...lists })
  const styles = styleQueries(tracker, inputs, loadCiteproc)
  const citations = citationQueries(tracker, { config, entries, inputs, styles })
  const languages = languageQueries(tracker, { config, content, summaries, routes })
  const files = fileQueries(tracker, { config, inputs, routes })
  const pictures = pictureQueries(tracker, { config, inputs, routes })
  const works = workQueries(tracker, { inputs })
  const cards = cardQueries(tracker, { config, inputs, works })
  const linked = { config, content, inputs, languages, routes, summaries }
  const markups = markupQueries(tracker, { ...linked, files, pictures, renderers, citations, works, notebooks })
  const people = peopleQueries(tracker, { config, content, data, languages, routes, summaries })
  const papers = paperQueries(tracker, { config, content, data, entries, inputs, markups, people, routes, summaries })
  const cv = cvQueries(tracker, { config, content, data, entries, inputs, papers, plan, summaries })
  const cvMade = cvFiles(tracker, { config, content, cv, inputs, markups, people, works })
  const bibliography = { entries, bibliographyCare: bibliographyCare(tracker, config, entries), papers, cv, cvFiles: cvMade }
  const pages = { routes, languages, searchScript, markups, files, pictures, works, notebooks, cards, theme }
  const ground = { tracker, inputs, config, content, summaries, events, renderingOptions: renderers.options }
  return { ...ground, ...bibliography, ...pages, data, people }
}
