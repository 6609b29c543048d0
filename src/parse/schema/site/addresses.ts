import type { KeySchema } from '../schema.ts'
import { any, anyOf, flag, integer, key, list, listOrOne, mapOf, record, text } from '../schema.ts'

/** Where the site lives, which files belong to it, and which of them are shown. */
export const addressKeys = {
  url: key(text, 'The address of the site without a path.', {
    default: '',
    example: 'https://ada.example.org',
  }),
  baseurl: key(text, 'The path below that address, where the site is not at its root.', {
    default: '',
    example: '/~ada',
  }),
  permalink: key(text, 'How addresses look: `pretty`, `date`, `ordinal`, `weekdate`, `none`, or a pattern.', {
    default: 'pretty',
  }),
  timezone: key(text, 'The time zone that dates are meant in, by its IANA name.', {
    default: 'UTC',
    example: 'Europe/Berlin',
  }),
  collections: key(
    anyOf(
      mapOf(
        anyOf(
          record({
            output: key(flag, 'True gives every file of the collection a page.'),
            permalink: key(text, 'The pattern of their addresses.', { example: '/:collection/:path/' }),
            sort_by: key(text, 'The key by which they are sorted.', { example: 'importance' }),
            order: key(list(text), 'Files that come first, in this order.'),
            title: key(text, 'The name of the collection for readers.'),
            defaults: key(
              mapOf(any),
              'Understood and without effect, as in Jekyll; use the `defaults` of the site.',
            ),
            page: key(any, 'Whether the collection has an index page of its own.'),
          }),
          flag,
        ),
      ),
      list(text),
    ),
    'Folders whose files belong together.',
    { example: { recipes: { output: true } } },
  ),
  collections_dir: key(text, 'Understood and without effect: collections are folders of content/.'),
  defaults: key(
    list(
      record({
        scope: key(
          record({
            path: key(text, 'A folder, file or glob; empty for all.', { default: '' }),
            type: key(text, '`pages`, `posts`, `drafts` or the name of a collection.'),
          }),
          'Which pages the values are for.',
        ),
        values: key(mapOf(any), 'The front matter that those pages get where they have none of their own.'),
      }),
    ),
    'Front matter for many pages at once.',
  ),
  include: key(listOrOne(text), 'Names that are read although they begin with a dot or an underscore.', {
    default: ['.htaccess', '.nojekyll', '.well-known', '_headers', '_redirects'],
  }),
  exclude: key(listOrOne(text), 'Names, folders and globs that are not read.', { default: [] }),
  keep_files: key(listOrOne(text), 'Paths of the output folder that are left alone.', {
    default: ['.git', '.svn'],
  }),
  future: key(flag, 'True shows posts and news that are dated after today.', { default: false }),
  show_drafts: key(flag, 'True shows the files of drafts/ and those with `draft: true`.', { default: false }),
  unpublished: key(flag, 'True shows files with `published: false`.', { default: false }),
  strict: key(flag, 'True makes every warning an error.', {
    default: false,
    aliases: ['strict_front_matter'],
  }),
  untrusted: key(
    flag,
    'True shows HTML in Markdown as text and leaves out templates: for pages that others write.',
    { default: false },
  ),
  excerpt_separator: key(
    text,
    'What ends the opening of a page that lists show; two line breaks mean the first paragraph.',
    {
      default: '\n\n',
    },
  ),
  limit_posts: key(
    integer({ least: 0 }),
    'How many posts are read; 0 for all. Understood and without effect.',
  ),
  words_per_minute: key(integer({ least: 1 }), 'How fast readers are thought to read.', { default: 180 }),
} as const satisfies Readonly<Record<string, KeySchema>>
