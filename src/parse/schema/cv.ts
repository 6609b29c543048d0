import { anyOf, flag, integer, key, list, listOrOne, oneOf, record, text } from './schema.ts'

const sections = key(
  list(text),
  'The sections that are shown, in this order, by title or meaning; `publications`, `talks`, `teaching` and other '
    + 'collections are filled from the site where the file has no such section.',
  { example: ['education', 'work', 'publications', 'talks'] },
)

const papers = key(
  oneOf('all', 'selected'),
  'Which papers of the bibliography are listed; `selected` takes those with `selected = {true}`.',
  { default: 'all' },
)

/** What a site or its page of the CV says of the CV and of its printed form. */
export const cvSchema = anyOf(
  flag,
  record({
    sections,
    papers,
    pdf: key(flag, 'False makes no PDF.', { default: true }),
    exports: key(flag, 'False makes no `cv.json` and no `cv.md`.', { default: true }),
    paper: key(oneOf('a4', 'us-letter'), 'The size of the paper.', { default: 'a4' }),
    accent: key(text, 'The colour of headings and links in the PDF, as `theme.accent` has it.', { example: 'forest' }),
    fonts: key(
      listOrOne(text),
      'Further fonts for the PDF, TrueType or OpenType files of the site, for letters that its own do not have.',
      { example: ['assets/fonts/NotoSerifKR.otf'] },
    ),
    short: key(
      anyOf(
        integer({ least: 1, most: 20 }),
        record({
          pages: key(integer({ least: 1, most: 20 }), 'How many pages it may have.', { default: 2 }),
          sections,
          papers,
        }),
      ),
      'A short version at `/cv-short.pdf` of at most so many pages.',
      { example: 2 },
    ),
  }),
)
