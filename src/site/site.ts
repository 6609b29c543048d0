import type { Diagnostic } from '../model/diagnostic.ts'
import type { Output } from '../model/output.ts'
import type { SourcePath } from '../model/paths.ts'
import { createEnvironment } from '../render/environment.ts'
import type { Environment } from '../render/environment.ts'
import { adaptFilters } from '../render/filter-adapter.ts'
import { filters } from '../render/filters/table.ts'
import type { Tracker } from '../track/tracker.ts'
import { createTracker } from '../track/tracker.ts'
import type { MathEngine } from '../transform/markdown/markdown-types.ts'
import { careQueries } from './care-queries.ts'
import type { ConfigQueries } from './config-queries.ts'
import { configQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import { contentQueries } from './content-queries.ts'
import { cvQueries } from './cv-queries.ts'
import { dataQueries } from './data-queries.ts'
import { generatedQueries } from './generated-queries.ts'
import type { Inputs } from './inputs.ts'
import { createInputs } from './inputs.ts'
import type { MarkupQueries } from './markup-queries.ts'
import { markupQueries, rendererQueries } from './markup-queries.ts'
import { onDemand } from './on-demand.ts'
import type { OutputQueries } from './output-queries.ts'
import { hasMath, outputQueries } from './output-queries.ts'
import { paperQueries } from './paper-queries.ts'
import { peopleQueries } from './people-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import { routeQueries } from './route-queries.ts'
import type { SubjectQueries } from './subject-queries.ts'
import { subjectQueries } from './subject-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'
import { summaryQueries } from './summary-queries.ts'
import type { TemplateQueries } from './template-queries.ts'
import { templateQueries } from './template-queries.ts'
import { viewQueries } from './view-queries.ts'
import { stripTags } from '../transform/strip-tags.ts'

/** What a site needs of the shell: heavy parts that are loaded only when a page wants them. */
export interface SiteParts {
  readonly loadMath: () => MathEngine
  readonly version: string
}

export type Progress = (done: number, all: number) => void

/** A site in memory: its inputs, and every question that can be asked of it. */
export interface Site {
  readonly tracker: Tracker
  readonly inputs: Inputs
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly summaries: SummaryQueries
  readonly routes: RouteQueries
  readonly subjects: SubjectQueries
  readonly outputs: OutputQueries
  /** Every output, and everything wrong with the site; `progress` is told before each output how many are done. */
  evaluate(progress?: Progress): { readonly outputs: readonly Output[]; readonly diagnostics: readonly Diagnostic[] }
}

/** Wires the stages to a tracker of their own, in the order of the pipeline. Reads nothing yet. */
export function createSite(parts: SiteParts): Site {
  const tracker = createTracker()
  const inputs = createInputs(tracker)
  const config = configQueries(tracker, inputs)
  const renderers = rendererQueries(tracker, config, parts.loadMath)
  const content = contentQueries(tracker, inputs, config)
  const inlineText = (markdown: string): string => plain(renderers.renderer().renderInline(markdown))
  const summaries = summaryQueries(tracker, config, { ...content, inlineText })
  const routes = routeQueries(tracker, { config, content, summaries, inputs })
  const markups = markupQueries(tracker, { config, content, summaries, routes, renderers })
  const data = dataQueries(tracker, inputs, content)
  const people = peopleQueries(tracker, { config, data, routes, summaries })
  const papers = paperQueries(tracker, { inputs, content, markups })
  const cv = cvQueries(tracker, data)
  const environment = environmentOf({ config, markups, tracker, template: (name) => templates.template(name), templateNames: () => templates.layoutNames() })
  const templates = templateQueries(tracker, inputs, environment.filterNames)
  const pageContent = (path: SourcePath): ReturnType<SubjectQueries['pageContent']> => subjects.pageContent(path)
  const views = viewQueries(tracker, { config, content, summaries, routes, markups, data, people, papers, pageContent })
  const home = { config, content, cv, data, markups, papers, people, routes, summaries, views, tracker }
  const subjects: SubjectQueries = subjectQueries(tracker, {
    content, summaries, markups, environment,
    lang: () => config.part('lang'),
    pageView: views.pageView,
    siteView: () => views.siteView,
    onDemand: (about) => onDemand(about, home),
  })
  const generated = generatedQueries(tracker, { config, inputs, markups, people, routes, summaries, pageContent, version: parts.version })
  const outputs = outputQueries(tracker, {
    inputs, routes, templates, subjects, generated, environment, siteView: views.siteView, version: parts.version,
  })
  const care = careQueries(tracker, content, summaries)
  const evaluate: Site['evaluate'] = (progress = () => undefined) => {
    const { value, diagnostics } = tracker.evaluate(() => {
      care.look()
      const paths = [...routes.routes().keys()]
      return paths.flatMap((path, index) => {
        progress(index, paths.length)
        return outputs.output(path) ?? []
      })
    })
    const isUsed = value.some(hasMath)
    return { outputs: isUsed ? value : value.filter((output) => !output.path.startsWith('assets/katex/')), diagnostics }
  }
  return { tracker, inputs, config, content, summaries, routes, subjects, outputs, evaluate }
}

interface EnvironmentParts {
  readonly config: ConfigQueries
  readonly markups: MarkupQueries
  readonly tracker: Tracker
  readonly template: TemplateQueries['template']
  readonly templateNames: () => readonly string[]
}

function environmentOf({ config, markups, tracker, template, templateNames }: EnvironmentParts): Environment {
  const adapted = adaptFilters(filters, {
    baseurl: () => config.part('baseurl'),
    url: () => config.part('url'),
    lang: () => config.part('lang'),
    zone: () => config.part('timezone'),
    now: () => config.now(),
    markdown: { block: markups.block, inline: markups.inline, smartify: markups.inline },
  })
  return createEnvironment(adapted, { template, templateNames, report: (problem) => tracker.report(problem) })
}

/** A title's Markdown as plain text. */
function plain(html: string): string {
  return stripTags(html).trim()
}
