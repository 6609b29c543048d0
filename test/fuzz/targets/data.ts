import { sourcePath } from '../../../src/model/paths.ts'
import { parseCv } from '../../../src/parse/cv/parse-cv.ts'
import { parseDataFile } from '../../../src/parse/data-file.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { bucket, codeFeatures, unsound } from '../sound.ts'

const KINDS = ['json', 'csv', 'tsv', 'yml'] as const

/** Data files of all four kinds, and a CV read from them; the first line names the kind. */
export const data: FuzzTarget = {
  name: 'data',
  words: [
    'json\n', 'csv\n', 'tsv\n', 'yml\n', '{"a": 1}', '[', ']', '{', '}', ',', ':', '"', 'true', 'null', '1e5', '\\u0041', 'a,b\n', '"x,y"', '""',
    ';', '\t', 'cv:\n  name: Emmy Noether\n  sections:\n', '"basics": {', '"work": [', '"startDate": "1915"', 'date: 1915-04', '- ', 'education:\n',
  ],
  run(whole) {
    const [first = '', ...lines] = whole.split('\n')
    const kind = KINDS.find((name) => name === first) ?? 'yml'
    const text = lines.join('\n')
    const path = sourcePath(`content/data/a.${kind}`)
    const { value, diagnostics } = parseDataFile({ path, text })
    const cv = parseCv(value.value, value.locate)
    const all = [...diagnostics, ...cv.diagnostics]
    const finding = unsound(all, text.replace(/^\uFEFF/, '')) ?? (kind === 'json' ? otherThanJson(text, value.value) : undefined)
    return { finding, features: [kind, ...codeFeatures(all).map((code) => `${kind} ${code}`), `sections ${bucket(cv.value.sections.length)}`] }
  },
}

/** What JSON.parse reads, we read alike, but for its depth. */
function otherThanJson(text: string, ours: unknown): string | undefined {
  try {
    const theirs: unknown = JSON.parse(text)
    if (ours === null || JSON.stringify(sorted(theirs)) === JSON.stringify(sorted(ours))) return undefined
    return 'JSON.parse reads it otherwise'
  } catch {
    return undefined
  }
}

function sorted(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\uFFFD')
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.entries(value).map(([key, inner]) => [sorted(key), sorted(inner)]).sort()
}
