import type { Output, Route } from '../model/output.ts'
import type { OutputPath, SourcePath } from '../model/paths.ts'
import { digest, digestBase64 } from '../disk/digest.ts'
import type { Environment } from '../render/environment.ts'
import type { View } from '../render/lookup.ts'
import type { Rest } from '../render/record-view.ts'
import { layoutChain, layoutData } from '../render/layout-chain.ts'
import { safe } from '../render/nunjucks.ts'
import type { Variables } from '../render/template-context.ts'
import { ON_DEMAND } from '../render/template-context.ts'
import type { Tracker } from '../track/tracker.ts'
import { withMarginNotes } from '../transform/theme/margin-notes.ts'
import { withPolicy } from '../transform/theme/page-policy.ts'
import type { CvFiles } from './cv-files.ts'
import type { GeneratedQueries } from './generated-queries.ts'
import type { Inputs } from './inputs.ts'
import type { Subject, SubjectQueries } from './subject-queries.ts'
import type { TemplateQueries } from './template-queries.ts'
import type { PictureQueries } from './picture-queries.ts'
import type { RouteQueries } from './route-queries.ts'
import type { ThemeQueries } from './theme-queries.ts'

export interface OutputQueries {
  /** One file of the output; undefined when it cannot be made, which its diagnostics explain. */
  output(path: OutputPath): Output | undefined
  /** The layouts that a page is set into, from the inside out. */
  layouts(subject: Subject): readonly string[]
}

interface Reads {
  readonly inputs: Inputs
  readonly pictures: PictureQueries
  readonly routes: RouteQueries
  readonly templates: TemplateQueries
  readonly subjects: SubjectQueries
  readonly generated: GeneratedQueries
  readonly environment: Environment
  readonly siteView: (edition: string) => View
  readonly cvFiles: CvFiles
  readonly version: string
  readonly theme: ThemeQueries
}

/** Binds the last stage to the tracker: what each address answers with. */
export function outputQueries(tracker: Tracker, reads: Reads): OutputQueries {
  const chainOf = (subject: Subject): ReturnType<typeof layoutChain> =>
    layoutChain(subject.layout, subject.layoutAt, {
      layout: reads.templates.layout,
      names: reads.templates.layoutNames,
    })
  const page = (subject: Subject): string | undefined => {
    const chain = chainOf(subject)
    tracker.reportAll(chain.problems)
    return chain.problems.length > 0 ? undefined : setInto(chain.layouts.map(({ name }) => name), subject, chain.layouts)
  }
  const setInto = (names: readonly string[], subject: Subject, layouts: Layouts): string | undefined => {
    const layout = layoutData(layouts)
    let content: string | undefined = subject.content()
    for (const name of names) {
      const template = reads.templates.template(name)
      if (template === undefined || content === undefined) return undefined
      const variables: Variables = {
        page: subject.page, site: reads.siteView(subject.edition), layout, content: safe(content),
        carrel: { version: reads.version },
        [ON_DEMAND]: withFiles(subject.onDemand, content, reads.theme),
      }
      content = reads.environment.render(template, variables)
    }
    return content === undefined ? undefined : withPolicy(withMarginNotes(content), digestBase64)
  }
  const output = tracker.query('output', (path): Output | undefined => {
    const route = reads.routes.route(path as OutputPath)
    if (route === undefined) return undefined
    if (route.from.kind === 'asset') return copy(route, route.from.source, reads)
    if (route.from.kind === 'generated' && path.endsWith('.pdf')) return reads.cvFiles.pdf(route.path)
    const body = textOf(route, { page, reads })
    return body === undefined ? undefined : { path: route.path, body, digest: digest(body) }
  })
  return { output, layouts: (subject) => chainOf(subject).layouts.map(({ name }) => name) }
}

/** How the style sheets begin that only pages with a formula link to. */
const MATH_STYLES = '/assets/css/math'

/** True for a page with a formula. */
export function hasMath(output: Output): boolean {
  return 'body' in output && output.body.includes(MATH_STYLES)
}

/** Adds the style sheets and scripts that a page with this text links to; only the head asks for them. */
function withFiles(others: Pick<Rest, 'lookup'>, body: string, theme: ThemeQueries): Pick<Rest, 'lookup'> {
  return {
    lookup: (name) => {
      if (name === 'stylesheets') return theme.stylesFor(body).map(({ path }) => `/${path}`)
      return name === 'scripts' ? theme.scriptsFor(body).map(({ path }) => `/${path}`) : others.lookup(name)
    },
  }
}

type Layouts = ReturnType<typeof layoutChain>['layouts']

interface Means {
  readonly page: (subject: Subject) => string | undefined
  readonly reads: Reads
}

function textOf(route: Route, { page, reads }: Means): string | undefined {
  if (route.from.kind === 'generated' && route.from.name !== '404.html') return reads.generated.text(route.from.name)
  const subject = reads.subjects.subject(route)
  return subject === undefined ? undefined : page(subject)
}

function copy(route: Route, source: SourcePath, { inputs, pictures }: Reads): Output | undefined {
  const published = pictures.published(route, source)
  if (published !== undefined) return published
  const found = inputs.source(source)
  return found === undefined ? undefined : { path: route.path, copyOf: source, digest: found.digest }
}

