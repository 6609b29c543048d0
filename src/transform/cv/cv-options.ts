import type { DataRecord, DataValue } from '../../model/data.ts'
import { isList, isRecord, recordOf } from '../../model/record.ts'

/** Which sections and papers a CV shows. */
export interface CvChoice {
  /** Empty for those of the file, in its order. */
  readonly sections: readonly string[]
  readonly papers: 'all' | 'selected'
}

/** What a site says of its CV. */
export interface CvOptions extends CvChoice {
  readonly pdf: boolean
  readonly exports: boolean
  readonly paper: 'a4' | 'us-letter'
  readonly accent?: string
  readonly fonts: readonly string[]
  readonly short?: CvChoice & { readonly pages: number }
}

/** Reads `cv:` of site.yml with that of a page laid over it; what has the wrong type counts as absent. */
export function cvOptions(value: DataValue | undefined): CvOptions {
  const given = isRecord(value) ? value : recordOf([])
  const { accent, fonts, paper, pdf, exports } = given
  const choice = choiceOf(given, { sections: [], papers: 'all' })
  const short = shortOf(given['short'], choice)
  return {
    ...choice,
    pdf: pdf !== false && value !== false,
    exports: exports !== false && value !== false,
    paper: typeof paper === 'string' && /letter$/i.test(paper) ? 'us-letter' : 'a4',
    fonts: typeof fonts === 'string' ? [fonts] : textsOf(fonts),
    ...(typeof accent === 'string' ? { accent } : {}),
    ...(short === undefined ? {} : { short }),
  }
}

const USUAL_PAGES = 2

/**
 * What is not said of a short version is as in the long one, but for papers, of which it has the selected.
 */
function shortOf(value: DataValue | undefined, long: CvChoice): CvOptions['short'] {
  const below: CvChoice = { sections: long.sections, papers: 'selected' }
  if (typeof value === 'number' && value >= 1) return { ...below, pages: Math.floor(value) }
  if (!isRecord(value)) return undefined
  const { pages } = value
  return { ...choiceOf(value, below), pages: typeof pages === 'number' && pages >= 1 ? Math.floor(pages) : USUAL_PAGES }
}

function choiceOf({ sections, papers }: DataRecord, below: CvChoice): CvChoice {
  const named = textsOf(sections)
  const isKnown = papers === 'all' || papers === 'selected'
  return { sections: named.length > 0 ? named : below.sections, papers: isKnown ? papers : below.papers }
}

function textsOf(value: DataValue | undefined): readonly string[] {
  return isList(value) ? value.filter((item) => typeof item === 'string') : []
}
