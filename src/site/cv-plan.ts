import type { DataValue } from '../model/data.ts'
import type { PageSummary } from '../model/page.ts'
import { outputPath, urlPath } from '../model/paths.ts'
import { mergeRecords } from '../model/merge-records.ts'
import { isRecord } from '../model/record.ts'
import { contentPath } from '../read/conventions.ts'
import type { Tracker } from '../track/tracker.ts'
import type { CvOptions } from '../transform/cv/cv-options.ts'
import { cvOptions } from '../transform/cv/cv-options.ts'
import type { Claim } from '../transform/routes.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { DataQueries } from './data-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

/** Data files that a CV may stand in, in the order in which they are looked for. */
export const CV_FILES = ['cv', 'resume'] as const

/** What is known of a site's CV before it is read: nothing here depends on what it says. */
export interface CvPlan {
  /** The page that shows it: the first with the layout `cv`, or that says `cv:` of itself. */
  page(): PageSummary | undefined
  options(): CvOptions
  /** The name of the data file that holds it; undefined where its page is all there is. */
  file(): string | undefined
  /** The addresses of what is made of it. */
  claims(): readonly Claim[]
}

interface Reads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly data: DataQueries
  readonly summaries: SummaryQueries
}

/** Binds to the tracker what a site makes of its CV. */
export function cvPlan(tracker: Tracker, { config, content, data, summaries }: Reads): CvPlan {
  const page = tracker.query('cvPage', (): PageSummary | undefined => {
    const shown = summaries.shown().flatMap((path) => summaries.summary(path) ?? [])
    const main = shown.filter(({ source }) => summaries.edition(source) === config.part('lang'))
    return [...main, ...shown].find(isCvPage)
  })
  const options = tracker.query('cvOptions', (): CvOptions => {
    return cvOptions(merged(config.setting('cv'), page('')?.meta.data['cv']))
  })
  const file = tracker.query('cvFile', () => CV_FILES.find((name) => data.entry(name) !== undefined))
  const names = tracker.query('cvOutputs', (): readonly string[] => {
    const found = page('')
    if (found === undefined) return []
    const isText = file('') === undefined
    const body = found.kind === 'markdown' ? (content.page(found.source)?.body ?? '') : ''
    if (isText && body.trim() === '') return []
    const { pdf, short, exports } = options('')
    const own = found.meta.data['cv_pdf']
    const isThere = content.files().statics.some((path) => contentPath(path) === 'cv.pdf')
    const isOwn = typeof own === 'string' && own !== ''
    return [
      ...(pdf && !isOwn && !isThere ? ['cv.pdf'] : []),
      ...(pdf && short !== undefined ? ['cv-short.pdf'] : []),
      ...(exports ? ['cv.md'] : []),
      ...(exports && !isText ? ['cv.json'] : []),
    ]
  })
  return {
    page: () => page(''),
    options: () => options(''),
    file: () => file(''),
    claims: () => names('').map(claim),
  }
}

function isCvPage({ meta }: PageSummary): boolean {
  const { cv } = meta.data
  return ['cv', 'cv-layout'].includes(meta.layout ?? '') || isRecord(cv) || cv === true
}

function merged(site: DataValue | undefined, page: DataValue | undefined): DataValue | undefined {
  if (isRecord(site) && isRecord(page)) return mergeRecords(site, page)
  return isRecord(page) || page === false ? page : site
}

function claim(name: string): Claim {
  return { path: outputPath(name), url: urlPath(`/${name}`), rank: 'made', from: { kind: 'generated', name } }
}
