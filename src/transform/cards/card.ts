import type { TitleRun } from './card-title.ts'

/** What a card shows, as it stands on it: every text has passed `cardText`. */
export interface Card {
  /** Empty where the fonts lack its letters: the card then shows the site alone. */
  readonly title: readonly TitleRun[]
  /** Who it is by; empty where that is the site's owner, whose name stands on every card. */
  readonly byline: string
  /** Where and when it appeared. */
  readonly detail: string
  readonly site: string
  /** `example.org/~noether` */
  readonly host: string
  /** As a hex number, dark enough for light letters on it. */
  readonly accent: string
  readonly lang: string
  readonly isRightToLeft: boolean
}
