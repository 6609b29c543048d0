import type { KeySchema } from '../schema.ts'
import { any, anyOf, key, list, number, oneOf, text } from '../schema.ts'

/** Keys of al-folio's bookshelf. */
export const bookKeys = {
  author: key(anyOf(text, list(any)), 'Who wrote the book.'),
  cover: key(text, 'The picture of the cover.'),
  olid: key(text, 'The number of the edition at Open Library.', { example: 'OL7353617M' }),
  isbn: key(text, 'The ISBN.'),
  buy_link: key(text, 'Where the book can be bought.'),
  started: key(any, 'The day on which reading began.'),
  finished: key(any, 'The day on which reading ended.'),
  released: key(any, 'The day or year in which the book came out.'),
  stars: key(number, 'A rating from 0 to 5, halves allowed.', { example: 4.5 }),
  goodreads_review: key(text, 'The number of a review at Goodreads.'),
  status: key(
    oneOf('abandoned', 'finished', 'interested', 'paused', 'queued', 'reading', 'reread'),
    'How far the reader has come.',
  ),
} as const satisfies Readonly<Record<string, KeySchema>>
