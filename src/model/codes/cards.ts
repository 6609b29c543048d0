import type { CodeTable } from './code-table.ts'

/** Diagnostics about social cards. A page without its card is published all the same. */
export const cardCodes = {
  'cards/no-url': {
    severity: 'warning',
    summary: 'Social cards are asked for, but the address of the site is not known, so none are made.',
    remedy: 'Write `url` in site.yml: a link preview takes whole addresses only.',
  },
  'cards/no-letters': {
    severity: 'info',
    summary: 'A title or a name is in letters that the fonts of social cards do not have.',
    remedy: 'Give such a page a picture of its own with `og_image`, or leave it with the name of the site.',
  },
  'cards/no-typst': {
    severity: 'warning',
    summary: 'Social cards are asked for, but the package that makes them is not installed.',
    remedy: 'Install it as the message says, or take `social_cards` out of site.yml.',
  },
  'cards/not-made': {
    severity: 'warning',
    summary: 'A social card could not be made.',
    remedy: 'Build again; where it stays so, it is a mistake of this program that is worth reporting.',
  },
} as const satisfies CodeTable
