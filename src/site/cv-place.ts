import type { Details } from '../model/diagnostic.ts'
import { sourcePath } from '../model/paths.ts'
import { isRecord } from '../model/record.ts'
import { parseDataFile } from '../parse/data-file.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { CvPlan } from './cv-plan.ts'
import type { Inputs } from './inputs.ts'
import { CONFIGS } from './load-site.ts'

export interface PlaceReads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly cv: CvPlan
  readonly inputs: Inputs
}

/**
 * Where the author says something of the CV: the key of `cv:` in the front matter of its page, else in
 * site.yml, else the layout that makes the page one. Looked for only when there is something to tell.
 */
export function cvPlace(key: string, { config, content, cv, inputs }: PlaceReads): Pick<Details, 'at'> {
  const page = cv.page()
  const own = page?.meta.data['cv']
  if (page !== undefined && isRecord(own) && own[key] !== undefined) {
    return { at: content.placeOf(page.source, ['cv', key]) }
  }
  const ofSite = config.setting('cv')
  if (isRecord(ofSite) && ofSite[key] !== undefined) return placeInConfig(key, inputs)
  return page === undefined ? {} : { at: content.placeOf(page.source, ['layout']) }
}

function placeInConfig(key: string, inputs: Inputs): Pick<Details, 'at'> {
  const path = CONFIGS.find((candidate) => inputs.source(candidate) !== undefined)
  const text = path === undefined ? undefined : inputs.source(path)?.text
  if (path === undefined || text === undefined) return {}
  return { at: parseDataFile({ path: sourcePath(path), text }).value.locate(['cv', key]) }
}
