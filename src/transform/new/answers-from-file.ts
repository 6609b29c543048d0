import { sourcePath } from '../../model/paths.ts'
import { isRecord } from '../../model/record.ts'
import { parseJson } from '../../parse/json.ts'
import { fromBibtex } from './from-bibtex.ts'
import { fromOrcid } from './from-orcid.ts'
import { fromResume } from './from-resume.ts'
import type { SiteAnswers } from './site-answers.ts'

/**
 * Reads what an author brings along: an ORCID record or a JSON Resume, which are JSON, or BibTeX; told apart
 * by what is in them. Undefined for a text that is none of them.
 */
export function answersFromFile(written: string): Partial<SiteAnswers> | undefined {
  const text = written.replace(/^\uFEFF/, '')
  const { value: data } = parseJson(text, { path: sourcePath('the file'), line: 1 })
  if (data === null) return /@\s*\w+\s*[{(]/.test(text) ? fromBibtex(text) : undefined
  if (!isRecord(data)) return undefined
  if (isRecord(data['person']) || isRecord(data['orcid-identifier'])) return fromOrcid(data)
  return isRecord(data['basics']) ? fromResume(data, text) : undefined
}
