import type { Cv } from '../../model/cv.ts'
import type { DataValue, Locate } from '../../model/data.ts'
import type { Parsed } from '../../model/diagnostic.ts'
import { parsed } from '../../model/diagnostic.ts'
import { isList, isRecord } from '../../model/record.ts'
import { isJsonResume, readJsonResume } from './json-resume.ts'
import type { CvNode } from './node.ts'
import { child, complain } from './node.ts'
import { readOldList } from './old-list.ts'
import { readRenderCv } from './render-cv.ts'

const NOTHING: Cv = { networks: [], sections: [] }

/**
 * Reads a CV, telling its format by its shape: RenderCV has a mapping `cv` (or `sections`), JSON Resume has
 * `basics` or
 * one of its sections, al-folio's old file is a list. What cannot be read is reported at its place and left
 * out.
 */
export function parseCv(value: DataValue, locate: Locate): Parsed<Cv> {
  const root: CvNode = { value, path: [], locate, problems: [] }
  const cv = readFormat(root)
  return parsed(cv, root.problems)
}

function readFormat(root: CvNode): Cv {
  const inner = child(root, 'cv')
  if (isRecord(inner.value)) return readRenderCv(inner)
  if (isRecord(child(root, 'sections').value)) return readRenderCv(root)
  if (isJsonResume(root)) return readJsonResume(root)
  if (isList(root.value)) return readOldList(root)
  if (root.value === null || root.value === '') return NOTHING
  const message = 'This file is in none of the formats of a CV that are known, so the CV is empty.'
  const hint = 'Begin it with `cv:` as RenderCV does, or with `basics` as JSON Resume does.'
  complain(root, 'data/cv-unknown-format', [message, hint])
  return NOTHING
}
