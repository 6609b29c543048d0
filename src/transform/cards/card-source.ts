import type { Card } from './card.ts'
import { CARD_TEMPLATE } from './card-template.ts'
import type { TitleRun } from './card-title.ts'
import { typstString } from './typst-string.ts'

/** Longer words are given places at which a line may end, or they would run over the edge. */
const LONGEST_WORD = 30

/**
 * A card as a document of Typst's, one page of 1200 by 630 points. What it shows is handed over as JSON in
 * one string, so that no text of an author's is code.
 */
export function cardSource(card: Card): string {
  const data = {
    title: card.title.map((run) => ({ ...run, text: breakable(run.text) })),
    words: wordsOf(card.title),
    byline: card.byline,
    detail: card.detail,
    site: card.site,
    host: card.host,
    accent: card.accent,
    lang: language(card.lang),
    rtl: card.isRightToLeft,
  }
  return `#let card = json(bytes(${typstString(JSON.stringify(data))}))\n${CARD_TEMPLATE}`
}

/** Typst knows languages by two or three letters, and takes nothing else. */
function language(lang: string): string {
  return /^[a-z]{2,3}(?![a-z])/i.exec(lang)?.[0].toLowerCase() ?? 'en'
}

function breakable(text: string): string {
  return text.replace(/\S{31,}/gu, (word) => word.replace(/\S{10}(?=\S{4})/gu, '$&\u00AD'))
}

/** The words whose width the size of a title has to allow for. */
function wordsOf(title: readonly TitleRun[]): readonly string[] {
  const words = title.map(({ text }) => text).join('').split(/\s+/)
  return words.filter((word) => word !== '' && [...word].length <= LONGEST_WORD)
}
