/** A name that templates see, and what it holds. */
export type Names = Readonly<Record<string, string>>

/** What stands beside `page` and `site` in every layout. */
export const topNames: Names = {
  page: 'The page that is being made; see below.',
  site: 'The whole site; see below.',
  content: 'The HTML that this layout is put around: the text of the page, or the layout inside.',
  layout: 'The front matter of the layouts of the page, the inner ones over the outer.',
  stylesheets:
    'Addresses of the style sheets that the page needs: the theme’s, and KaTeX’s where there is a formula.',
  carrel: 'The program: `carrel.version`.',
}

/** What is worked out when a template asks for it. */
export const demandedNames: Names = {
  alternates: 'The page in other languages, for the head: language and address.',
  bibtex: 'How to cite the page itself, as BibTeX.',
  blocks:
    'The blocks of the home page in their order, each with `type`, `title`, `id`, `items`, `html`, ' +
    '`scrollable`, `more_url`.',
  cv:
    'The curriculum vitae: `name`, `label`, `summary`, `contacts`, `sections[].title`, `.id`, `.entries`, ' +
    'and `files`, the PDFs that are made of it, each with `url` and `label`. Undefined without a file.',
  groups:
    'What a list page shows, divided: `title` and `items`. Papers and posts by year, projects by ' +
    'category, talks by whether they are over.',
  downloads:
    'The files that `downloads` of a page offers: `title`, `url`, `type`, `size`, `size_text`, `date`, ' +
    '`description`.',
  embed:
    'A function: `embed(page.video, page.title)` gives the box that loads another host’s film or frame ' +
    'when its button is pressed; nothing for a file of the site’s own.',
  icon: 'A function: `icon("orcid")` gives the drawing that stands for a service.',
  image:
    'A function: `image("me.jpg")` finds a picture as front matter names it and answers with its `url`; ' +
    'nothing, and a warning, where there is none.',
  language_links: 'The page in other languages, for a switch that readers see.',
  paginator:
    'One page of a long list: `posts`, `page`, `total_pages`, `per_page`, `previous_page_path`, ' +
    '`next_page_path`. Undefined elsewhere.',
  paper: 'On the page of a paper: the paper itself; see below.',
  paper_downloads: 'The files of the list of papers to take away: `label`, `url`.',
  paper_pages: 'On the page of a paper: pages of the site that name it.',
  player:
    'A function: `player("lecture.mp4", page, "The lecture")` gives the player of a film or of sound; nothing ' +
    'for any other file.',
  profiles:
    'The people of a page with `profiles:`, each with its keys, its text as `content_html`, ' +
    'and as `papers` what they wrote, where that is asked for.',
  related: 'Pages that resemble this one, as a list.',
  related_papers: 'The papers that the page names under `related_publications`.',
  search: 'What the page of the search shows without a script: everything there is, in groups.',
  seo:
    'What the head says to machines: `title`, `description`, `canonical`, `image` with `image_width`, ' +
    '`image_height` and `image_alt`, `robots`, `lang`, ' +
    '`dir`, `json_ld`, `og_type`, `published`, `modified`.',
  t: 'A function: `t("abstract")` gives a word of the interface in the language of the site.',
  term: 'On the page of a tag, category or year: `name`, `slug`, `url`, `items`.',
  term_url:
    'A function: `term_url("tags", "logic")` gives the address of a tag’s page; undefined where it has none.',
}

/** What `page` answers beside the keys of its front matter. */
export const pageNames: Names = {
  body_has_h1:
    'True where the text begins with a heading of the first level, so that the layout prints no title.',
  categories: 'The categories, as a list.',
  collection: 'The collection: `posts`, `projects`, … or `pages`.',
  content: 'The text as HTML, without its layout.',
  date: 'The date; print it by a filter, `{{ page.date | date("%-d %B %Y") }}`.',
  dir: 'The folder of the address, with a slash at its end.',
  draft: 'True for a draft.',
  excerpt: 'The opening of the text as HTML, or the `excerpt` of the front matter.',
  ext: 'The ending of the file’s name, with its dot.',
  has_code: 'True where the text has a block of code.',
  has_math: 'True where the text has a formula.',
  headings: 'The headings of the text, each with `level`, `id`, `text`, `html`, `inToc`.',
  id: 'The address without its last slash.',
  lang: 'The language of the page, where its front matter names one.',
  layout: 'The layout that the front matter names.',
  name: 'The name of the file.',
  next: 'The next page of the collection; undefined for the last.',
  path: 'The path of the file below `content/`.',
  previous: 'The page before this one in the collection; undefined for the first.',
  reading_minutes: 'How many minutes the text takes to read, at 180 words a minute.',
  relative_path: 'The same as `path`.',
  slug: 'The `slug` of the front matter, else the name of the file without its ending.',
  tags: 'The tags, as a list.',
  title: 'The title: of the front matter, else the first heading, else the name of the file in words.',
  url: 'The address below the `baseurl`; link to it by `{{ page.url | relative_url }}`.',
  words: 'How many words the text has.',
}

