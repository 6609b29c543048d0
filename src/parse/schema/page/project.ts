import type { KeySchema } from '../schema.ts'
import { any, anyOf, flag, key, list, number, text } from '../schema.ts'

/** Keys of projects, and of academicpages' portfolio. */
export const projectKeys = {
  img: key(text, 'The picture of the card.', { example: 'assets/img/bridge.jpg' }),
  importance: key(number, 'The place among the projects, smallest first.', { example: 1 }),
  category: key(text, 'The group in which the project is shown.', { example: 'work' }),
  github: key(text, 'The repository: an address, or owner/name.', { example: 'ada/engine' }),
  github_stars: key(
    text,
    'The repository whose stars are counted; shown without the count, since a build asks no other computer.',
  ),
  url: key(text, 'The page of the project elsewhere.', { aliases: ['website'] }),
  status: key(text, 'How far the project has come, such as `active` or `finished`.'),
  funding: key(anyOf(text, list(any)), 'Who pays for the project.'),
  collaborators: key(anyOf(text, list(any)), 'Who works on it too.'),
  featured: key(flag, 'True shows the project where only the chosen ones are shown.'),
} as const satisfies Readonly<Record<string, KeySchema>>
