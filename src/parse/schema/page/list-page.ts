import type { KeySchema } from '../schema.ts'
import { cvSchema } from '../cv.ts'
import { any, anyOf, flag, integer, key, list, mapOf, oneOf, text } from '../schema.ts'

/** Keys of pages that show a list: projects, publications, books, people, and the CV. */
export const listPageKeys = {
  display_categories: key(anyOf(list(text), text), 'The categories that are shown, in this order.', {
    example: ['work', 'fun'],
  }),
  horizontal: key(flag, 'True lays cards out in wide rows.', { default: false }),
  collection: key(text, 'The collection that the page lists.'),
  entries_layout: key(oneOf('list', 'grid'), 'How the items are laid out.'),
  sort_by: key(text, 'The key by which the items are sorted.'),
  sort_order: key(text, 'The direction in which the items are sorted.'),
  taxonomy: key(text, 'The tag or category that the page lists.'),
  covers: key(any, 'Where the covers of books come from.'),
  bib_search: key(flag, 'True puts a filter above the list of papers.', { default: true }),
  group_by: key(text, 'How papers are grouped: `year`, `type`, or `none`.', { example: 'year' }),
  query: key(text, 'Which papers are shown, as jekyll-scholar writes it.', { example: '@*[selected=true]*' }),
  max: key(integer({ least: 0 }), 'How many papers are shown.'),
  years: key(list(any), 'The years that are shown.'),
  cv_pdf: key(text, 'The PDF of the CV: a file or an address.', { example: 'assets/pdf/cv.pdf' }),
  cv: key(
    cvSchema,
    'Of the CV and its PDF, laid over what site.yml says; `true` makes a page of another layout the CV.',
  ),
  cv_format: key(oneOf('rendercv', 'jsonresume'), 'Which of two CV files is shown.'),
  people: key(
    anyOf(list(any), text),
    'The people that the page shows, or the file below data/ that names them.',
  ),
  talkmap_link: key(flag, 'True links to a map of talks, where there is one.'),
  calendar: key(
    anyOf(flag, text, mapOf(any)),
    'Understood and without effect: a calendar of another site is not embedded.',
  ),
} as const satisfies Readonly<Record<string, KeySchema>>
