import type { KeySchema } from '../schema.ts'
import { any, anyOf, flag, key, list, text } from '../schema.ts'

/** Keys of a paper written as Markdown; with a bibliography of the same key or DOI the two are merged. */
export const publicationKeys = {
  collection: key(text, 'The collection, which the folder says already.'),
  key: key(text, 'The key of the entry in the bibliography that this page belongs to.', {
    aliases: ['bibkey', 'citation_key'],
  }),
  doi: key(text, 'The DOI.', { example: '10.1000/182' }),
  venue: key(text, 'The journal or conference.'),
  authors: key(anyOf(list(any), text), 'The authors as they should be shown.'),
  paperurl: key(text, 'The paper: a file or an address.', { aliases: ['pdf'] }),
  slidesurl: key(text, 'The slides: a file or an address.', { aliases: ['slides'] }),
  bibtexurl: key(text, 'The BibTeX entry: a file or an address.'),
  posterurl: key(text, 'The poster: a file or an address.', { aliases: ['poster'] }),
  codeurl: key(text, 'The code: an address.', { aliases: ['code'] }),
  videourl: key(text, 'A recording: an address.', { aliases: ['video'] }),
  citation: key(anyOf(text, flag), 'How to cite the paper, in one sentence.'),
  link: key(text, 'The page of the paper elsewhere.'),
  abstract: key(text, 'The abstract.'),
  selected: key(flag, 'True shows the paper among the selected ones.'),
  preview: key(text, 'A small picture of the paper.'),
  award: key(text, 'A prize that the paper won.'),
} as const satisfies Readonly<Record<string, KeySchema>>
