import { calendarNames } from '../calendar-names.ts'
import { escapeXml } from '../generated/xml.ts'
import { citationWords } from './citation-words.ts'

/** Terms that are the same in most languages, or that our tables do not have; in English. */
const TERMS: readonly (readonly [string, string])[] = [
  ['accessed', 'accessed'],
  ['available at', 'available at'],
  ['anonymous', 'anonymous'],
  ['at', 'at'],
  ['by', 'by'],
  ['circa', 'ca.'],
  ['cited', 'cited'],
  ['forthcoming', 'forthcoming'],
  ['from', 'from'],
  ['ibid', 'ibid.'],
  ['in press', 'in press'],
  ['internet', 'internet'],
  ['letter', 'letter'],
  ['online', 'online'],
  ['presented at', 'presented at the'],
  ['reference', 'reference'],
  ['references', 'references'],
  ['retrieved', 'retrieved'],
  ['version', 'version'],
  ['open-quote', '“'],
  ['close-quote', '”'],
  ['open-inner-quote', '‘'],
  ['close-inner-quote', '’'],
  ['page-range-delimiter', '–'],
  ['colon', ':'],
  ['comma', ','],
  ['semicolon', ';'],
]

/** Labels of locators: name, singular, plural. */
const LOCATORS: readonly (readonly [string, string, string])[] = [
  ['book', 'bk.', 'bks.'],
  ['chapter', 'chap.', 'chaps.'],
  ['column', 'col.', 'cols.'],
  ['figure', 'fig.', 'figs.'],
  ['folio', 'fol.', 'fols.'],
  ['line', 'l.', 'll.'],
  ['note', 'n.', 'nn.'],
  ['opus', 'op.', 'opp.'],
  ['paragraph', 'para.', 'paras.'],
  ['part', 'pt.', 'pts.'],
  ['section', 'sec.', 'secs.'],
  ['sub-verbo', 's.v.', 's.vv.'],
  ['verse', 'v.', 'vv.'],
  ['table', 'tbl.', 'tbls.'],
  ['equation', 'eq.', 'eqs.'],
  ['appendix', 'app.', 'apps.'],
  ['theorem', 'thm.', 'thms.'],
  ['lemma', 'lem.', 'lems.'],
  ['proposition', 'prop.', 'props.'],
  ['corollary', 'cor.', 'cors.'],
  ['definition', 'def.', 'defs.'],
  ['example', 'ex.', 'exs.'],
  ['remark', 'rem.', 'rems.'],
  ['exercise', 'ex.', 'exs.'],
]

/**
 * A locale of CSL 1.0 made of our own tables, for a language tag; enough for a style to have every word it
 * asks for.
 */
export function cslLocale(lang: string): string {
  const words = citationWords(lang)
  const plain = [
    ...TERMS,
    ['and', words.and.trim()],
    ['et-al', words.etAl],
    ['and others', words.etAl],
    ['in', words.in],
    ['no date', words.noDate],
  ] as const
  const counted = [
    ...LOCATORS,
    ['page', label(words.page), label(words.pages)],
    ['volume', words.volume, words.volume],
    ['issue', words.number, words.number],
    ['number', words.number, words.number],
    ['edition', label(words.edition), label(words.edition)],
    ['editor', words.editor, words.editors],
    ['translator', 'trans.', 'trans.'],
    ['editortranslator', words.editor, words.editors],
  ] as const
  const forms = ['', ' form="short"']
  const terms = [
    ...plain.flatMap(([name, text]) => forms.map((form) => term(name, form, escapeXml(text)))),
    ...counted.flatMap(([name, one, many]) => forms.map((form) => term(name, form, count(one, many)))),
    term('section', ' form="symbol"', count('§', '§§')),
    ...ordinals(lang),
    ...months(lang),
  ]
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n` +
    `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${escapeXml(lang)}">` +
    `${DATES}<terms>${terms.join('')}</terms></locale>`
  )
}

const DATES =
  '<style-options punctuation-in-quote="false"/>' +
  '<date form="text" delimiter=" "><date-part name="day"/><date-part name="month"/><date-part name="year"/></date>' +
  '<date form="numeric" delimiter="-"><date-part name="year"/><date-part name="month" form="numeric-leading-zeros"/>' +
  '<date-part name="day" form="numeric-leading-zeros"/></date>'

/** A pattern such as `pp. %` without the number; where both are one word, without the sign alone. */
function label(pattern: string): string {
  const words = pattern.replace(/\S*%\S*/u, '').trim()
  return words === '' ? pattern.replace(/[%第]/gu, '') : words
}

function term(name: string, form: string, inside: string): string {
  return `<term name="${name}"${form}>${inside}</term>`
}

function count(one: string, many: string): string {
  return `<single>${escapeXml(one)}</single><multiple>${escapeXml(many)}</multiple>`
}

function ordinals(lang: string): readonly string[] {
  if (!/^en\b/i.test(lang)) return [term('ordinal', '', '.')]
  const endings = [
    ['', 'th'],
    ['-01', 'st'],
    ['-02', 'nd'],
    ['-03', 'rd'],
    ['-11', 'th'],
    ['-12', 'th'],
    ['-13', 'th'],
  ]
  return endings.map(([number = '', ending = '']) => term(`ordinal${number}`, '', ending))
}

function months(lang: string): readonly string[] {
  const { months: long, shortMonths } = calendarNames(lang)
  const name = (index: number): string => `month-${String(index + 1).padStart(2, '0')}`
  return [
    ...long.map((month, index) => term(name(index), '', escapeXml(month))),
    ...shortMonths.map((month, index) => term(name(index), ' form="short"', escapeXml(month))),
  ]
}
