import type { KeySchema } from '../schema.ts'
import { flag, key } from '../schema.ts'

/** Keys of news. */
export const newsKeys = {
  inline: key(flag, 'True shows the whole text in lists of news, instead of a link to the page of its own.', {
    default: false,
  }),
  related_posts: key(flag, 'False shows no related posts below this one.'),
} as const satisfies Readonly<Record<string, KeySchema>>
