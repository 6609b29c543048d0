import { calendarNames } from '../calendar-names.ts'
import type { VenueWords } from './venue-line.ts'
import { ENGLISH_VENUE } from './venue-line.ts'

/** The words that entries of a bibliography are set with, in the language of the site. */
export interface PaperWords {
  /** Between the last two names. */
  readonly and: string
  /** True where a comma stands before it in a list of three and more. */
  readonly serialComma: boolean
  readonly others: string
  readonly editor: string
  readonly editors: string
  readonly equal: string
  readonly corresponding: string
  /** `%` stands for the number of names that are folded away. */
  readonly more: string
  readonly undated: string
  readonly other: string
  readonly cite: string
  readonly venue: VenueWords
  readonly months: readonly string[]
}

type Translated = Omit<PaperWords, 'months'>

const ENGLISH: Translated = {
  and: 'and',
  serialComma: true,
  others: 'et al.',
  editor: 'ed.',
  editors: 'eds.',
  equal: 'equal contribution',
  corresponding: 'corresponding author',
  more: '% more',
  undated: 'Undated',
  other: 'Other',
  cite: 'Recommended citation',
  venue: ENGLISH_VENUE,
}

const GERMAN: Translated = {
  and: 'und',
  serialComma: false,
  others: 'u. a.',
  editor: 'Hrsg.',
  editors: 'Hrsg.',
  equal: 'gleicher Beitrag',
  corresponding: 'korrespondierende Autorschaft',
  more: '% weitere',
  undated: 'Ohne Jahr',
  other: 'Weiteres',
  cite: 'Zitiervorschlag',
  venue: {
    in: 'In',
    page: 'S.',
    pages: 'S.',
    volume: 'Bd.',
    phdThesis: 'Dissertation',
    mastersThesis: 'Masterarbeit',
    thesis: 'Abschlussarbeit',
    report: 'Bericht',
  },
}

const FRENCH: Translated = {
  and: 'et',
  serialComma: false,
  others: 'et al.',
  editor: 'éd.',
  editors: 'éd.',
  equal: 'contribution égale',
  corresponding: 'auteur correspondant',
  more: '% de plus',
  undated: 'Sans date',
  other: 'Autres',
  cite: 'Citation recommandée',
  venue: {
    in: 'Dans',
    page: 'p.',
    pages: 'p.',
    volume: 'vol.',
    phdThesis: 'Thèse de doctorat',
    mastersThesis: 'Mémoire de master',
    thesis: 'Thèse',
    report: 'Rapport technique',
  },
}

const SPANISH: Translated = {
  and: 'y',
  serialComma: false,
  others: 'et al.',
  editor: 'ed.',
  editors: 'eds.',
  equal: 'contribución equivalente',
  corresponding: 'autor de correspondencia',
  more: '% más',
  undated: 'Sin fecha',
  other: 'Otros',
  cite: 'Cita recomendada',
  venue: {
    in: 'En',
    page: 'p.',
    pages: 'pp.',
    volume: 'vol.',
    phdThesis: 'Tesis doctoral',
    mastersThesis: 'Trabajo de máster',
    thesis: 'Tesis',
    report: 'Informe técnico',
  },
}

const ITALIAN: Translated = {
  and: 'e',
  serialComma: false,
  others: 'et al.',
  editor: 'a cura di',
  editors: 'a cura di',
  equal: 'pari contributo',
  corresponding: 'autore di riferimento',
  more: '% altri',
  undated: 'Senza data',
  other: 'Altro',
  cite: 'Citazione consigliata',
  venue: {
    in: 'In',
    page: 'p.',
    pages: 'pp.',
    volume: 'vol.',
    phdThesis: 'Tesi di dottorato',
    mastersThesis: 'Tesi magistrale',
    thesis: 'Tesi',
    report: 'Rapporto tecnico',
  },
}

const LANGUAGES: ReadonlyMap<string, Translated> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['it', ITALIAN],
])

/** The words for a language by its primary tag; English where we have none of its own. */
export function paperWords(lang: string): PaperWords {
  const words = LANGUAGES.get(lang.toLowerCase().split(/[-_]/)[0] ?? '') ?? ENGLISH
  return { ...words, months: calendarNames(words === ENGLISH ? 'en' : lang).months }
}
