import type { KeySchema } from '../schema.ts'
import { any, anyOf, flag, key, list, listOrOne, mapOf, record, text } from '../schema.ts'
import { authorKeys, socialKeys } from './author.ts'

/** Who the site belongs to and what it is. */
export const identityKeys = {
  title: key(text, 'The name of the site; `blank`, or nothing, makes it the name of its owner.', {
    default: '',
    example: 'Ada Lovelace',
  }),
  first_name: key(text, 'The given name of the owner.', { example: 'Ada' }),
  middle_name: key(text, 'The middle name or names of the owner.'),
  last_name: key(text, 'The family name of the owner.', { example: 'Lovelace' }),
  name: key(text, 'The full name of the owner, where it is not put together from its parts.'),
  subtitle: key(text, 'A line below the name of the site.'),
  tagline: key(text, 'A short motto for the title of the home page.'),
  email: key(
    anyOf(
      text,
      record({
        address: key(text, 'The address that readers may write to.'),
        obfuscate: key(flag, 'False writes addresses as they are, where programs can collect them.', {
          default: true,
        }),
      }),
    ),
    'The address that readers may write to; or how addresses are written.',
    { example: 'ada@example.org' },
  ),
  author: key(
    anyOf(record(authorKeys), text),
    'The owner: a name, or keys with name, picture, employer, place and profiles.',
  ),
  authors: key(anyOf(mapOf(any), list(any)), 'The authors of a site of several people, by key.'),
  description: key(text, 'A sentence or two about the site, for search engines and feeds.', { default: '' }),
  keywords: key(anyOf(text, list(text)), 'Words that search engines may find the site by.', {
    example: 'history, mathematics',
  }),
  lang: key(text, 'The language of the site, as a BCP 47 tag.', {
    default: 'en',
    aliases: ['locale'],
    example: 'de',
  }),
  languages: key(
    anyOf(list(text), mapOf(any)),
    'The languages that the site comes in: a list of tags, or for each the keys of this file that differ in it.',
    { example: ['en', 'ko'] },
  ),
  contact_note: key(text, 'A line below the links to networks and services.'),
  logo: key(text, 'A picture that stands for the site.'),
  icon: key(
    anyOf(flag, text),
    'The icon of the site: one emoji, initials or a picture; the first letter of its title where none is named; false for none.',
    { example: '📚' },
  ),
  apple_touch_icon: key(text, 'The picture that a telephone shows for a bookmark.'),
  og_image: key(text, 'The picture of the card that social media show for pages without one.'),
  og_description: key(text, 'The text of the card that social media show for pages without one.'),
  title_separator: key(text, 'What stands between the title of a page and that of the site.', {
    example: '-',
  }),
  socials: key(record(socialKeys), 'Profiles and addresses, as al-folio keeps them in data/socials.yml.'),
  social: key(
    anyOf(
      record({
        type: key(text, 'Whether the site stands for a `Person` or an `Organization`.'),
        name: key(text, 'The name of that person or organisation.'),
        links: key(listOrOne(text), 'Addresses of the same person or organisation elsewhere.'),
      }),
      any,
    ),
    'What search engines should know of the owner.',
  ),
  ...socialKeys,
} as const satisfies Readonly<Record<string, KeySchema>>
