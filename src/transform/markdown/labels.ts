/** The words that rendering adds to a text of its own accord. */
export interface Labels {
  readonly callouts: Readonly<Record<'note' | 'tip' | 'important' | 'warning' | 'caution', string>>
  readonly figure: string
  readonly table: string
  readonly done: string
  readonly footnotes: string
  /** Of the link behind a footnote, before its number. */
  readonly back: string
  readonly details: string
}

const english: Labels = {
  callouts: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
  figure: 'Figure',
  table: 'Table',
  done: 'Task',
  footnotes: 'Footnotes',
  back: 'Back to reference',
  details: 'Details',
}

const byLanguage: Readonly<Record<string, Labels>> = {
  en: english,
  de: {
    callouts: {
      note: 'Hinweis',
      tip: 'Tipp',
      important: 'Wichtig',
      warning: 'Warnung',
      caution: 'Vorsicht',
    },
    figure: 'Abbildung',
    table: 'Tabelle',
    done: 'Aufgabe',
    footnotes: 'Fußnoten',
    back: 'Zurück zur Stelle',
    details: 'Einzelheiten',
  },
  fr: {
    callouts: {
      note: 'Note',
      tip: 'Astuce',
      important: 'Important',
      warning: 'Attention',
      caution: 'Prudence',
    },
    figure: 'Figure',
    table: 'Tableau',
    done: 'Tâche',
    footnotes: 'Notes',
    back: 'Retour à l’appel',
    details: 'Détails',
  },
  es: {
    callouts: {
      note: 'Nota',
      tip: 'Consejo',
      important: 'Importante',
      warning: 'Advertencia',
      caution: 'Precaución',
    },
    figure: 'Figura',
    table: 'Tabla',
    done: 'Tarea',
    footnotes: 'Notas',
    back: 'Volver a la referencia',
    details: 'Detalles',
  },
  it: {
    callouts: {
      note: 'Nota',
      tip: 'Suggerimento',
      important: 'Importante',
      warning: 'Avviso',
      caution: 'Attenzione',
    },
    figure: 'Figura',
    table: 'Tabella',
    done: 'Attività',
    footnotes: 'Note',
    back: 'Torna al riferimento',
    details: 'Dettagli',
  },
  pt: {
    callouts: {
      note: 'Nota',
      tip: 'Dica',
      important: 'Importante',
      warning: 'Aviso',
      caution: 'Cuidado',
    },
    figure: 'Figura',
    table: 'Tabela',
    done: 'Tarefa',
    footnotes: 'Notas',
    back: 'Voltar à referência',
    details: 'Detalhes',
  },
  ko: {
    callouts: { note: '참고', tip: '팁', important: '중요', warning: '경고', caution: '주의' },
    figure: '그림',
    table: '표',
    done: '할 일',
    footnotes: '각주',
    back: '본문으로 돌아가기',
    details: '자세히',
  },
  zh: {
    callouts: { note: '注意', tip: '提示', important: '重要', warning: '警告', caution: '小心' },
    figure: '图',
    table: '表',
    done: '任务',
    footnotes: '脚注',
    back: '返回引用处',
    details: '详情',
  },
  ja: {
    callouts: { note: '注記', tip: 'ヒント', important: '重要', warning: '警告', caution: '注意' },
    figure: '図',
    table: '表',
    done: 'タスク',
    footnotes: '脚注',
    back: '参照元へ戻る',
    details: '詳細',
  },
}

/** The words for a language tag such as `de` or `pt-BR`; English for a language without its own. */
export function labelsFor(lang: string): Labels {
  return byLanguage[primaryLanguage(lang)] ?? english
}

/** The first part of a language tag, in lower case: `pt-BR` → `pt`. */
export function primaryLanguage(lang: string): string {
  return lang.toLowerCase().split(/[-_]/)[0] ?? ''
}
