import type { Diagnostic } from '../model/diagnostic.ts'
import type { Output } from '../model/output.ts'
import type { SourcePath } from '../model/paths.ts'
import type { Environment } from '../render/environment.ts'
import { createEnvironment } from '../render/environment.ts'
import { adaptFilters } from '../render/filter-adapter.ts'
import { filters } from '../render/filters/table.ts'
import type { RunWatcher } from '../track/self-times.ts'
import { createTracker } from '../track/tracker.ts'
import { careQueries } from './care-queries.ts'
import { copiedLayouts } from './copied-layouts.ts'
import { foreignHostNotes } from './foreign-hosts.ts'
import { generatedQueries } from './generated-queries.ts'
import { createInputs } from './inputs.ts'
import type { Engines, Knowledge } from './knowledge.ts'
import { knowledgeOf } from './knowledge.ts'
import { onDemand } from './on-demand.ts'
import type { OutputQueries } from './output-queries.ts'
import { hasMath, outputQueries } from './output-queries.ts'
import { withPaperLists } from './paper-lists.ts'
import type { SubjectQueries } from './subject-queries.ts'
import { subjectQueries } from './subject-queries.ts'
import type { TemplateQueries } from './template-queries.ts'
import { templateQueries } from './template-queries.ts'
import { viewQueries } from './view-queries.ts'

/** What a site needs of the shell: heavy parts that are loaded only when a page wants them. */
export interface SiteParts extends Engines {
  readonly version: string
  /** Told of every query that runs, for whoever wants to know where the time goes. */
  readonly watcher?: RunWatcher
}

export type Progress = (done: number, all: number) => void

/** A site in memory: its inputs, and every question that can be asked of it. */
export interface Site extends Knowledge {
  readonly subjects: SubjectQueries
  readonly outputs: OutputQueries
  /** Looks at the site as a whole, within an evaluation, and reports what a careful friend would notice. */
  look(): void
  /** The files that were made for the pages that were last evaluated, and that no address asks for. */
  madeFiles(): readonly Output[]
  /**
   * Every output, and everything wrong with the site; `progress` is told before each output how many are
   * done.
   */
  evaluate(progress?: Progress): {
    readonly outputs: readonly Output[]
    readonly diagnostics: readonly Diagnostic[]
  }
}

/** Wires the stages to a tracker of their own, in the order of the pipeline. Reads nothing yet. */
export function createSite(parts: SiteParts): Site {
  const tracker = createTracker(parts.watcher)
  const inputs = createInputs(tracker)
  const known = knowledgeOf(tracker, inputs, parts)
  const pages = pageQueries(known, parts.version)
  const care = careQueries(tracker, known)
  const copies = copiedLayouts(tracker, inputs, parts.version)
  const look = (): void => {
    care.look()
    copies.look()
    known.bibliographyCare.look()
  }
  const madeFiles = (): readonly Output[] => [
    ...known.pictures.files(),
    ...known.cards.files(),
    ...known.notebooks.files(),
  ]
  const evaluate: Site['evaluate'] = (progress = () => undefined) => {
    const { value, diagnostics } = tracker.evaluate(() => {
      look()
      const outputs = everyOutput(known, pages.outputs, progress)
      tracker.reportAll(foreignHostNotes(outputs, known))
      return outputs
    })
    const placed = diagnostics.map(known.notebooks.placed)
    return { outputs: withoutIdle([...value, ...madeFiles()]), diagnostics: placed }
  }
  return { ...known, ...pages, look, madeFiles, evaluate }
}

function everyOutput({ routes }: Knowledge, outputs: OutputQueries, progress: Progress): readonly Output[] {
  const paths = [...routes.routes().keys()]
  return paths.flatMap((path, index) => {
    progress(index, paths.length)
    return outputs.output(path) ?? []
  })
}

/** Leaves out what goes with formulas where no page has one. */
function withoutIdle(outputs: readonly Output[]): readonly Output[] {
  return outputs.some(hasMath)
    ? outputs
    : outputs.filter(({ path }) => !path.startsWith('assets/katex/') && !path.startsWith('assets/css/math'))
}

/**
 * Wires what makes pages of what is known: templates, views, subjects and outputs, which may ask for each
 * other.
 */
function pageQueries(known: Knowledge, version: string): Pick<Site, 'subjects' | 'outputs'> {
  const { tracker, inputs, config, routes, theme } = known
  const environment = environmentOf(known, {
    template: (name) => templates.template(name),
    layoutNames: () => templates.layoutNames(),
  })
  const templates = templateQueries(tracker, inputs, environment.filterNames)
  const pageContent = (path: SourcePath): ReturnType<SubjectQueries['pageContent']> =>
    subjects.pageContent(path)
  const views = viewQueries(tracker, { ...known, pageContent })
  const { siteView } = views
  const subjects: SubjectQueries = subjectQueries(tracker, {
    ...known,
    environment,
    lang: () => config.part('lang'),
    pageView: views.pageView,
    siteView,
    onDemand: (about) => onDemand(about, { ...known, views }),
    withLists: (html, path) =>
      withPaperLists(html, path, { ...known, views, environment, template: templates.template }),
  })
  const generated = generatedQueries(tracker, { ...known, pageContent, version })
  const { pictures } = known
  const outputs = outputQueries(tracker, {
    inputs,
    pictures,
    routes,
    templates,
    subjects,
    generated,
    environment,
    siteView,
    version,
    theme,
    cvFiles: known.cvFiles,
  })
  return { subjects, outputs }
}

function environmentOf(
  { config, markups, tracker }: Knowledge,
  { template, layoutNames }: Pick<TemplateQueries, 'template' | 'layoutNames'>,
): Environment {
  const adapted = adaptFilters(filters, {
    baseurl: () => config.part('baseurl'),
    url: () => config.part('url'),
    lang: () => config.part('lang'),
    zone: () => config.part('timezone'),
    now: () => config.now(),
    markdown: { block: markups.block, inline: markups.inline, smartify: markups.inline },
  })
  const report = (problem: Diagnostic): void => tracker.report(problem)
  return createEnvironment(adapted, { template, templateNames: layoutNames, report })
}
