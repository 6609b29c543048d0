import type { KeySchema } from '../schema.ts'
import { any, anyOf, flag, integer, key, list, listOrOne, mapOf, oneOf, record, text } from '../schema.ts'

const kinds = list(oneOf('tags', 'categories', 'years', 'year', 'tag', 'category'))

/** What the program makes beside the author's pages. */
export const featureKeys = {
  pagination: key(
    anyOf(
      flag,
      record({
        enabled: key(flag, 'False keeps every list on one page.', { default: true }),
        per_page: key(integer({ least: 1 }), 'How many items a page holds.', { default: 10 }),
        permalink: key(text, 'The address of the further pages, with `:num` for the number.', {
          default: '/page/:num/',
        }),
        limit: key(integer({ least: 0 }), 'Understood and without effect.'),
        trail: key(
          mapOf(integer({ least: 0 })),
          'How many page numbers are shown before and after the present one.',
        ),
      }),
    ),
    'Spreads long lists over several pages.',
  ),
  paginate: key(
    anyOf(integer({ least: 0 }), flag),
    'How many posts a page holds, in the older form of Jekyll.',
    { example: 10 },
  ),
  paginate_path: key(text, 'The address of the further pages, in the older form of Jekyll.', {
    example: '/page:num/',
  }),
  archives: key(
    anyOf(
      flag,
      kinds,
      record({
        enabled: key(anyOf(flag, kinds), 'Which labels have pages of their own.'),
        permalinks: key(mapOf(text), 'The addresses of those pages, by `tag`, `category` and `year`.'),
      }),
    ),
    'Pages that list what carries a tag, a category or a year.',
    { example: ['tags', 'years'] },
  ),
  'jekyll-archives': key(
    mapOf(any),
    'The same in the words of al-folio, by collection: `enabled`, `permalinks`.',
  ),
  category_archive: key(mapOf(text), 'Where categories are listed, in academicpages: `type`, `path`.'),
  tag_archive: key(mapOf(text), 'Where tags are listed, in academicpages: `type`, `path`.'),
  feed: key(
    anyOf(
      flag,
      record({
        enabled: key(flag, 'False makes no feed.'),
        path: key(text, 'The address of the feed.', { default: 'feed.xml' }),
        posts_limit: key(integer({ least: 1 }), 'How many entries it holds.', {
          default: 20,
          aliases: ['limit'],
        }),
        excerpt_only: key(flag, 'True gives the openings of posts, not their whole text.', {
          default: false,
        }),
        collections: key(anyOf(list(text), mapOf(any)), 'Further collections that the feed holds.'),
        categories: key(any, 'Understood and without effect.'),
        tags: key(any, 'Understood and without effect.'),
      }),
    ),
    'The Atom feed of posts.',
  ),
  atom_feed: key(
    record({
      path: key(text, 'The address of a feed elsewhere.'),
      hide: key(flag, 'True links to no feed.'),
    }),
    'The feed, in the words of academicpages.',
  ),
  sitemap: key(flag, 'False makes no sitemap.xml.', { default: true }),
  json_feed: key(flag, 'False makes no feed.json beside the Atom feed.', { default: true }),
  calendar: key(flag, 'False makes no calendar.ics of talks and of the meetings of courses.', {
    default: true,
  }),
  llms_txt: key(flag, 'False makes no llms.txt, which lists the pages for language models.', {
    default: true,
  }),
  markdown_pages: key(flag, 'True puts the Markdown of each page beside it, as index.md.', {
    default: false,
  }),
  headers: key(flag, 'False makes no _headers for Netlify and Cloudflare Pages.', { default: true }),
  search: key(anyOf(flag, mapOf(any)), 'False leaves out the search.', {
    default: true,
    aliases: ['search_enabled'],
  }),
  posts_in_search: key(flag, 'False keeps posts out of the search.', { default: true }),
  socials_in_search: key(flag, 'Understood and without effect.'),
  social_cards: key(
    flag,
    'Pictures of pages for link previews. Without it they are made where `url` is set; true says so where they cannot be.',
    { aliases: ['cards'] },
  ),
  publications: key(
    anyOf(
      flag,
      record({
        pages: key(flag, 'False gives papers no page of their own.', { default: true }),
      }),
    ),
    'What is made of the bibliography.',
  ),
  images: key(
    record({
      formats: key(
        listOrOne(oneOf('webp', 'avif')),
        'The formats that pictures are offered in beside their own.',
        { default: ['webp'] },
      ),
      widths: key(list(integer({ least: 16, most: 8000 })), 'The widths that pictures are made in.'),
      quality: key(integer({ least: 1, most: 100 }), 'How much of a picture is kept.'),
    }),
    'How pictures are prepared for screens of every size.',
  ),
  imagemagick: key(mapOf(any), 'Understood and without effect: `images` is ours.'),
  math: key(
    record({
      output: key(oneOf('html', 'mathml', 'htmlAndMathml'), 'What formulas become.', {
        default: 'htmlAndMathml',
      }),
      macros: key(mapOf(text), 'Commands of your own, by name.', { example: { '\\R': '\\mathbb{R}' } }),
    }),
    'How formulas are set.',
  ),
  emoji: key(flag, 'False leaves `:smile:` as it is.', { default: true }),
  smart_quotes: key(flag, 'False leaves straight quotes and hyphens as they are.', {
    default: true,
    aliases: ['smartquotes', 'smartypants'],
  }),
  embeds: key(
    anyOf(
      flag,
      record({
        click_to_load: key(
          flag,
          'False loads the frames that a page holds with the page, and tells their hosts who reads it.',
          { default: true },
        ),
        bare_links: key(
          flag,
          'True shows the film where a paragraph is nothing but its address at YouTube, Vimeo or their like.',
          { default: false },
        ),
      }),
    ),
    'What becomes of films and frames that other hosts keep.',
  ),
  external_links: key(
    anyOf(
      flag,
      record({
        enabled: key(flag, 'True marks links that lead to other sites.'),
        rel: key(text, 'Their `rel`.', { default: 'external nofollow noopener' }),
        target: key(text, 'Their `target`.', { example: '_blank' }),
        exclude: key(listOrOne(text), 'Addresses that are left alone.'),
      }),
    ),
    'What is done with links to other sites.',
  ),
  related_blog_posts: key(
    anyOf(
      flag,
      record({
        enabled: key(flag, 'False shows no related posts.', { default: true }),
        max_related: key(integer({ least: 0 }), 'How many are shown.', { default: 5 }),
      }),
    ),
    'Posts that are shown below another because they are like it.',
  ),
  lsi: key(flag, 'Understood and without effect.'),
  external_sources: key(list(mapOf(any)), 'Understood and without effect: a build asks no other computer.'),
  profiles: key(any, 'Settings for parts of the year or audiences; kept for templates.'),
} as const satisfies Readonly<Record<string, KeySchema>>
