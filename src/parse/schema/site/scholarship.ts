import type { KeySchema } from '../schema.ts'
import { cvSchema } from '../cv.ts'
import { any, anyOf, flag, integer, key, list, listOrOne, mapOf, number, record, text } from '../schema.ts'

/** The bibliography and the people in it. */
export const scholarshipKeys = {
  scholar: key(
    record({
      last_name: key(
        listOrOne(text),
        'Family names of the owner as papers spell them; they are set apart in lists.',
        { example: ['Lovelace'] },
      ),
      first_name: key(listOrOne(text), 'Given names and initials of the owner as papers spell them.', {
        example: ['Ada', 'A.'],
      }),
      style: key(text, 'The style of citations.', { default: 'apa' }),
      locale: key(text, 'The language of citations.', { default: 'en' }),
      source: key(text, 'The folder of the bibliography; content/publications/ is ours.'),
      bibliography: key(text, 'The file of the bibliography, where there are several.'),
      bibliography_template: key(text, 'Understood and without effect.'),
      bibtex_filters: key(listOrOne(text), 'Understood and without effect: LaTeX is always read.'),
      bibtex_options: key(any, 'Understood and without effect.'),
      replace_strings: key(flag, 'Understood and without effect: abbreviations are always replaced.'),
      join_strings: key(flag, 'Understood and without effect: joined texts are always joined.'),
      also_known_as: key(
        listOrOne(text),
        'Other whole names of the owner: of before a marriage, in another script.',
        { example: ['Byron, Ada'] },
      ),
      orcid: key(text, 'The ORCID of the owner, by which papers with ORCIDs are recognised.'),
      highlight: key(listOrOne(text), 'Other people whose names stand out in lists: students, say.', {
        example: ['Menabrea, Luigi'],
      }),
      marks: key(mapOf(text), 'What signs behind the names of authors mean.', {
        example: { '†': 'corresponding author' },
      }),
      group_by: key(
        text,
        'How papers are grouped: `year` (unless said), `type`, `type,year`, `topic`, a field, or `none`.',
        { example: 'year' },
      ),
      group_order: key(
        text,
        'The order of the groups: `ascending` or `descending`; years fall and all else rises unless said.',
        { example: 'descending' },
      ),
      sort_by: key(text, 'The fields that papers are sorted by.', { example: 'year,month' }),
      order: key(text, 'The order of papers: `ascending` or `descending`.', { example: 'descending' }),
      query: key(text, 'Which papers are shown at all, as jekyll-scholar writes it.', { example: '@*' }),
      type_order: key(listOrOne(text), 'The order of types, where papers are grouped by them.'),
      type_names: key(mapOf(text), 'The names of types.', { example: { phdthesis: 'Dissertation' } }),
      type_aliases: key(mapOf(text), 'Types that are grouped as another.', {
        example: { inproceedings: 'conference' },
      }),
      month_names: key(list(text), 'Understood and without effect.'),
      details_dir: key(text, 'The folder of the pages of papers.'),
      details_link: key(text, 'What the link to the page of a paper says.'),
      details_layout: key(text, 'The layout of the page of a paper.'),
      repository: key(text, 'The folder with the files of papers, named after their keys.'),
    }),
    'How the bibliography is shown, and who its owner is.',
  ),
  max_author_limit: key(
    integer({ least: 0 }),
    'How many authors of a paper are shown before the rest is folded; empty for all.',
    { example: 5 },
  ),
  more_authors_animation_delay: key(number, 'Understood and without effect.'),
  coauthors: key(mapOf(any), 'Pages of co-authors by family name, as in data/coauthors.yml.'),
  venues: key(mapOf(any), 'Badges of journals and conferences, as in data/venues.yml: `url`, `color`.'),
  filtered_bibtex_keywords: key(
    listOrOne(text),
    'Fields that the BibTeX for readers leaves out, beside those that are ours.',
  ),
  enable_publication_badges: key(
    anyOf(flag, mapOf(flag)),
    'Which counters of citations are linked: altmetric, dimensions, google_scholar, inspirehep.',
  ),
  enable_publication_thumbnails: key(flag, 'False shows papers without their little pictures.', {
    default: true,
  }),
  enable_video_embedding: key(flag, 'Understood and without effect: a recording is linked.'),
  publication_category: key(
    mapOf(any),
    'The headings of groups of papers, in academicpages, each with a `title`.',
  ),
  cv: key(cvSchema, 'What the CV shows, and how it is printed.'),
  jsonresume: key(list(text), 'The sections of the CV, in this order.'),
  jekyll_get_json: key(any, 'Understood and without effect: put the file into data/.'),
  talkmap_link: key(flag, 'True links to a map of talks, where there is one.'),
} as const satisfies Readonly<Record<string, KeySchema>>