/** What `site` answers beside the keys of site.yml and the collections by name. */
export const siteNames: Names = {
  author:
    'The owner: `name`, `bio`, `pronouns`, `avatar`, `location`, `employer`, `email`, and `links` with ' +
    '`service`, `label`, `url`.',
  baseurl: 'The path that the site lies below; empty at the root of its address.',
  bibliography: 'Every paper, newest first; see below.',
  calendar_url: 'The address of the calendar; undefined where there is none.',
  categories: 'Posts by category: `site.categories.essays` is a list.',
  collections: 'All collections, each with `label` and `docs`.',
  css: 'The address of the theme’s style sheet, as a list.',
  data: 'The files of `data/`: `site.data.members` is what `data/members.yml` holds.',
  documents: 'The pages of all collections.',
  favicon: 'The address of the icon that the program draws; empty where the site has one of its own.',
  feed_url: 'The address of the feed; undefined where there is none.',
  home_url: 'The address of the home page, in the language of the page.',
  html_pages: 'The same as `pages`.',
  json_feed_url: 'The address of the feed as JSON; undefined where there is none.',
  lang: 'The language of the site.',
  navigation: 'The entries of the navigation: `title`, `url`, `current_prefix`, `children`.',
  owner_name: 'The name of the owner.',
  pages: 'The pages that are in no collection.',
  related_posts: 'The ten newest posts.',
  search_index: 'The address of what the search reads.',
  search_script: 'The address of the script of the search.',
  search_url: 'The address of the search; undefined where there is none.',
  static_files: 'The files that are copied, each with `path`, `name`, `basename`, `extname`.',
  tags: 'Posts by tag: `site.tags.logic` is a list.',
  terms:
    'The same with addresses: `site.terms.tags`, `.categories`, `.years`, each a list of `name`, `slug`, ' +
    '`url`, `items`.',
  time: 'What counts as now.',
  title: 'The title of the site.',
  url: 'The address of the site without its path.',
}

/** What a paper of `site.bibliography` holds; the fields of `PaperRecord`. */
export const paperNames: Names = {
  key: 'The key of its entry.',
  anchor: 'The id of its entry in a list.',
  type: 'The type of its entry, such as `article`.',
  type_name: 'What papers of its type are called together: `Journal articles`.',
  title_html: 'The title as HTML, its formulas set.',
  title_text: 'The title as plain text.',
  url: 'The address of its own page; empty where it has none.',
  authors_html: 'The authors as HTML.',
  authors_legend: 'What the marks behind names mean, such as equal contribution.',
  venue_html: 'Where it appeared, as HTML.',
  date_text: 'The date as text: `July 1918`, `1918`, `to appear`.',
  year: 'The year as text.',
  abbr: 'The short name of the venue.',
  abbr_url: 'Where that name leads, from `venues`.',
  abbr_class: 'The class that gives the name its colour.',
  award: 'The name of a prize.',
  award_html: 'More about the prize, as HTML.',
  additional_html: '`additional_info` of the entry, as HTML.',
  annotation_html: '`annotation` of the entry, as HTML.',
  note_html: 'The note as HTML.',
  preview: 'A small picture or recording.',
  preview_kind: '`image` or `video`.',
  links: 'Links to the paper and what belongs to it: `label`, `url`.',
  badges: 'Counters of citations as plain links.',
  abstract_html: 'The abstract as HTML; empty where there is none.',
  bibtex: 'The entry as readers may copy it, without private fields.',
  bibtex_show: 'True where the entry asks for its BibTeX to be shown in lists.',
  keywords: 'Its keywords, as a list.',
  topics: 'Its topics, as a list.',
  citation_html: 'The paper as one sentence of a reference list, as HTML.',
  has_code: 'True where it has a link to code.',
  selected: 'True for a selected paper.',
}
