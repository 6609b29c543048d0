import type { Locator, LocatorKind } from './citation.ts'

/** How authors write the parts of a work, without the full stop; in the languages of our own tables. */
const LABELS: readonly (readonly [LocatorKind, string])[] = [
  ['page', 'pages|page|pp|pgs|pg|p|Seiten|Seite|S|pages|págs|pág|pp|стр|с|頁|쪽|页|第'],
  ['chapter', 'chapters|chapter|chaps|chap|chs|ch|Kapitel|Kap|chapitre|capítulo|cap|capitolo|глава|гл'],
  ['section', 'sections|section|secs|sec|sects|sect|§§|§|Abschnitt|Abschn|sección|sezione|seção'],
  ['figure', 'figures|figure|figs|fig|Abbildung|Abb|figura'],
  ['table', 'tables|table|tabs|tab|Tabelle|tableau|tabla|tabella|tabela'],
  ['volume', 'volumes|volume|vols|vol|Band|Bd'],
  ['issue', 'issues|issue|numbers|number|nos|no|nr|Heft'],
  ['paragraph', 'paragraphs|paragraph|paras|para|¶¶|¶|Absatz|Abs'],
  ['part', 'parts|part|pts|pt|Teil'],
  ['line', 'lines|line|ll|Zeile|Z'],
  ['verse', 'verses|verse|vv|v|Vers'],
  ['note', 'notes|note|nn|n|Anmerkung|Anm'],
  ['folio', 'folios|folio|fols|fol|ff'],
  ['column', 'columns|column|cols|col|Spalte|Sp'],
  ['book', 'books|book|bks|bk|Buch'],
  ['opus', 'opera|opus|op'],
  ['sub-verbo', 'sub verbis|sub verbo|s\\.vv|s\\.v'],
  ['theorem', 'theorems|theorem|thms|thm|Satz|théorème|teorema'],
  ['lemma', 'lemmas|lemmata|lemma|lem|lemme'],
  ['proposition', 'propositions|proposition|props|prop|proposición|proposizione'],
  ['corollary', 'corollaries|corollary|cors|cor|Korollar|Kor|corollaire'],
  ['definition', 'definitions|definition|defs|def|définition'],
  ['equation', 'equations|equation|eqs|eqns|eqn|eq|Gleichung|Gl|équation'],
  ['example', 'examples|example|exs|ex|Beispiel|Bsp|exemple'],
  ['remark', 'remarks|remark|rems|rem|Bemerkung|Bem|remarque'],
  ['appendix', 'appendices|appendix|apps|app|Anhang|annexe'],
  ['exercise', 'exercises|exercise|Aufgabe|Aufg|exercice'],
]

// Without a digit a value is a Roman numeral, a single letter or a formula, so that `book reviews` is none.
const VALUE = String.raw`(?=[^\s,]*\d|[ivxlcdmIVXLCDM]+(?!\p{L})|\p{L}(?!\p{L})|\$)[^\s,]+`
const LABELLED = LABELS.map(([kind, names]) => {
  const label = String.raw`(?:${names})(?:(?<=[§¶第])|(?![\p{L}\p{N}]))\.?`
  return { kind, pattern: new RegExp(String.raw`^(${label})[\s\u00A0]*(${goingOn(VALUE)})`, 'u') }
})
const BARE = new RegExp(String.raw`^(${goingOn(String.raw`\d[^\s,]*`)})(?=$|[\s,])`, 'u')

/** A value goes on over dashes, and over a comma where a number follows it. */
function goingOn(first: string): string {
  return String.raw`${first}(?:\s*[-–—]+\s*[^\s,]*\d[^\s,]*|\s*,\s*\d[^\s,]*)*`
}

/** A locator at the beginning of a text, and what follows it. */
export interface FoundLocator {
  readonly locator: Locator
  readonly rest: string
}

/**
 * Reads the locator that a text begins with: a label and a value, or a bare number, which is a page.
 * Undefined where the text begins with anything else.
 */
export function readLocator(text: string): FoundLocator | undefined {
  for (const { kind, pattern } of LABELLED) {
    const match = pattern.exec(text)
    const [whole = '', label = '', value = ''] = match ?? []
    if (match !== null)
      return { locator: { kind, label, value: spaced(value) }, rest: text.slice(whole.length) }
  }
  const [bare] = BARE.exec(text) ?? []
  if (bare === undefined) return undefined
  return { locator: { kind: 'page', label: '', value: spaced(bare) }, rest: text.slice(bare.length) }
}

function spaced(value: string): string {
  return value.replace(/(\d)\s*(?:--?|–|—)\s*(?=[^\s]*\d)/gu, '$1–')
}
