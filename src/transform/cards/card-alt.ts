import type { Card } from './card.ts'

/** What stands on a card, in words, for those who do not see it. */
export function cardAlt({ title, byline, detail, site }: Card): string {
  const name = title.map(({ text }) => text).join('')
  const parts = [name, byline, detail, site].filter((part) => part !== '')
  return parts.join(' · ').replaceAll('\u00A0', ' ')
}
