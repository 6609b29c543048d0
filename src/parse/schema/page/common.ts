import type { KeySchema } from '../schema.ts'
import { any, anyOf, flag, integer, key, list, listOrOne, mapOf, oneOf, record, text } from '../schema.ts'

/** Labels as Jekyll takes them: a list, or words in one text. */
const labels = anyOf(list(text), text)

/** Keys that every page may have, whatever its collection. */
export const commonKeys = {
  untrusted: key(
    flag,
    'True where HTML is to be shown as text; set by `defaults` of site.yml for a folder, and no page can unset it.',
  ),
  layout: key(text, 'The layout that the page is set into; `none` or an empty value for none.', {
    example: 'page',
  }),
  title: key(text, 'The title; without one it is the first heading, or else the name of the file in words.', {
    example: 'Research',
  }),
  permalink: key(text, 'The address of the page, with placeholders such as `:year` where it has a date.', {
    example: '/research/',
  }),
  date: key(any, 'The day, and the time where it matters, in the time zone of the site.', {
    example: '2024-03-01',
  }),
  last_modified_at: key(any, 'The day of the last change that readers should know of.', {
    aliases: ['last_updated'],
    example: '2024-06-30',
  }),
  slug: key(text, 'The name of the page in its address, instead of the name of its file.', {
    example: 'on-method',
  }),
  lang: key(text, 'The language of the page, as a BCP 47 tag.', { aliases: ['locale'], example: 'de' }),
  translation_of: key(text, 'The page that this one translates: its path below `content/`, or its address.', {
    example: 'about.md',
  }),
  description: key(text, 'A sentence or two for search engines, feeds and cards.', {
    example: 'Papers on graph theory.',
  }),
  keywords: key(anyOf(text, list(text)), 'Words that search engines may find the page by.'),
  tags: key(labels, 'Labels of the page: a list, or words with blanks between them.', {
    example: ['maps', 'history'],
  }),
  tag: key(labels, 'A single label, which may hold blanks.'),
  categories: key(
    labels,
    'Broader groups, which also stand in the address of a post: a list, or words with blanks between them.',
  ),
  category: key(anyOf(text, list(text)), 'A single category, which may hold blanks.', { example: 'notes' }),
  published: key(flag, 'False keeps the page out of the site.', { default: true }),
  draft: key(flag, 'True keeps the page out of the site unless drafts are shown.', { default: false }),
  excerpt: key(text, 'The opening that lists and feeds show; without one it is the first paragraph.'),
  excerpt_separator: key(text, 'A text in the body before which the excerpt ends.', {
    example: '<!--more-->',
  }),
  redirect_from: key(listOrOne(text), 'Old addresses that send their readers here.', {
    example: ['/about.html'],
  }),
  redirect_to: key(anyOf(text, list(text)), 'An address to which this page sends its readers.', {
    example: 'https://example.org/',
  }),
  redirect: key(
    anyOf(flag, text),
    'An address to which this page, and every list with it, leads instead of its own text.',
  ),
  sitemap: key(
    anyOf(
      flag,
      record({
        exclude: key(anyOf(flag, text), 'True keeps the page out of the sitemap.'),
        lastmod: key(any, 'The day of the last change as the sitemap gives it.'),
      }),
    ),
    'False keeps the page out of the sitemap.',
    { default: true },
  ),
  noindex: key(flag, 'True asks search engines not to list the page.', { default: false }),
  canonical_url: key(text, 'The address of the original where this page is a copy.'),
  nav: key(flag, 'True puts the page into the navigation.', { default: false }),
  nav_order: key(anyOf(integer(), any), 'The place of the page in the navigation, smallest first.', {
    example: 2,
  }),
  nav_title: key(text, 'The name of the page in the navigation, where its title is too long.'),
  dropdown: key(flag, 'True makes the entry of the page in the navigation open a menu of its children.', {
    default: false,
  }),
  children: key(
    list(
      record({
        title: key(text, 'The name of the entry; `divider` draws a line.'),
        permalink: key(text, 'Where it leads.', { aliases: ['url'] }),
      }),
    ),
    'The entries of the menu that `dropdown` opens.',
  ),
  toc: key(
    anyOf(
      flag,
      oneOf('left', 'right'),
      record({
        beginning: key(flag, 'True puts the contents at the beginning of the text.'),
        sidebar: key(oneOf('left', 'right'), 'The side on which the contents stay in view.'),
        collapse: key(oneOf('expanded', 'auto'), 'Whether sections that are not being read are folded.'),
        collapse_depth: key(integer({ least: 0 }), 'The level of headings below which sections are folded.'),
      }),
      list(any),
    ),
    'A table of contents, at the beginning or in a margin.',
  ),
  author: key(
    anyOf(text, list(any), mapOf(any)),
    'Who wrote the page: a name, a key of data/authors.yml, or keys as under `author` of site.yml.',
  ),
  authors: key(anyOf(list(any), text), 'Who wrote the page, where they are several.'),
  author_profile: key(flag, 'True shows the card of the author beside the text.', { default: false }),
  sidebar: key(
    anyOf(list(any), mapOf(any), text, flag),
    'Blocks beside the text, with title, image, text or links.',
  ),
  header: key(
    record({
      image: key(text, 'A picture across the page, above the text.'),
      teaser: key(text, 'The picture that stands for the page in lists and on cards.'),
      overlay_image: key(text, 'A picture behind the title.'),
      overlay_color: key(text, 'A colour behind the title.'),
      overlay_filter: key(any, 'How far the picture behind the title is darkened, from 0 to 1.'),
      caption: key(text, 'A line below the picture.'),
      image_description: key(text, 'What the picture shows, for those who cannot see it.'),
      cta_url: key(text, 'Where the button below the title leads.'),
      cta_label: key(text, 'What the button below the title says.'),
      og_image: key(text, 'The picture of the card that social media show.'),
    }),
    'Pictures at the head of the page.',
  ),
  image: key(anyOf(text, mapOf(any)), 'The picture that stands for the page in lists and on cards.'),
  og_image: key(text, 'The picture of the card that social media show.'),
  og_description: key(text, 'The text of the card that social media show.'),
  audio: key(text, 'A recording of sound, which posts and talks play.'),
  downloads: key(
    listOrOne(
      anyOf(
        text,
        record({
          title: key(text, 'What the file is called.', { aliases: ['name', 'label'] }),
          file: key(text, 'The file: beside the page, from the root of the site, or elsewhere.', {
            aliases: ['url', 'path', 'link'],
          }),
          date: key(any, 'The day of this version.'),
          description: key(text, 'A line about it.'),
        }),
      ),
    ),
    'Files that the page offers, each with its kind, size and date.',
    { example: [{ title: 'Slides', file: 'slides.pdf', date: '2024-03-01' }] },
  ),
  read_time: key(flag, 'True shows how long the page takes to read.'),
  share: key(flag, 'True shows links for sharing the page.', { default: false }),
  related: key(anyOf(flag, list(any)), 'True shows pages that are related to this one.'),
  comments: key(anyOf(flag, mapOf(any)), 'True lets readers comment, where the site has a service for it.'),
  giscus_comments: key(flag, 'True lets readers comment by giscus.'),
  disqus_comments: key(flag, 'True lets readers comment by Disqus.'),
  math: key(
    anyOf(flag, mapOf(any)),
    'False leaves dollar signs alone, so that nothing is read as a formula.',
  ),
  related_publications: key(
    anyOf(flag, text, list(text)),
    'True lists the papers that the page cites; keys of entries list those.',
  ),
  _styles: key(text, 'CSS of this page alone.'),
  classes: key(anyOf(text, list(text)), 'Classes for the body of the page.'),
  search: key(anyOf(flag, mapOf(any)), 'False keeps the page out of the search.', { default: true }),
  pagination: key(
    anyOf(
      flag,
      record({
        enabled: key(flag, 'True spreads the list of this page over several pages.'),
        collection: key(text, 'The collection that is listed.'),
        per_page: key(integer({ least: 1 }), 'How many items a page holds.'),
        permalink: key(text, 'The address of the further pages, with `:num` for the number.'),
        sort_field: key(text, 'The key by which the items are sorted.'),
        sort_reverse: key(flag, 'True turns the order round.'),
        limit: key(integer({ least: 0 }), 'How many pages there are at most; 0 for all.'),
        category: key(text, 'Only items of this category.'),
        tag: key(text, 'Only items with this tag.'),
        trail: key(
          mapOf(integer({ least: 0 })),
          'How many page numbers are shown before and after the present one.',
        ),
      }),
    ),
    'Spreads a list over several pages.',
  ),
  render_with_liquid: key(flag, 'Understood and without effect: Markdown is never a template here.'),
  pretty_table: key(flag, 'Understood and without effect: every table is set well.'),
  code_diff: key(flag, 'Understood and without effect: `diff` code is coloured everywhere.'),
  tabs: key(flag, 'Understood and without effect: tabs need no switch.'),
  mermaid: key(anyOf(flag, mapOf(any)), 'Understood, and not needed: diagrams are drawn wherever a fence asks for one.'),
  chart: key(mapOf(any), 'Understood, and not needed: a chart in Vega-Lite is drawn wherever a fence asks for one.'),
  map: key(flag, 'Understood; maps stay as code unless a renderer is installed.'),
  pseudocode: key(flag, 'Understood; pseudocode stays as code.'),
  tikzjax: key(flag, 'Understood; TikZ stays as code.'),
  typograms: key(flag, 'Understood; typograms stay as code.'),
  images: key(anyOf(mapOf(any), list(any)), 'Understood and without effect: galleries need no switch.'),
} as const satisfies Readonly<Record<string, KeySchema>>
