import type { Card } from './card.ts'
import { cardText, cutText } from './card-text.ts'
import type { TitleRun } from './card-title.ts'

/** What is known of a page, in its author's own words; each text may be empty. */
export interface CardFacts {
  /** Undefined where the fonts lack letters of it; empty for the card of the site itself. */
  readonly title: readonly TitleRun[] | undefined
  readonly byline: string
  readonly detail: string
  readonly site: string
  readonly host: string
  /** The same in letters that every font has. */
  readonly plainHost: string
  readonly accent: string
  readonly lang: string
  readonly isRightToLeft: boolean
}

/** A card, and whether any of its texts had to be left out for want of letters. */
export interface ComposedCard {
  readonly card: Card
  readonly isShort: boolean
}

/** At most so many signs fit well: two lines each, and six lines of a title. */
const LONGEST = { title: 220, byline: 110, detail: 120, site: 48, host: 44 } as const

/**
 * Puts a card together: cuts what is too long at a word, and leaves out what the fonts have no letters for.
 * Without its title a card shows the site alone.
 */
export function composeCard(facts: CardFacts): ComposedCard {
  const byline = fitting(facts.byline, LONGEST.byline)
  const detail = fitting(facts.detail, LONGEST.detail)
  const site = fitting(facts.site, LONGEST.site)
  const isShort = [facts.title, byline, detail, site].includes(undefined)
  const title = cutTitle(facts.title ?? [])
  const { accent, lang, isRightToLeft } = facts
  const host = fitting(facts.host, LONGEST.host) ?? cutText(facts.plainHost, LONGEST.host)
  const isSaidAlready = title.map(({ text }) => text).join('') === site
  return {
    card: {
      title,
      byline: title.length === 0 || byline === site ? '' : (byline ?? ''),
      detail: title.length === 0 ? '' : (detail ?? ''),
      site: isSaidAlready ? '' : (site ?? ''),
      host,
      accent,
      lang,
      isRightToLeft,
    },
    isShort,
  }
}

function fitting(text: string, most: number): string | undefined {
  const shown = cardText(text)?.trim()
  return shown === undefined ? undefined : cutText(shown, most)
}

function cutTitle(runs: readonly TitleRun[]): readonly TitleRun[] {
  let left: number = LONGEST.title
  const kept: TitleRun[] = []
  for (const run of runs) {
    if (left <= 0) break
    kept.push({ ...run, text: cutText(run.text, left) })
    left -= [...run.text].length
  }
  return kept
}
