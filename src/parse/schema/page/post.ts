import type { KeySchema } from '../schema.ts'
import { any, anyOf, flag, key, list, record, text } from '../schema.ts'

/** Keys of posts, and of articles in the manner of Distill. */
export const postKeys = {
  featured: key(flag, 'True sets the post apart at the top of the list.', { default: false }),
  thumbnail: key(text, 'A small picture beside the post in lists.'),
  related_posts: key(flag, 'False shows no related posts below this one.', { default: true }),
  citation: key(anyOf(flag, text), 'True shows how to cite the post.'),
  external_source: key(text, 'Where a post was published that this one only points to.'),
  meta: key(any, 'A line below the title.'),
  affiliation: key(text, 'Where the author works.'),
  bibliography: key(text, 'The .bib file that citations of this page are looked up in.'),
  authors: key(
    anyOf(
      list(
        anyOf(
          text,
          record({
            name: key(text, 'The name of the author.'),
            url: key(text, 'The page of the author.'),
            affiliations: key(
              anyOf(
                text,
                list(any),
                record({
                  name: key(text, 'The name of the institution.'),
                  url: key(text, 'The page of the institution.'),
                }),
              ),
              'Where the author works.',
            ),
          }),
        ),
      ),
      text,
    ),
    'The authors of an article, with their affiliations.',
  ),
} as const satisfies Readonly<Record<string, KeySchema>>
