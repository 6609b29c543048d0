import type { KeySchema, Schema } from '../schema.ts'
import { any, anyOf, flag, integer, key, list, mapOf, oneOf, record, text } from '../schema.ts'

const blockKeys = {
  enabled: key(flag, 'False leaves the block out.', { default: true }),
  title: key(text, 'The heading of the block.'),
  collection: key(text, 'The collection that its items come from.'),
  scrollable: key(flag, 'True gives a long block a height of its own, within which it scrolls.'),
  limit: key(integer({ least: 0 }), 'How many items it shows; all of them where this is empty.'),
  sort_by: key(text, 'The key by which its items are sorted.', { example: 'importance' }),
  sort_order: key(
    oneOf('asc', 'desc', 'ascending', 'descending'),
    'The direction in which its items are sorted.',
  ),
} as const satisfies Readonly<Record<string, KeySchema>>

const block: Schema = anyOf(flag, record(blockKeys))

const section = record({
  type: key(
    oneOf(
      'news',
      'posts',
      'publications',
      'projects',
      'talks',
      'teaching',
      'experience',
      'education',
      'awards',
      'markdown',
      'social',
      'announcements',
      'blog',
      'latest_posts',
      'papers',
      'selected_papers',
      'selected_publications',
      'text',
    ),
    'What the block shows.',
  ),
  ...blockKeys,
  text: key(text, 'The Markdown of a block of type `markdown`.', { aliases: ['content'] }),
})

const profile = record({
  align: key(oneOf('left', 'right', 'center'), 'The side on which the portrait stands.', {
    default: 'right',
  }),
  image: key(text, 'The portrait: a file beside the page, below the root of the site, or in assets/img/.', {
    example: 'portrait.jpg',
  }),
  image_circular: key(flag, 'True crops the portrait to a circle.', { default: false }),
  image_alt: key(text, 'What the portrait shows, for those who cannot see it.', { aliases: ['alt'] }),
  more_info: key(text, 'HTML or Markdown below the portrait, such as an address.'),
  address: key(text, 'An address below the portrait, an older name of `more_info`.'),
  content: key(text, 'On a page of several people, the file with the text about this one.'),
  name: key(text, 'On a page of several people, the name of this one.'),
  papers: key(
    anyOf(flag, integer({ least: 0 })),
    'True lists the papers of the bibliography that this person wrote, a number only so many of them, the newest first.',
  ),
  also_known_as: key(anyOf(text, list(text)), 'Other spellings of the name, by which papers are found too.'),
  orcid: key(text, 'The person’s ORCID, by which papers are found too.', { example: '0000-0002-1825-0097' }),
})

/** Keys of a home page, and of a page that presents people. */
export const aboutKeys = {
  subtitle: key(text, 'A line below the name, which may hold HTML.', { example: 'Professor of Mathematics' }),
  profile: key(anyOf(profile, flag), 'The portrait beside the text.'),
  profiles: key(list(profile), 'Several people, each with portrait and text.'),
  selected_papers: key(block, 'True shows the papers that are marked `selected` in the bibliography.'),
  social: key(block, 'True shows the links to networks and services.'),
  announcements: key(block, 'The block of news.'),
  news: key(block, 'The block of news, under its older name.'),
  latest_posts: key(block, 'The block of the newest posts.'),
  projects: key(block, 'The block of projects.'),
  talks: key(block, 'The block of talks.'),
  teaching: key(block, 'The block of courses.'),
  sections: key(
    list(anyOf(text, section, mapOf(any))),
    'The blocks below the text, in this order; the keys above are shorthands of it.',
    { since: '0.1.0', example: ['news', 'selected_papers', 'posts'] },
  ),
} as const satisfies Readonly<Record<string, KeySchema>>
