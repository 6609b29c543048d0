/** The words and signs of citations and references in one language. */
export interface CitationWords {
  /** Between two people, blanks included. */
  readonly and: string
  /** Before the last of three and more people. */
  readonly lastAnd: string
  readonly etAl: string
  /** Before the book that a chapter is in. */
  readonly in: string
  readonly editor: string
  readonly editors: string
  /** `%` stands for the page. */
  readonly page: string
  readonly pages: string
  readonly volume: string
  readonly number: string
  /** `%` stands for the number. */
  readonly edition: string
  readonly noDate: string
  readonly phdThesis: string
  readonly mastersThesis: string
  readonly thesis: string
  readonly report: string
  /** Of the link from a reference to the place where it is cited; what is cited follows. */
  readonly back: string
}

const ENGLISH: CitationWords = {
  and: ' and ', lastAnd: ', and ', etAl: 'et al.', in: 'In', editor: 'ed.', editors: 'eds.', page: 'p. %', pages: 'pp. %',
  volume: 'vol.', number: 'no.', edition: '% ed.', noDate: 'n.d.', phdThesis: 'PhD thesis',
  mastersThesis: 'Master’s thesis', thesis: 'Thesis', report: 'Technical report', back: 'Back to the citation of',
}

/** By primary language tag. */
const WORDS: Readonly<Record<string, CitationWords>> = {
  en: ENGLISH,
  de: {
    and: ' und ', lastAnd: ' und ', etAl: 'et al.', in: 'In', editor: 'Hrsg.', editors: 'Hrsg.', page: 'S. %', pages: 'S. %',
    volume: 'Bd.', number: 'Nr.', edition: '%. Aufl.', noDate: 'o. J.', phdThesis: 'Dissertation',
    mastersThesis: 'Masterarbeit', thesis: 'Abschlussarbeit', report: 'Technischer Bericht',
    back: 'Zurück zum Zitat von',
  },
  fr: {
    and: ' et ', lastAnd: ' et ', etAl: 'et al.', in: 'Dans', editor: 'éd.', editors: 'éds.', page: 'p. %', pages: 'p. %',
    volume: 'vol.', number: 'no', edition: '%e éd.', noDate: 's. d.', phdThesis: 'Thèse de doctorat',
    mastersThesis: 'Mémoire de master', thesis: 'Mémoire', report: 'Rapport technique', back: 'Retour à la citation de',
  },
  es: {
    and: ' y ', lastAnd: ' y ', etAl: 'et al.', in: 'En', editor: 'ed.', editors: 'eds.', page: 'p. %', pages: 'pp. %',
    volume: 'vol.', number: 'núm.', edition: '%.ª ed.', noDate: 's. f.', phdThesis: 'Tesis doctoral',
    mastersThesis: 'Trabajo de fin de máster', thesis: 'Tesis', report: 'Informe técnico', back: 'Volver a la cita de',
  },
  it: {
    and: ' e ', lastAnd: ' e ', etAl: 'et al.', in: 'In', editor: 'a cura di', editors: 'a cura di', page: 'p. %',
    pages: 'pp. %', volume: 'vol.', number: 'n.', edition: '%ª ed.', noDate: 's.d.', phdThesis: 'Tesi di dottorato',
    mastersThesis: 'Tesi di laurea magistrale', thesis: 'Tesi', report: 'Rapporto tecnico',
    back: 'Torna alla citazione di',
  },
  pt: {
    and: ' e ', lastAnd: ' e ', etAl: 'et al.', in: 'Em', editor: 'ed.', editors: 'eds.', page: 'p. %', pages: 'pp. %',
    volume: 'vol.', number: 'n.º', edition: '%.ª ed.', noDate: 's.d.', phdThesis: 'Tese de doutoramento',
    mastersThesis: 'Dissertação de mestrado', thesis: 'Tese', report: 'Relatório técnico', back: 'Voltar à citação de',
  },
  nl: {
    and: ' en ', lastAnd: ' en ', etAl: 'e.a.', in: 'In', editor: 'red.', editors: 'red.', page: 'p. %', pages: 'pp. %',
    volume: 'dl.', number: 'nr.', edition: '%e dr.', noDate: 'z.d.', phdThesis: 'Proefschrift',
    mastersThesis: 'Masterscriptie', thesis: 'Scriptie', report: 'Technisch rapport', back: 'Terug naar de verwijzing naar',
  },
  ru: {
    and: ' и ', lastAnd: ' и ', etAl: 'и др.', in: 'В', editor: 'ред.', editors: 'ред.', page: 'с. %', pages: 'с. %',
    volume: 'т.', number: '№', edition: '%-е изд.', noDate: 'б. г.', phdThesis: 'Диссертация',
    mastersThesis: 'Магистерская диссертация', thesis: 'Диссертация', report: 'Технический отчёт',
    back: 'Назад к ссылке на',
  },
  ko: {
    and: '·', lastAnd: '·', etAl: '외', in: '수록:', editor: '편', editors: '편', page: '%쪽', pages: '%쪽',
    volume: '권', number: '호', edition: '%판', noDate: '연도 미상', phdThesis: '박사학위논문',
    mastersThesis: '석사학위논문', thesis: '학위논문', report: '기술 보고서', back: '인용 위치로 돌아가기:',
  },
  zh: {
    and: '和', lastAnd: '和', etAl: '等', in: '载于', editor: '编', editors: '编', page: '第%页', pages: '第%页',
    volume: '卷', number: '期', edition: '第%版', noDate: '无日期', phdThesis: '博士学位论文',
    mastersThesis: '硕士学位论文', thesis: '学位论文', report: '技术报告', back: '返回引用处:',
  },
  ja: {
    and: '・', lastAnd: '・', etAl: 'ほか', in: '所収:', editor: '編', editors: '編', page: 'p. %', pages: 'pp. %',
    volume: '巻', number: '号', edition: '第%版', noDate: '発行年不明', phdThesis: '博士論文',
    mastersThesis: '修士論文', thesis: '学位論文', report: '技術報告', back: '引用箇所へ戻る:',
  },
  ar: {
    and: ' و', lastAnd: ' و', etAl: 'وآخرون', in: 'في', editor: 'تحرير', editors: 'تحرير', page: 'ص. %', pages: 'ص. %',
    volume: 'مج.', number: 'ع.', edition: 'ط. %', noDate: 'د.ت.', phdThesis: 'أطروحة دكتوراه',
    mastersThesis: 'رسالة ماجستير', thesis: 'أطروحة', report: 'تقرير تقني', back: 'العودة إلى الاستشهاد بـ',
  },
}

/** The words for a language tag such as `de` or `pt-BR`; English for a language without its own. */
export function citationWords(lang: string): CitationWords {
  const primary = lang.toLowerCase().split(/[-_]/u)[0] ?? ''
  return Object.hasOwn(WORDS, primary) ? (WORDS[primary] ?? ENGLISH) : ENGLISH
}
