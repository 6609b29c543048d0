import { sourcePath } from '../../../src/model/paths.ts'
import { mergeBibliographies, parseBibliography } from '../../../src/parse/bibtex/bibliography.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { bucket, codeFeatures, unsound } from '../sound.ts'

const PATH = sourcePath('content/publications/papers.bib')

/** What every text is followed by, so that what it breaks can be seen to reach no further. */
const LAST = '\n\n@article{theLastOfAll,\n  author = {Noether, Emmy},\n  title = {Der Endlichkeitssatz},\n  year = {1915},\n}\n'

/** Bibliographies: entries in are entries shown or reported; keys are unique; the same twice. */
export const bibtex: FuzzTarget = {
  name: 'bibtex',
  words: [
    '@article{', '@book{a,', '@string{j = "Journal"}', '@comment{', '@preamble{"x"}', '@misc(', 'author = {', 'title = "', 'year = 1921,',
    ' and ', '# j', '{', '}', '\\"o', '{\\"{o}}', '\\url{', '\\href{javascript:a}{b}', '$x^2$', '\\emph{', 'crossref = {a}', 'xdata = {b}',
    'doi = {10.1000/1}', 'url = {https://example.org}', 'month = mar', 'date = {1921-03/1922}', 'related = {c}', 'pages = {1--2}',
    ' von ', ', Jr.', '%', '\\%', '~', '\\&', 'author+an = {1=equal}', '@', '=', ',', '"',
  ],
  run(text) {
    const whole = text + LAST
    const { value, diagnostics } = parseBibliography(whole, PATH)
    const merged = mergeBibliographies([value])
    const all = [...diagnostics, ...merged.diagnostics]
    const again = parseBibliography(whole, PATH)
    const keys = merged.value.map(({ key }) => key)
    const isLastThere = keys.some((key) => key.startsWith('theLastOfAll'))
    const finding =
      unsound(all, whole) ??
      (new Set(keys).size === keys.length ? undefined : 'two entries have one key') ??
      (isLastThere || all.length > 0 ? undefined : 'an entry is gone without a word') ??
      (sameTold(value, again.value) ? undefined : 'the second reading differs')
    return { finding, features: [...codeFeatures(all), `entries ${bucket(keys.length)}`, `fields ${bucket(value.reduce((sum, { fields }) => sum + fields.size, 0))}`] }
  },
}

function sameTold(a: unknown, b: unknown): boolean {
  const told = (value: unknown): string => JSON.stringify(value, (_key, inner: unknown) => (inner instanceof Map ? [...inner] : inner))
  return told(a) === told(b)
}
