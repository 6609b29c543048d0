import type { KeySchema } from '../schema.ts'
import { any, anyOf, flag, key, list, mapOf, oneOf, record, text } from '../schema.ts'

/** How the site looks, and what stands at its edges. */
export const appearanceKeys = {
  theme: key(
    anyOf(
      record({
        accent: key(
          text,
          'The colour of links: cardinal, oxford, forest, plum, ocean, slate, amber, teal, or one of CSS.',
          { example: 'forest' },
        ),
        font: key(oneOf('serif', 'sans', 'system'), 'The family that text is set in.', { default: 'serif' }),
        home: key(
          oneOf('about', 'sidebar'),
          'The layout of the home page: a portrait beside the text, or a card of the author.',
        ),
        width: key(text, 'How wide the column of text is, as a CSS length.', { example: '42rem' }),
      }),
      text,
    ),
    'Colour, type and width. The name of a Jekyll theme is understood and has no effect.',
  ),
  nav: key(
    list(
      anyOf(
        text,
        record({
          title: key(text, 'What the entry says.'),
          url: key(text, 'Where it leads.', { aliases: ['permalink', 'link'] }),
          children: key(list(any), 'The entries of its menu.'),
        }),
        mapOf(text),
      ),
    ),
    'The navigation, in this order, instead of pages with `nav: true`.',
    {
      example: [{ title: 'Papers', url: '/publications/' }],
    },
  ),
  footer_text: key(text, 'HTML or Markdown at the foot of every page.'),
  impressum_path: key(text, 'The page with the legal notice, linked at the foot.', {
    example: '/impressum/',
  }),
  last_updated: key(flag, 'True shows at the foot when the site was built.', { default: false }),
  back_to_top: key(flag, 'True shows a link back to the top of long pages.', { default: true }),
  breadcrumbs: key(flag, 'True shows the way to a page above it.', { default: false }),
  site_theme: key(text, 'Understood and without effect: the colours of academicpages.'),
  navbar_fixed: key(flag, 'Understood and without effect.'),
  footer_fixed: key(flag, 'Understood and without effect.'),
  max_width: key(text, 'How wide the column of text is, in al-folio; `theme.width` is ours.'),
  enable_darkmode: key(flag, 'False leaves out the dark colours.', { default: true }),
  enable_navbar_social: key(flag, 'True shows the profiles in the navigation too.', { default: false }),
  enable_progressbar: key(flag, 'Understood and without effect.'),
  enable_medium_zoom: key(flag, 'Understood and without effect.'),
  enable_masonry: key(flag, 'Understood and without effect: cards always fill their grid.'),
  enable_tooltips: key(flag, 'Understood and without effect.'),
  enable_math: key(flag, 'False leaves dollar signs alone on every page.', { default: true }),
  display_categories: key(list(text), 'Categories that the list of posts puts at its top.', { default: [] }),
  display_tags: key(list(text), 'Tags that the list of posts puts at its top.', { default: [] }),
  blog_name: key(text, 'The heading of the list of posts.'),
  blog_nav_title: key(text, 'The name of the list of posts in the navigation.'),
  blog_description: key(text, 'A line below the heading of the list of posts.'),
  enable_project_categories: key(flag, 'False shows all projects in one grid.', { default: true }),
  news_limit: key(any, 'How many news the home page shows, in older al-folio sites.'),
  news_scrollable: key(flag, 'True lets a long block of news scroll, in older al-folio sites.'),
  announcements: key(anyOf(flag, mapOf(any)), 'The block of news on the home page, in some al-folio sites.'),
  latest_posts: key(anyOf(flag, mapOf(any)), 'The block of posts on the home page, in some al-folio sites.'),
} as const satisfies Readonly<Record<string, KeySchema>>
